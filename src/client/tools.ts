const key = 'mingli:care';
const root = document.documentElement;

const remember = (isOn: boolean) => {
  try {
    localStorage.setItem(key, isOn ? '1' : '0');
  } catch {
    // Without storage the choice lasts as long as the page.
  }
};

const toggle = document.querySelector<HTMLButtonElement>('[data-care]');
const show = () => toggle?.setAttribute('aria-pressed', String(root.dataset.mode === 'care'));

toggle?.addEventListener('click', () => {
  const isOn = root.dataset.mode !== 'care';
  if (isOn) root.dataset.mode = 'care';
  else delete root.dataset.mode;
  remember(isOn);
  show();
});
show();

for (const button of document.querySelectorAll('[data-print]')) button.addEventListener('click', () => window.print());
