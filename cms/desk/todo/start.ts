import { createElement as h } from 'react';
import { openSheet } from '../entry/open-sheet.ts';
import { TodoPage } from './todo-page.ts';

/** Opens the sheet on what keeps the site from being as it is published. */
export const openTodo = (): void =>
  openSheet({ name: 'todo', title: '要改的', draw: (close) => h(TodoPage, { close }) });
