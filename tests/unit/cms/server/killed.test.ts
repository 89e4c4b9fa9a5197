import { utimesSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { caseText, git, image, newRepository, picture, saveParams } from './desk.ts';
import { type MortalDesk, startMortalDesk } from './mortal-desk.ts';

/** What a desk has promised: the last version of each entry that it has answered for, and the last that it was asked for. */
interface Promised {
  asked: number;
  saved: number;
  published: number;
}

/** Version `number` of an entry: its text and a picture of its own, which belong together. */
const toText = (slug: string, number: number) => caseText(`第${number}版`, `![门口](/media/${slug}-${number}.png)`);
const toImage = (slug: string, number: number) => image(`${slug}-${number}.png`, String(number));

/** Saves the next version, and publishes it where it is to be; the promises are as far as the desk has answered. False where it died. */
async function writeNext(desk: MortalDesk, slug: string, promised: Promised, isPublic: boolean): Promise<boolean> {
  const number = (promised.asked += 1);
  const isDone = async (action: string, params: Record<string, unknown>) => {
    const status = await desk.ask(action, params);
    expect(status ?? 200).toBe(200);
    return status !== undefined;
  };
  if (!(await isDone('persistEntry', saveParams(slug, toText(slug, number), { assets: [toImage(slug, number)] }))))
    return false;
  promised.saved = number;
  if (!isPublic) return true;
  const which = { collection: 'cases', slug };
  if (!(await isDone('stepDraft', { ...which, newStatus: 'pending_publish' }))) return false;
  if (!(await isDone('publishUnpublishedEntry', which))) return false;
  promised.published = number;
  return true;
}

/** Two entries that are published as one. */
const pair = ['left', 'right'] as const;

/** Saves the next version of both, and publishes them as a release. False where the desk died. */
async function releaseNext(desk: MortalDesk, promised: Record<string, Promised>): Promise<boolean> {
  // What is published as one bears one number, also where only one of the two was saved before the last death.
  const last = Math.max(...pair.map((slug) => promised[slug]!.asked));
  for (const slug of pair) promised[slug]!.asked = last;
  for (const slug of pair) if (!(await writeNext(desk, slug, promised[slug]!, false))) return false;
  const release = { name: '一批', members: pair.map((slug) => ({ collection: 'cases', slug })) };
  if ((await desk.ask('gatherRelease', release)) !== 200) return false;
  for (const [action, params] of [
    ['stepRelease', { newStatus: 'pending_publish' }],
    ['publishRelease', {}],
  ] as const) {
    const candidates =
      await desk.read<{ collection: string; slug: string; commit: string; release?: string }[]>('listCandidates');
    const seen = candidates?.filter(({ release: name }) => name === release.name);
    const status = seen && (await desk.ask(action, { name: release.name, seen, ...params }));
    expect(status ?? 200).toBe(200);
    if (status === undefined) return false;
  }
  for (const slug of pair) promised[slug]!.published = promised[slug]!.saved;
  return true;
}

/** The version of an entry in a commit, which must come with the picture of just this version; 0 where there is none. */
function readVersion(dir: string, commit: string, slug: string): number {
  const files = git(dir, 'ls-tree', '-r', '--name-only', commit).split('\n');
  if (!files.includes(`content/cases/${slug}.md`)) return 0;
  const text = git(dir, 'show', `${commit}:content/cases/${slug}.md`);
  const number = Number(/第(\d+)版/u.exec(text)?.[1]);
  expect(`${text}\n`).toBe(toText(slug, number));
  expect(git(dir, 'show', `${commit}:content/media/${slug}-${number}.png`)).toBe(
    picture(`${slug}-${number}.png`, String(number)).toString().trim(),
  );
  const pictures = files.flatMap((file) => new RegExp(`/${slug}-(\\d+)\\.png$`, 'u').exec(file)?.[1] ?? []);
  expect(Math.max(...pictures.map(Number))).toBe(number);
  return number;
}

/** What git left that was killed with a lock in its hand, long enough ago that nobody holds it. */
function leaveLock(dir: string, ref: string): void {
  const lock = join(dir, `${ref}.lock`);
  writeFileSync(lock, '');
  const longAgo = new Date(Date.now() - 10_000);
  utimesSync(lock, longAgo, longAgo);
}

const seed = Date.now() % 2 ** 31;
// Until both entries have been saved, and one published, Git is run some fifteen times.
const moments = fc.sample(fc.integer({ min: 1, max: 30 }), { numRuns: 10, seed });

test(`a desk killed ten times at random moments of saves, publications and releases (seed ${seed}) keeps what it has answered for, never publishes half, and goes on`, async () => {
  const dir = newRepository();
  const promised: Record<string, Promised> = {};
  for (const slug of ['page', 'draft', ...pair]) promised[slug] = { asked: 0, saved: 0, published: 0 };
  for (const [round, moment] of moments.entries()) {
    if (round % 2 === 1) leaveLock(dir, 'refs/heads/main');
    const desk = await startMortalDesk(dirname(dir));
    // Whatever the last death left behind, the next save and the next publication work.
    for (const slug of ['page', 'draft'])
      expect(await writeNext(desk, slug, promised[slug]!, slug !== 'draft')).toBe(true);
    expect(await releaseNext(desk, promised)).toBe(true);

    const killed = desk.killAfter(moment, round % 3 === 0 ? 'server' : 'all');
    const write = (slug: string) => writeNext(desk, slug, promised[slug]!, slug !== 'draft');
    const goOn = async (next: () => Promise<boolean>) => {
      while (await next());
    };
    const publishing = round % 2 === 0 ? () => releaseNext(desk, promised) : () => write('page');
    await Promise.all([killed, goOn(() => write('draft')), goOn(publishing)]);

    expect(git(dir, 'fsck', '--strict', '--full', '--no-dangling')).toBe('');
    for (const [slug, { asked, saved, published }] of Object.entries(promised)) {
      const drafts = git(dir, 'for-each-ref', '--format=%(refname)', `refs/heads/cms/cases/${slug}`);
      const [onSite, inDraft] = [readVersion(dir, 'main', slug), drafts ? readVersion(dir, drafts, slug) : 0];
      expect(onSite).toBeGreaterThanOrEqual(published);
      expect(Math.max(onSite, inDraft)).toBeGreaterThanOrEqual(saved);
      expect(Math.max(onSite, inDraft)).toBeLessThanOrEqual(asked);
    }
    const [left, right] = pair.map((slug) => readVersion(dir, 'main', slug));
    expect(left, 'half a release is on the site').toBe(right);
  }
});
