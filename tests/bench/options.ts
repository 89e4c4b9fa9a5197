import { parseArgs } from 'node:util';

/** What is written behind `npm run bench --`: which benches, and how much of what they measure. */
export const { values: options, positionals: wanted } = parseArgs({
  options: {
    /** Of `edit` and `publish`: among so many entries instead of the shipped ones. */
    entries: { type: 'string' },
    /** Of `edit` and `publish`: so often. */
    edits: { type: 'string', default: '5' },
    /** Of `edit` and `publish`: with the cards drawn. */
    cards: { type: 'boolean', default: false },
    /** Of `search`: files of texts and of questions about them, one JSON object a line; of the sizes `size` (1445, 14940 or all) so many questions. */
    documents: { type: 'string' },
    questions: { type: 'string' },
    size: { type: 'string', default: 'all' },
    limit: { type: 'string' },
  },
  allowPositionals: true,
});
