import { whenFetched } from '../../page/browser/fetched.ts';
import { printOrSayHow } from '../../page/browser/wechat.ts';
import { remember } from '../../page/browser/remembered.ts';
import { printButton } from '../../../urls.ts';

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

// A link to the picture; the sheet is fetched by whoever asks for it, and where it does not come, the picture opens.
const share = document.querySelector<HTMLAnchorElement>('[data-share]');
share?.addEventListener('click', (event) => {
  if (share.hash !== '') return;
  event.preventDefault();
  import('../../share/browser/sheet.ts')
    .then(({ openSheet }) => openSheet(share))
    .catch(() => location.assign(share.href));
});

for (const button of document.querySelectorAll(`#${printButton}, [data-print]`))
  button.addEventListener('click', () => void printOrSayHow(button));

// Who was led to its button by 打印 in a list has asked for the paper already. Whoever comes back to the page has not.
const wanted = location.hash === `#${printButton}` && document.getElementById(printButton);
if (wanted) {
  history.replaceState(history.state, '', location.pathname + location.search);
  addEventListener('load', () => {
    whenFetched().then(() => printOrSayHow(wanted));
  });
}
