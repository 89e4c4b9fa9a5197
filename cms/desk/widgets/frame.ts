import { createElement as h, type ReactElement } from 'react';
import type { Field } from './props.ts';

/**
 * The frame around one field of a form, also inside groups and rows: the anchor by which the checks find it
 * (checkup/jump.ts). A group is one to a screen reader, too.
 */
export function frame(field: Field, control: ReactElement): ReactElement {
  const name = field.get('name');
  const isGroup = field.get('fields') !== undefined;
  return h(
    'div',
    {
      key: name,
      className: 'field',
      'data-field': name,
      // A number or a choice needs no whole line of a wide form.
      'data-short': ['number', 'select'].includes(field.get('widget')) || undefined,
      ...(isGroup && { role: 'group', 'aria-label': field.get('label') }),
    },
    control,
  );
}
