import { createElement as h, useEffect, useState } from 'react';
import { isDocument } from '../../../src/rules/entries/document-facts.ts';
import type { Status } from '../../server/drafts/drafts.ts';
import { getDeed } from '../../server/drafts/deed.ts';
import type { Refusals } from '../../server/drafts/rights.ts';
import { MingliBackend } from '../backend/backend.ts';
import { ask, useAttempt } from '../backend/ask.ts';

interface MediaDraft {
  slug: string;
  path: string;
  status: Status;
  isDeletion: boolean;
  editor: string;
  /** When it last changed, ISO 8601. */
  at: string;
  /** What the server would not do for whoever is at the desk. */
  refusals: Refusals;
}

const words: Record<Status, string> = { draft: '没有送审', pending_review: '待审', pending_publish: '待发布' };

/** The next step of each, and what its button says. */
const steps: Partial<Record<Status, { to: Status; label: string }>> = {
  draft: { to: 'pending_review', label: '送审' },
  pending_review: { to: 'pending_publish', label: '审过，可以发布' },
};

/** The image itself, or the way to the PDF: nobody answers for what they have not seen, and the server takes no approval of another one. */
function Picture({ path }: { path: string }) {
  const [url, setUrl] = useState<string>();
  useEffect(() => {
    void MingliBackend.current?.getMediaFile(path).then(
      (file) => setUrl(file.url),
      () => undefined,
    );
  }, [path]);
  if (url === undefined) return null;
  return isDocument(path)
    ? h('a', { href: url, download: path.split('/').at(-1) }, '下载来看')
    : h('img', { src: url, alt: '' });
}

/** Images and PDFs that wait to be published or deleted by themselves. One that an entry shows needs nothing here: it goes out with it. */
export function MediaDrafts() {
  const [drafts, setDrafts] = useState<MediaDraft[]>();
  const { problem, attempt } = useAttempt();
  const load = async () => setDrafts(await ask<MediaDraft[]>('listMediaDrafts'));
  useEffect(() => void attempt(load), []);
  const act = (action: string, slug: string, params: Record<string, unknown> = {}) =>
    void attempt(async () => {
      await ask(action, { collection: 'media', slug, ...params });
      await load();
    });
  return h(
    'section',
    { 'aria-labelledby': 'media-drafts-title' },
    h('h2', { id: 'media-drafts-title' }, '等着的图片和附件'),
    h('p', null, '单独传上来的，有文章用了，就跟着那一篇一起发布；要单独发布、单独删除的，在这里审。'),
    problem && h('p', { role: 'alert' }, problem),
    drafts?.length === 0 && h('p', { role: 'status' }, '没有等着的图片和附件。'),
    h(
      'ul',
      null,
      (drafts ?? []).map(({ slug, path, at, status, isDeletion, editor, refusals }) => {
        const step = steps[status];
        const why = step ? refusals[getDeed(status, step.to)] : refusals.publish;
        return h(
          'li',
          { key: `${slug} ${at}` },
          h(Picture, { path }),
          h('span', null, h('b', null, slug), ` ${isDeletion ? '删除' : '上传'}　${editor}　${words[status]}`),
          h(
            'span',
            { className: 'sheet-actions' },
            step &&
              why === undefined &&
              h(
                'button',
                { type: 'button', onClick: () => act('stepDraft', slug, { newStatus: step.to }) },
                step.label,
              ),
            refusals.publish === undefined &&
              h(
                'button',
                { type: 'button', onClick: () => act('publishUnpublishedEntry', slug) },
                isDeletion ? '从网站上删去' : '发布',
              ),
            refusals.discard === undefined &&
              h('button', { type: 'button', onClick: () => act('deleteUnpublishedEntry', slug) }, '丢掉'),
          ),
          why !== undefined && h('span', { className: 'sheet-why' }, why),
        );
      }),
    ),
  );
}
