import { at, getTexts } from '../../checks/context/texts.ts';
import type { CheckedFile } from '../../rules/entries/checked-file.ts';
import type { Finding } from '../../rules/entries/finding.ts';
import { collections } from '../../schemas/index.ts';
import { getMissing } from './fonts.ts';

/** Whether every card of an entry shows the text at this path, whatever else it has room for. */
const isShown = ({ source }: CheckedFile, [first]: readonly PropertyKey[]) =>
  first === collections[source.collection].nameField || first === 'summary';

/** Joiners and selectors are never drawn, and nobody misses them. */
const isSeen = (character: string) => !/\p{Cf}|\p{Variation_Selector}/u.test(character);

/** Characters that no font of the cards has, where they would stand on a card: it is drawn without them. */
export const findUndrawn = (files: readonly CheckedFile[]): Finding[] =>
  files.flatMap((file) =>
    getTexts(file).flatMap((text): Finding[] => {
      const missing = isShown(file, text.path) ? getMissing(text.text.normalize('NFC')).filter(isSeen) : [];
      const [first] = missing;
      if (first === undefined) return [];
      const start = text.text.indexOf(first);
      return [
        {
          ...at(file, text, start, start + first.length),
          rule: 'card-glyph',
          severity: 'warning',
          message: `分享卡上画不出「${missing.join('」「')}」，图上没有它`,
          fix: '网页上照常有，可以不改；要分享卡上也有，换成常用的字',
        },
      ];
    }),
  );
