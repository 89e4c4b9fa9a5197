import type { CheckedFile } from '../../rules/entries/checked-file.ts';
import type { Finding } from '../../rules/entries/finding.ts';
import { getPlacedCitations } from '../../rules/law/cited.ts';
import { findHedges } from '../../rules/law/hedges.ts';
import { getMainVersion } from '../../rules/law/law-state.ts';
import type { CollectionName, Data } from '../../schemas/index.ts';
import type { Surroundings } from '../context/context.ts';
import { at, getTexts } from '../context/texts.ts';

type Law = Data<'laws'>;

/** What tells residents the rule; cases and rooms tell what somebody else did. */
const advising = new Set<CollectionName>(['explainers', 'pathways', 'deadlines', 'terms']);

/** The laws of which a sentence of an entry speaks: those that it names, else those that the entry cites. */
function getMeant(sentence: string, file: CheckedFile, { laws }: Surroundings): Law[] {
  const named = [...laws.values()].filter(({ short, title }) => [short, title].some((name) => sentence.includes(name)));
  if (named.length > 0 || /《/u.test(sentence)) return named;
  const cited = file.data ? getPlacedCitations({ data: file.data }) : [];
  return cited.flatMap(({ citation }) => laws.get(citation.law) ?? []);
}

/** A law's own remark that its text is not at hand, while it is. */
function validateMissing({ source, parsed, entry }: CheckedFile, { statutes, today }: Surroundings): Finding[] {
  if (entry?.collection !== 'laws') return [];
  const version = getMainVersion(entry.data.versions, today)?.inForceOn ?? '';
  const [hedge] = findHedges(entry.data.checked.missing ?? '').filter(({ sentence }) =>
    /^(?:全文|文本)/u.test(sentence),
  );
  if (!hedge || !statutes.get(entry.id)?.has(version)) return [];
  return [
    {
      file: source.path,
      field: 'checked.missing',
      line: parsed.lineOf(['checked', 'missing']),
      rule: 'hedge',
      severity: 'warning',
      message: `这里写「${hedge.words}」，它的文本已经在手边`,
      fix: '对照文本重读，再改这一句',
    },
  ];
}

/** «Nobody has looked» where the registry holds the article: listed for another reading. */
export function validateHedges(file: CheckedFile, around: Surroundings): Finding[] {
  if (file.source.collection === 'laws') return validateMissing(file, around);
  if (!advising.has(file.source.collection)) return [];
  return getTexts(file).flatMap((text) =>
    findHedges(text.text).flatMap(({ words, sentence, start, end }): Finding[] => {
      const held = getMeant(sentence, file, around).find(({ articles }) => articles.length > 0);
      if (!held) return [];
      return [
        {
          ...at(file, text, start, end),
          rule: 'hedge',
          severity: 'warning',
          message: `这里写「${words}」，《${held.short}》的条文已经登记`,
          fix: '对照登记的条文重读，把规则写明，再删去这一句',
        },
      ];
    }),
  );
}
