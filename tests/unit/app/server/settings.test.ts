import { describe, expect, test } from 'vitest';
import {
  describeListenError,
  describeReach,
  type Environment,
  findTokenFault,
  readSettings,
} from '../../../../src/app/server/settings.ts';

const word = '一句不少于十六个字符的口令，够长了';
const faultOf = (environment: Environment) => findTokenFault(readSettings(environment));

test('where nothing is said, or nothing but blanks, only this computer reaches it', () => {
  for (const environment of [{}, { PORT: '', HOST: '', DESK_TOKEN: '' }, { PORT: ' ', HOST: '  ' }])
    expect(readSettings(environment)).toEqual({ port: 4321, host: '127.0.0.1', isLoopback: true, token: undefined });
});

test.each(['127.0.0.1', '127.9.9.9', 'localhost', 'LOCALHOST', '::1', '::ffff:127.0.0.1'])(
  '%s is this computer: nobody need be named, and nothing is said of TLS',
  (HOST) => {
    expect(faultOf({ HOST })).toBeUndefined();
    expect(describeReach(readSettings({ HOST }))).toBeUndefined();
  },
);

test.each([
  ...['0.0.0.0', '::', '192.168.1.7', '[::1]', 'desk.office', '127.0.0.1.evil.example', 'localhost.evil.example'],
  ...['0', '127', '::ffff:192.168.1.7', '*'],
])('%s lets others in: somebody must be named, and TLS is asked for', (HOST) => {
  expect(faultOf({ HOST })).toMatch(/npm run people[\s\S]*DESK_TOKEN[\s\S]*16/u);
  expect(faultOf({ HOST, DESK_TOKEN: word })).toBeUndefined();
  for (const words of ['http', 'HTTPS', '反向代理', 'docs/desk.md'])
    expect(describeReach(readSettings({ HOST }))).toContain(words);
});

describe('a word that opens the desk', () => {
  test.each(['correct horse battery staple', 'a-long-word-for-the-office', word])('may be «%s»', (DESK_TOKEN) => {
    expect(faultOf({ DESK_TOKEN })).toBeUndefined();
    expect(readSettings({ DESK_TOKEN }).token).toBe(DESK_TOKEN);
  });

  test.each([
    ['short', 'fifteen-letters'],
    ['one sign again and again', 'a'.repeat(40)],
    ['blanks alone', ' '.repeat(20)],
    ['a blank before it', ` ${word}`],
    ['a blank behind it', `${word} `],
    ['a wide blank behind it', `${word}\u3000`],
    ['a line break behind it', `${word}\n`],
    ['a line break in it', `${word}\n${word}`],
    ['a control character in it', `${word}\u0000${word}`],
    ['a line separator in it', `${word}\u2028${word}`],
    ['eight signs of two units each', '😀😁😂🤣😃😄😅😆'],
  ])('may not be %s, on this computer either', (_, DESK_TOKEN) => {
    for (const HOST of ['127.0.0.1', '0.0.0.0']) {
      const fault = faultOf({ HOST, DESK_TOKEN });
      expect(fault).toMatch(/^DESK_TOKEN 不能用。[\s\S]*16 个字符[\s\S]*npm run people/u);
      // It is printed, and stays in a log.
      expect(fault).not.toContain(DESK_TOKEN);
    }
  });
});

test.each(['x', '-1', '65536', '80.5', '1e3', '0x50', '99999999', '４３２１'])(
  'PORT=%s is refused in a sentence',
  (PORT) => {
    expect(() => readSettings({ PORT })).toThrow(/^PORT 写的「[^」]*」不是端口。/u);
  },
);

test.each(['EADDRINUSE', 'EACCES', 'ENOTFOUND', 'EAI_AGAIN', 'EADDRNOTAVAIL', 'EINVAL', 'EMFILE', undefined])(
  'that the port cannot be opened (%s) is told with the repair',
  (code) => {
    const words = describeListenError(code, readSettings({ PORT: '80', HOST: 'desk.office' }));
    expect(words).toMatch(/^[^\n]*(?:PORT=\d+ npm start|HOST=0\.0\.0\.0)$/u);
    expect(words).not.toMatch(/getaddrinfo|listen|undefined/u);
  },
);
