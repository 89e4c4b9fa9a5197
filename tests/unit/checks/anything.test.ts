import fc from 'fast-check';
import { expect, test } from 'vitest';
import { validateDraft } from '../../../src/checks/entry.ts';
import { validatePortal } from '../../../src/checks/index.ts';
import { createSurroundings, getSummary } from '../../../src/checks/surroundings.ts';
import { toPortal } from '../../../src/content/open-portal.ts';
import type { Finding } from '../../../src/rules/entries/finding.ts';
import { collectionNames, collections } from '../../../src/schemas/index.ts';
import { makeFolder } from '../make-folder.ts';
import { makeSite } from '../make-portal.ts';

const anyText = fc.oneof(
  fc.array(fc.integer({ min: 0, max: 0x10ffff }), { maxLength: 12 }).map((codes) => String.fromCodePoint(...codes)),
  fc.string({ unit: fc.constantFrom(...'-:*&!|>\'"[]{}()#?%@,^`~<\n\t ab甲。《》第1条：／') }),
);
const anyValue = fc.anything({
  values: [anyText, fc.double(), fc.boolean(), fc.constant(null), fc.constantFrom('2026-01-01', '0000-00-00', 'jia')],
  key: fc.oneof(anyText, fc.constantFrom('title', 'law', 'article', 'value', '__proto__', 'constructor', '0')),
  maxDepth: 3,
});

function expectSaid(findings: readonly Finding[]): void {
  for (const { message, fix } of findings)
    for (const words of [message, fix]) {
      expect(words).toMatch(/\p{Script=Han}/u);
      expect(words.replaceAll(/「[\s\S]*?」/gu, '')).not.toMatch(/\n\s+at |undefined|\[object/u);
    }
}

const site = makeSite();
const around = createSurroundings(getSummary([], site, []), '2026-11-28');

test.each(collectionNames)(
  'whatever a form of %s holds, the checks say it in Chinese, and never fall over it',
  (collection) => {
    const keys = Object.keys(collections[collection].schema.shape);
    const anyData = fc.dictionary(fc.constantFrom(...keys), anyValue);
    fc.assert(
      fc.property(anyData, anyText, (data, body) => {
        expectSaid(validateDraft({ path: `${collection}/a.md`, collection, id: 'a' }, { data, body }, around));
      }),
      { numRuns: 40 },
    );
  },
);

test('whatever stands in the files of a folder, it is opened and checked', () => {
  const anyFile = fc.oneof(
    anyText,
    fc.tuple(anyText, anyText).map(([yaml, body]) => `---\n${yaml}\n---\n${body}`),
    fc.tuple(anyText, anyText).map(([title, body]) => `---\ntitle: ${title}\nsummary: 甲\ntopic: 乙\n---\n${body}`),
  );
  fc.assert(
    fc.property(anyFile, anyFile, anyText, anyText, (explainer, room, settings, ui) => {
      const folder = makeFolder(
        { 'explainers/a.md': explainer, 'rooms/b.md': room },
        { site: settings, ui: { 'ui.json': ui } },
      );
      expectSaid(validatePortal(toPortal(folder, { shippedSite: site }), '2026-11-28').findings);
    }),
    { numRuns: 200 },
  );
});

test('whatever site.json and ui.json hold, it is said in Chinese', () => {
  const keys = Object.keys(site);
  fc.assert(
    fc.property(fc.dictionary(fc.constantFrom(...keys), anyValue), anyValue, (own, ui) => {
      const folder = makeFolder(
        {},
        { site: JSON.stringify({ ...site, ...own }), ui: { 'ui.json': JSON.stringify(ui) ?? '' } },
      );
      expectSaid(validatePortal(toPortal(folder, { shippedSite: site }), '2026-11-28').findings);
    }),
    { numRuns: 200 },
  );
});
