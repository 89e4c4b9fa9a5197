import { pathToFileURL } from 'node:url';
import { parentPort, workerData } from 'node:worker_threads';
import { getTree } from '../../../cms/server/drafts/gate.ts';
import { listWaiting } from '../../../cms/server/drafts/media-drafts.ts';
import { imageSlug } from '../../../cms/server/store/paths.ts';
import { readBlobs } from '../../../cms/server/git/trees.ts';
import { createGit } from '../../../cms/server/git/git.ts';
import { mainRef } from '../../../cms/server/store/store.ts';
import type { renderPreview as RenderPreview, renderSettings as RenderSettings } from '../../../cms/preview/index.ts';
import { toLibrary } from '../../../cms/preview/library.ts';
import { getToday } from '../../content/today.ts';
import { loadShipped } from '../../content/open-portal.ts';
import { findSettingsSection } from '../../schemas/site/settings-files.ts';
import { readStatutes } from '../../content/statute-folder.ts';
import { drawDraftCard } from './card.ts';
import { createContentReader, type DeskContent } from './desk-content.ts';
import type { Answer, Answers, Order, ReaderData } from './desk-reader.ts';
import { createEntryChecks } from './entry-checks.ts';
import { createUserList } from './entry-users.ts';
import { createSettingsReader } from './settings-reader.ts';

const port = parentPort;
if (!port) throw new Error('desk-reader-thread.ts runs in a worker thread only');

const { gitDir, siteUrl, previewModule }: ReaderData = workerData;
const git = createGit(gitDir);
const readContent = createContentReader({ ...(await loadShipped()), statutes: await readStatutes() });
const readPublished = async () => readContent(await getTree({ git }, { main: mainRef, changes: [] }));
const checkEntry = createEntryChecks(readContent);
const listUsers = createUserList(readContent);
const readSettings = createSettingsReader(readContent);
const read = (ids: readonly string[]) => readBlobs(git, ids);

/** The file of the desk that draws pages. */
const loadPreview = async (): Promise<{ renderPreview: typeof RenderPreview; renderSettings: typeof RenderSettings }> =>
  import(pathToFileURL(previewModule).href);

async function drawSettings(content: DeskContent): Promise<string> {
  const { renderSettings } = await loadPreview();
  return renderSettings(toLibrary(content), getToday(content.portal.site.timeZone), siteUrl);
}

const answers: { [Ask in keyof Answers]: (order: Order & { ask: Ask }) => Promise<Answers[Ask]> } = {
  check: async ({ path, text, files, before, among }) =>
    checkEntry({ path, text, tree: { files, read }, before: before && { files: before, read }, among }),
  settings: async ({ path, text, files }) => {
    const { content, findings } = await readSettings({ path, text, tree: { files, read } });
    return { findings, html: await drawSettings(content) };
  },
  users: async ({ path, files }) => listUsers({ files, read }, path),
  page: async ({ path, files }) => {
    const content = await readContent({ files, read });
    if (findSettingsSection(path)) return drawSettings(content);
    const opened = content.openedFiles.get(path);
    // It cannot be read, or is hidden.
    if (!opened) return undefined;
    const { source, parsed } = opened.file;
    const { renderPreview } = await loadPreview();
    const draft = { collection: source.collection, id: source.id, data: parsed.data, body: parsed.body };
    return renderPreview(toLibrary(content), draft, getToday(content.portal.site.timeZone), siteUrl);
  },
  library: async () => JSON.stringify(toLibrary(await readPublished())),
  summary: async () => {
    const { summary } = await readPublished();
    const waiting = (await listWaiting(git)).map(({ path }) => imageSlug(path));
    return JSON.stringify({ ...summary, media: [...summary.media, ...waiting] });
  },
  timeZone: async () => (await readPublished()).portal.site.timeZone,
  card: async ({ draft, shape }) => drawDraftCard(toLibrary(await readPublished()), draft, { shape, siteUrl }),
};

const answer = <Ask extends keyof Answers>(order: Order & { ask: Ask }) => answers[order.ask](order);

port.on('message', ({ id, order }: { id: number; order: Order }) => {
  const tell = (told: Omit<Answer, 'id'>) => port.postMessage({ id, ...told });
  answer(order).then(
    (value) => tell({ value }),
    (error: unknown) => tell({ problem: error instanceof Error ? error.message : String(error) }),
  );
});
