import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseFile } from '../../../../src/rules/entries/entry.ts';
import { type Block, fillForm, getBlankPaper, toPaperText } from '../../../../src/rules/forms/fill.ts';
import { type Answer, type Answers, getFields, type Question } from '../../../../src/rules/forms/form.ts';
import { listPlaceholders } from '../../../../src/rules/forms/placeholders.ts';
import { listTags, parseTemplate } from '../../../../src/rules/forms/template.ts';
import { form } from '../../../../src/schemas/form.ts';

const folder = 'content/forms';
const forms = readdirSync(folder).map((name) => {
  const parsed = parseFile(readFileSync(`${folder}/${name}`, 'utf8'), form);
  const { title, questions, sums } = form.parse(parsed.data);
  return { title, questions, sums, body: parsed.body };
});

const bare = fc.string({ unit: 'grapheme', maxLength: 40 }).map((words) => words.replace(/[{}]/gu, ''));
const days = fc
  .date({ min: new Date('1900-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
  .map((day) => day.toISOString().slice(0, 10));

/** What people put into a field: what belongs there, and what does not. */
const toFilled = (options: readonly string[]): fc.Arbitrary<string> =>
  fc.oneof(
    ...[...options, '', '## 标题', '# ', '> ', '1. ', '一\n\n# 二\n1. 三', '１２，０００元', '11010519491231002X'].map(
      (one) => fc.constant(one),
    ),
    days,
    fc.nat(1e9).map(String),
    bare,
  );

function toAnswer(question: Question): fc.Arbitrary<Answer | undefined> {
  const filled = toFilled(question.options);
  const row = fc.record(Object.fromEntries(getFields(question).map(({ id }) => [id, filled])));
  const answer: fc.Arbitrary<Answer> =
    question.kind === 'rows'
      ? fc.array(row, { maxLength: 4 }).map((rows) => ({ rows }))
      : question.kind === 'person' || question.kind === 'organisation'
        ? row.map((parts) => ({ parts }))
        : question.kind === 'choice'
          ? fc.constantFrom(...question.options).map((text) => ({ text }))
          : filled.map((text) => ({ text }));
  return fc.oneof(
    { weight: 6, arbitrary: answer },
    fc.constant<Answer>({ unsure: true }),
    fc.constant<Answer | undefined>(undefined),
  );
}

const toAnswers = (questions: readonly Question[]): fc.Arbitrary<Answers> =>
  fc
    .record(Object.fromEntries(questions.map((question) => [question.id, toAnswer(question)])))
    .map((all) => Object.fromEntries(Object.entries(all).flatMap(([id, one]) => (one ? [[id, one]] : []))));

const today = '2026-11-29';

/** What is wrong with a paper; one expectation for all of it, since most of the time would go into expectations. */
function findFaults(blocks: readonly Block[]): string[] {
  const titles = blocks.filter(({ kind }) => kind === 'title').length;
  const faults = blocks.flatMap(({ kind, pieces }, index) => {
    const words = pieces.map(({ text }) => text).join('');
    const next = blocks[index + 1]?.kind;
    return [
      words.trim() === '' ? 'nothing in a paragraph' : '',
      /[{}]/u.test(words) ? `a sign is left: ${words}` : '',
      kind === 'heading' && next !== 'paragraph' && next !== 'item' ? `nothing below ${words}` : '',
    ];
  });
  return [titles === 1 ? '' : `${titles} titles`, ...faults].filter(Boolean);
}

describe.each(forms)('$title', ({ questions, sums, body }) => {
  test('is whole however it is filled in', () => {
    fc.assert(
      fc.property(toAnswers(questions), (answers) => {
        const paper = fillForm({ questions, body }, answers, today);
        expect(findFaults(paper.blocks)).toEqual([]);
        expect(paper.complaints.filter(({ message }) => !/^「.+」.+[。]$/su.test(message))).toEqual([]);
      }),
      { numRuns: 200, seed: 17 },
    );
  });

  test('says the same to the same answers', () => {
    fc.assert(
      fc.property(toAnswers(questions), (answers) => {
        const again = JSON.parse(JSON.stringify(answers)) as Answers;
        expect(fillForm({ questions, body }, again, today)).toEqual(fillForm({ questions, body }, answers, today));
      }),
      { numRuns: 10, seed: 18 },
    );
  });

  if (sums.length > 0)
    test('asks for money where what a sum comes to can be put', () => {
      const fields = questions.filter(({ kind }) => kind === 'money' || kind === 'rows').flatMap(getFields);
      expect(fields.some(({ kind }) => kind === 'money')).toBe(true);
    });

  test('holds nothing between braces that its writer is not offered', () => {
    const offered = listPlaceholders(questions)
      .map(({ start, end = '' }) => `${start}${end}`)
      .join('\n');
    expect(parseTemplate(offered).faults).toEqual([]);
    const getNames = (text: string) =>
      [...listTags(parseTemplate(text).nodes)].flatMap(({ node }) =>
        node.kind === 'if' ? [] : [`${node.kind} ${node.question} ${node.kind === 'each' ? '' : node.part}`],
      );
    const known = new Set(getNames(offered));
    expect(getNames(body).filter((name) => !known.has(name))).toEqual([]);
  });

  test('is a paper to fill in by hand', () => {
    const { blocks, complaints } = getBlankPaper({ questions, body });
    expect(findFaults(blocks)).toEqual([]);
    expect(complaints).toEqual([]);
    expect(toPaperText({ blocks })).toContain('__');
  });
});
