import { createElement as h } from 'react';
import { createRoot } from 'react-dom/client';
import { QuestionsPage } from './questions-page.ts';
import './questions.css';

/** Opens the sheet on what readers could not find answered; each time anew, because others paste and strike out as well. */
export function openQuestions(): void {
  const dialog = document.createElement('dialog');
  dialog.className = 'people questions';
  dialog.setAttribute('aria-labelledby', 'questions-title');
  document.body.append(dialog);
  const root = createRoot(dialog);
  dialog.addEventListener('close', () => {
    root.unmount();
    dialog.remove();
  });
  root.render(h(QuestionsPage, { close: () => dialog.close() }));
  dialog.showModal();
}
