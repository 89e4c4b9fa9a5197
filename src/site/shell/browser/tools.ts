import { remember } from '../../page/browser/remembered.ts';

const root = document.documentElement;

const toggle = document.querySelector<HTMLButtonElement>('[data-care]');
const show = () => toggle?.setAttribute('aria-pressed', String(root.dataset.mode === 'care'));

toggle?.addEventListener('click', () => {
  const isOn = root.dataset.mode !== 'care';
  if (isOn) root.dataset.mode = 'care';
  else delete root.dataset.mode;
  remember('mingli:care', isOn ? '1' : '0');
  show();
});
show();

for (const button of document.querySelectorAll('[data-print]')) button.addEventListener('click', () => window.print());
