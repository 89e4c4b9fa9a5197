import { createElement as h } from 'react';
import { createRoot } from 'react-dom/client';
import { loadOnce } from '../../../src/load-once.ts';

/** Opens the importer; only then is it loaded, with the readers of all kinds of files. */
export async function openImport(): Promise<void> {
  (await getDialog()).showModal();
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

const getDialog = loadOnce(createDialog);
