import { defineConfig } from 'playwright/test';
import { getLaunchOptions } from './chromium.ts';
import { baseUrl, deskDir, port } from './e2e/portal.ts';

export default defineConfig({
  testDir: 'e2e',
  outputDir: '../test-results',
  timeout: 90_000,
  expect: {
    timeout: 20_000,
    // The pictures of the editors' handbook; `npx playwright test … --update-snapshots` makes them anew.
    toHaveScreenshot: { maxDiffPixelRatio: 0.03, pathTemplate: '../cms/handbook/{arg}{ext}' },
  },
  workers: 1,
  forbidOnly: Boolean(process.env.CI),
  reporter: [['list'], ['json', { outputFile: process.env.PLAYWRIGHT_REPORT ?? '../.cache/playwright.json' }]],
  use: {
    baseURL: baseUrl,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    actionTimeout: 30_000,
    launchOptions: await getLaunchOptions(),
  },
  webServer: {
    // The Node that runs the tests, which need not be the first on the path.
    command: `"${process.execPath}" src/app/commands/start.ts`,
    cwd: '..',
    env: { PORT: String(port), DESK_DIR: deskDir },
    // Answers only when the first site has been built.
    url: `${baseUrl}/explainers/`,
    timeout: 240_000,
    stdout: 'pipe',
  },
});
