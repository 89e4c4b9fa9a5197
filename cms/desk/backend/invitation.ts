import { readInvitation } from '../entry/route.ts';
import { strip } from '../entry/status-strip.ts';
import { getAccount } from './account.ts';

/** Says why an invitation cannot be taken up where somebody is at the desk already, and shows the desk: Decap knows no such page. */
export function explainInvitation(): void {
  const account = getAccount();
  if (!account || readInvitation(location.hash) === undefined) return;
  location.replace('#/');
  const name = account.person?.name;
  const present = name === undefined ? '有人在编辑台里' : `您已经用「${name}」的名字进来了`;
  strip.show({
    tone: 'bad',
    text: `这是邀请链接，${present}。要用它，请先退出，再打开一次；给别人的，请原样发给本人。`,
  });
}
