import { suggestSlug } from '../entries/slug.ts';
import { applyChanges } from './clean/change.ts';
import { cleanReport } from './clean/clean.ts';
import { renderDraft } from './draft.ts';
import { type FigureProposal, proposeFigures } from './figures/figures.ts';
import type { CostProposal, ImportedReport, SourceProposal } from './imported-report.ts';
import { listMissing } from './missing.ts';
import { readMetadata } from './find/metadata.ts';
import { getTitle, readOriginalTitle } from './find/title.ts';
import { type KnownName, proposeMethods, proposeRooms } from './find/names.ts';
import { proposeParts } from './find/parts.ts';
import { findPeople, type FindPeople } from './find/people.ts';
import { getPeriods } from './figures/period.ts';
import type { KnownRegion } from './place/gazetteer.ts';
import { proposePlace } from './place/place.ts';
import type { RawReport } from './raw-report.ts';
import { findSimilar, type KnownCase } from './find/similar.ts';
import { countSubjectWords } from './clean/subject.ts';
import { proposeCases } from './find/cases.ts';
import { isStory } from './figures/telling.ts';
import { proposeTopics, type TopicWords } from './find/topics.ts';

/** What the portal already has, for the importer to compare with. */
export interface Known {
  regions: KnownRegion[];
  methods: KnownName[];
  rooms: KnownName[];
  cases: KnownCase[];
  topics: TopicWords[];
}

/** More figures than an editor will hold against a report, and than any report of ours gives. */
const mostFigures = 500;

/** Sums that were spent on the practice itself; what people quarrelled about, and what they were paid, is no cost. */
const proposeCost = (cleaned: string, figures: readonly FigureProposal[]): CostProposal[] =>
  figures.flatMap(({ unit, start, label, text, period }) => {
    const clause =
      cleaned
        .slice(Math.max(0, start - 80), start)
        .split(/[。；;，,\n]/u)
        .at(-1) ?? '';
    if (!/元$/u.test(unit) || !/投入|投资|经费|预算|出资|拨款|斥资|造价/u.test(clause)) return [];
    const isYearly = /^每/u.test(period ?? '') || /每年|每月|运行|年度/u.test(clause);
    return [
      {
        kind: isYearly ? ('run' as const) : ('build' as const),
        what: `${period ? `${period}，` : ''}${label}：${text}`,
      },
    ];
  });

/** The time that most figures of the practice speak of, as far as it names a year; else the longest span, else the year named most often. */
function proposePeriod(cleaned: string, figures: readonly FigureProposal[]): string | undefined {
  const told = figures.flatMap(({ period }) => (period && /(?:19|20)\d{2}年/u.test(period) ? [period] : []));
  const counted = getMost(told);
  if (counted !== undefined) return counted;
  const mentions = getPeriods(cleaned).map(({ text }) => text);
  const span = mentions.find((text) => (text.match(/(?:19|20)\d{2}/gu)?.length ?? 0) >= 2);
  if (span) return span;
  return getMost(
    mentions.flatMap((text) => (/^(?:较|比|与|同|和)/u.test(text) ? [] : (text.match(/(?:19|20)\d{2}年/gu) ?? []))),
  );
}

/** What stands most often in a list; the first of equals. */
const getMost = (words: readonly string[]): string | undefined =>
  [...Map.groupBy(words, (word) => word)].sort(([, a], [, b]) => b.length - a.length)[0]?.[0];

/** The figures of the practice, and those of the stories that are told; what the title says again is left out. */
function partFigures(all: readonly FigureProposal[], title: string | undefined) {
  const own = all.filter(
    ({ sentence, value, unit }) =>
      sentence !== title ||
      !all.some((other) => other.sentence !== title && other.value === value && other.unit === unit),
  );
  return [own.filter(({ ofStory }) => !ofStory), own.filter(({ ofStory }) => ofStory)] as const;
}

/**
 * Turns a raw report into a draft with proposals. `find` names the people whose names must be masked; the changes at
 * the places of `undone` in the list of changes are taken back before anything is read from the text.
 */
export function importReport(
  raw: RawReport,
  known: Known,
  find: FindPeople = findPeople,
  undone: ReadonlySet<number> = new Set(),
): ImportedReport {
  const { hints } = raw;
  const original = readOriginalTitle(raw.text);
  const cleaning = cleanReport(raw.text, raw.asides, original ?? hints.title);
  const { changes } = cleaning;
  const kept = changes.filter((_, index) => !undone.has(index));
  const cleaned = applyChanges(raw.text, kept);
  const result = { text: cleaned, changes: kept };
  const around = kept.map(({ before }) => before).join('\n');
  const metadata = readMetadata(raw.text, result, hints);

  const title = getTitle(cleaned, original ? undefined : cleaning.title, original ?? hints.title);
  const place = proposePlace(cleaned, [hints.title, around].filter(Boolean).join('\n'), known.regions, {
    title: title?.value,
    publisher: metadata.publisher?.value,
  });
  const methods = proposeMethods(cleaned, known.methods);
  const rooms = proposeRooms(cleaned, known.rooms);
  const allFigures = proposeFigures(cleaned);
  const [figures, storyFigures] = partFigures(allFigures.slice(0, mostFigures), title?.value);
  const period = proposePeriod(cleaned, figures);
  const publisher = metadata.publisher?.value;
  const source: SourceProposal = {
    title: hints.page ?? title?.value ?? '（原题未存）',
    ...((publisher ?? place) && { short: publisher ?? `${place?.name}报道` }),
    publisher: publisher ?? '未注明',
    ...(metadata.date && { date: metadata.date.value }),
    ...(metadata.url && { url: metadata.url.value }),
    ...(metadata.author && { author: metadata.author.value }),
  };
  const people = find(cleaned);
  const similar = findSimilar(
    {
      cleaned,
      title: title?.value,
      url: metadata.url?.value,
      region: place?.known,
      methods: methods.flatMap((method) => method.known ?? []),
    },
    known.cases,
  );
  const cases = proposeCases(cleaned);
  const warnings = [
    ...raw.warnings,
    ...(cleaned.length < 80 ? ['正文很短，可能没有读到报道本身'] : []),
    ...(cleaned.length >= 80 && countSubjectWords(cleaned) === 0 ? ['这篇文章好像不是讲调解、治理或普法的'] : []),
    ...(metadata.date ? [] : ['没有读到报道的发布日期；「去年」「今年」指哪一年，要先查清']),
    ...(allFigures.length > mostFigures
      ? [`正文里有 ${allFigures.length} 个数字，只提出前 ${mostFigures} 个；其余的请在正文里找`]
      : []),
    ...(people.length > 0 ? [`正文里有 ${people.length} 处像是当事人的姓名，改写时请换成「某」`] : []),
    ...similar.map((one) => `可能和已有案例重复：${one.title}（${one.id}，${one.reason}）`),
  ];
  const found = {
    cleaned,
    changes,
    kind: isStory(cleaned) ? ('dispute' as const) : ('practice' as const),
    ...(title && { title }),
    ...(period && { period }),
    ...(place && { place }),
    methods,
    rooms,
    people,
    disputeTypes: proposeTopics(cleaned, known.topics, title?.value),
    figures,
    storyFigures,
    cost: proposeCost(cleaned, figures),
    parts: proposeParts(cleaned, title?.value),
    sources: [source],
    similar,
    cases,
    warnings,
  };
  const slug = suggestSlug(title?.value ?? place?.name ?? '') || 'report';
  return { slug, draft: renderDraft(found), missing: listMissing(found), ...found };
}
