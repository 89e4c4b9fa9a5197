import { rescuers } from '../danger/dangers.ts';
import { officeNumbers } from './office-numbers.table.ts';

/** A place where somebody is sent, and the number to ask, where there is one. */
export interface Office {
  name: string;
  number: string | undefined;
}

const numberOf = officeNumbers.flatMap(({ words, number }) => words.split('|').map((word) => ({ word, number })));

/** Chinese names a thing at the end: 医院所在地的法院 is a court. */
function findLast(name: string): string | undefined {
  const found = numberOf
    .map(({ word, number }) => ({ at: name.lastIndexOf(word), number }))
    .filter(({ at }) => at >= 0);
  return found.reduce<(typeof found)[number] | undefined>(
    (last, each) => (last === undefined || each.at > last.at ? each : last),
    undefined,
  )?.number;
}

/** What stands in brackets says more of a place that has a name already. */
const findNumber = (name: string): string | undefined =>
  findLast(name.replaceAll(/（[^）]*）/gu, '')) ?? findLast(name);

/**
 * The places of a name, 「公安机关、检察院」 as two where they have numbers of their own. Of these only those in `offered`, and who
 * comes at once only where `called` names them: they are not there to be asked the way.
 */
export function getOffices(name: string, offered: readonly string[], called: readonly string[]): Office[] {
  const isOffered = (number: string | undefined) =>
    number !== undefined && offered.includes(number) && (!rescuers.has(number) || called.includes(number));
  const toOffice = (office: { name: string; number: string | undefined }): Office =>
    isOffered(office.number) ? office : { name: office.name, number: undefined };
  const places = name.split(/、(?![^（]*）)/u).map((place) => ({ name: place, number: findNumber(place) }));
  const numbers = new Set(places.flatMap(({ number }) => number ?? []));
  return numbers.size > 1 ? places.map(toOffice) : [toOffice({ name, number: [...numbers][0] })];
}
