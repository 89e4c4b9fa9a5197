import { recall, remember } from '../../page/browser/remembered.ts';

const root = document.documentElement;
const settings = document.querySelector<HTMLDetailsElement>('[data-settings]');
const summary = settings?.querySelector('summary');
const radios = [...(settings?.querySelectorAll<HTMLInputElement>('input[type=radio]') ?? [])];

/** `size` and `leading` are attributes of the root element, set before the first paint by `public/early.js`. */
const apply = (name: string, value: string) => {
  if (value) root.setAttribute(`data-${name}`, value);
  else root.removeAttribute(`data-${name}`);
};

const show = () => {
  for (const radio of radios) radio.checked = radio.value === (root.getAttribute(`data-${radio.name}`) ?? '');
};

const choose = (name: string, value: string) => {
  apply(name, value);
  remember(`mingli:${name}`, value);
};

const close = () => {
  if (settings) settings.open = false;
};

settings?.addEventListener('change', ({ target }) => {
  if (target instanceof HTMLInputElement) choose(target.name, target.value);
});

settings?.querySelector('[data-reset]')?.addEventListener('click', () => {
  for (const { name } of radios) choose(name, '');
  show();
});

settings?.addEventListener('keydown', (event) => {
  if (event.key !== 'Escape' || !settings.open) return;
  close();
  summary?.focus();
});

document.addEventListener('pointerdown', ({ target }) => {
  if (target instanceof Node && !settings?.contains(target)) close();
});

// A page that the browser kept while another one was read shows what was chosen there. Browsers that fill in a page
// anew as it was left do so before this, too.
addEventListener('pageshow', ({ persisted }) => {
  for (const { name } of persisted ? radios : []) {
    const kept = recall(`mingli:${name}`);
    apply(name, radios.find((radio) => radio.name === name && radio.value === kept)?.value ?? '');
  }
  show();
});
