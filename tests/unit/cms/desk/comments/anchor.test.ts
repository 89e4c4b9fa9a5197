import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findPassage, findStart, toPassage } from '../../../../../cms/desk/comments/anchor.ts';

const text = '双方来到调解室。第一次调解没有谈成，第二次调解谈成了，双方签了字。';
const second = text.indexOf('调解', text.indexOf('第二次'));
const said = toPassage('body', text, second, second + 2);

describe('the words that something was said of', () => {
  test.each([
    ['nothing', text],
    ['a paragraph before them', `${'前面加了很长的一段，里面也有调解两个字。'.repeat(9)}${text}`],
    ['one of the others', text.replace('第一次调解', '先')],
    ['what follows them', text.replace('谈成了', '当场谈妥')],
    ['what stands before them', text.replace('第二次', '过了三天的')],
  ])('are found again after a change of %s', (_, now) => {
    const start = findStart(now, said);
    expect(start).toBeDefined();
    expect(now.slice(0, start)).toMatch(/(?:第二次|过了三天的)$/u);
  });

  test('are gone where they stand there no more', () => {
    expect(findStart(text.replaceAll('调解', '商量'), said)).toBeUndefined();
  });

  test('are found exactly in a text that has only grown around them', () => {
    const words = fc.string({ unit: fc.constantFrom(...'调解室双方，。甲乙'), maxLength: 60 });
    fc.assert(
      fc.property(words, words, fc.string({ minLength: 1, maxLength: 6 }), words, (first, before, quote, after) => {
        const old = `${before}«${quote}»${after}`;
        const start = before.length + 1;
        const passage = toPassage('body', old, start, start + quote.length);
        const now = `${first}\n${old}`;
        expect(findStart(now, passage)).toBe(first.length + 1 + start);
      }),
    );
  });

  test('are looked for in their own field first, and then where a row with them has moved to', () => {
    const data = {
      title: '调解',
      steps: [{ name: '先约双方见面' }, { name: '再到现场看' }],
      asks: ['漏水找谁', '谁来赔'],
    };
    const moved = { ...data, steps: [{ name: '登记来访的人' }, ...data.steps] };
    const step = toPassage('steps.0.name', '先约双方见面', 0, 6);
    expect(findPassage({ data, body: '' }, step)?.path).toEqual(['steps', 0, 'name']);
    expect(findPassage({ data: moved, body: '' }, step)?.path).toEqual(['steps', 1, 'name']);
    // Where two others have them, nobody knows which is meant; nor what a word of two signs elsewhere has to do with it.
    expect(findPassage({ data: moved, body: '先约双方见面' }, step)).toBeUndefined();
    expect(findPassage({ data, body: '没有' }, said)).toBeUndefined();
    // The items of a list stand in one box.
    const item = toPassage('asks', '漏水找谁\n谁来赔', 5, 8);
    expect(findPassage({ data, body: '' }, item)).toMatchObject({ path: ['asks'], place: { start: 5, end: 8 } });
  });
});
