import { fill } from '../../rules/language/fill.ts';
import { escapeHtml } from '../page/escape.ts';
import { percent, when } from './markup.ts';
import type { Comparison, ComparisonWords } from './rules/comparison.ts';
import type { Limit, Tier } from './rules/record.ts';

type Columns = Comparison['columns'];

/** What one place takes up on the scale; ten times as many take up as much more. */
const length = (count: number): number => 1 + Math.log10(Math.max(1, count));

const number = new Intl.NumberFormat('zh-CN');

const drawTier = ({ name, count }: Tier, most: number, words: ComparisonWords): string => {
  const width = count === undefined ? percent(1, most) : percent(length(count), most);
  const left = `${(50 - Number.parseFloat(width) / 2).toFixed(2)}%`;
  return `<li><span>${escapeHtml(name)}</span> <b>${escapeHtml(count === undefined ? words['tier.uncounted'] : number.format(count))}</b><svg class="compare-scale" aria-hidden="true" focusable="false"><rect class="${count === undefined ? 'bar-open' : 'bar'}" x="${left}" y="0.5" width="${width}" height="9" /></svg></li>`;
};

/** How each is organised, from the top down, all on one scale. */
export function drawStructure(columns: Columns, words: ComparisonWords): string {
  const counts = columns.flatMap(({ tiers }) => tiers.flatMap(({ count }) => count ?? []));
  if (columns.every(({ tiers }) => tiers.length === 0)) return '';
  const most = Math.max(...counts.map(length), 1);
  return `<div class="compare-columns">${columns
    .map(
      ({ short, tiers }) =>
        `<div><h3>${escapeHtml(short)}</h3>${
          tiers.length > 0
            ? `<ol class="plain compare-tiers">${tiers.map((tier) => drawTier(tier, most, words)).join('')}</ol>`
            : `<p><em class="missing">${escapeHtml(words.unsaid)}</em></p>`
        }</div>`,
    )
    .join('')}</div>${when(counts.length > 0, `<p class="meta">${escapeHtml(words['structure.scale'])}</p>`)}`;
}

const phases = ['0', '1', '2', '3', '4', '5', 'other'] as const;

function drawPhases(columns: Columns, words: ComparisonWords): string {
  const rows = phases.flatMap((phase) => {
    const cells = columns.map(({ steps }) => steps.filter((step) => String(step.phase ?? 'other') === phase));
    return cells.some(({ length: steps }) => steps > 0)
      ? [
          `<tr><th scope="row">${escapeHtml(words[`phase.${phase}`])}</th>${cells
            .map((steps) => `<td>${escapeHtml(steps.map(({ name }) => name).join(words['list.joint']))}</td>`)
            .join('')}</tr>`,
        ]
      : [];
  });
  return when(
    rows.length > 0,
    `<table class="compare-phases"><caption class="visually-hidden">${escapeHtml(words.time)}</caption><thead><tr><th scope="col">${escapeHtml(words['column.what'])}</th>${columns
      .map(({ short }) => `<th scope="col">${escapeHtml(short)}</th>`)
      .join('')}</tr></thead><tbody>${rows.join('')}</tbody></table>`,
  );
}

const drawLimit = ({ name, text, days, isTarget }: Limit, most: number, words: ComparisonWords): string =>
  `<li><span>${escapeHtml(name)}</span> <b>${escapeHtml(text)}</b>${when(isTarget, `<span class="meta">${escapeHtml(words['claim.target'])}</span>`)}<svg class="compare-scale" aria-hidden="true" focusable="false"><rect class="${isTarget ? 'bar-target' : 'bar'}" width="${percent(days, most)}" height="100%" /><line class="bar-mark" x1="${percent(days, most)}" x2="${percent(days, most)}" y1="-3" y2="13" /></svg></li>`;

function drawLimits(columns: Columns, words: ComparisonWords): string {
  const most = Math.max(...columns.flatMap(({ limits }) => limits.map(({ days }) => days)), 0);
  if (most <= 0) return '';
  return `<div class="compare-columns">${columns
    .map(
      ({ short, limits }) =>
        `<div${when(limits.length === 0, ' class="is-empty"')}><h3>${escapeHtml(short)}</h3>${
          limits.length > 0
            ? `<ol class="plain compare-limits">${limits.map((limit) => drawLimit(limit, most, words)).join('')}</ol>`
            : `<p><em class="missing">${escapeHtml(words.unsaid)}</em></p>`
        }</div>`,
    )
    .join(
      '',
    )}</div><p class="meta">${escapeHtml(fill(words['time.axis'], { days: number.format(Math.round(most)) }))}</p>`;
}

/** Steps side by side by the part of the way in which they stand, and their limits on one axis. */
export const drawTime = (columns: Columns, words: ComparisonWords): string =>
  `${drawPhases(columns, words)}${drawLimits(columns, words)}`;
