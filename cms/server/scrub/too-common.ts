import { collectionNames, collections } from '../../../src/schemas/index.ts';
import { statuses } from '../drafts/drafts.ts';
import { factNames } from '../git/commits.ts';
import { commentFields } from '../review/comments.ts';
import { root } from '../store/paths.ts';

/** What the desk's files and folders are called, what stands at the head of every entry, and the facts in the commits of drafts. */
const structure = [
  `${root}/media/site.json/ui.json`,
  ...factNames.map((name) => `${name}: `),
  ...statuses.map((status) => `Desk-Status: ${status}`),
  'Desk-Deletes: yes',
  ...commentFields.map((name) => `"${name}": "`),
  ...collectionNames.flatMap((name) => [`${root}/${name}/x.md`, ...Object.keys(collections[name].schema.shape)]),
];

/** A piece of an address as it is written in files (`%E5`, `E5%BD`): what is taken out of its middle leaves no address. */
const ofAddress = /%[\da-f]|^[\da-f]{1,2}%?$/iu;

/** Whether taking out a text would break what holds the others together: it is too short, a piece of an address, or part of a name the desk needs. */
export const isTooCommon = (text: string): boolean =>
  [...text.trim()].length < 2 ||
  ofAddress.test(text) ||
  /^[\s\p{P}\p{S}]*$/u.test(text) ||
  structure.some((name) => name.includes(text));
