import { defineConfig } from 'vitest/config';
import { patience } from './tests/patience.ts';

const waits = { testTimeout: patience.test, hookTimeout: patience.test };

/** The tests of the desk's server that start Git, which is all but a few: a process of its own for each takes more than a second. */
const startGit = 'tests/unit/cms/server/**/!(attempts|cut-images|network|parse-json|problem).test.ts';

/** What a test replaced is put back before the next one, which may stand in the same process. */
const tidy = { restoreMocks: true, unstubEnvs: true, unstubGlobals: true };

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['tests/unit/**/*.test.ts'],
          exclude: [startGit],
          // Two hundred files that each load the same modules anew took four times as long.
          isolate: false,
          ...tidy,
          ...waits,
        },
      },
      {
        test: {
          // Each file a process of its own: to start Git from one that has grown to 400 MB takes five times as long.
          name: 'desk',
          include: [startGit],
          ...tidy,
          ...waits,
        },
      },
      {
        test: {
          name: 'site',
          include: ['tests/site/**/*.test.ts'],
          globalSetup: ['tests/site/build-shipped.ts'],
          // The pages of the shipped site are read and taken apart once a process.
          isolate: false,
          ...tidy,
          ...waits,
        },
      },
      {
        test: {
          // These build sites of their own; those of `site/` read the one of the shipped content.
          name: 'builds',
          include: ['tests/builds/**/*.test.ts'],
          // Two builds at a time would write the same files of `.astro/`, and a build takes more than one core as it is.
          fileParallelism: false,
          sequence: { groupOrder: 1 },
          ...waits,
        },
      },
    ],
  },
});
