import { createElement as h } from 'react';
import { openSheet } from '../entry/open-sheet.ts';
import { SettingsForms } from './forms-list.ts';

/** Opens the sheet from which administrators come to the settings of the site. */
export const openSettings = (): void =>
  openSheet({ name: 'site-settings', title: '网站', draw: (close) => h(SettingsForms, { onOpen: close }) });
