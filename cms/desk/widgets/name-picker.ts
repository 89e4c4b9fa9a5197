import { Component, createElement as h } from 'react';
import {
  type AriaLiveMessages,
  type GroupBase,
  type MultiValueRemoveProps,
  type StylesConfig,
  components,
} from 'react-select';
import AsyncSelect from 'react-select/async';
import { loadOnce } from '../../../src/load-once.ts';
import type { Named } from '../backend/names.ts';
import { tellFailure } from '../entry/tell-failure.ts';

interface Option {
  value: string;
  label: string;
}

/** What surrounds it draws the frame of every field. */
const frameless: StylesConfig<Option, boolean> = {
  control: (styles) => ({ ...styles, border: 0, boxShadow: 'none', background: 'transparent', minHeight: 28 }),
  menu: (styles) => ({ ...styles, zIndex: 10, insetInlineStart: 0 }),
};

/** What is chosen is taken out by a button that has a name. */
const MultiValueRemove = (props: MultiValueRemoveProps<Option, boolean>) =>
  components.MultiValueRemove({
    ...props,
    innerProps: { ...props.innerProps, 'aria-label': `去掉「${props.data.label}」` },
  });

/** What a screen reader is told while somebody picks; the library speaks English. */
const spoken: AriaLiveMessages<Option, boolean, GroupBase<Option>> = {
  guidance: ({ context }) => (context === 'menu' ? '按上下键选，按回车选定' : '打几个字来找'),
  onChange: ({ action, label = '' }) =>
    action === 'clear' ? '都去掉了' : action.includes('remove') ? `去掉了${label}` : `选了${label}`,
  onFocus: ({ label = '' }) => label,
  onFilter: ({ resultsMessage }) => resultsMessage,
};

/** As many as one reads before typing another letter. */
const most = 50;

/** What a picker is told. */
interface Props {
  id: string;
  load: () => Promise<readonly Named[]>;
  /** Slugs. */
  chosen: readonly string[];
  onPick: (slugs: string[]) => void;
  className?: string;
  isMultiple?: boolean;
  isClearable?: boolean;
  placeholder?: string;
  onFocus?: () => void;
  onBlur?: () => void;
}

/** Picks things by what they are called: one types a part of the name, or of the address. */
export class NamePicker extends Component<Props, { names: readonly Named[] }> {
  override state: { names: readonly Named[] } = { names: [] };
  #load = loadOnce(() => this.props.load());

  override componentDidMount() {
    this.#load().then((names) => this.setState({ names }), tellFailure);
  }

  #toOption = (slug: string): Option => ({
    value: slug,
    label: this.state.names.find((named) => named.slug === slug)?.name ?? slug,
  });

  #find = async (typed: string): Promise<Option[]> => {
    const wanted = typed
      .trim()
      .replace(/^《|》$/gu, '')
      .toLowerCase();
    const names = await this.#load().catch((error: unknown): Named[] => {
      tellFailure(error);
      return [];
    });
    const isFound = ({ slug, name, others = [] }: Named) =>
      [slug, name, ...others].some((word) => word.toLowerCase().includes(wanted));
    const found = names.filter(isFound);
    return found.slice(0, most).map(({ slug, name }) => ({ value: slug, label: name }));
  };

  override render() {
    const {
      id,
      chosen,
      onPick,
      className,
      isMultiple = false,
      isClearable = false,
      placeholder,
      onFocus,
      onBlur,
    } = this.props;
    return h(AsyncSelect<Option, boolean>, {
      inputId: id,
      ...(className !== undefined && { className }),
      styles: frameless,
      isMulti: isMultiple,
      isClearable,
      defaultOptions: true,
      loadOptions: this.#find,
      value: isMultiple ? chosen.map(this.#toOption) : chosen.slice(0, 1).map(this.#toOption),
      onChange: (picked) => onPick([picked ?? []].flat().map((option) => option.value)),
      ...(onFocus && { onFocus }),
      ...(onBlur && { onBlur }),
      placeholder: placeholder ?? '输入名称来找',
      noOptionsMessage: () => '没有这个名称',
      loadingMessage: () => '正在找…',
      screenReaderStatus: ({ count }) => `有 ${count} 个`,
      ariaLiveMessages: spoken,
      components: { MultiValueRemove },
    });
  }
}
