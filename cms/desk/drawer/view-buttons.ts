import { keysOf } from '../../../src/schemas/record.ts';
import { createElement as h, useSyncExternalStore } from 'react';
import { followView, getView, toggleView, type View } from '../preview/preview-view.ts';

const labels = { isPhone: '手机宽', isCare: '关怀版' } as const satisfies Record<keyof View, string>;

/** Switches for how the preview is looked at. */
export function ViewButtons() {
  const view = useSyncExternalStore(followView, getView);
  return keysOf(labels).map((name) =>
    h(
      'button',
      { key: name, type: 'button', className: 'view', 'aria-pressed': view[name], onClick: () => toggleView(name) },
      labels[name],
    ),
  );
}
