import { List } from 'immutable';
import { Component, createElement as h } from 'react';
import { NamePicker } from './name-picker.ts';
import { loadPickable } from './offers.ts';
import type { ControlProps } from './props.ts';

/**
 * Picks entries of another collection by name. It stands in for Decap's `relation` control, which reads and parses the
 * whole collection again for every field of a form.
 */
export class RelationControl extends Component<ControlProps<string | List<string>>> {
  override render() {
    const { value, forID, field, classNameWrapper, onChange, setActiveStyle, setInactiveStyle } = this.props;
    const isMultiple = field.get('multiple') === true;
    return h(NamePicker, {
      id: forID,
      className: classNameWrapper,
      load: () => loadPickable(field.get('collection')),
      chosen: List.isList(value) ? value.toArray() : value ? [value] : [],
      isMultiple,
      isClearable: field.get('required') === false,
      onPick: (slugs) => onChange(isMultiple ? List(slugs) : (slugs[0] ?? '')),
      onFocus: setActiveStyle,
      onBlur: setInactiveStyle,
    });
  }
}
