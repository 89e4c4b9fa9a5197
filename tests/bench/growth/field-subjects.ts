import { validateEntry } from '../../../src/checks/entry.ts';
import { openParsed } from '../../../src/checks/shape/open-file.ts';
import { toParsed } from '../../../src/rules/entries/entry.ts';
import { type CollectionName, collectionNames, collections } from '../../../src/schemas/index.ts';
import { walkData } from '../../../src/schemas/walk.ts';
import { makeData } from '../../corpus/content.ts';
import { around } from './portal.ts';
import type { Subjects } from './subject.ts';

/** Data with another value at this place. */
function setAt(data: unknown, [key, ...rest]: readonly PropertyKey[], value: unknown): unknown {
  if (key === undefined) return value;
  if (Array.isArray(data)) return data.map((item, at) => (at === key ? setAt(item, rest, value) : item));
  const fields = data as Record<PropertyKey, unknown>;
  return { ...fields, [key]: setAt(fields[key], rest, value) };
}

/** Every place of an entry where words are written or chosen, of a list its first row, with what is wrong when a text stands there. */
const ofCollection = (collection: CollectionName) => {
  const { schema } = collections[collection];
  const base = makeData(collection, 0, () => '一');
  return [...walkData(schema, base)]
    .filter(({ path, value }) => typeof value === 'string' && path.every((key) => typeof key !== 'number' || key === 0))
    .map(({ path, schema: field }) => {
      const name = `field ${collection}.${path.filter((key) => typeof key !== 'number').join('.')}`;
      const check = (text: string) => {
        const parsed = toParsed(setAt(base, path, text) as Record<string, unknown>, '一。');
        const { file, findings } = openParsed({ path: `${collection}/a.md`, collection, id: 'a' }, parsed);
        return [...findings, ...validateEntry(file, around)];
      };
      return { name, check, schema: field };
    });
};

/** Schema and checks over each field (what several collections share is tried in the first of them) that is as long as it likes; the names begin with `field`. */
export const fieldSubjects: Subjects = Object.fromEntries(
  [...Map.groupBy(collectionNames.flatMap(ofCollection), ({ schema }) => schema).values()].map(([first]) => [
    first!.name,
    first!.check,
  ]),
);
