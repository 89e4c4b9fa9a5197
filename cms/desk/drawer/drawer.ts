import { createElement as h, useEffect, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { useConflict } from '../conflict.ts';
import { useOpenEntry } from '../open-entry.ts';
import { sections } from './sections.ts';
import { ViewButtons } from './view-buttons.ts';

const panelId = 'desk-drawer';

/** The buttons below the form and, beside it, what the pressed one shows; nothing where no entry is open. */
function Drawer() {
  const entry = useOpenEntry();
  const conflict = useConflict();
  const [openId, setOpenId] = useState<string>();
  useEffect(() => {
    if (conflict) setOpenId('conflict');
  }, [conflict]);
  useEffect(() => {
    const close = (event: KeyboardEvent) => {
      if (event.key === 'Escape') setOpenId(undefined);
    };
    addEventListener('keydown', close);
    return () => removeEventListener('keydown', close);
  }, []);
  if (!entry) return null;
  const offered = sections.filter(({ isFor }) => isFor(entry));
  const open = offered.find(({ id }) => id === openId);
  return h(
    'aside',
    { className: 'drawer', 'aria-label': '审阅' },
    open &&
      h(
        'section',
        { id: panelId, className: 'drawer-panel', 'aria-label': open.label },
        h(
          'header',
          { className: 'drawer-head' },
          h('h2', null, open.label),
          h('button', { type: 'button', onClick: () => setOpenId(undefined) }, '收起'),
        ),
        h(open.Body, { key: `${entry.collection}/${entry.slug ?? ''}`, entry }),
      ),
    h(
      'div',
      { className: 'drawer-buttons' },
      h(ViewButtons),
      offered.map(({ id, label }) =>
        h(
          'button',
          {
            key: id,
            type: 'button',
            'aria-expanded': id === open?.id,
            'aria-controls': panelId,
            onClick: () => setOpenId(id === open?.id ? undefined : id),
          },
          label,
        ),
      ),
    ),
  );
}

/** Puts the drawer onto the desk. */
export function startDrawer(): void {
  const host = document.createElement('div');
  document.body.append(host);
  createRoot(host).render(h(Drawer));
}
