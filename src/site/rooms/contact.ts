import { splitNumbers, toTel } from '../../rules/language/phone-numbers.ts';
import type { Portal } from '../../rules/portal/portal.ts';
import type { Line } from '../../markdown/line.ts';
import type { Data } from '../../schemas/index.ts';
import { t } from '../../text.ts';
import { mapSearchUrl } from '../../urls.ts';

/** One line of how to get there; without `value` the report does not say. */
export interface ContactRow {
  label: string;
  value: string | undefined;
  /** To call it. */
  href?: string | undefined;
  /** To look it up on a map of another site. */
  map?: string;
}

/** Address, phone and opening hours of a room, as far as a public source gives them. */
export const getContact = ({ address, phone, hours }: Data<'rooms'>['contact']): ContactRow[] => [
  { label: t('room.address'), value: address, map: address && mapSearchUrl(address) },
  { label: t('room.phone'), value: phone, href: phone && toTel(phone) },
  { label: t('room.hours'), value: hours },
];

/** What stands in the place of an address that no source gives: whom to ask, the first two numbers of the settings. */
export function getAsk({ site }: Pick<Portal, 'site'>, { address }: Data<'rooms'>['contact']): Line | undefined {
  const numbers = site.hotlines.slice(0, 2).map(({ number }) => number);
  if (address !== undefined || numbers.length === 0) return undefined;
  return splitNumbers(t('room.ask', { numbers: numbers.join(t('room.ask.or')) }), numbers);
}
