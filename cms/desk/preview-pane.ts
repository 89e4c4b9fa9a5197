import type { Map } from 'immutable';
import { Component, createElement as h } from 'react';
import { isCollectionName } from '../../src/schemas/index.ts';
import { renderPreview } from './preview.ts';

interface Props {
  entry: Map<string, unknown>;
}

/** The style sheet of the preview, made by the site. */
export const previewStyle = '/admin/preview.css';

/** Draws `renderPreview` beside the form, a moment after the editor stops typing. */
export class PreviewPane extends Component<Props, { html: string }> {
  override state = { html: '' };
  #timer: ReturnType<typeof setTimeout> | undefined;
  #turn = 0;

  override componentDidMount() {
    void this.#draw();
  }

  override componentDidUpdate(before: Props) {
    if (before.entry.get('data') === this.props.entry.get('data')) return;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#draw(), 200);
  }

  override componentWillUnmount() {
    clearTimeout(this.#timer);
    this.#turn = -1;
  }

  async #draw() {
    const turn = ++this.#turn;
    const collection = this.props.entry.get('collection') as string;
    const { body, ...data } = (this.props.entry.get('data') as Map<string, unknown>).toJS() as Record<string, unknown>;
    if (!isCollectionName(collection)) return;
    const html = await renderPreview(collection, data, typeof body === 'string' ? body : '');
    if (turn === this.#turn) this.setState({ html });
  }

  override render() {
    return h('div', { dangerouslySetInnerHTML: { __html: this.state.html } });
  }
}
