import { loadavg } from 'node:os';
import { setTimeout as wait } from 'node:timers/promises';
import { address, type BusyDesk, startBusyDesk } from './drafts/busy-desk.ts';

const drafts = 10_000;
/** Milliseconds that the server may work without a look at what else has come. */
const most = 50;
/** Pages that readers ask for meanwhile, in turn. */
const pages = ['/', '/explainers/', '/cases/', '/search/', '/feed.xml', '/nowhere/'];
/** Seconds of asking before the publication. */
const before = 20;

/** What the desk asks that has to do with many drafts. */
const asked: readonly (readonly [action: string, params: Record<string, unknown>])[] = [
  ['countWaiting', {}],
  ['unpublishedEntries', {}],
  ['listEntries', { collection: 'cases' }],
  ['listEntries', { collection: 'explainers' }],
  ['listNames', {}],
  ['findEverywhere', { words: '第9999件' }],
  ['findEverywhere', { words: '这几个字哪里都没有' }],
  ['listCandidates', {}],
  ['listMediaDrafts', {}],
  ['listBin', {}],
  ['listTodo', {}],
  ['addQuestions', { text: Array.from({ length: 800 }, (_, at) => `邻居第${at}次漏水怎么办？`).join('\n') }],
  ['listQuestions', {}],
  ['getMedia', { mediaFolder: 'content/media', content: false }],
  ['entriesByFolder', { folder: 'content/cases', extension: 'md', depth: 1 }],
  ['unpublishedEntry', { id: 'cases/bench-5' }],
  ['draftHistory', { collection: 'cases', slug: 'bench-5' }],
  ['listUsers', { path: 'content/regions/anji.md' }],
  ['listPeople', {}],
];

/** Each question, asked by each person twice: the longest that others had to wait for it. */
async function askAll({ people }: BusyDesk): Promise<Record<string, string>> {
  const results: Record<string, string> = {};
  for (const [action, params] of asked) {
    const told: string[] = [];
    let worst = 0;
    for (const [who, ask] of Object.entries(people))
      for (const round of [1, 2]) {
        const answer = await ask(action, params);
        worst = Math.max(worst, answer.worst);
        const refusal = answer.status === 200 ? '' : `, status ${answer.status}`;
        told.push(
          `    ${who} ${round}: ${answer.worst.toFixed(0)} ms (clock ${answer.atOnce.toFixed(0)}), answered after ${answer.took.toFixed(0)}${refusal}`,
        );
      }
    const name = `${action} ${Object.values(params).join(' ').slice(0, 20)}`;
    results[name] = `${worst.toFixed(0)} ms in one go${worst > most ? `, over ${most}` : ''}\n${told.join('\n')}`;
  }
  return results;
}

/** Asks for one page after the other until `isOver`; answers how long each took, shortest first. */
async function read(isOver: () => boolean): Promise<number[]> {
  const times: number[] = [];
  for (let at = 0; !isOver(); at += 1) {
    const started = performance.now();
    await (await fetch(`${address}${pages[at % pages.length]}`)).arrayBuffer();
    times.push(performance.now() - started);
    await wait(20);
  }
  return times.sort((a, b) => a - b);
}

const describe = (times: readonly number[], { worst, atOnce }: { worst: number; atOnce: number }) => {
  const at = (share: number) => (times[Math.floor((times.length - 1) * share)] ?? 0).toFixed(0);
  const load = (loadavg()[0] ?? 0).toFixed(1);
  return `p50 ${at(0.5)}, p95 ${at(0.95)}, p99 ${at(0.99)}, worst ${at(1)} ms of ${times.length}; in one go at most ${worst.toFixed(0)} ms of processor (clock ${atOnce.toFixed(0)}); load ${load}`;
};

/** How fast pages answer, before a publication and until its site is shown. */
async function publish({ people, readMeter }: BusyDesk): Promise<Record<string, string>> {
  await readMeter();
  const end = performance.now() + before * 1000;
  const calm = describe(await read(() => performance.now() > end), await readMeter());
  const draft = { collection: 'terms', slug: 'bench-term' };
  const must = async (answer: Promise<{ status: number; text: string }>) => {
    const { status, text } = await answer;
    if (status !== 200) throw new Error(text);
    return text;
  };
  await must(
    people.editor('persistEntry', {
      dataFiles: [
        {
          slug: draft.slug,
          path: `content/terms/${draft.slug}.md`,
          raw: '---\nterm: 试建词\nplain: 只为了量一量重建时网页要等多久。\naiGenerated: none\n---\n',
        },
      ],
      assets: [],
      options: { collectionName: 'terms', commitMessage: '试', useWorkflow: true, newEntry: true },
    }),
  );
  await must(people.editor('stepDraft', { ...draft, newStatus: 'pending_review' }));
  const texts = { ...draft, path: `content/terms/${draft.slug}.md` };
  await must(people.administrator('unpublishedEntry', draft));
  await must(people.administrator('entryTexts', texts));
  await must(people.administrator('stepDraft', { ...draft, newStatus: 'pending_publish' }));
  let isOver = false;
  const reading = read(() => isOver);
  await readMeter();
  const started = performance.now();
  await must(people.administrator('publishUnpublishedEntry', draft));
  const isBuilding = async () =>
    ((await (await fetch(`${address}/api/health`)).json()) as { build: string }).build === 'building';
  do await wait(500);
  while (await isBuilding());
  const took = (performance.now() - started) / 1000;
  isOver = true;
  return {
    'pages before a publication': calm,
    [`pages while its site is built (${took.toFixed(0)} s)`]: describe(await reading, await readMeter()),
  };
}

/**
 * A desk with 10,000 drafts (real `npm start`, real Git): how long each question keeps the server's thread from all others, asked by
 * an editor, a reviewer of one region and an administrator; then how long pages take while a publication is built.
 */
export async function bench(): Promise<Record<string, string>> {
  const desk = await startBusyDesk(drafts);
  try {
    const answers = await askAll(desk);
    // It takes minutes: what was measured is told, whatever keeps the draft from being published.
    return { ...answers, ...(await publish(desk).catch((error: unknown) => ({ 'not published': String(error) }))) };
  } finally {
    await desk.stop();
  }
}
