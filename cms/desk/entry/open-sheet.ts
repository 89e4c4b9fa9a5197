import { createElement as h, type ReactElement, type ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import './sheet.css';

/** What a sheet is called. */
interface SheetName {
  /** What its styles and the id of its title call it, e.g. `people`. */
  name: string;
  title: string;
}

/** The head of a sheet: its title, what else it offers, and the way out. */
export const SheetHead = ({ name, title, close, children }: SheetName & { close: () => void; children?: ReactNode }) =>
  h(
    'header',
    { className: 'sheet-head' },
    h('h1', { id: `${name}-title` }, title),
    children,
    h('button', { type: 'button', onClick: close }, '关闭'),
  );

type Draw = (close: () => void) => ReactElement;

function addDialog(name: string, draw: Draw) {
  const dialog = document.createElement('dialog');
  dialog.className = `sheet controls ${name}`;
  dialog.setAttribute('aria-labelledby', `${name}-title`);
  document.body.append(dialog);
  const root = createRoot(dialog);
  root.render(draw(() => dialog.close()));
  return { dialog, root };
}

/** A sheet over the whole desk that keeps what was done on it while it is closed; `draw` brings its head. */
export const createKeptSheet = (name: string, draw: Draw): HTMLDialogElement => addDialog(name, draw).dialog;

/** Opens a sheet, drawn anew each time, because others change what stands on it. */
export function openSheet({ name, title, draw }: SheetName & { draw: Draw }): void {
  const { dialog, root } = addDialog(name, (close) =>
    h('div', { className: 'desk-sheet' }, h(SheetHead, { name, title, close }), draw(close)),
  );
  dialog.addEventListener('close', () => {
    root.unmount();
    dialog.remove();
  });
  dialog.showModal();
}
