import type { Finding } from '../../rules/entries/finding.ts';
import { findUndrawn } from '../../rules/language/drawn.ts';
import { collections } from '../../schemas/index.ts';
import type { CheckedFile } from '../../rules/entries/checked-file.ts';
import { at, getTexts } from '../context/texts.ts';

/** Whether every card of an entry shows the text at this path, whatever else it has room for. */
const isShown = ({ source }: CheckedFile, [first]: readonly PropertyKey[]) =>
  first === collections[source.collection].nameField || first === 'summary';

/** Characters that neither a font of the cards nor a picture has, where they would stand on a card: it is drawn without them. */
export const validateDrawn = (file: CheckedFile): Finding[] =>
  getTexts(file).flatMap((text): Finding[] => {
    const missing = isShown(file, text.path) ? findUndrawn(text.text) : [];
    const [first] = missing;
    if (first === undefined) return [];
    // Two characters of the text may be one where they are drawn.
    const start = Math.max(0, text.text.indexOf(first));
    return [
      {
        ...at(file, text, start, start + first.length),
        rule: 'card-glyph',
        severity: 'warning',
        message: `分享卡上画不出「${missing.join('」「')}」，图上没有它`,
        fix: '网页上照常有，可以不改；要分享卡上也有，换成常用的字',
      },
    ];
  });
