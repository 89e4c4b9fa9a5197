import { Component, createElement as h } from 'react';
import type { ControlProps } from './props.ts';

/** The heading of a part of the form. It holds no value, so that nothing of it reaches a file. */
export class HeadingControl extends Component<ControlProps<never>> {
  override render() {
    return h('h2', { className: 'form-heading', id: this.props.forID }, this.props.field.get('label'));
  }
}
