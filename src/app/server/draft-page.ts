import type { IncomingMessage, ServerResponse } from 'node:http';
import { posix } from 'node:path';
import type { Draft } from '../../../cms/server/drafts/drafts.ts';
import { getTree, type Tree } from '../../../cms/server/drafts/gate.ts';
import { diffTrees, readBlobs, type TreeChange } from '../../../cms/server/git/trees.ts';
import type { Door } from '../../../cms/server/people/door.ts';
import { findShown, type Shown } from '../../../cms/server/review/preview-links.ts';
import { belowRoot, imageSlug, isMediaPath } from '../../../cms/server/store/paths.ts';
import { showMoment } from '../../../cms/server/store/moment.ts';
import { mainRef, type Store } from '../../../cms/server/store/store.ts';
import { createTurns } from '../../../cms/server/store/turns.ts';
import { escapeHtml } from '../../site/page/escape.ts';
import { deskUrls, draftUrl, mediaUrl } from '../../urls.ts';
import type { Handler } from './portal-server.ts';

/** The HTML of a draft's page, as it will be among what is published, or nothing where there will be none; whoever runs the desk brings it. */
export type DrawPage = (tree: Tree, path: string) => Promise<string | undefined>;

/** What has no session shows nothing else: no script, no form, no frame, nothing of another place. */
const headers = {
  'Cache-Control': 'no-store',
  'X-Robots-Tag': 'noindex, nofollow, noarchive',
  // The word of the address is told to nobody.
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Content-Security-Policy':
    "default-src 'none'; style-src 'self'; img-src 'self' data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
};

const renderPage = (title: string, main: string): string => `<!doctype html>
<html lang="zh-CN">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width" />
    <meta name="robots" content="noindex, nofollow, noarchive" />
    <meta name="referrer" content="no-referrer" />
    <title>${escapeHtml(title)}</title>
    <link rel="stylesheet" href="${deskUrls.previewStyle}" />
  </head>
  <body>
    <main class="wrap page">${main}</main>
  </body>
</html>
`;

const gone = renderPage(
  '打不开这份草稿',
  '<h1>打不开这份草稿</h1><p>这个链接过期了、收回了，或者草稿已经发布、丢掉了。请向给您链接的人再要一个。</p>',
);

const unseen = renderPage(
  '这份草稿现在没有样子可看',
  '<h1>这份草稿现在没有样子可看</h1><p>它的写法有错，或者写着不放在网站上。请告诉给您链接的人；改好以后，这个链接还能打开。</p>',
);

/** So many requests for one link are answered at once: whoever asks for it a thousand times keeps no editor waiting. */
const mostAtOnce = 2;

const getNotice = ({ until }: Shown): string =>
  `<p class="callout callout-warning" role="note"><b>草稿</b>：还没有审过，也没有发布，以后可能会改。这个链接只给您看，请不要再转给别人；${showMoment(until)}以后打不开。</p>`;

const mediaTypes: Record<string, string> = {
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.png': 'image/png',
  '.webp': 'image/webp',
  '.pdf': 'application/pdf',
};

/** The images and PDFs that the draft brings along: the site has them not, so its page asks for them below its own address. */
const listImages = async ({ git }: Store, { base, tip }: Draft): Promise<TreeChange[]> =>
  (await diffTrees(git, base, tip.commit)).filter(({ path, to }) => to !== undefined && isMediaPath(path));

/** A page whose images and PDFs of the draft are asked for below the address of its link. */
function showImages(html: string, word: string, images: readonly TreeChange[]): string {
  const addresses = images.flatMap(({ path }) => {
    const url = mediaUrl(imageSlug(path));
    const spelled = [url, encodeURI(url)].map(escapeHtml);
    // A link may name a page behind it: `#page=3`.
    return spelled.flatMap((address) => [`src="${address}"`, `href="${address}"`, `href="${address}#`]);
  });
  return [...new Set(addresses)].reduce(
    // By a function: a name may hold what stands for something in a text that replaces another (`$&`).
    (page, from) => page.replaceAll(from, () => from.replace('="/', `="${draftUrl(word)}`)),
    html,
  );
}

interface DraftPages {
  store: Store;
  door: Pick<Door, 'findSigner'>;
  drawPage: DrawPage;
}

/**
 * Answers `draftUrl(word)` with the draft that the link shows, and what stands below it with an image of that draft; everything else,
 * and every word that shows nothing, with 404.
 */
export function createDraftPages({ store, door, drawPage }: DraftPages): Handler {
  const { git } = store;
  const answer = (response: ServerResponse, status: number, type: string, body: string | Buffer) => {
    response.writeHead(status, { ...headers, 'Content-Type': type });
    response.end(body);
  };
  const drawDraft = async (word: string, shown: Shown): Promise<string | undefined> => {
    const { draft } = shown;
    const changes = await diffTrees(git, draft.base, draft.tip.commit);
    const tree = await getTree(store, { main: mainRef, changes });
    const html = await drawPage(tree, belowRoot(draft.paths[0] ?? ''));
    if (html === undefined) return undefined;
    return renderPage(
      `〔草稿〕${draft.slug}`,
      getNotice(shown) + showImages(html, word, await listImages(store, draft)),
    );
  };
  const answerWord = async (response: ServerResponse, word: string, rest: string | undefined) => {
    // Whoever has gone meanwhile needs no answer.
    if (response.destroyed) return undefined;
    const html = 'text/html; charset=utf-8';
    const shown = await findShown(store, word, (name) => door.findSigner(name) !== undefined);
    if (!shown) return answer(response, 404, html, gone);
    // Without its slash the page would ask for its images beside itself.
    if (rest === undefined) return response.writeHead(308, { ...headers, Location: draftUrl(word) }).end();
    if (rest === '') {
      const page = await drawDraft(word, shown);
      return answer(response, page === undefined ? 404 : 200, html, page ?? unseen);
    }
    const image = (await listImages(store, shown.draft)).find(({ path }) =>
      [mediaUrl(imageSlug(path)), encodeURI(mediaUrl(imageSlug(path)))].includes(`/${rest}`),
    );
    if (image?.to === undefined) return answer(response, 404, html, gone);
    const [content] = await readBlobs(git, [image.to]);
    const type = mediaTypes[posix.extname(image.path).toLowerCase()] ?? 'application/octet-stream';
    return answer(response, 200, type, content ?? Buffer.of());
  };
  const takeTurn = createTurns(mostAtOnce);
  return async (request: IncomingMessage, response: ServerResponse) => {
    const [, word = '', rest] = /^\/draft\/([\w-]{43})(?:\/(.*))?$/u.exec(request.url?.split('?', 1)[0] ?? '') ?? [];
    return takeTurn(word, () => answerWord(response, word, rest));
  };
}
