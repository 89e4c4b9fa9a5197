import { expect, test } from 'vitest';
import { caseText, image, putOnMain, saveParams, startDesk } from './desk.ts';
import { enter, type Member } from './people-desk.ts';

const draft = { collection: 'cases', slug: 'leak' };
const path = 'content/cases/leak.md';
const commit = '0'.repeat(40);
const person = { id: '0'.repeat(12), role: 'editor', regions: ['lanshan'] };

/** A request of each action that takes something, as the desk's own client makes it. */
const usual: Record<string, Record<string, unknown>> = {
  entriesByFolder: { folder: 'content/cases', extension: 'md', depth: 1 },
  entriesByFiles: { files: [{ path, label: '漏水' }] },
  getEntry: { path },
  unpublishedEntry: draft,
  unpublishedEntryDataFile: { ...draft, path },
  unpublishedEntryMediaFile: { ...draft, path: 'content/media/图.png' },
  persistEntry: saveParams('leak', caseText('漏水'), { assets: [image('图.png')], newPath: path }),
  updateUnpublishedEntryStatus: { ...draft, newStatus: 'pending_review' },
  publishUnpublishedEntry: draft,
  deleteUnpublishedEntry: draft,
  getMedia: { mediaFolder: 'content/media', content: false },
  getMediaFile: { path: 'content/media/图.png' },
  persistMedia: { asset: image('图.png'), options: { commitMessage: '上传' } },
  deleteFile: { path, options: { commitMessage: '删除' } },
  deleteFiles: { paths: [path], options: { commitMessage: '删除' } },
  draftHistory: draft,
  draftFiles: draft,
  entryTexts: { ...draft, path },
  stepDraft: { ...draft, newStatus: 'draft', note: '请改', publishAt: '2026-01-01T00:00:00Z' },
  drawCard: { ...draft, data: { title: '漏水' }, body: '', shape: 'square' },
  listEntries: { collection: 'cases' },
  findEverywhere: { words: '漏水' },
  listUsers: { path },
  redirectUsers: { path, to: 'content/cases/other.md' },
  entryVersions: { path },
  entryVersion: { path, commit },
  restoreVersion: { ...draft, path, commit },
  withdrawEntry: { ...draft, path, reason: '写错了', replacedBy: 'other' },
  signIn: { name: '没有的人', passphrase: '一句够长的口令 2026' },
  readInvitation: { invitation: 'a'.repeat(43) },
  acceptInvitation: { invitation: 'a'.repeat(43), passphrase: '一句够长的口令 2026' },
  changePassphrase: { present: '不对', next: '一句够长的口令 2026' },
  addPerson: { name: '王五', role: 'editor', regions: ['lanshan'] },
  invitePerson: { id: person.id },
  changePerson: person,
  endPerson: { id: person.id },
};

const missing = Symbol('missing');
const wrong: readonly unknown[] = [
  missing,
  null,
  1.5,
  '',
  '\u2028\u202E\0<script>"\n',
  '漏'.repeat(60_000),
  [],
  Array(2000).fill('x'),
  {},
];

type Json = Record<string, unknown>;

/** The places of all values in a request, as keys from the outside in. */
const placesOf = (value: unknown): string[][] =>
  typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([key, inner]) => [[key], ...placesOf(inner).map((rest) => [key, ...rest])])
    : [];

/** A copy of a request with another value at one place. */
function put(request: unknown, [key = '', ...rest]: readonly string[], value: unknown): unknown {
  const copy = (Array.isArray(request) ? [...(request as unknown[])] : { ...(request as Json) }) as Json;
  if (rest.length > 0) copy[key] = put(copy[key], rest, value);
  else if (value === missing) Reflect.deleteProperty(copy, key);
  else copy[key] = value;
  return copy;
}

/** Names of kinds of files, and of what a request is made of: an editor may meet them. */
const ownWords = /\b(?:JPG|PNG|GIF|WebP|AVIF|HEIC|MB|JSON|POST|md|media|main|branch|cases)\b/gu;
const ofLibraries = /正则|无效|期望|实际|接收到|类型错误|枚举|联合/u;

