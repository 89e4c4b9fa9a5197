import { type ChangeEvent, Component, createElement as h } from 'react';
import type { ControlProps } from './props.ts';

/**
 * The body as plain Markdown in one box. It stands in for Decap's `markdown` widget, whose rich mode rewrites
 * footnotes, tables and task boxes and whose raw mode (Slate) disturbs Chinese input methods.
 */
export class MarkdownControl extends Component<ControlProps<string>> {
  override render() {
    const { value, forID, classNameWrapper, onChange, setActiveStyle, setInactiveStyle } = this.props;
    return h('textarea', {
      id: forID,
      className: `${classNameWrapper} markdown`,
      rows: Math.max(16, (value ?? '').split('\n').length + 2),
      value: value ?? '',
      onChange: (event: ChangeEvent<HTMLTextAreaElement>) => onChange(event.target.value),
      onFocus: setActiveStyle,
      onBlur: setInactiveStyle,
    });
  }
}
