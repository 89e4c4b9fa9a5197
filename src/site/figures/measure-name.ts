import { getKnownMeasure } from '../../schemas/figures/measure.ts';
import { isTextKey, t } from '../../text.ts';

/** What readers are told that a measure is called, in the language of the portal; nothing where there is no such measure. */
export function sayMeasure(id: string | undefined): string | undefined {
  const key = `measure.name.${id}`;
  return isTextKey(key) ? t(key) : getKnownMeasure(id)?.name;
}
