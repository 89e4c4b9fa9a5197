import { createElement as h } from 'react';
import { openSheet } from '../entry/open-sheet.ts';
import { BinPage } from './bin-page.ts';

/** Opens the sheet on what was deleted or thrown away. */
export const openBin = (): void => openSheet({ name: 'bin', title: '回收站', draw: (close) => h(BinPage, { close }) });
