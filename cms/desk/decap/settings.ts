import SettingsDropdown from 'decap-cms-core/dist/esm/components/UI/SettingsDropdown.js?original';
import { createElement as h } from 'react';

interface Props {
  displayUrl?: string;
  [rest: string]: unknown;
}

/** Decap's menu of the editor, with words for the way to the portal where Decap writes a host name. */
export default function Settings({ displayUrl, ...rest }: Props) {
  return h(
    'div',
    { className: 'settings' },
    displayUrl && h('a', { href: displayUrl, target: '_blank' }, '看网站'),
    h(SettingsDropdown, rest),
  );
}
