import type { Bar, BarGroup, Comparison, ComparisonWords } from './rules/comparison.ts';
import { escapeHtml } from '../page/escape.ts';
import { drawNotes, percent, when } from './markup.ts';

/** Up to where a number is certain, and what its source leaves open behind that. */
function drawScale({ amount: { value, least = 0, most }, isTarget }: Bar, end: number): string {
  const sure = most === value || least === value ? Math.min(value, end) : least;
  const open = most === undefined ? end : most;
  return `<svg class="compare-scale" aria-hidden="true" focusable="false"><rect class="${isTarget ? 'bar-target' : 'bar'}" width="${percent(sure, end)}" height="100%" />${when(
    open > sure,
    `<rect class="bar-open" x="${percent(sure, end)}" y="0.5" width="${percent(open - sure, end)}" height="9" />`,
  )}<line class="bar-mark" x1="${percent(value, end)}" x2="${percent(value, end)}" y1="-3" y2="13" /></svg>`;
}

const drawBar = (bar: Bar | undefined, name: string, most: number, gap: string): string =>
  bar
    ? `<div><dt>${escapeHtml(name)}</dt><dd><span class="compare-value">${escapeHtml(bar.line.text)}${drawNotes(bar.line.notes)}</span><span class="meta">${escapeHtml(bar.line.details.join('，'))}</span>${drawScale(bar, most)}</dd></div>`
    : `<div><dt>${escapeHtml(name)}</dt><dd><em class="missing">${escapeHtml(gap)}</em></dd></div>`;

const drawGroup = ({ label, notes, most, bars }: BarGroup, names: readonly string[], gap: string): string =>
  `<div class="compare-measure"><h3>${escapeHtml(label)}</h3>${when(
    notes.length > 0,
    `<p class="meta">${escapeHtml(notes.join('，'))}</p>`,
  )}<dl>${bars.map((bar, index) => drawBar(bar, names[index] ?? '', most, gap)).join('')}</dl></div>`;

/** Numbers that several give, each on one scale from 0; that there are few is said. */
export function drawBars({ bars, columns }: Comparison, words: ComparisonWords): string {
  if (bars.length === 0) return `<p class="meta">${escapeHtml(words['bars.none'])}</p>`;
  const names = columns.map(({ short }) => short);
  const few = words['bars.few'].replace('{count}', String(bars.length));
  return `${when(bars.length < fewBars, `<p class="meta">${escapeHtml(few)}</p>`)}<div class="compare-measures">${bars
    .map((group) => drawGroup(group, names, words.unsaid))
    .join('')}</div><p class="meta">${escapeHtml(words['bars.open'])}</p>`;
}

/** Fewer numbers than these are said to be few. */
const fewBars = 5;
