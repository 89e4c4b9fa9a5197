import { collectionNames, collections } from '../../../src/schemas/index.ts';
import { root } from '../store/paths.ts';

/** What the desk's files and folders are called, and what stands at the head of every entry. */
const structure = [
  `${root}/media/site.json/ui.json`,
  ...collectionNames.flatMap((name) => [`${root}/${name}/x.md`, ...Object.keys(collections[name].schema.shape)]),
];

/** A piece of an address as it is written in files (`%E5`, `E5%BD`): what is taken out of its middle leaves no address. */
const ofAddress = /%[\da-f]|^[\da-f]{1,2}%?$/iu;

/** Whether taking out a text would break what holds the others together: it is too short, a piece of an address, or part of a name the desk needs. */
export const isTooCommon = (text: string): boolean =>
  [...text.trim()].length < 2 ||
  ofAddress.test(text) ||
  /^[\s:-]*$/u.test(text) ||
  structure.some((name) => name.includes(text));
