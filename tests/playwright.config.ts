import { defineConfig } from 'playwright/test';
import { getLaunchOptions } from './chromium.ts';
import { deskDir, portal, shipped } from './e2e/portal.ts';
import { patience } from './patience.ts';

export default defineConfig({
  testDir: 'e2e',
  outputDir: '../test-results',
  timeout: patience.test,
  expect: {
    timeout: patience.step,
    // The pictures of the editors' handbook; `npx playwright test … --update-snapshots` makes them anew.
    toHaveScreenshot: { maxDiffPixelRatio: 0.03, pathTemplate: '../cms/handbook/{arg}{ext}' },
  },
  // The desk keeps one of two cores busy; what only reads takes the other, and both once the desk is done.
  workers: 2,
  projects: [
    // What editors do: one test after the other, since they share a desk and publish on one site.
    { name: 'desk', testDir: 'e2e/desk', workers: 1, use: { baseURL: portal.url } },
    { name: 'reading', testDir: 'e2e/reading', fullyParallel: true, use: { baseURL: shipped.url } },
  ],
  forbidOnly: Boolean(process.env.CI),
  reporter: [['list'], ['json', { outputFile: process.env.PLAYWRIGHT_REPORT ?? '../.cache/playwright.json' }]],
  use: {
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    actionTimeout: patience.step,
    navigationTimeout: patience.step,
    launchOptions: await getLaunchOptions(),
  },
  globalSetup: './e2e/serve-shipped.ts',
  webServer: {
    // The Node that runs the tests, which need not be the first on the path.
    command: `"${process.execPath}" src/app/commands/start.ts`,
    cwd: '..',
    env: { PORT: String(portal.port), DESK_DIR: deskDir },
    // Answers only when the first site has been built.
    url: `${portal.url}/explainers/`,
    timeout: patience.build,
    stdout: 'pipe',
  },
});
