import { createElement as h } from 'react';
import { createRoot } from 'react-dom/client';
import { loadOnce } from '../../../src/load-once.ts';

/** What the button beside 「新建案例」 says (patches.ts). */
const opening = 'mingli:import';

/** Opens the importer when its button is pressed; only then is it loaded, with the readers of all kinds of files. */
export function startImport(): void {
  const getDialog = loadOnce(createDialog);
  addEventListener(opening, () => void getDialog().then((dialog) => dialog.showModal()));
}

async function createDialog(): Promise<HTMLDialogElement> {
  const { ImportPage } = await import('./import-page.ts');
  const dialog = document.createElement('dialog');
  dialog.className = 'import';
  dialog.setAttribute('aria-labelledby', 'import-title');
  document.body.append(dialog);
  createRoot(dialog).render(h(ImportPage, { close: () => dialog.close() }));
  return dialog;
}
