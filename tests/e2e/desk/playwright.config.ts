import { defineConfig } from 'playwright/test';
import { patience } from '../../patience.ts';
import { deskContent, deskDir, portal } from '../portal.ts';
import { settings } from '../settings.ts';

// The Node that runs the tests, which need not be the first on the path.
const node = `"${process.execPath}"`;

/** What editors do: one test after the other, since they share a desk and publish on one site. */
export default defineConfig(settings, {
  outputDir: '../../../test-results/desk',
  workers: 1,
  expect: {
    // The pictures of the editors' handbook; `npx playwright test … --update-snapshots` makes them anew.
    toHaveScreenshot: { maxDiffPixelRatio: 0.03, pathTemplate: '../../../cms/handbook/{arg}{ext}' },
  },
  use: { baseURL: portal.url },
  webServer: {
    command: `${node} tests/e2e/write-desk-content.ts && ${node} src/app/commands/start.ts`,
    cwd: '../../..',
    env: { PORT: String(portal.port), CONTENT_DIR: deskContent, DESK_DIR: deskDir },
    url: `${portal.url}/admin/`,
    timeout: patience.build,
    stdout: 'pipe',
  },
});
