import { regionKey } from '../../doors/browser/region-key.ts';
import { fill } from '../../../rules/language/fill.ts';
import { forget, recall, remember } from '../../page/browser/remembered.ts';

const links = [...document.querySelectorAll<HTMLAnchorElement>('a[data-region]')];
const status = document.querySelector<HTMLElement>('[data-where]');
const forgetting = document.querySelector<HTMLElement>('[data-forget]');

/** Says which region is chosen, if one is. */
const show = () => {
  const chosen = recall(regionKey);
  const link = links.find(({ dataset }) => dataset.region === chosen);
  for (const each of links)
    if (each === link) each.setAttribute('aria-current', 'true');
    else each.removeAttribute('aria-current');
  if (status) status.textContent = link ? fill(status.dataset.chosen ?? '', { name: link.textContent.trim() }) : '';
  if (forgetting) forgetting.hidden = !link;
};

/** The page of this portal from which the reader came to choose. */
function getWayBack(): string | undefined {
  const { origin, pathname } = location;
  const { referrer } = document;
  return referrer.startsWith(`${origin}/`) && !referrer.startsWith(`${origin}${pathname}`) ? referrer : undefined;
}

const back = getWayBack();
const wayBack = document.querySelector<HTMLAnchorElement>('[data-back]');
if (wayBack && back !== undefined) {
  wayBack.href = back;
  wayBack.hidden = false;
}
for (const link of links)
  link.addEventListener('click', (event) => {
    if (back === undefined || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    remember(regionKey, link.dataset.region ?? '');
    location.assign(back);
  });
forgetting?.addEventListener('click', () => {
  forget(regionKey);
  show();
});
show();
