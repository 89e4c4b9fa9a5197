import { store } from 'decap-cms-core/dist/esm/redux/index.js';
import { Component, createElement as h } from 'react';
import { suggestSlug } from '../entry/suggest-slug.ts';
import { tellFailure } from '../entry/tell-failure.ts';
import type { ControlProps } from './props.ts';

/**
 * 网址: the file name of an entry. A new entry gets a suggestion that follows the title until the editor types one;
 * an entry that exists shows its name, which is changed with all that lead there (`../rename`).
 */
export class SlugControl extends Component<ControlProps<string>> {
  #suggested: string | undefined;
  #stopped = false;
  /** The title that was last followed. */
  #title: unknown;
  #unsubscribe = (): void => undefined;

  override componentDidMount() {
    this.#unsubscribe = store.subscribe(this.#follow);
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
    this.#unsubscribe();
  }

  /** Decap tells a field nothing about its neighbours: the draft itself is watched, whatever it was that changed it, and when. */
  #follow = () => {
    const title = this.#getTitle();
    if (title === this.#title) return;
    this.#title = title;
    this.#suggest().catch(tellFailure);
  };

  #getTitle = (): unknown => store.getState().entryDraft.getIn(['entry', 'data', this.props.field.get('source')]);

  async #suggest() {
    const title = this.#getTitle();
    const slug = await suggestSlug(typeof title === 'string' ? title : '');
    const { value } = this.props;
    if (this.#stopped || !this.#isNew() || this.#isBeingWritten() || (value && value !== this.#suggested)) return;
    if (slug === (value ?? '') || title !== this.#getTitle()) return;
    this.#suggested = slug;
    this.props.onChange(slug);
  }

  /** Nothing may change under the hands of somebody who is writing an address. */
  #isBeingWritten = () => document.activeElement?.id === this.props.forID;

  #isNew = () => this.props.getEntry()?.get('newRecord') === true;

  /** The address as it will be: the draft of an entry that moves is called by the old one. */
  #getName = () => {
    const entry = this.props.getEntry();
    const [path, name] = [entry?.get('path'), entry?.get('slug')];
    if (typeof path === 'string' && path.endsWith('.md'))
      return path.split('/').slice(2).join('/').slice(0, -'.md'.length);
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
        this.#suggest().catch(tellFailure);
      },
    });
  }
}
