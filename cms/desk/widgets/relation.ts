import { List } from 'immutable';
import { Component, createElement as h } from 'react';
import type { StylesConfig } from 'react-select';
import AsyncSelect from 'react-select/async';
import { loadOnce } from '../../../src/load-once.ts';
import { loadNames, type Named } from '../backend/names.ts';
import { tellFailure } from '../entry/tell-failure.ts';
import type { ControlProps } from './props.ts';

interface Option {
  value: string;
  label: string;
}

/** The form draws the frame of every field. */
const frameless: StylesConfig<Option, boolean> = {
  control: (styles) => ({ ...styles, border: 0, boxShadow: 'none', background: 'transparent', minHeight: 28 }),
  menu: (styles) => ({ ...styles, zIndex: 10, insetInlineStart: 0 }),
};

/** As many as one reads before typing another letter. */
const most = 50;

/**
 * Picks entries of another collection by name. It stands in for Decap's `relation` control, which reads and parses the
 * whole collection again for every field of a form.
 */
export class RelationControl extends Component<ControlProps<string | List<string>>, { names: Named[] }> {
  override state: { names: Named[] } = { names: [] };
  #load = loadOnce(() => loadNames(this.props.field.get('collection')));

  override componentDidMount() {
    this.#load().then((names) => this.setState({ names }), tellFailure);
  }

  #toOption = (slug: string): Option => ({
    value: slug,
    label: this.state.names.find((named) => named.slug === slug)?.name ?? slug,
  });

  #find = async (typed: string): Promise<Option[]> => {
    const wanted = typed.trim().toLowerCase();
    const names = await this.#load().catch((error: unknown): Named[] => {
      tellFailure(error);
      return [];
    });
    const found = names.filter(({ name, slug }) => name.toLowerCase().includes(wanted) || slug.includes(wanted));
    return found.slice(0, most).map(({ slug, name }) => ({ value: slug, label: name }));
  };

  override render() {
    const { value, forID, field, classNameWrapper, onChange, setActiveStyle, setInactiveStyle } = this.props;
    const isMultiple = field.get('multiple') === true;
    const chosen = List.isList(value) ? value.toArray() : value ? [value] : [];
    return h(AsyncSelect<Option, boolean>, {
      inputId: forID,
      className: classNameWrapper,
      styles: frameless,
      isMulti: isMultiple,
      isClearable: field.get('required') === false,
      defaultOptions: true,
      loadOptions: this.#find,
      value: isMultiple ? chosen.map(this.#toOption) : chosen.slice(0, 1).map(this.#toOption),
      onChange: (picked) => {
        const slugs = [picked ?? []].flat().map((option) => option.value);
        onChange(isMultiple ? List(slugs) : (slugs[0] ?? ''));
      },
      onFocus: setActiveStyle,
      onBlur: setInactiveStyle,
      placeholder: '输入名称来找',
      noOptionsMessage: () => '没有这个名称',
      loadingMessage: () => '正在找…',
    });
  }
}
