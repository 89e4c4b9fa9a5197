import type { PlaywrightTestConfig } from 'playwright/test';
import { getLaunchOptions } from '../chromium.ts';
import { patience } from '../patience.ts';

/** What both suites of browser tests have in common; `PLAYWRIGHT_REPORT` names the file for the results as JSON. */
export const settings = {
  testDir: '.',
  timeout: patience.test,
  expect: { timeout: patience.step },
  forbidOnly: Boolean(process.env.CI),
  reporter: [
    ['list'],
    ...(process.env.PLAYWRIGHT_REPORT ? [['json', { outputFile: process.env.PLAYWRIGHT_REPORT }] as const] : []),
  ],
  use: {
    // What is kept for when there is no connection has its own tests: all others tell what the host answers.
    serviceWorkers: 'block',
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    actionTimeout: patience.step,
    navigationTimeout: patience.step,
    launchOptions: await getLaunchOptions(),
  },
} satisfies PlaywrightTestConfig;
