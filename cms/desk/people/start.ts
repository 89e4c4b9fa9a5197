import { createElement as h } from 'react';
import { openSheet } from '../entry/open-sheet.ts';
import { PeoplePage } from './people-page.ts';

/** Opens the sheet on who is at the desk. */
export const openPeople = (): void => openSheet({ name: 'people', title: '人员和图片', draw: () => h(PeoplePage) });
