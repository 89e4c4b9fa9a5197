import type { Data } from '../../schemas/index.ts';
import type { Words } from '../language/found-words.ts';
import { getSentences } from '../language/sentences.ts';
import { getLapse } from './law-state.ts';
import { repealedLaws } from './repealed-laws.table.ts';
import { isNameStart } from './said-articles.ts';

/** A name of a law that holds no more, and what holds instead. */
export interface LapsedName extends Words {
  name: string;
  since: string | undefined;
  /** The short name of the law that stands in for it. */
  by: string | undefined;
}

/** Names of laws that hold no more on `today`: those of the registry, and those that every registry may lack. */
export function getLapsedNames(
  laws: ReadonlyMap<string, Data<'laws'>>,
  today: string,
): Map<string, Pick<LapsedName, 'since' | 'by'>> {
  const names = new Map<string, Pick<LapsedName, 'since' | 'by'>>();
  for (const { name, by, since } of repealedLaws) if (since <= today) names.set(name, { by, since });
  const valid: string[] = [];
  for (const law of laws.values()) {
    const successor = law.replacedBy === undefined ? undefined : laws.get(law.replacedBy);
    const lapse = getLapse(law, {}, today, successor);
    const own = [law.short, law.title.replace(/^中华人民共和国/u, '')];
    if (!lapse) valid.push(...own, ...law.aliases.filter((alias) => !names.has(alias)));
    else for (const name of own) names.set(name, { by: successor?.short, since: lapse.since });
  }
  for (const name of valid) names.delete(name);
  return names;
}

/** Words with which a sentence says itself that the law is an old one. */
const told = /原|旧|老|以前|从前|当时|曾|废止|失效|取代|代替|不用了|不再|已经?(?:没|改)|之前|施行前|吸收|并入/u;

/** Names of laws that hold no more, where the sentence does not say so. */
export function findLapsedNames(text: string, names: ReturnType<typeof getLapsedNames>): LapsedName[] {
  const inText = [...names].filter(([name]) => text.includes(name));
  if (inText.length === 0) return [];
  return getSentences(text)
    .filter((sentence) => !told.test(sentence.text))
    .flatMap((sentence) =>
      inText.flatMap(([name, rest]) => {
        const at = sentence.text.indexOf(name);
        if (at < 0 || !isNameStart(sentence.text.slice(0, at))) return [];
        const start = sentence.start + at;
        return [{ name, ...rest, start, end: start + name.length }];
      }),
    );
}
