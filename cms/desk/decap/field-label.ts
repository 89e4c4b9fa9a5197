import { createElement as h, type ReactNode } from 'react';

interface Props {
  htmlFor?: string;
  isActive?: boolean;
  hasErrors?: boolean;
  children?: ReactNode;
}

/** The name above a field. It stands in for Decap's, which is drawn as the tab of a card index. */
export default function FieldLabel({ htmlFor, isActive, hasErrors, children }: Props) {
  const state = hasErrors ? 'bad' : isActive ? 'active' : undefined;
  return h('label', { className: 'field-label', htmlFor, 'data-state': state }, children);
}
