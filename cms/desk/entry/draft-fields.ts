import { isMap, type Map } from 'immutable';

/** What Decap says of an entry that it holds: whose kind it is, and its fields as plain data, `body` among them. */
export function getDraftFields(entry: Map<string, unknown>): { collection: string; fields: Record<string, unknown> } {
  return { collection: String(entry.get('collection')), fields: toFields(entry.get('data')) };
}

/** The plain data of a map of Decap's; nothing else has fields. */
export const toFields = (data: unknown): Record<string, unknown> => (isMap(data) ? data.toJS() : {});
