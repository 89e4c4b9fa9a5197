import { defineConfig } from 'vitest/config';

/** Built sites and real browsers take their time on two cores. */
const slow = { testTimeout: 240_000, hookTimeout: 240_000 };

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['tests/unit/**/*.test.ts', 'tests/content/**/*.test.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'site',
          include: ['tests/site/**/*.test.ts'],
          globalSetup: ['tests/site/build-shipped.ts'],
          fileParallelism: false,
          ...slow,
        },
      },
    ],
  },
});
