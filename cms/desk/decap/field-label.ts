import { createElement as h, type ReactNode } from 'react';

interface Props {
  htmlFor?: string;
  isActive?: boolean;
  hasErrors?: boolean;
  children?: ReactNode;
}

/** The id of the label of a field, for what is named by it and no box of the browser's own. */
export const labelIdOf = (forID: string): string => `${forID}-label`;

/** The name above a field. It stands in for Decap's, which is drawn as the tab of a card index. */
export default function FieldLabel({ htmlFor, isActive, hasErrors, children }: Props) {
  const state = hasErrors ? 'bad' : isActive ? 'active' : undefined;
  return h(
    'label',
    { id: htmlFor && labelIdOf(htmlFor), className: 'field-label', htmlFor, 'data-state': state },
    children,
  );
}
