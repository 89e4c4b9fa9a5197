import { createElement as h } from 'react';
import { loadOnce } from '../../../src/load-once.ts';
import { createKeptSheet } from '../entry/open-sheet.ts';
import { tellFailure } from '../entry/tell-failure.ts';
import { loadPart } from '../entry/load-part.ts';

/** Opens the importer; only then is it loaded, with the readers of all kinds of files. Where it cannot be, the desk says why. */
export const openImport = (): Promise<void> =>
  loadPart('导入报道', getDialog).then((dialog) => dialog.showModal(), tellFailure);

async function createDialog(): Promise<HTMLDialogElement> {
  const { ImportPage } = await import('./import-page.ts');
  return createKeptSheet('import', (close) => h(ImportPage, { close }));
}

const getDialog = loadOnce(createDialog);
