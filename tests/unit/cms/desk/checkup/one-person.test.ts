import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Fields, getFormPath, replaceAll, takeAllBack } from '../../../../../cms/desk/checkup/field-words.ts';
import { getTogether } from '../../../../../cms/desk/checkup/together.ts';
import { validatePrivacy } from '../../../../../src/checks/privacy/privacy.ts';
import { openParsed } from '../../../../../src/checks/shape/open-file.ts';
import { toParsed } from '../../../../../src/rules/entries/entry.ts';

const findNames = ({ data, body }: Fields) =>
  validatePrivacy(openParsed({ collection: 'cases', id: 'a', path: 'cases/a.md' }, toParsed(data, body)).file).filter(
    ({ rule }) => rule === 'privacy-name',
  );

/** What the first click on a finding does. */
function mendFirst(entry: Fields) {
  const findings = findNames(entry);
  const changes = getTogether(findings[0]!, findings).map(({ field, place, replacement }) => ({
    path: getFormPath(entry, field),
    place: place!,
    after: replacement!,
  }));
  return replaceAll(entry, changes);
}

const people = ['王建国', '李桂芳', '张志强', '欧阳志远', '赵德顺', '陈秀英'] as const;
const short = (name: string) => name.slice(-2);
/** Ways to name somebody, # in full and @ by the given name; each stands by itself as a field or a paragraph. */
const ways = [
  '村民#把水沟填了。',
  '#说，沟是他挖的。',
  '“不让。”@说。',
  '调解员又找到#。',
  '#的妻子也来了。',
  '**#** 签了字。',
  '@，你先坐。',
];
const clean = ['水沟年年堵。', '双方约好再谈。', '调解员庞大伟把两家请到一起。', ''];

const entry = fc
  .record({
    who: fc.shuffledSubarray([...people], { minLength: 1, maxLength: 3 }),
    told: fc.array(fc.tuple(fc.nat(2), fc.constantFrom(...ways)), { minLength: 6, maxLength: 6 }),
    between: fc.array(fc.constantFrom(...clean), { minLength: 6, maxLength: 6 }),
  })
  .map(({ who, told, between }) => {
    const write = (index: number) => {
      const [which, way] = told[index]!;
      const name = who[which % who.length]!;
      return between[index]! + way.replaceAll('#', name).replaceAll('@', short(name));
    };
    const introduced = who.map((name) => `村民${name}来到调解室。`).join('\n\n');
    const data = {
      title: write(0),
      summary: write(1),
      timeline: [
        { when: '', what: '' },
        { when: '第一天', what: write(2) },
        { when: '第二天', what: write(3) },
      ],
      limits: [write(4)],
    };
    return { who, entry: { data, body: `${introduced}\n\n${write(5)}` } };
  });

test('one click for each person leaves no mention of anybody in any field, and nothing else is changed', () => {
  fc.assert(
    fc.property(entry, ({ who, entry: start }) => {
      let now: Fields = start;
      for (let clicks = 0; findNames(now).length > 0; clicks += 1) {
        expect(clicks).toBeLessThan(who.length);
        now = mendFirst(now).fields;
      }
      const text = JSON.stringify(now);
      for (const name of who) for (const words of [name, short(name)]) expect(text).not.toContain(words);
      const toRest = (fields: Fields) =>
        who
          .reduce((left, name) => left.replaceAll(name, '').replaceAll(short(name), ''), JSON.stringify(fields))
          .replaceAll(/(?:欧阳|[王李张赵陈])某[乙丙]?/gu, '');
      expect(toRest(now)).toBe(toRest(start));
    }),
    { numRuns: 60, seed: 14 },
  );
});

test('one click takes all of it back', () => {
  fc.assert(
    fc.property(entry, ({ entry: start }) => {
      const { fields, repairs } = mendFirst(start);
      expect(fields).not.toEqual(start);
      expect(takeAllBack(fields, repairs)).toEqual(start);
    }),
    { numRuns: 40, seed: 15 },
  );
});
