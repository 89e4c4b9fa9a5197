import { officeNumbers } from './office-numbers.table.ts';

/** A place where somebody is sent, and the number to ask, where there is one. */
export interface Office {
  name: string;
  number: string | undefined;
}

const numberOf = officeNumbers.flatMap(({ words, number }) => words.split('|').map((word) => ({ word, number })));

/** Chinese names a thing at the end: 医院所在地的法院 is a court. */
function findLast(name: string, offered: readonly string[]): string | undefined {
  const found = numberOf
    .map(({ word, number }) => ({ at: name.lastIndexOf(word), number }))
    .filter(({ at, number }) => at >= 0 && offered.includes(number));
  return found.sort((a, b) => b.at - a.at)[0]?.number;
}

/** What stands in brackets says more of a place that has a name already. */
const findNumber = (name: string, offered: readonly string[]): string | undefined =>
  findLast(name.replaceAll(/（[^（）]{0,60}）/gu, ''), offered) ?? findLast(name, offered);

/** The places that a name lists; a list in brackets stays with its place. */
function splitPlaces(name: string): string[] {
  const places: string[] = [];
  for (const part of name.split('、')) {
    const last = places.at(-1);
    if (last !== undefined && last.lastIndexOf('（') > last.lastIndexOf('）')) places.splice(-1, 1, `${last}、${part}`);
    else places.push(part);
  }
  return places;
}

/**
 * The places of a name, each with its number of those `offered`: 「公安机关、检察院」 are two, because they have numbers of their own.
 * Police that nobody is told to call at once is asked for by the number of the government.
 */
export function getOffices(name: string, offered: readonly string[]): Office[] {
  const places = splitPlaces(name).map((place) => ({ name: place, number: findNumber(place, offered) }));
  const numbers = new Set(places.flatMap(({ number }) => number ?? []));
  return numbers.size > 1 ? places : [{ name, number: [...numbers][0] }];
}
