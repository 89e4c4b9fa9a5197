import { collectionNames, collections } from '../../../src/schemas/index.ts';
import { root } from '../store/paths.ts';

/** What the desk's files and folders are called, and what stands at the head of every entry. */
const structure = [
  `${root}/media/site.json/ui.json`,
  ...collectionNames.flatMap((name) => [`${name}/x.md`, ...Object.keys(collections[name].schema.shape)]),
];

/** Whether taking out a text would break what holds the others together: it is too short, or part of a name the desk needs. */
export const isTooCommon = (text: string): boolean =>
  [...text.trim()].length < 2 || /^[\s:-]*$/u.test(text) || structure.some((name) => name.includes(text));
