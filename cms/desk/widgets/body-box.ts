import { type ChangeEvent, Component, createElement as h, createRef } from 'react';
import type { createLiveBody, LiveBody } from '../body/live-body.ts';
import type { PictureSource } from '../body/pictures.ts';
import { DeskError } from '../entry/desk-error.ts';
import { loadPart } from '../entry/load-part.ts';
import { labelIdOf } from '../decap/field-label.ts';
import type { Edit, Selected } from './markdown-marks.ts';

interface Props {
  value: string;
  forID: string;
  className: string;
  /** The element that says how to write in it. */
  describedBy: string;
  /** Whether the Markdown itself is to be seen. */
  isSource: boolean;
  pictures: PictureSource;
  onChange: (text: string) => void;
  onFocus: () => void;
  onBlur: () => void;
}

interface State {
  isReady: boolean;
  problem?: string;
}

const load = (): Promise<{ createLiveBody: typeof createLiveBody }> =>
  loadPart('正文的样子', () => import('../body/live-body.ts'));

/** Whether the browser is older than what the form is made for: `public/floor.js` has said so on the page. */
const isOld = (): boolean => document.getElementById('old-for-writing')?.hidden === false;

/**
 * The body, drawn as it will look where the browser can do that and its part of the desk has come; else, and for whoever wants to
 * see the Markdown, a plain box. Both hold the same text.
 */
export class BodyBox extends Component<Props, State> {
  override state: State = { isReady: false };
  readonly #box = createRef<HTMLTextAreaElement>();
  readonly #host = createRef<HTMLDivElement>();
  #live: LiveBody | undefined;
  #isGone = false;
  /** What was typed and has not come back from the form yet: no text of somebody else's. */
  #sent: string[] = [];

  override componentDidMount() {
    this.#getLabel()?.addEventListener('click', this.#followLabel);
    if (isOld()) return;
    load().then(this.#open, (error: unknown) => {
      if (!(error instanceof DeskError)) throw error;
      if (!this.#isGone) this.setState({ problem: error.message });
    });
  }

  override componentDidUpdate({ value: before }: Props) {
    const { value } = this.props;
    if (value === before || !this.#live) return;
    const known = this.#sent.indexOf(value);
    if (known >= 0) this.#sent.splice(0, known + 1);
    else if (value !== this.#live.getText()) this.#live.setText(value);
  }

  override componentWillUnmount() {
    this.#isGone = true;
    this.#getLabel()?.removeEventListener('click', this.#followLabel);
    this.#live?.destroy();
  }

  getSelected(): Selected {
    if (this.#isDrawn && this.#live) return { text: this.#live.getText(), ...this.#live.getSelection() };
    const { value: text, selectionStart: start, selectionEnd: end } = this.#box.current!;
    return { text, start, end };
  }

  /** Writes so that it can be undone like typing. */
  write({ from, to, insert, select }: Edit): void {
    if (this.#isDrawn && this.#live) {
      if (insert !== '' || from !== to) this.#live.replace({ from, to, insert });
      this.#live.select(...select);
      return;
    }
    const box = this.#box.current!;
    box.focus();
    box.setSelectionRange(from, to);
    const isWritten = insert === '' && from === to ? true : document.execCommand('insertText', false, insert);
    if (!isWritten) {
      box.setRangeText(insert, from, to);
      this.props.onChange(box.value);
    }
    box.setSelectionRange(...select);
  }

  focus(): void {
    if (this.#isDrawn) this.#live?.focus();
    else this.#box.current?.focus();
  }

  get #isDrawn(): boolean {
    return this.state.isReady && !this.props.isSource;
  }

  #getLabel = () => document.getElementById(labelIdOf(this.props.forID));

  /** A label leads by itself only to a box of the browser's own. */
  #followLabel = () => this.#isDrawn && this.#live?.focus();

  #open = ({ createLiveBody: create }: Awaited<ReturnType<typeof load>>) => {
    const parent = this.#host.current;
    if (this.#isGone || !parent) return;
    // Nobody is interrupted: who has begun to write in the plain box goes on there.
    const box = this.#box.current;
    if (box && box === document.activeElement) {
      box.addEventListener('blur', () => this.#open({ createLiveBody: create }), { once: true });
      return;
    }
    const { value, forID, describedBy, pictures, onFocus, onBlur } = this.props;
    this.#live = create({
      parent,
      text: value,
      labelledBy: labelIdOf(forID),
      describedBy,
      pictures,
      onChange: this.#change,
      onFocus,
      onBlur,
    });
    this.setState({ isReady: true });
  };

  #change = (text: string) => {
    this.#sent.push(text);
    this.props.onChange(text);
  };

  override render() {
    const { value, forID, className, describedBy, onChange, onFocus, onBlur } = this.props;
    const isDrawn = this.#isDrawn;
    return h(
      'div',
      null,
      this.state.problem && h('p', { role: 'status' }, `${this.state.problem}正文照样可以写。`),
      !isDrawn &&
        h('textarea', {
          ref: this.#box,
          id: forID,
          className: `${className} markdown`,
          'aria-describedby': describedBy,
          rows: Math.max(16, value.split('\n').length + 2),
          value,
          onChange: (event: ChangeEvent<HTMLTextAreaElement>) => onChange(event.target.value),
          onFocus,
          onBlur,
        }),
      h('div', { ref: this.#host, className: `${className} live-body`, hidden: !isDrawn }),
    );
  }
}
