import type { Map } from 'immutable';
import { type ChangeEvent, Component, createElement as h, createRef } from 'react';
import { FigureForm, ImageForm, LawForm } from './markdown-forms.ts';
import { type Edit, insertWords, type Mark, marks } from './markdown-marks.ts';
import type { ControlProps } from './props.ts';
import { validateLength } from './too-long.ts';

interface Props extends ControlProps<string> {
  mediaPaths: Map<string, string | undefined>;
  onOpenMediaLibrary: (options: Record<string, unknown>) => void;
  onClearMediaControl: (controlID: string) => void;
}

type FormName = 'law' | 'figure' | 'image';

const formLabels = { law: '法律依据', figure: '数据', image: '图片' } as const satisfies Record<FormName, string>;

/**
 * The body as plain Markdown in one box, with buttons that write the marks. It stands in for Decap's `markdown` widget,
 * whose rich mode rewrites footnotes, tables and task boxes and whose raw mode (Slate) disturbs Chinese input methods.
 */
export class MarkdownControl extends Component<Props, { form?: FormName }> {
  override state: { form?: FormName } = {};
  readonly #box = createRef<HTMLTextAreaElement>();
  /** Under this name Decap's media library hands back what was chosen. */
  readonly #controlId = `markdown-${this.props.forID}`;

  isValid = () => validateLength(this.props.field, [this.props.value ?? '']);

  #getImage = () => this.props.mediaPaths.get(this.#controlId);

  override componentDidUpdate(before: Props) {
    if (this.#getImage() && this.#getImage() !== before.mediaPaths.get(this.#controlId))
      this.setState({ form: 'image' });
  }

  override componentWillUnmount() {
    this.props.onClearMediaControl(this.#controlId);
  }

  /** Writes through the browser, so that it can be undone like typing. */
  #write({ from, to, insert, select }: Edit) {
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

  #getSelected = () => {
    const { value: text, selectionStart: start, selectionEnd: end } = this.#box.current!;
    return { text, start, end };
  };

  #insert = (words: string) => {
    this.#close();
    this.#write(insertWords(this.#getSelected(), words));
  };

  #close = () => {
    this.props.onClearMediaControl(this.#controlId);
    this.setState({ form: undefined });
    this.#box.current?.focus();
  };

  #open = (form: FormName) => {
    if (form === 'image')
      this.props.onOpenMediaLibrary({ controlID: this.#controlId, forImage: true, allowMultiple: false });
    else this.setState({ form: this.state.form === form ? undefined : form });
  };

  #renderForm() {
    const { form } = this.state;
    const common = { onInsert: this.#insert, onClose: this.#close };
    if (form === 'law') return h(LawForm, common);
    if (form === 'figure') return h(FigureForm, { ...common, entry: this.props.getEntry() });
    if (form === 'image') return h(ImageForm, { ...common, file: this.#getImage() ?? '' });
    return null;
  }

  override render() {
    const { value, forID, field, classNameWrapper, onChange, setActiveStyle, setInactiveStyle } = this.props;
    const collection = field.get('collection');
    const offered = marks.filter((mark) => mark.for?.includes(collection) ?? true);
    const markButton = ({ id, label, title, apply }: Mark) =>
      h('button', { key: id, type: 'button', title, onClick: () => this.#write(apply(this.#getSelected())) }, label);
    const formButton = (form: FormName) =>
      h(
        'button',
        { key: form, type: 'button', 'aria-expanded': this.state.form === form, onClick: () => this.#open(form) },
        formLabels[form],
      );
    return h(
      'div',
      { className: 'markdown-editor' },
      h(
        'div',
        { className: 'markdown-toolbar', role: 'group', 'aria-label': '正文工具' },
        offered.map(markButton),
        (['law', 'figure', 'image'] as const).map(formButton),
      ),
      this.#renderForm(),
      h('textarea', {
        ref: this.#box,
        id: forID,
        className: `${classNameWrapper} markdown`,
        rows: Math.max(16, (value ?? '').split('\n').length + 2),
        value: value ?? '',
        onChange: (event: ChangeEvent<HTMLTextAreaElement>) => onChange(event.target.value),
        onFocus: setActiveStyle,
        onBlur: setInactiveStyle,
      }),
    );
  }
}
