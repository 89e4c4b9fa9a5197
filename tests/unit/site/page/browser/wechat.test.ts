import { expect, test } from 'vitest';
import { isWeChat } from '../../../../../src/site/page/browser/wechat.ts';

const android = 'Mozilla/5.0 (Linux; Android 10; JSN-AL00) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0';

test.each([
  [`${android} Chrome/86.0.4240.99 XWEB/4317 MMWEBSDK/20220903 Mobile Safari/537.36 MicroMessenger/8.0.28.2240`, true],
  [
    'Mozilla/5.0 (iPhone; CPU iPhone OS 13_4 like Mac OS X) AppleWebKit/605.1.15 Mobile/15E148 MicroMessenger/8.0.5',
    true,
  ],
  [
    'Mozilla/5.0 (Windows NT 6.1) AppleWebKit/537.36 Chrome/81.0 Safari/537.36 MicroMessenger/7.0.20 WindowsWechat',
    true,
  ],
  [`${android} Chrome/86.0 Mobile Safari/537.36 wxwork/4.0.0 micromessenger/7.0.1`, true],
  [`${android} Chrome/86.0.4240.99 Mobile Safari/537.36`, false],
  ['Mozilla/5.0 (iPhone; CPU iPhone OS 13_4 like Mac OS X) AppleWebKit/605.1.15 Version/13.1 Safari/604.1', false],
])('%s is WeChat: %s', (userAgent, is) => {
  expect(isWeChat(userAgent)).toBe(is);
});
