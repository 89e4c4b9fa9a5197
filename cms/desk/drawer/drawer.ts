import { createElement as h, useEffect, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { useCheckup } from '../checkup/checkup.ts';
import { showCheckup } from '../checkup/gate.ts';
import { useConflict } from '../backend/conflict.ts';
import { watchSelection } from '../comments/selection.ts';
import { useTalk } from '../comments/talk.ts';
import { useOpenEntry } from '../entry/open-entry.ts';
import { BackupNote } from './backup-note.ts';
import { PresenceNote } from './presence-note.ts';
import { sections } from './sections.ts';
import { ViewButtons } from './view-buttons.ts';

const panelId = 'desk-drawer';

/** The buttons below the form and, beside it, what the pressed one shows; nothing where no entry is open. */
function Drawer() {
  const entry = useOpenEntry();
  const conflict = useConflict();
  const checkup = useCheckup(entry);
  const talk = useTalk(entry);
  const [openId, setOpenId] = useState<string>();
  useEffect(watchSelection, []);
  useEffect(() => {
    if (conflict) setOpenId('conflict');
  }, [conflict]);
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.key === 'Escape') setOpenId(undefined);
      const section = event.altKey ? sections[Number(event.key) - 1] : undefined;
      if (section) setOpenId((id) => (id === section.id ? undefined : section.id));
    };
    const showChecks = () => setOpenId('checks');
    addEventListener('keydown', listen);
    addEventListener(showCheckup, showChecks);
    return () => {
      removeEventListener('keydown', listen);
      removeEventListener(showCheckup, showChecks);
    };
  }, []);
  const isOpen = entry !== undefined && openId !== undefined;
  // The form and its preview make room for what stands beside them (drawer.css).
  useEffect(() => void document.documentElement.toggleAttribute('data-drawer', isOpen), [isOpen]);
  if (!entry) return null;
  const offered = sections.filter(({ isFor }) => isFor(entry));
  const open = offered.find(({ id }) => id === openId);
  const close = () => setOpenId(undefined);
  return h(
    'aside',
    { className: 'drawer controls', 'aria-label': '审阅' },
    open &&
      h(
        'section',
        { id: panelId, className: 'drawer-panel', 'aria-label': open.label },
        h(
          'header',
          { className: 'drawer-head' },
          h('h2', null, open.label),
          h('button', { type: 'button', onClick: close }, '收起'),
        ),
        h(open.Body, { key: `${entry.collection}/${entry.slug ?? ''}`, entry, checkup, talk, close }),
      ),
    h(
      'div',
      { className: 'drawer-buttons' },
      h(PresenceNote, { key: `${entry.collection}/${entry.slug ?? ''}`, entry }),
      h(BackupNote, { entry }),
      h(ViewButtons),
      offered.map(({ id, label, getNote }) =>
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
          getNote?.({ checkup, talk }) && h('small', null, ` ${getNote({ checkup, talk })}`),
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
