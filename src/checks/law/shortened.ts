import type { CheckedFile } from '../../rules/entries/checked-file.ts';
import type { Finding } from '../../rules/entries/finding.ts';
import { findShortened, getUntold } from '../../rules/law/shortened.ts';
import type { Surroundings } from '../context/context.ts';
import { at, type EntryText } from '../context/texts.ts';

/** Texts that are read together, and the deadlines that stand beside them. */
interface Group {
  texts: EntryText[];
  deadlines: readonly string[];
}

/** The summary of an explainer, each of its steps, and each outcome of a pathway. */
function getGroups({ entry }: CheckedFile): Group[] {
  if (entry?.collection === 'explainers') {
    const { summary, steps, deadlines } = entry.data;
    return [
      { texts: [{ path: ['summary'], text: summary }], deadlines },
      ...steps.map(({ title, detail = '' }, index) => ({
        texts: [
          { path: ['steps', index, 'title'], text: title },
          { path: ['steps', index, 'detail'], text: detail },
        ],
        deadlines,
      })),
    ];
  }
  if (entry?.collection !== 'pathways') return [];
  return entry.data.outcomes.map(({ title, advice, steps, deadlines }, outcome) => ({
    texts: [
      { path: ['outcomes', outcome, 'title'], text: title },
      { path: ['outcomes', outcome, 'advice'], text: advice },
      ...steps.map((text, step) => ({ path: ['outcomes', outcome, 'steps', step], text })),
    ],
    deadlines,
  }));
}

/** Whoever retells a deadline that stands beside the text does not leave out for whom it is another one. */
export const validateShortened = (file: CheckedFile, { deadlines: known }: Surroundings): Finding[] =>
  getGroups(file).flatMap(({ texts, deadlines }) => {
    const linked = [...new Set(deadlines)].flatMap((id) => known.get(id) ?? []);
    // Once for all texts of a group, of which there may be thousands.
    const untold = getUntold(texts.map(({ text }) => text).join('\n'), linked);
    return texts.flatMap((text) =>
      findShortened(text.text, untold).map(({ deadline, start, end }): Finding => ({
        ...at(file, text, start, end),
        rule: 'deadline-shortened',
        severity: 'warning',
        message: `这里只说「${text.text.slice(start, end)}」，期限「${deadline.title}」说得更全：${deadline.summary}`,
        fix: '写上例外，或者不写多久，旁边的「期限」会说全',
      })),
    );
  });
