import { createElement as h, type ReactElement } from 'react';
import { createRoot } from 'react-dom/client';
import './sheet.css';

/** A sheet over the desk. */
interface Sheet {
  /** What its styles and the id of its title call it, e.g. `people`. */
  name: string;
  title: string;
  draw: (close: () => void) => ReactElement;
}

/** Opens a sheet, drawn anew each time, because others change what stands on it. */
export function openSheet({ name, title, draw }: Sheet): void {
  const dialog = document.createElement('dialog');
  dialog.className = `desk-sheet ${name}`;
  dialog.setAttribute('aria-labelledby', `${name}-title`);
  document.body.append(dialog);
  const root = createRoot(dialog);
  dialog.addEventListener('close', () => {
    root.unmount();
    dialog.remove();
  });
  const close = () => dialog.close();
  root.render(
    h(
      'div',
      null,
      h(
        'header',
        null,
        h('h1', { id: `${name}-title` }, title),
        h('button', { type: 'button', onClick: close }, '关闭'),
      ),
      draw(close),
    ),
  );
  dialog.showModal();
}
