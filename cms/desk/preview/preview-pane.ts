import { getDraftFields } from '../entry/draft-fields.ts';
import type { Map as Fields } from 'immutable';
import { Component, createElement as h, createRef } from 'react';
import { isCollectionName } from '../../../src/schemas/index.ts';
import { isSettingsSection } from '../../../src/schemas/site/settings-files.ts';
import { DeskError } from '../entry/desk-error.ts';
import { readSettings } from '../site-settings/read-settings.ts';
import { getDraftImages, loadWaitingImage, showDraftImages } from './draft-images.ts';
import { renderPreview } from './preview.ts';
import { followView, getView } from './preview-view.ts';

interface Props {
  entry: Fields<string, unknown>;
}

interface State {
  html: string;
  /** Why it is not the page of what stands in the form. */
  problem?: string | undefined;
}

/** Draws `renderPreview` beside the form, a moment after the editor stops typing. */
export class PreviewPane extends Component<Props, State> {
  override state: State = { html: '' };
  #timer: ReturnType<typeof setTimeout> | undefined;
  #turn = 0;
  /** The page that is drawn: of what is written meanwhile only the last is drawn. */
  #drawing: Promise<void> = Promise.resolve();
  #stopFollowing: (() => void) | undefined;
  /** Images that were uploaded by themselves: asked for once the site has been found not to have them. */
  readonly #waiting = new Map<string, string>();
  readonly #asked = new Set<string>();
  readonly #main = createRef<HTMLDivElement>();

  override componentDidMount() {
    this.#stopFollowing = followView(() => this.#showView());
    this.#showView();
    // What an image tells does not rise to those around it: it is heard on its way down.
    this.#main.current?.addEventListener('error', ({ target }) => void this.#find(target), true);
    void this.#draw();
  }

  /** Looks among what waits for an image that the site does not have. */
  async #find(target: EventTarget | null) {
    const src = target && 'getAttribute' in target ? (target as HTMLElement).getAttribute('src') : null;
    if (!src || this.#asked.has(src)) return;
    this.#asked.add(src);
    const found = await loadWaitingImage(src);
    if (!found) return;
    this.#waiting.set(...found);
    await this.#draw();
  }

  /** 关怀版 is a mark on the page's root, which in here is the root of the frame. */
  #showView() {
    const root = this.#main.current?.ownerDocument.documentElement;
    if (root) root.dataset.mode = getView().isCare ? 'care' : '';
  }

  override componentDidUpdate(before: Props) {
    if (['data', 'mediaFiles'].every((part) => before.entry.get(part) === this.props.entry.get(part))) return;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#draw(), 200);
  }

  override componentWillUnmount() {
    this.#stopFollowing?.();
    clearTimeout(this.#timer);
    this.#turn = -1;
  }

  #draw(): Promise<void> {
    const turn = ++this.#turn;
    const drawNow = async () => {
      if (turn === this.#turn) await this.#drawNow(turn);
    };
    return (this.#drawing = this.#drawing.then(drawNow, drawNow));
  }

  async #drawNow(turn: number) {
    const { collection, fields } = getDraftFields(this.props.entry);
    const { body, ...data } = fields;
    try {
      const page = isSettingsSection(collection)
        ? ((await readSettings({ collection, path: String(this.props.entry.get('path')), data })).html ?? '')
        : isCollectionName(collection)
          ? await renderPreview(collection, data, typeof body === 'string' ? body : '')
          : '';
      const html = showDraftImages(page, new Map([...this.#waiting, ...getDraftImages(this.props.entry)]));
      if (turn === this.#turn) this.setState({ html, problem: undefined });
    } catch (error) {
      if (!(error instanceof DeskError)) throw error;
      if (turn === this.#turn) this.setState({ problem: error.message });
    }
  }

  override render() {
    const { html, problem } = this.state;
    return h(
      'div',
      { ref: this.#main },
      problem && h('p', { role: 'alert', className: 'callout callout-warning' }, problem),
      h('div', { dangerouslySetInnerHTML: { __html: html } }),
    );
  }
}
