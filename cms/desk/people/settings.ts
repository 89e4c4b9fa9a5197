import SettingsDropdown from 'decap-cms-core/dist/esm/components/UI/SettingsDropdown.js?original';
import { createElement as h } from 'react';
import { roleWords } from '../../server/people/role.ts';
import { isAdministrator, useAccount } from '../backend/account.ts';
import { openSettings } from '../site-settings/start.ts';
import { openPeople } from './start.ts';
import { TodoButton } from '../todo/todo-button.ts';
import { Waiting } from './waiting.ts';

interface Props {
  displayUrl?: string;
  [rest: string]: unknown;
}

/** Decap's menu of the editor, with who is at the desk, and words for the way to the portal where Decap writes a host name. */
export default function Settings({ displayUrl, ...rest }: Props) {
  const account = useAccount();
  const person = account?.person;
  return h(
    'div',
    { className: 'settings' },
    account && h('span', null, person ? `${person.name}（${roleWords[person.role]}）` : '一个人试用'),
    account && h(Waiting),
    account && h(TodoButton),
    account && h('button', { type: 'button', onClick: openPeople }, isAdministrator() ? '人员和图片' : '口令和图片'),
    account && isAdministrator() && h('button', { type: 'button', onClick: openSettings }, '网站'),
    displayUrl && h('a', { href: displayUrl, target: '_blank' }, '看网站'),
    h(SettingsDropdown, rest),
  );
}
