import type { CheckedFile } from '../../rules/entries/checked-file.ts';
import type { Finding } from '../../rules/entries/finding.ts';
import { findLapsedNames, getLapsedNames } from '../../rules/law/lapsed-names.ts';
import type { Surroundings } from '../context/context.ts';
import { at, getTexts } from '../context/texts.ts';
import { onceFor } from '../../rules/memory/once-for.ts';

/** Asked for every entry, made once a day. */
const getNames = onceFor((laws: Surroundings['laws']) => {
  let made: { today: string; names: ReturnType<typeof getLapsedNames> } | undefined;
  return (today: string) => {
    if (made?.today !== today) made = { today, names: getLapsedNames(laws, today) };
    return made.names;
  };
});

/** People may still say the old name; a page may not. */
const wordsOfPeople = new Set<PropertyKey | undefined>(['asks', 'aliases', 'allow']);

/** A text that leans on a law by name leans on one that still holds. The pages of laws tell their own history. */
export function validateLapsedNames(file: CheckedFile, around: Surroundings): Finding[] {
  if (file.source.collection === 'laws') return [];
  return getTexts(file)
    .filter(({ path }) => !wordsOfPeople.has(path[0]))
    .flatMap((text) =>
      findLapsedNames(text.text, getNames(around.laws)(around.today)).map(
        ({ name, since, by, start, end }): Finding => ({
          ...at(file, text, start, end),
          rule: 'law-lapsed-name',
          severity: 'warning',
          message: `这里说的《${name}》${since ? `自 ${since} 起` : ''}已经不用了${by ? `，现在是《${by}》` : ''}`,
          fix: by ? `对照《${by}》改好，或者写明是旧法` : '对照现行规定改好，或者写明是旧法',
        }),
      ),
    );
}
