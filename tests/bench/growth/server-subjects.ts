import { getSteps } from '../../../cms/server/drafts/history.ts';
import { isNamedIn } from '../../../cms/server/drafts/saves.ts';
import { authorName, parseFacts } from '../../../cms/server/git/commits.ts';
import { getId } from '../../../cms/server/git/objects.ts';
import { toPlainLine, toPlainText } from '../../../cms/server/git/plain-text.ts';
import { readRecords } from '../../../cms/server/git/records.ts';
import { parseJson } from '../../../cms/server/parse-json.ts';
import { foldName } from '../../../cms/server/people/people.ts';
import { parseEditor, parseRequest, requests } from '../../../cms/server/requests.ts';
import { Problem } from '../../../cms/server/store/problem.ts';
import type { Subjects } from './subject.ts';

/** What the server answers, which may be a refusal. */
const ask = (task: (text: string) => unknown) => (text: string) => {
  try {
    return task(text);
  } catch (error) {
    if (error instanceof Problem) return error.message;
    throw error;
  }
};

const which = { collection: 'cases', slug: 'a' };
const path = 'content/cases/a.md';
const position = { role: 'correspondent', regions: [] };
const options = { collectionName: 'cases', useWorkflow: true };

/** What the desk's server does in its own thread with what it is sent and what drafts say. */
export const serverSubjects: Subjects = {
  'server, a request': ask((text) => parseJson(Buffer.from(JSON.stringify({ text, list: [text] })))),
  'server, who asks': ask((text) => parseEditor({ editor: { name: text } })),
  'server, a note': ask((text) => parseRequest(requests.step, { ...which, newStatus: 'draft', note: text })),
  'server, a time': ask((text) => parseRequest(requests.step, { ...which, newStatus: 'draft', publishAt: text })),
  'server, a reason': ask((text) => parseRequest(requests.withdraw, { ...which, path, reason: text })),
  'server, a path': ask((text) => parseRequest(requests.getEntry, { path: `content/cases/${text}.md` })),
  'server, a picture': ask((text) => parseRequest(requests.getMediaFile, { path: `content/media/${text}.jpg` })),
  'server, a draft': ask((text) => parseRequest(requests.unpublishedEntry, { id: `cases/${text}` })),
  'server, a person': ask((text) => parseRequest(requests.addPerson, { name: text, ...position })),
  'server, a text': ask((text) =>
    parseRequest(requests.persistEntry, { dataFiles: [{ slug: 'a', path, raw: text }], options }),
  ),
  authorName,
  foldName,
  toPlainText,
  toPlainLine,
  parseFacts,
  'server, steps of a draft': (text) =>
    getSteps(
      Array.from({ length: text.length / 50 }, (_, at) => ({
        commit: '',
        editor: text.slice(at, at + 9),
        at: '2026-11-28T00:00:00Z',
        tree: '',
        message: `改\n\n${text.slice(at * 50, at * 50 + 50)}\n\nDesk-Status: draft`,
      })),
    ),
  'server, records of Git': (text) => readRecords(text.replaceAll(/\s/gu, '\0'), 4),
  'server, a blob': (text) => getId({ kind: 'blob', content: Buffer.from(text) }),
  'server, a picture in a text': (text) => isNamedIn([{ raw: text }], 'content/media/押金.jpg'),
};
