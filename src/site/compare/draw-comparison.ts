import { fill } from '../../rules/language/fill.ts';
import { escapeHtml } from '../page/escape.ts';
import { drawBars } from './draw-bars.ts';
import { drawStructure, drawTime } from './draw-structure.ts';
import { drawTable } from './draw-table.ts';
import { drawPart, when } from './markup.ts';
import type { Comparison, ComparisonWords } from './rules/comparison.ts';

function drawAlone({ columns, unsaid }: Comparison, words: ComparisonWords): string {
  const paragraphs = columns.map(({ short, href, alone: { items, outside } }) => {
    const told = items.length > 0 ? items.join(words['list.joint']) : words['alone.none'];
    const more = outside > 0 ? fill(words['alone.outside'], { count: outside }) : '';
    return `<p><b>${escapeHtml(short)}</b>　${escapeHtml(told)}${when(items.length > 0, '。')}${escapeHtml(more)}${when(
      items.length > 0,
      `<a href="${escapeHtml(href)}">${escapeHtml(words['alone.page'])}</a>`,
    )}</p>`;
  });
  const nobody = when(
    unsaid.length > 0,
    `<p class="meta">${escapeHtml(fill(words.nobody, { labels: unsaid.join('、') }))}</p>`,
  );
  return `${paragraphs.join('')}${nobody}`;
}

function drawRest({ columns, sections }: Comparison, words: ComparisonWords, caption: string): string {
  const count = sections.reduce((sum, { rows }) => sum + rows.length, 0);
  return when(
    count > 0,
    `<details class="section compare-rest"><summary>${escapeHtml(fill(words.rest, { count }))}</summary>${drawTable(columns, sections, words, caption)}</details>`,
  );
}

const drawFootnotes = ({ footnotes }: Comparison): string => {
  const notes = footnotes.map(({ number, title, details, url }) => {
    const named = escapeHtml(title);
    const linked = url && `<a href="${escapeHtml(url)}" rel="noopener noreferrer external">${named}</a>`;
    return `<li id="note-${number}">${linked ?? named}　${escapeHtml(details)}</li>`;
  });
  return when(notes.length > 0, `<ol class="sources">${notes.join('')}</ol>`);
};

/** A comparison as HTML: what to decide by, where they differ, numbers on one scale, the ways they work, what one alone says, sources. */
export function renderComparison(comparison: Comparison, words: ComparisonWords, caption: string): string {
  const { columns, decisions, differences } = comparison;
  return [
    drawPart(
      'decisions',
      words.decisions,
      drawTable(columns, [{ rows: decisions }], words, `${words.decisions} ${caption}`),
    ),
    drawPart(
      'differences',
      words.differences,
      when(differences.length > 0, `<ul>${differences.map((text) => `<li>${escapeHtml(text)}</li>`).join('')}</ul>`),
    ),
    drawPart('bars', words.bars, drawBars(comparison, words)),
    drawPart('structure', words.structure, drawStructure(columns, words)),
    drawPart('time', words.time, drawTime(columns, words)),
    drawPart('alone', words.alone, drawAlone(comparison, words)),
    drawRest(comparison, words, caption),
    drawPart('footnotes', words.footnotes, drawFootnotes(comparison)),
    `<p class="meta compare-warning">${escapeHtml(words.warning)}</p>`,
  ].join('');
}
