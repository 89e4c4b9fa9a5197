import { Component, createElement as h } from 'react';
import type { ControlProps } from './props.ts';
import { validateLength } from './too-long.ts';

/**
 * One line of text. It stands in for Decap's `string` control, which moves the caret after every drawing:
 * that spoils selections and Chinese input methods.
 */
export class LineControl extends Component<ControlProps<string | number>> {
  isValid = () => validateLength(this.props.field, [String(this.props.value ?? '')]);

  override render() {
    const { value, forID, classNameWrapper, onChange, setActiveStyle, setInactiveStyle } = this.props;
    return h('input', {
      id: forID,
      type: 'text',
      className: classNameWrapper,
      value: value ?? '',
      onChange: (event) => onChange(event.target.value),
      onFocus: setActiveStyle,
      onBlur: setInactiveStyle,
    });
  }
}
