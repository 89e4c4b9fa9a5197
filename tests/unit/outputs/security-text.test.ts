import { expect, test } from 'vitest';
import { getSecurityText } from '../../../src/outputs/security-text.ts';
import { makeSite } from '../make-portal.ts';

const siteUrl = 'https://mingli.example';
const fieldsOf = (text: string) =>
  Object.fromEntries(
    text
      .trim()
      .split('\n')
      .map((line) => /^([\w-]+): (.+)$/u.exec(line)!.slice(1)),
  );

test('says whom to tell of a weakness, until when that holds, and where it stands', () => {
  const text = getSecurityText(makeSite({ correctionEmail: 'jiucuo@example.gov.cn' }), siteUrl, '2026-11-28');
  expect(fieldsOf(text)).toEqual({
    Contact: 'mailto:jiucuo@example.gov.cn',
    Expires: '2027-11-23T00:00:00Z',
    Canonical: 'https://mingli.example/.well-known/security.txt',
    'Preferred-Languages': 'zh, en',
  });
  expect(text.endsWith('\n')).toBe(true);
});

test('without an address it leads to the page that says how to reach the operator', () => {
  expect(fieldsOf(getSecurityText(makeSite(), siteUrl, '2026-11-28')).Contact).toBe(
    'https://mingli.example/corrections/',
  );
});

test('is the same all day, and never good for a year or longer (RFC 9116, 2.5.5)', () => {
  const make = (today: string) => getSecurityText(makeSite(), siteUrl, today);
  expect(make('2026-11-28')).toBe(make('2026-11-28'));
  for (const today of ['2026-02-28', '2027-12-31', '2028-02-29']) {
    const days = (Date.parse(fieldsOf(make(today)).Expires ?? '') - Date.parse(today)) / 86_400_000;
    expect(days).toBeGreaterThan(300);
    expect(days).toBeLessThan(365);
  }
});
