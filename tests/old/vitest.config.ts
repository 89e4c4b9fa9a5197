import { defineConfig } from 'vitest/config';
import { patience } from '../patience.ts';

/** The browsers take turns: two of them at a time would only slow each other down. */
export default defineConfig({
  test: {
    name: 'old',
    root: '.',
    include: ['tests/old/**/*.test.ts'],
    globalSetup: ['tests/site/build-shipped.ts'],
    fileParallelism: false,
    testTimeout: patience.test,
    hookTimeout: patience.test,
  },
});
