import type { Question } from '../../rules/forms/form.ts';

/** A question as it travels with its page: without what the form says already, and without what is empty. */
export type SentQuestion = Pick<Question, 'id' | 'kind'> & Partial<Omit<Question, 'label' | 'help' | 'example'>>;

/** Leaves out what a script does not need: most of most questions is empty. */
export const toSent = ({
  id,
  kind,
  label: _label,
  help: _help,
  example: _example,
  ...rest
}: Question): SentQuestion => ({
  id,
  kind,
  ...Object.fromEntries(
    Object.entries(rest).filter(([, value]) => (Array.isArray(value) ? value.length > 0 : Boolean(value))),
  ),
});

/** The question again, with what is empty; its label is read off the page. */
export const fromSent = (sent: SentQuestion, label: string): Question => ({
  label,
  options: [],
  parts: [],
  columns: [],
  mayBeAhead: false,
  optional: false,
  private: false,
  ...sent,
});
