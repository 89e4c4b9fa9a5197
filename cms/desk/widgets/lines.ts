import { List } from 'immutable';
import { type ChangeEvent, Component, createElement as h } from 'react';
import type { ControlProps } from './props.ts';
import { validateLength } from './too-long.ts';

const toText = (value: List<string> | undefined) => value?.join('\n') ?? '';

/** The items of a text with one item a line; blank lines are none. */
export const toItems = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);

/** A list of plain lines in one box, one a line; Decap's own list would take a comma for the end of an item. */
export class LinesControl extends Component<ControlProps<List<string>>, { text: string }> {
  override state = { text: toText(this.props.value) };

  isValid = () => validateLength(this.props.field, toItems(this.state.text));

  override componentDidUpdate(before: ControlProps<List<string>>) {
    const { value } = this.props;
    if (value !== before.value && toText(value) !== toItems(this.state.text).join('\n'))
      this.setState({ text: toText(value) });
  }

  #change = (text: string) => {
    this.setState({ text });
    this.props.onChange(List(toItems(text)));
  };

  override render() {
    const { forID, classNameWrapper, setActiveStyle, setInactiveStyle } = this.props;
    const { text } = this.state;
    return h('textarea', {
      id: forID,
      className: `${classNameWrapper} lines`,
      rows: Math.max(2, text.split('\n').length + 1),
      placeholder: '一行写一条',
      value: text,
      onChange: (event: ChangeEvent<HTMLTextAreaElement>) => this.#change(event.target.value),
      onFocus: setActiveStyle,
      onBlur: setInactiveStyle,
    });
  }
}
