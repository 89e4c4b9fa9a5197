import type { Cell, Comparison, ComparisonWords, Line, Row } from './rules/comparison.ts';
import { escapeHtml } from '../page/escape.ts';
import { drawNotes, when } from './markup.ts';

const drawLine = ({ text, details, notes, amount }: Line): string =>
  `<div class="compare-line"><p${when(amount !== undefined, ' class="compare-value"')}>${escapeHtml(text)}${drawNotes(notes)}</p>${when(
    details.length > 0,
    `<p class="meta">${escapeHtml(details.join('，'))}</p>`,
  )}</div>`;

const drawCell = ({ lines, gap }: Cell, name: string): string =>
  `<td data-name="${escapeHtml(name)}">${
    gap === undefined ? lines.map(drawLine).join('') : `<em class="missing">${escapeHtml(gap)}</em>`
  }</td>`;

function drawRow(
  { label, state, notes, isDerived, cells }: Row,
  names: readonly string[],
  words: ComparisonWords,
): string {
  const remark = state === 'open' ? '' : words[`note.${state}`];
  return `<tr class="is-${state}${when(isDerived, ' is-derived')}"><th scope="row"><span class="compare-label">${escapeHtml(label)}${when(
    remark !== '',
    `<span class="compare-state">${escapeHtml(remark)}</span>`,
  )}${when(notes.length > 0, `<span class="meta">${escapeHtml(notes.join('，'))}</span>`)}</span></th>${cells
    .map((cell, index) => drawCell(cell, names[index] ?? ''))
    .join('')}</tr>`;
}

/** Rows in groups, each with a heading where it has one, below the names of what is compared. */
export function drawTable(
  columns: Comparison['columns'],
  groups: readonly { label?: string; rows: readonly Row[] }[],
  words: ComparisonWords,
  caption: string,
): string {
  const names = columns.map(({ short }) => short);
  const head = columns
    .map(
      ({ name, href, place, notes }) =>
        `<th scope="col"><a href="${escapeHtml(href)}">${escapeHtml(name)}</a><span class="meta">${escapeHtml(place)}${drawNotes(notes)}</span></th>`,
    )
    .join('');
  const body = groups
    .map(
      ({ label, rows }) =>
        `<tbody>${when(
          label !== undefined,
          `<tr class="compare-section"><th scope="rowgroup" colspan="${columns.length + 1}"><span>${escapeHtml(label ?? '')}</span></th></tr>`,
        )}${rows.map((row) => drawRow(row, names, words)).join('')}</tbody>`,
    )
    .join('');
  return `<div class="compare-scroll" role="region" aria-label="${escapeHtml(caption)}" tabindex="0"><table class="compare compare-of-${columns.length}"><caption class="visually-hidden">${escapeHtml(caption)}</caption><thead><tr><th scope="col">${escapeHtml(words['column.what'])}</th>${head}</tr></thead>${body}</table></div>`;
}