/** Whether a refusal is one line of Chinese in words of our own; what somebody sent stands in brackets. */
function isPlain(words: unknown): boolean {
  if (typeof words !== 'string' || words.length > 800 || !/^[「\p{Script=Han}][^\p{C}\p{Zl}\p{Zp}]+。$/u.test(words))
    return false;
  const own = words.replaceAll(/「[^」]*」/gu, '').replaceAll(ownWords, '');
  return !/[A-Za-z]{2}/u.test(own) && !ofLibraries.test(own);
}

async function startFullDesk() {
  const desk = await startDesk({
    drawCard: () => Promise.reject(new SyntaxError('Unexpected token 漏 in JSON at position 0')),
  });
  await putOnMain(desk.store, { [path]: caseText('漏水') });
  return { desk, member: await enter(desk, '赵管', 'administrator') };
}

async function expectPlain(member: Member, action: string, params: unknown, what: string) {
  const { status, body } = await member.ask(action, params as Json);
  const refused = status >= 400 ? (body.error as string) : undefined;
  expect([status < 500, refused === undefined || isPlain(refused)], `${what}: ${status} ${refused}`).toEqual([
    true,
    true,
  ]);
}

test.each(Object.entries(usual))(
  '%s: whatever stands in one of its fields, the refusal is in our words',
  async (action, request) => {
    const { desk, member } = await startFullDesk();
    for (const place of placesOf(request))
      for (const value of wrong) {
        const shown = value === missing ? 'missing' : JSON.stringify(value)?.slice(0, 40);
        await expectPlain(member, action, put(request, place, value), `${action} ${place.join('.')} = ${shown}`);
      }
    expect(desk.logged).toEqual([]);
  },
);

test.each([
  ['', 400],
  ['null', 400],
  ['[]', 400],
  ['3', 400],
  ['"x"', 400],
  ['{', 400],
  ['{"action":', 400],
  [`{"action":"${'x'.repeat(50_000)}"}`, 422],
  ['{"action":"constructor"}', 422],
  ['{"action":"\\u2028\\u0000"}', 422],
  ['{"action":null}', 400],
  ['{"action":7,"params":null}', 400],
  ['{"action":"info","params":null}', 400],
  ['{"action":"info","params":[]}', 400],
  ['{"action":"unpublishedEntries","params":{"editor":7}}', 400],
  ['{"action":"unpublishedEntries","params":{"editor":{"session":""}}}', 400],
  ['{"action":"unpublishedEntries","params":{"editor":{"name":{}}}}', 400],
  ['{"action":"unpublishedEntries","params":{"branch":[]}}', 400],
  [`{"action":"unpublishedEntries","params":{"branch":"${'x'.repeat(50_000)}"}}`, 422],
])('of the request %s is said in our words what is wrong', async (body, status) => {
  const desk = await startDesk();
  const answer = await desk.post(body);
  expect([answer.status, isPlain(answer.body.error), answer.body.error]).toEqual([status, true, answer.body.error]);
});

test('so is everything that is told of a method, a kind of content or an origin', async () => {
  const desk = await startDesk();
  const odd: Record<string, string>[] = [
    { 'Content-Type': 'text/plain' },
    { Origin: 'null' },
    { Host: 'evil.example' },
  ];
  for (const headers of odd) expect(isPlain((await desk.post('{"action":"info"}', headers)).body.error)).toBe(true);
  expect(isPlain((await desk.post('', {}, 'PUT')).body.error)).toBe(true);
});

test.each([
  '「path」必须满足正则表达式 /x/。',
  'Unexpected token。',
  '出错：expected string。',
  '漏水\n不对。',
  '没有句号',
  '无效输入：期望 string，实际接收 null。',
])('«%s» would not do', (words) => expect(isPlain(words)).toBe(false));
