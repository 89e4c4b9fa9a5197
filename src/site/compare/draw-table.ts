import type { Cell, Comparison, ComparisonWords, Line, Row } from './rules/comparison.ts';
import { escapeHtml } from '../page/escape.ts';

/**
 * The table is drawn at build time for prebuilt pairs and in the browser for all others; text, not elements, since only
 * that exists in both places. Everything that comes from content goes through `escapeHtml`.
 */
const when = (condition: boolean, markup: string) => (condition ? markup : '');

const drawNotes = (notes: readonly number[]): string =>
  when(
    notes.length > 0,
    `<sup class="note-mark">${notes.map((note) => `<a href="#note-${note}">[${note}]</a>`).join('')}</sup>`,
  );

const drawLine = ({ text, details, notes }: Line, isNumeric: boolean): string =>
  `<p${when(isNumeric, ' class="compare-value"')}>${escapeHtml(text)}${drawNotes(notes)}</p>${when(
    details.length > 0,
    `<p class="meta">${escapeHtml(details.join('，'))}</p>`,
  )}`;

const drawCell = ({ lines, gap }: Cell, isNumeric: boolean): string =>
  `<td>${
    gap === undefined
      ? lines.map((line) => drawLine(line, isNumeric)).join('')
      : `<em class="missing">${escapeHtml(gap)}</em>`
  }</td>`;

function drawRow({ label, state, notes, isDerived, isNumeric, cells }: Row, words: ComparisonWords): string {
  const remark = state === 'open' ? '' : words[`note.${state}`];
  return `<tr class="is-${state}${when(isDerived, ' is-derived')}"><th scope="row">${escapeHtml(label)}${when(
    remark !== '',
    `<span class="compare-state">${escapeHtml(remark)}</span>`,
  )}${when(notes.length > 0, `<span class="meta">${escapeHtml(notes.join('，'))}</span>`)}</th>${cells
    .map((cell) => drawCell(cell, isNumeric))
    .join('')}</tr>`;
}

/** A comparison with its footnotes as HTML. */
export function renderComparison(
  { columns, sections, footnotes }: Comparison,
  words: ComparisonWords,
  caption: string,
): string {
  const width = columns.length + 1;
  const head = columns
    .map(
      ({ name, href, place, notes }) =>
        `<th scope="col"><a href="${escapeHtml(href)}">${escapeHtml(name)}</a><span class="meta">${escapeHtml(place)}${drawNotes(notes)}</span></th>`,
    )
    .join('');
  const body = sections
    .map(
      ({ id, label, rows }) =>
        `<tbody class="compare-${id}"><tr class="compare-section"><th scope="rowgroup" colspan="${width}"><span>${escapeHtml(label)}</span></th></tr>${rows
          .map((row) => drawRow(row, words))
          .join('')}</tbody>`,
    )
    .join('');
  const notes = footnotes
    .map(({ number, title, details, url }) => {
      const named = escapeHtml(title);
      const linked = url && `<a href="${escapeHtml(url)}" rel="noopener noreferrer external">${named}</a>`;
      return `<li id="note-${number}">${linked ?? named}　${escapeHtml(details)}</li>`;
    })
    .join('');
  return `<div class="compare-scroll" role="region" aria-label="${escapeHtml(caption)}" tabindex="0"><table class="compare compare-of-${columns.length}"><caption class="visually-hidden">${escapeHtml(caption)}</caption><thead><tr><th scope="col">${escapeHtml(words['column.what'])}</th>${head}</tr></thead>${body}</table></div>${when(
    notes !== '',
    `<section class="section" aria-labelledby="footnotes"><h2 id="footnotes">${escapeHtml(words.footnotes)}</h2><ol class="sources">${notes}</ol></section>`,
  )}`;
}
