import { createElement as h } from 'react';
import { createRoot } from 'react-dom/client';
import { PeoplePage } from './people-page.ts';
import './people.css';

/** Opens the sheet on who is at the desk; each time anew, because others change what stands there. */
export function openPeople(): void {
  const dialog = document.createElement('dialog');
  dialog.className = 'people';
  dialog.setAttribute('aria-labelledby', 'people-title');
  document.body.append(dialog);
  const root = createRoot(dialog);
  dialog.addEventListener('close', () => {
    root.unmount();
    dialog.remove();
  });
  root.render(h(PeoplePage, { close: () => dialog.close() }));
  dialog.showModal();
}
