import { ProxyBackend } from 'decap-cms-backend-proxy';
import { stopUnlessFit } from '../checkup/gate.ts';
import { loadEditor } from './editor.ts';
import type { Status } from '../../server/drafts/drafts.ts';
import { DeskError } from '../entry/desk-error.ts';
import { strip } from '../entry/status-strip.ts';
import { type EditorBackendBase, type WhichDraft, withEditor } from './editor-backend.ts';
import { noteDraft, type Told } from './told-drafts.ts';
import { type DataFile, withComments } from './with-comments.ts';

interface Proxy extends EditorBackendBase {
  updateUnpublishedEntryStatus(collection: string, slug: string, status: Status): Promise<unknown>;
  publishUnpublishedEntry(collection: string, slug: string): Promise<unknown>;
  deleteFiles(paths: string[], message: string): Promise<unknown>;
  unpublishedEntries(): Promise<string[]>;
}

/** What our own server tells of a draft besides what Decap reads. */
interface Draft extends Told {
  collection: string;
  slug: string;
  isDeletion: boolean;
  /** It gives its entry another address. */
  isMoved: boolean;
}

/** So many drafts stand on the board: Decap asks twice for each, and a browser gives up where some thousand questions wait. */
const mostOnBoard = 500;

const Base = ProxyBackend as new (config: unknown, options?: unknown) => Proxy;

/** The backend `mingli`: Decap's proxy protocol against `cms/server`. Other Git hosts would be registered next to it. */
export class MingliBackend extends withComments(withEditor(Base, loadEditor)) {
  /** The last one that Decap made; the checks before saving ask it whether an address is taken. */
  static current: MingliBackend | undefined;

  constructor(config: unknown, options?: unknown) {
    super(config, options);
    MingliBackend.current = this;
  }

  override async updateUnpublishedEntryStatus(collection: string, slug: string, status: Status): Promise<unknown> {
    // What is to go need not hold before the checks.
    if (!this.#deletions.has(`${collection}/${slug}`)) await stopUnlessFit(status);
    const answer = await super.updateUnpublishedEntryStatus(collection, slug, status);
    await this.lookAgain(`${collection}/${slug}`);
    return answer;
  }

  override async persistEntry(entry: { dataFiles: DataFile[] }, options: { collectionName: string }) {
    const answer = await super.persistEntry(entry, options);
    // Whoever has written in a draft may not approve it.
    for (const { slug } of entry.dataFiles) await this.lookAgain(`${options.collectionName}/${slug}`);
    return answer;
  }

  /** What the board shows: the server names first what waits for whoever asks, then what was touched last. */
  override async unpublishedEntries(): Promise<string[]> {
    const ids = await super.unpublishedEntries();
    if (ids.length > mostOnBoard && location.hash.startsWith('#/workflow'))
      strip.show({
        tone: 'good',
        text: `草稿有 ${ids.length} 份，这里列出 ${mostOnBoard} 份：先是等您处理的，再是最近改过的。其余的在各栏的列表里，按「草稿」「待审」找。`,
      });
    return ids.slice(0, mostOnBoard);
  }

  /** Asks again what there is to tell of a draft, without opening it. Nothing hangs on it: the server refuses by itself. */
  async lookAgain(id: string): Promise<void> {
    await this.unpublishedEntry({ id }).catch((error: unknown) => {
      if (error instanceof DeskError && error.status === 404) noteDraft(id, undefined);
    });
  }

  /** Drafts that take their entry off the site, by `collection/slug`. */
  readonly #deletions = new Set<string>();

  /** Drafts that give their entry another address, by the same. */
  readonly #moves = new Set<string>();

  override async unpublishedEntry(which: WhichDraft) {
    const draft = (await super.unpublishedEntry(which)) as Draft;
    const id = `${draft.collection}/${draft.slug}`;
    noteDraft(id, draft);
    if (draft.isDeletion) this.#deletions.add(id);
    else this.#deletions.delete(id);
    if (draft.isMoved) this.#moves.add(id);
    else this.#moves.delete(id);
    return draft;
  }

  override async publishUnpublishedEntry(collection: string, slug: string): Promise<unknown> {
    const answer = await super.publishUnpublishedEntry(collection, slug);
    const id = `${collection}/${slug}`;
    if (!this.#deletions.has(id) && !this.#moves.has(id)) return answer;
    // Decap would open the entry again, which is gone: back to the list, read afresh.
    location.hash = `#/collections/${collection}`;
    location.reload();
    return new Promise(() => undefined);
  }

  /** A deletion is a draft: Decap takes what it is about off the screen, though it is still on the site. */
  override async deleteFiles(paths: string[], message: string): Promise<unknown> {
    const answer = await super.deleteFiles(paths, message);
    strip.show({ tone: 'good', text: '删除已经送审：审核人同意以后，才会从网站上消失。图片在「人员和图片」里审。' });
    return answer;
  }

  /** Whether an entry, published or a draft, has this address already. */
  async isTaken(collection: string, slug: string): Promise<boolean> {
    const published = this.getEntry(`content/${collection}/${slug}.md`).then(({ data }) => Boolean(data));
    // Asked by id, which opens nothing: nobody has read it for that.
    const draft = this.unpublishedEntry({ id: `${collection}/${slug}` }).then(Boolean);
    const found = await Promise.all([published.catch(() => false), draft.catch(() => false)]);
    return found.includes(true);
  }
}
