import { type ChangeEvent, Component, createElement as h } from 'react';
import type { ControlProps } from './props.ts';
import { validateLength } from './too-long.ts';

/** About as many characters as stand in a line of the form, for browsers that do not fit a box to its text. */
const lineLength = 36;

/** A few sentences of plain text in a box that grows with them. Decap's `text` control opens with room for an essay. */
export class ParagraphControl extends Component<ControlProps<string>> {
  isValid = () => validateLength(this.props.field, [this.props.value ?? '']);

  override render() {
    const { value = '', forID, classNameWrapper, onChange, setActiveStyle, setInactiveStyle } = this.props;
    return h('textarea', {
      id: forID,
      className: `${classNameWrapper} paragraph`,
      rows: Math.max(2, Math.ceil(value.length / lineLength)),
      value,
      onChange: (event: ChangeEvent<HTMLTextAreaElement>) => onChange(event.target.value),
      onFocus: setActiveStyle,
      onBlur: setInactiveStyle,
    });
  }
}
