import { getDraftFields } from '../entry/draft-fields.ts';
import type { Map } from 'immutable';
import { Component, createElement as h, createRef } from 'react';
import { isCollectionName } from '../../../src/schemas/index.ts';
import { renderPreview } from './preview.ts';
import { followView, getView } from './preview-view.ts';

interface Props {
  entry: Map<string, unknown>;
}

/** Draws `renderPreview` beside the form, a moment after the editor stops typing. */
export class PreviewPane extends Component<Props, { html: string }> {
  override state = { html: '' };
  #timer: ReturnType<typeof setTimeout> | undefined;
  #turn = 0;
  #stopFollowing: (() => void) | undefined;
  readonly #main = createRef<HTMLDivElement>();

  override componentDidMount() {
    this.#stopFollowing = followView(() => this.#showView());
    this.#showView();
    void this.#draw();
  }

  /** 关怀版 is a mark on the page's root, which in here is the root of the frame. */
  #showView() {
    const root = this.#main.current?.ownerDocument.documentElement;
    if (root) root.dataset.mode = getView().isCare ? 'care' : '';
  }

  override componentDidUpdate(before: Props) {
    if (before.entry.get('data') === this.props.entry.get('data')) return;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#draw(), 200);
  }

  override componentWillUnmount() {
    this.#stopFollowing?.();
    clearTimeout(this.#timer);
    this.#turn = -1;
  }

  async #draw() {
    const turn = ++this.#turn;
    const { collection, fields } = getDraftFields(this.props.entry);
    const { body, ...data } = fields;
    if (!isCollectionName(collection)) return;
    const html = await renderPreview(collection, data, typeof body === 'string' ? body : '');
    if (turn === this.#turn) this.setState({ html });
  }

  override render() {
    return h('div', { ref: this.#main, dangerouslySetInnerHTML: { __html: this.state.html } });
  }
}
