import type { Finding } from '../../../rules/entries/finding.ts';
import { toSourceFile } from '../../../rules/entries/source-file.ts';
import { escapeHtml } from '../../../site/page/escape.ts';
import { deskEntryUrl, deskUrls } from '../../../urls.ts';
import { describeError } from '../content-errors.ts';
import { renderStandIn } from './frame.ts';

/** An error in a sentence, with a link to where it is mended. */
function renderError(error: Finding): string {
  const { collection, id } = toSourceFile(error.file, '') ?? {};
  const words = escapeHtml(describeError(error));
  if (collection === undefined || id === undefined) return `<li>${words}</li>`;
  return `<li>${words} <a href="${deskEntryUrl(collection, encodeURIComponent(id))}">在编辑台里打开</a></li>`;
}

/** The page that stands in for a site that is not built yet: why, with file, field and repair, and the way to the desk. */
export const renderUnbuilt = (errors: readonly Finding[], words: string): string => {
  const list = errors.length > 0 ? `<ol>${errors.map(renderError).join('')}</ol>` : '';
  return renderStandIn({
    title: '网站还没有建好',
    body: `<p>${escapeHtml(words)}</p>${list}<p><a href="${deskUrls.home}">打开编辑台</a></p>`,
  });
};
