import type { Page } from 'playwright/test';

const script = '<img src=x onerror=alert(1)>';

/** What may stand in the storage of a shared computer: nothing, no JSON, other JSON, somebody's script, far too much. */
export const tampered: readonly string[] = [
  ...[
    '',
    ' ',
    '0',
    '1e999',
    'true',
    'null',
    'undefined',
    '[object Object]',
    '__proto__',
    'constructor',
    '\u0000',
    '\ud800',
  ],
  ...['{', '[', '"', '{}', '[]', '[null]', '[1]', '[[]]', '[{}]', '{"length":9}', '{"__proto__":{"a":1}}', '[["a"]]'],
  ...['"\\ud800"', '["\\ud800"]', '[{"id":"cases/\\ud800","name":"a"}]', '[{"id":"cases/a","name":5}]'],
  ...[
    '[{"id":"cases/../../admin/","name":"a"}]',
    '[{"id":"javascript:alert(1)","name":"a"},{"id":["cases/a"],"name":"b"}]',
  ],
  ...[
    script,
    JSON.stringify([script]),
    JSON.stringify([{ id: script, name: script }]),
    JSON.stringify({ name: script }),
  ],
  ...[
    '{"backendName":"mingli","name":{"a":1}}',
    '{"backendName":["mingli"],"name":"a"}',
    '{"backendName":"mingli","login":7}',
  ],
  ...['"/pathways/"', '["/pathways/","/nowhere/"]', JSON.stringify(Array(5000).fill('/a/'))],
  ...['a'.repeat(100_000), '['.repeat(5000), JSON.stringify('字'.repeat(50_000))],
];

/** Puts `value` under `key`, there where pages of this origin keep things. */
export const tamper = (page: Page, place: 'localStorage' | 'sessionStorage', key: string, value: string) =>
  page.evaluate(([name, key, value]) => window[name].setItem(key, value), [place, key, value] as const);
