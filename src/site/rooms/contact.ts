import { toTel } from '../../rules/language/phone-numbers.ts';
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
