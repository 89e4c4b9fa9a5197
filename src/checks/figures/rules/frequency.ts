import { plainLabel } from '../../../rules/figures/figure-label.ts';
import { isWholeYear } from '../../../rules/time/period.ts';
import { type EntryRule, findingAt, isExplained, type PlacedFigure, quote, repairContradiction } from './placed.ts';

/** Words for how often, with the times that they come to in a year; a year has 52 weeks and a day or two. */
const frequencies = [
  { pattern: /每半年|半年一次/u, words: '每半年', least: 2, most: 2 },
  { pattern: /每(?:个|一)?季度?|一个?季度?一次|[/／]季/u, words: '每季度', least: 4, most: 4 },
  { pattern: /每(?:个|一)?月|一个?月一次|[/／]月/u, words: '每月', least: 12, most: 12 },
  { pattern: /每(?:个|一)?(?:周|星期)|一个?(?:周|星期)一次|[/／]周/u, words: '每周', least: 52, most: 53 },
  { pattern: /每[天日]|一[天日]一次|[/／][天日]/u, words: '每天', least: 365, most: 366 },
] as const;

type Frequency = (typeof frequencies)[number];

const getFrequency = (text: string): Frequency | undefined => frequencies.find(({ pattern }) => pattern.test(text));

/** What happens: the label without the words for how often and how many times. */
const getEvent = (label: string): string =>
  plainLabel(label).replaceAll(
    /每个?(?:半年|季度?|月|周|天|日)|一?次$|次数|轮次|频次|场次|要求|制度|安排|定期|开展|组织/gu,
    '',
  );

/** Where an entry's own words say how often something happens: a sentence that names the event and a frequency. */
function getSpoken({ file, figure }: PlacedFigure): Frequency | undefined {
  const event = getEvent(figure.label);
  const { summary = '' } = file.data ?? {};
  const texts = [
    figure.note ?? '',
    ...`${summary}\n${file.parsed.body}`.split(/[。；\n]/u).filter((text) => event.length > 1 && text.includes(event)),
  ];
  const found = [...new Set(texts.map(getFrequency).filter((frequency) => frequency !== undefined))];
  return found.length === 1 ? found[0] : undefined;
}

/** What a frequency word promises is what a year's count says: quarterly is four times, not five. */
export const validateFrequency: EntryRule = (figures) =>
  figures.flatMap((count) => {
    const { period, bound, value, label, unit } = count.figure;
    if (count.unit?.counts !== 'times' || count.unit.per || bound !== 'exact' || !isWholeYear(period ?? '')) return [];
    const rule = figures.find(
      (other) =>
        other !== count &&
        other.figure.value === 1 &&
        getEvent(other.figure.label) === getEvent(label) &&
        getFrequency(`${other.figure.label}${other.figure.period ?? ''}${other.figure.unit}`),
    );
    const frequency = rule
      ? getFrequency(`${rule.figure.label}${rule.figure.period ?? ''}${rule.figure.unit}`)
      : (getFrequency(label) ?? getSpoken(count));
    if (!frequency || (value >= frequency.least && value <= frequency.most)) return [];
    // A note of contradiction on a yearly count says how often it should have been: 4 times.
    const isSaid =
      (rule && isExplained(rule, count)) ??
      new RegExp(`${frequency.least}次|${frequency.pattern.source}`, 'u').test(count.figure.conflict ?? '');
    if (isSaid) return [];
    return [
      findingAt(count, 'value', {
        rule: 'figure-frequency',
        severity: 'warning',
        message: `${quote(count)}（${period ?? ''}）和「${frequency.words}」对不上，一年应是${frequency.least}${unit}`,
        fix: repairContradiction(`${frequency.words}，应是${frequency.least}${unit}`),
      }),
    ];
  });
