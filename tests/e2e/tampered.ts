import type { Page } from 'playwright/test';

const script = '<img src=x onerror=alert(1)>';

/** What may stand in the storage of a shared computer: nothing, no JSON, other JSON, somebody's script, far too much. */
export const tampered: readonly string[] = [
  ...['', 'null', 'undefined', 'constructor', '\u0000', '\ud800', '{', '"', '{}', '[null,1,[],{}]', '{"length":9}'],
  ...[
    '["\\ud800"]',
    '[{"id":"cases/\\ud800","name":"a"}]',
    '[{"id":"cases/a","name":5},{"id":["cases/b"],"name":"b"}]',
  ],
  ...['[{"id":"cases/../../admin/","name":"a"}]', '[{"id":"javascript:alert(1)","name":"a"}]'],
  ...[script, JSON.stringify([script]), JSON.stringify([{ id: script, name: script }])],
  ...['{"backendName":"mingli","name":{"a":1}}', '{"backendName":["mingli"],"name":"a"}', '{"__proto__":{"a":1}}'],
  ...['["/pathways/","/nowhere/"]', JSON.stringify(Array(5000).fill('/a/')), 'a'.repeat(100_000), '['.repeat(5000)],
];

/** Where pages of an origin keep things, and under which name. */
export interface Kept {
  place: 'localStorage' | 'sessionStorage';
  key: string;
}

/** Puts `value` wherever this page keeps something. */
export const tamper = (page: Page, kept: readonly Kept[], value: string) =>
  page.evaluate(({ kept, value }) => kept.forEach(({ place, key }) => window[place].setItem(key, value)), {
    kept,
    value,
  });
