import { showForLongPress } from '../../page/browser/wechat.ts';

for (const link of document.querySelectorAll<HTMLAnchorElement>('[data-poster]')) showForLongPress(link);
