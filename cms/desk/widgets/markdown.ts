import type { Map } from 'immutable';
import { Component, createElement as h, createRef } from 'react';
import { BodyBox } from './body-box.ts';
import { getDraftImages, loadWaitingImage } from '../preview/draft-images.ts';
import { AttachmentForm, BlankForm, FigureForm, ImageForm, LawForm } from './markdown-forms.ts';
import { type Edit, getMarks, insertWords, type Mark, type Selected, surround } from './markdown-marks.ts';
import type { PictureSource } from '../body/pictures.ts';
import type { ControlProps } from './props.ts';
import { validateLength } from './too-long.ts';

interface Props extends ControlProps<string> {
  mediaPaths: Map<string, string | undefined>;
  onOpenMediaLibrary: (options: Record<string, unknown>) => void;
  onClearMediaControl: (controlID: string) => void;
}

/** What is chosen among the files of the site before anything is asked. */
type FileForm = 'image' | 'attachment';

type FormName = 'law' | 'figure' | 'blank' | FileForm;

interface State {
  form?: FormName | undefined;
  isSource: boolean;
}

const formLabels = {
  law: '法律依据',
  figure: '数据',
  image: '图片',
  attachment: '附件',
  blank: '填空',
} as const satisfies Record<FormName, string>;

/** What is asked before it is written: a paper is printed, and leads nowhere. */
const getForms = (collection: string): readonly FormName[] =>
  collection === 'forms' ? ['blank'] : ['law', 'figure', 'image', 'attachment'];

/** Whether the body shows its Markdown; remembered for whoever prefers that. */
const sourceKey = 'mingli-body-source';

const loadIsSource = (): boolean => localStorage.getItem(sourceKey) === 'yes';

/**
 * The body, with buttons that write the marks. It stands in for Decap's `markdown` widget, whose rich mode rewrites footnotes, tables
 * and task boxes and whose raw mode (Slate) disturbs Chinese input methods.
 */
export class MarkdownControl extends Component<Props, State> {
  override state: State = { isSource: loadIsSource() };
  readonly #body = createRef<BodyBox>();
  /** Under this name Decap's media library hands back what was chosen. */
  readonly #controlId = `markdown-${this.props.forID}`;
  /** For which of the two a file is being chosen. */
  #choosing: FileForm = 'image';
  readonly #hintId = `${this.props.forID}-how`;
  readonly #pictures: PictureSource = {
    find: (address) => this.#getDraftImages().get(address) ?? address,
    findWaiting: async (address) => (await loadWaitingImage(address))?.[1],
  };

  isValid = () => validateLength(this.props.field, [this.props.value ?? '']);

  #getFile = () => this.props.mediaPaths.get(this.#controlId);

  /** Decap asks this for the frame around, which by itself draws nothing anew where a file was chosen. */
  override shouldComponentUpdate = () => true;

  override componentDidUpdate(before: Props) {
    if (this.#getFile() && this.#getFile() !== before.mediaPaths.get(this.#controlId))
      this.setState({ form: this.#choosing });
  }

  override componentWillUnmount() {
    this.props.onClearMediaControl(this.#controlId);
  }

  #getDraftImages() {
    const entry = this.props.getEntry();
    return entry ? getDraftImages(entry) : new globalThis.Map<string, string>();
  }

  #write = (edit: Edit) => this.#body.current?.write(edit);

  #getSelected = (): Selected => this.#body.current?.getSelected() ?? { text: '', start: 0, end: 0 };

  #toggleSource = () => {
    const isSource = !this.state.isSource;
    localStorage.setItem(sourceKey, isSource ? 'yes' : 'no');
    this.setState({ isSource });
  };

  #insert = (words: string, end?: string) => {
    this.#close();
    const selected = this.#getSelected();
    this.#write(end === undefined ? insertWords(selected, words) : surround(selected, words, end));
  };

  #close = () => {
    this.props.onClearMediaControl(this.#controlId);
    this.setState({ form: undefined });
    this.#body.current?.focus();
  };

  #open = (form: FormName) => {
    if (form === 'image' || form === 'attachment') {
      this.#choosing = form;
      const forImage = form === 'image';
      this.props.onOpenMediaLibrary({ controlID: this.#controlId, forImage, allowMultiple: false });
    } else this.setState({ form: this.state.form === form ? undefined : form });
  };

  #renderForm() {
    const { form } = this.state;
    const common = { onInsert: this.#insert, onClose: this.#close };
    if (form === 'law') return h(LawForm, common);
    if (form === 'figure') return h(FigureForm, { ...common, entry: this.props.getEntry() });
    if (form === 'image') return h(ImageForm, { ...common, file: this.#getFile() ?? '' });
    if (form === 'attachment') return h(AttachmentForm, { ...common, file: this.#getFile() ?? '' });
    if (form === 'blank') return h(BlankForm, { ...common, entry: this.props.getEntry() });
    return null;
  }

  override render() {
    const { value, forID, field, classNameWrapper, onChange, setActiveStyle, setInactiveStyle } = this.props;
    const { isSource } = this.state;
    const collection = field.get('collection');
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
        { className: 'markdown-toolbar controls', role: 'group', 'aria-label': '正文工具' },
        getMarks(collection).map(markButton),
        getForms(collection).map(formButton),
        h(
          'button',
          {
            type: 'button',
            className: 'markdown-source',
            title: '看正文的记号，或者看写出来的样子',
            'aria-pressed': isSource,
            onClick: this.#toggleSource,
          },
          '源码',
        ),
      ),
      this.#renderForm(),
      h(
        'p',
        { id: this.#hintId, className: 'markdown-hint' },
        '光标到的地方看得见记号。按制表键离开正文；光标移进表格，按制表键换格，按退出键回到正文。',
      ),
      h(BodyBox, {
        ref: this.#body,
        value: value ?? '',
        forID,
        className: classNameWrapper,
        describedBy: this.#hintId,
        isSource,
        pictures: this.#pictures,
        onChange,
        onFocus: setActiveStyle,
        onBlur: setInactiveStyle,
      }),
    );
  }
}
