import { escapeHtml } from '../page/escape.ts';
import type { Briefing, BriefingWords } from './rules/briefing.ts';

const drawCell = (lines: readonly string[]): string =>
  `<td>${lines.map((line) => `<p>${escapeHtml(line)}</p>`).join('')}</td>`;

/** A briefing as HTML; its first row holds the question, which is typed beside the sheet. */
export function renderBriefing({ title, columns, rows, references, warnings }: Briefing, words: BriefingWords): string {
  const head = columns
    .map(({ name, href }) => `<th scope="col"><a href="${escapeHtml(href)}">${escapeHtml(name)}</a></th>`)
    .join('');
  const body = rows
    .map(
      ({ id, label, cells }) =>
        `<tr class="briefing-${id}"><th scope="row">${escapeHtml(label)}</th>${
          id === 'question'
            ? `<td colspan="${columns.length}" data-asked>${escapeHtml(words['question.empty'])}</td>`
            : cells.map(drawCell).join('')
        }</tr>`,
    )
    .join('');
  const cited = references.map((text) => `<li>${escapeHtml(text)}</li>`).join('');
  return `<div class="briefing-scroll" role="region" aria-label="${escapeHtml(title)}" tabindex="0"><table class="briefing briefing-of-${columns.length}"><caption class="visually-hidden">${escapeHtml(title)}</caption><thead><tr><th scope="col">${escapeHtml(words.what)}</th>${head}</tr></thead><tbody>${body}</tbody></table></div><h2 class="briefing-references">${escapeHtml(words.references)}</h2><ul class="plain briefing-cited">${cited}</ul>${warnings
    .map((text) => `<p class="meta">${escapeHtml(text)}</p>`)
    .join('')}`;
}
