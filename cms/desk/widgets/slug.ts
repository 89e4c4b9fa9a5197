import { Component, createElement as h } from 'react';
import type { ControlProps } from './props.ts';

/**
 * 网址: the file name of an entry. A new entry gets a suggestion that follows the title until the editor types one;
 * an entry that exists shows its name and cannot be renamed, because links to it are for ever.
 */
export class SlugControl extends Component<ControlProps<string>> {
  #suggested: string | undefined;
  #stopped = false;

  override componentDidMount() {
    document.addEventListener('input', this.#follow);
    this.#follow();
  }

  /** A suggestion that was on its way when somebody entered the field is selected, so that what is typed takes its place. */
  override componentDidUpdate({ value }: ControlProps<string>) {
    const { activeElement } = document;
    if (this.props.value === value || this.props.value !== this.#suggested || !this.#isBeingWritten()) return;
    if (activeElement instanceof HTMLInputElement) activeElement.select();
  }

  override componentWillUnmount() {
    this.#stopped = true;
    document.removeEventListener('input', this.#follow);
  }

  /** Decap tells a field nothing about its neighbours, so we look at the draft after every key stroke in the form. */
  #follow = () => void setTimeout(() => void this.#suggest(), 30);

  async #suggest() {
    const { value, field } = this.props;
    if (this.#stopped || !this.#isNew() || (value && value !== this.#suggested)) return;
    const title = this.props.getEntry()?.getIn(['data', field.get('source')]);
    const { suggestSlug } = await import('../../../src/rules/entries/slug.ts');
    const slug = suggestSlug(typeof title === 'string' ? title : '');
    if (
      this.#stopped ||
      this.#isBeingWritten() ||
      slug === (this.props.value ?? '') ||
      (this.props.value && this.props.value !== this.#suggested)
    )
      return;
    this.#suggested = slug;
    this.props.onChange(slug);
  }

  /** Nothing may change under the hands of somebody who is writing an address. */
  #isBeingWritten = () => document.activeElement?.id === this.props.forID;

  #isNew = () => this.props.getEntry()?.get('newRecord') === true;

  #getName = () => {
    const name = this.props.getEntry()?.get('slug');
    return typeof name === 'string' ? name : undefined;
  };

  /** What Decap holds against "required" and the pattern: an entry that exists has its name, though no value here. */
  getValidateValue = () => (this.#isNew() ? this.props.value : this.#getName());

  override render() {
    const { value, forID, classNameWrapper, onChange, setActiveStyle, setInactiveStyle } = this.props;
    const isNew = this.#isNew();
    return h('input', {
      id: forID,
      type: 'text',
      className: `${classNameWrapper} slug`,
      value: isNew ? (value ?? '') : (this.#getName() ?? ''),
      readOnly: !isNew,
      spellCheck: false,
      autoComplete: 'off',
      onChange: (event) => onChange(event.target.value.trim()),
      onFocus: setActiveStyle,
      onBlur: () => {
        setInactiveStyle();
        this.#follow();
      },
    });
  }
}
