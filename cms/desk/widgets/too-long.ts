import type { Field } from './props.ts';

/** What Decap asks a control for: whether its value may be saved, or why not. */
type Validity = true | { error: { type: 'CUSTOM'; message: string } };

/** Whether texts are as short as the schema wants them; a box would cut off what is pasted into it without a word. */
export function validateLength(field: Field, texts: readonly string[]): Validity {
  const most = field.get('maxLength');
  const long = most === undefined ? undefined : texts.find((text) => text.trim().length > most);
  if (long === undefined) return true;
  const message = `「${field.get('label')}」有 ${long.trim().length} 个字，最多 ${most} 个`;
  return { error: { type: 'CUSTOM', message } };
}
