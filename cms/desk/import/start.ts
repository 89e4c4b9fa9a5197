import { createElement as h } from 'react';
import { createRoot } from 'react-dom/client';
import { loadOnce } from '../../../src/load-once.ts';
import { tellFailure } from '../entry/tell-failure.ts';
import { loadPart } from '../entry/load-part.ts';

/** Opens the importer; only then is it loaded, with the readers of all kinds of files. Where it cannot be, the desk says why. */
export const openImport = (): Promise<void> =>
  loadPart('导入报道', getDialog).then((dialog) => dialog.showModal(), tellFailure);

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
