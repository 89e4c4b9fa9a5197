import { createElement as h } from 'react';
import { openSheet } from '../entry/open-sheet.ts';
import { QuestionsPage } from './questions-page.ts';
import './questions.css';

/** Opens the sheet on what readers could not find answered. */
export const openQuestions = (): void =>
  openSheet({ name: 'questions', title: '读者的问题', draw: (close) => h(QuestionsPage, { close }) });
