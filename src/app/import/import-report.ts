import type { ImportedReport } from '../../rules/import/imported-report.ts';
import { otherCase } from '../../rules/import/find/cases.ts';
import type { Change } from '../../rules/import/clean/change.ts';
import { getFurniture } from '../../rules/import/clean/furniture.ts';
import { formatUnit, formatValue } from '../../rules/figures/figure.ts';

const cut = (text: string, longest = 36): string => (text.length > longest ? `${text.slice(0, longest)}…` : text);
const oneLine = (text: string): string => text.replaceAll(/\s+/gu, ' ').trim();
const list = (title: string, lines: readonly string[]): string[] =>
  lines.length > 0 ? [title, ...lines.map((line) => `  ${line}`), ''] : [];

/** Words that went whole, and are more than the furniture of a page: an editor sees each of them. */
const isDropped = ({ before, after, reason }: Change): boolean =>
  reason !== otherCase &&
  after.trim() === '' &&
  before.split('\n').some((line) => /\p{Script=Han}{4}/u.test(line) && getFurniture(line.trim()) === undefined);

/** What was made of one report, for a terminal: what went, what is proposed and from which words, what is missing, where the draft is. */
export function reportImport(input: string, file: string, report: ImportedReport): string {
  const byReason = Map.groupBy(report.changes, ({ reason }) => reason);
  const { title, place, period, sources, figures, storyFigures, methods, rooms, people, disputeTypes } = report;
  const [source] = sources;
  const where = place && [...place.above.map(({ name }) => name), place.name].join(' · ');
  return [
    `■ ${input}`,
    '',
    ...list(
      `清理（${report.changes.length} 处，正文留下 ${report.cleaned.length} 字）`,
      [...byReason].map(([reason, changes]) => {
        const removed = changes.map(({ before }) => oneLine(before)).find(Boolean);
        return `${reason}：${changes.length} 处${removed ? `，如「${cut(removed, 24)}」` : ''}`;
      }),
    ),
    ...list(
      '去掉的段落（要留的，请在导入后补回）',
      report.changes.filter(isDropped).map(({ before, reason }) => `${reason}：「${oneLine(before)}」`),
    ),
    ...list('提出（都要您核对）', [
      `标题：${title?.value ?? '没有找到'}`,
      `地区：${where ? `${where}${place.code ? `（${place.code}）` : ''}${place.known ? `，本站已有 ${place.known}` : '，本站还没有'}` : '没有找到'}`,
      `时间：${period ?? '没有找到'}`,
      `来源：${source?.publisher ?? '未注明'}${source?.date ? `，${source.date}` : ''}${source?.author ? `，作者 ${source.author}` : ''}${source?.url ? `，${source.url}` : ''}`,
      `工作法：${methods.map(({ name, known }) => `${name}${known ? `（本站 ${known}）` : ''}`).join('、') || '没有找到'}`,
      `调解室：${rooms.map(({ name, known }) => `${name}${known ? `（本站 ${known}）` : ''}`).join('、') || '没有找到'}`,
      `纠纷类型：${disputeTypes.map(({ name, words }) => `${name}（${words.join('、')}）`).join('；') || '没有找到'}`,
    ]),
    ...list(
      `数据（${figures.length} 个）`,
      figures.map(
        (figure) =>
          `${formatValue(figure)}${formatUnit(figure)}\t${figure.label}\t${figure.period ?? '时间未写'}\t「${cut(oneLine(figure.sentence))}」`,
      ),
    ),
    ...list(
      `故事里的金额和人数（${storyFigures.length} 个，没有写进草稿）`,
      storyFigures.map(
        (figure) =>
          `${formatValue(figure)}${formatUnit(figure)}\t${figure.label}\t「${cut(oneLine(figure.sentence))}」`,
      ),
    ),
    ...list(
      '要隐去的姓名',
      people.map(({ name, mask, sentence }) => `${name} → ${mask}\t「${cut(oneLine(sentence))}」`),
    ),
    ...list(
      '还缺',
      report.missing.map(({ label, message }) => `${label}：${message}`),
    ),
    ...list('请注意', report.warnings),
    `草稿：${file}（正文是报道原文，改写并核对完才能发布）`,
    '',
  ].join('\n');
}
