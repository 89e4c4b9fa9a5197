import { createElement as h, useEffect, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { useConflict } from '../conflict.ts';
import { useOpenEntry } from '../open-entry.ts';
import { BackupNote } from './backup-note.ts';
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
    const listen = (event: KeyboardEvent) => {
      if (event.key === 'Escape') setOpenId(undefined);
      const section = event.altKey ? sections[Number(event.key) - 1] : undefined;
      if (section) setOpenId((id) => (id === section.id ? undefined : section.id));
    };
    addEventListener('keydown', listen);
    return () => removeEventListener('keydown', listen);
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
      h(BackupNote, { entry }),
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
