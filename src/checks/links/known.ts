import type { CheckedFile } from '../../rules/entries/checked-file.ts';
import type { Finding } from '../../rules/entries/finding.ts';
import type { Data } from '../../schemas/index.ts';
import type { FolderCheck } from '../context/context.ts';

type Question = Data<'forms'>['questions'][number];

/** What an outcome says that is known of a choice which its papers do not put, or do not offer. */
function* listWrong({ source, parsed, entry }: CheckedFile, getChoices: (ids: readonly string[]) => Question[]) {
  if (entry?.collection !== 'pathways') return;
  for (const [outcome, { forms, known }] of entry.data.outcomes.entries()) {
    const choices = getChoices(forms);
    for (const [index, { question, answer }] of known.entries()) {
      const asked = choices.filter(({ id }) => id === question);
      const options = asked.flatMap((choice) => choice.options);
      if (options.includes(answer)) continue;
      const isAsked = asked.length > 0;
      const path = ['outcomes', outcome, 'known', index, isAsked ? 'answer' : 'question'];
      const ids = [...new Set(choices.map(({ id }) => id))].join('、');
      yield {
        file: source.path,
        field: path.map(String).join('.'),
        line: parsed.lineOf(path),
        rule: 'known-answer',
        severity: 'error',
        message: isAsked
          ? `「${question}」没有「${answer}」这个选项`
          : `这个结果的文书里，没有编号是「${question}」的「选一个」`,
        fix: isAsked
          ? `从这些里面照抄一个：${options.join('、')}`
          : ids === ''
            ? '先在「写文书」里选好文书，或者删去这一行'
            : `从这些里面照抄一个编号：${ids}`,
      } satisfies Finding;
    }
  }
}

/** Whether the papers of an outcome ask for what it says that is known, and have it as an option. */
export const validateKnown: FolderCheck = (files) => {
  const papers = new Map(
    files.flatMap(({ entry }) => (entry?.collection === 'forms' ? [[entry.id, entry.data.questions] as const] : [])),
  );
  const getChoices = (ids: readonly string[]) =>
    ids.flatMap((id) => papers.get(id) ?? []).filter(({ kind }) => kind === 'choice');
  return files.flatMap((file) => [...listWrong(file, getChoices)]);
};
