import { expect, test } from 'vitest';
import { getCandidates, openBrowser } from '../../../../src/app/handouts/find-browser.ts';

test('the browser that was named is tried alone, and the complaint says what to write', async () => {
  expect(getCandidates({ CHROMIUM_PATH: '/nowhere/chrome', PATH: '/usr/bin' })).toEqual([
    { executablePath: '/nowhere/chrome' },
  ]);
  await expect(openBrowser({ CHROMIUM_PATH: '/nowhere/chrome' })).rejects.toThrow(
    /CHROMIUM_PATH 写的「\/nowhere\/chrome」打不开。请先装一个 Chromium、Chrome 或 Edge/u,
  );
});

test('else those of the system are tried, and Playwright’s own last', () => {
  expect(getCandidates({ PATH: '/nowhere' })).toEqual([{ channel: 'chrome' }, { channel: 'msedge' }, {}]);
});
