import { openForLongPress } from '../../page/browser/wechat.ts';

for (const link of document.querySelectorAll('.tool[download]')) openForLongPress(link);
