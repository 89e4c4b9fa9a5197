import { defineConfig } from 'playwright/test';
import { shipped } from '../portal.ts';
import { settings } from '../settings.ts';

/** What readers do, on the shipped site as a host serves it. */
export default defineConfig(settings, {
  outputDir: '../../../test-results/reading',
  globalSetup: '../serve-shipped.ts',
  fullyParallel: true,
  workers: 2,
  use: { baseURL: shipped.url },
});
