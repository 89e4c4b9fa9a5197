import { escapeHtml } from '../page/escape.ts';
import { type Briefing, type BriefingRow, type BriefingWords, partRow } from './rules/briefing.ts';

const drawCell = (lines: readonly string[]): string =>
  `<td>${lines.map((line) => `<p>${escapeHtml(line)}</p>`).join('')}</td>`;

const drawHead = (label: string, rows: number): string =>
  `<th scope="row"${rows > 1 ? ` rowspan="${rows}"` : ''}>${escapeHtml(label)}</th>`;

/** A row of the sheet: in two lines of the table where something is said of all practices and something of each. */
function drawRow({ id, label, cells }: BriefingRow, columns: number, words: BriefingWords): string {
  const spanned = (text: string, marks = '') => `<td colspan="${columns}"><p${marks}>${escapeHtml(text)}</p></td>`;
  const row = (inner: string, kind = id as string) => `<tr class="briefing-${kind}">${inner}</tr>`;
  if (id === 'question') return row(drawHead(label, 1) + spanned(words['question.empty'], ' data-asked'));
  const { together, own } = partRow(cells, words);
  const each = own.map(drawCell).join('');
  if (together === undefined) return row(drawHead(label, 1) + each);
  return own.length === 0
    ? row(drawHead(label, 1) + spanned(together))
    : row(drawHead(label, 2) + spanned(together), `${id} briefing-together`) + row(each);
}

/** A briefing as HTML; its first row holds the question, which is typed beside the sheet. */
export function renderBriefing({ title, columns, rows, references, warnings }: Briefing, words: BriefingWords): string {
  const head = columns
    .map(({ name, href }) => `<th scope="col"><a href="${escapeHtml(href)}">${escapeHtml(name)}</a></th>`)
    .join('');
  const body = rows.map((row) => drawRow(row, columns.length, words)).join('');
  const cited = references.map((text) => `<li>${escapeHtml(text)}</li>`).join('');
  return `<div class="briefing-scroll" role="region" aria-label="${escapeHtml(title)}" tabindex="0"><table class="briefing briefing-of-${columns.length}"><caption class="visually-hidden">${escapeHtml(title)}</caption><thead><tr><th scope="col">${escapeHtml(words.what)}</th>${head}</tr></thead><tbody>${body}</tbody></table></div><h2 class="briefing-references">${escapeHtml(words.references)}</h2><ul class="plain briefing-cited">${cited}</ul>${warnings
    .map((text) => `<p class="meta">${escapeHtml(text)}</p>`)
    .join('')}`;
}
