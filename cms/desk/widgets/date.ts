import { Component, createElement as h } from 'react';
import { loadToday } from '../checkup/checkup.ts';
import type { ControlProps } from './props.ts';

/** A day as `YYYY-MM-DD`, in the browser's own calendar. Decap's `datetime` control names its buttons by the key of the field. */
export class DateControl extends Component<ControlProps<string>> {
  override render() {
    const { value = '', forID, field, classNameWrapper, onChange, setActiveStyle, setInactiveStyle } = this.props;
    const label = field.get('label');
    const button = (words: string, description: string, onClick: () => void) =>
      h('button', { type: 'button', 'aria-label': description, onClick }, words);
    return h(
      'div',
      { className: `${classNameWrapper} date` },
      h('input', {
        id: forID,
        type: 'date',
        value,
        onChange: (event) => onChange(event.target.value),
        onFocus: setActiveStyle,
        onBlur: setInactiveStyle,
      }),
      button('今天', `把${label}设为今天`, () => void loadToday().then(onChange)),
      button('清空', `清空${label}`, () => onChange('')),
    );
  }
}
