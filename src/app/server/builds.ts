import { mkdir, readdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { clearAway } from '../../outputs/clear-away.ts';
import type { Finding } from '../../rules/entries/finding.ts';
import { toSourceFile } from '../../rules/entries/source-file.ts';
import { entryUrl } from '../../urls.ts';
import { keepGood } from '../build/good-folder.ts';
import type { Spell } from '../nightly/day-watch.ts';
import { createBuilder } from '../builder/standing-builder.ts';
import { describeFailure, describeLeftOut, describeReport, listErrors } from './build-words.ts';

/** What the desk is told of the last build at `/api/build`, or of the last one that was for a page. */
export interface BuildState {
  state: 'idle' | 'building' | 'done' | 'failed';
  /** How far it is, or why it failed, in an editor's words. */
  message?: string;
  /** Path of the page that was asked about. */
  url?: string;
  /** Milliseconds since 1970. */
  startedAt?: number;
  seconds?: number;
}

interface Options {
  /** Brings the published content up to date and returns its folder. */
  loadContent: () => Promise<string>;
  /** Where built sites stand, one folder each; none but those of this content. */
  sitesDir: string;
  /** Keeps what the site that is shown was built of. */
  goodDir: string;
  /** Whether the next build may take most of the site away. */
  allowShrink?: boolean;
  show: (dir: string) => Promise<void>;
  env: NodeJS.ProcessEnv;
  /** Told of each build that fails: why, in an editor's words, and the errors of the content where it is those. */
  onFail?: (words: string, errors: readonly Finding[]) => void;
  /** Where failures that no editor can mend are told. */
  log?: (error: unknown) => void;
  /** How long a build may take, in milliseconds. */
  limit?: number | undefined;
}

/** Builds one site after the other; what is asked for meanwhile is built once, when the running build has ended. */
export interface Builds {
  /** Shows the site that was built last, also by an earlier process; tells whether there is one. */
  showLast: () => Promise<boolean>;
  /** Asks for a build in which the page `url` is new; resolves when it has ended, never rejects. */
  request: (url?: string) => Promise<BuildState>;
  /** The last build; with `url`, what became of the last one that was asked for on account of that page. */
  getState: (url?: string) => BuildState;
  /** For which time the site that is shown is right; nothing where this process has built none. */
  getSpell: () => Spell | undefined;
  /** What the last build has found wrong with what is published. */
  getErrors: () => readonly Finding[];
}

/** The step that a line of the build's output says is done, e.g. 网页. */
const doneStep = /^[ \t]+(\p{Script=Han}+)：[\d.]+ 秒$/gmu;

/** The address of the entry in a file; nothing where the file is no entry's. */
function fileUrl(path: string): string | undefined {
  const source = toSourceFile(path, '');
  return source && entryUrl(source);
}

/** So many pages are remembered with what became of them. */
const mostPages = 500;

/** The moment after which the folder of a site is called, in milliseconds since 1970; 0 of none. */
const getNumber = (dir = ''): number => Number(basename(dir)) || 0;

/** A queue of builds; the site that is shown changes only after a build has succeeded. */
export function createBuilds({
  loadContent,
  sitesDir,
  goodDir,
  allowShrink = false,
  show,
  env,
  onFail,
  log = console.error,
  limit,
}: Options): Builds {
  let state: BuildState = { state: 'idle' };
  let running: Promise<BuildState> | undefined;
  let waiting: Promise<BuildState> | undefined;
  let shown: string | undefined;
  let mayShrink = allowShrink;
  let spell: Spell | undefined;
  /** The search of the site that is shown is still that of the one before. */
  let isBehind = false;
  /** Pages that the running build is for, and those that the next one will be for. */
  let current = new Set<string>();
  let next = new Set<string>();
  const builder = createBuilder({ env, limit });
  const outcomes = new Map<string, BuildState>();
  /** What keeps pages from being as their editors left them, on the site that is shown. */
  let missing = new Map<string, Finding>();
  let errors: readonly Finding[] = [];
  /** What is to be done once a site is shown; nobody waits for it but the next build. */
  let tidying = Promise.resolve();

  /** Keeps what the site that is shown was built of, and of the sites that one and the one before it. */
  const tidy = async (contentDir: string, leftOut: readonly string[], sites: readonly (string | undefined)[]) => {
    // The site is there all the same; what was good before goes on standing in.
    await keepGood(contentDir, goodDir, leftOut).catch(log);
    // Somebody may still be reading from the site of before; the ones before that are nobody's.
    const names = await readdir(sitesDir).catch(() => []);
    await clearAway(names.map((name) => join(sitesDir, name)).filter((site) => !sites.includes(site)));
  };

  /** Whoever has published a page learns what became of it, however many pages one build was for. */
  const note = (urls: Iterable<string>, outcome: BuildState) => {
    for (const url of urls) {
      outcomes.delete(url);
      const error = outcome.state === 'done' ? missing.get(url) : undefined;
      outcomes.set(
        url,
        error
          ? { state: 'failed', startedAt: outcome.startedAt, url, message: describeLeftOut(error) }
          : { ...outcome, url },
      );
    }
    for (const url of [...outcomes.keys()].slice(0, -mostPages)) outcomes.delete(url);
  };

  const fail = (startedAt: number, why: string, errors: readonly Finding[] = []): BuildState => {
    onFail?.(why, errors);
    const standing = shown ? '网站没有更新，原来的页面照常能看。' : '网站还建不起来。';
    return { state: 'failed', message: `${standing}${why}`, startedAt };
  };

  const build = async (startedAt: number): Promise<BuildState> => {
    await tidying;
    const contentDir = await loadContent();
    // A clock may be set back: the last site must still be the one with the highest number when the next process looks for it.
    const dir = join(sitesDir, String(Math.max(startedAt, getNumber(shown) + 1)));
    await mkdir(sitesDir, { recursive: true });
    // Somebody waits for a page; the search follows at once, and is never two sites behind.
    const pagesFirst = current.size > 0 && !isBehind;
    const known = { contentDir, goodDir, lastSite: shown };
    const order = { ...known, outDir: dir, allowsShrinking: mayShrink, keepsGoing: true, pagesFirst };
    const answer = await builder.build(order, (text) => {
      process.stdout.write(text);
      for (const [, name = ''] of text.matchAll(doneStep)) state = { ...state, message: `正在重建网站：${name}好了…` };
    });
    if (!('report' in answer)) {
      errors = [...answer.errors, ...(answer.besides ?? [])];
      if (answer.details !== undefined) log(answer.details);
      return fail(startedAt, answer.errors.length > 0 ? listErrors(answer.errors) : answer.complaint, answer.errors);
    }
    const { report } = answer;
    ({ errors } = report);
    await show(dir);
    const before = shown;
    shown = dir;
    ({ isBehind } = report);
    mayShrink = false;
    spell = { from: startedAt, until: Date.parse(report.nextBuild.moment) };
    missing = new Map(
      report.errors.flatMap((error): [string, Finding][] => {
        const url = report.leftOut.includes(error.file) ? fileUrl(error.file) : undefined;
        return url === undefined ? [] : [[url, error]];
      }),
    );
    tidying = tidy(contentDir, report.leftOut, [dir, before]);
    const message = describeReport(report);
    const seconds = Math.round((Date.now() - startedAt) / 100) / 10;
    return { state: 'done', startedAt, seconds, ...(message !== undefined && { message }) };
  };

  const start = async (): Promise<BuildState> => {
    const startedAt = Date.now();
    state = { state: 'building', startedAt };
    [current, next] = [next, new Set()];
    try {
      state = await build(startedAt);
    } catch (error) {
      log(error);
      state = fail(startedAt, describeFailure(error));
    }
    // What an earlier build could not show is on the site too, once one succeeds.
    const late = [...outcomes].filter(([url, { state: was }]) => was === 'failed' && !next.has(url));
    note([...current, ...(state.state === 'done' ? late.map(([url]) => url) : [])], state);
    current = new Set();
    return state;
  };

  const run = () =>
    (running = start().finally(() => {
      running = undefined;
      if (isBehind && !waiting) void run();
    }));

  return {
    showLast: async () => {
      const names = await readdir(sitesDir).catch(() => []);
      // Whoever is still being built bears another name, and is moved here as a whole.
      const [last] = names.filter((name) => /^\d+$/u.test(name)).sort((a, b) => Number(b) - Number(a));
      if (last === undefined) return false;
      await show(join(sitesDir, last));
      shown = join(sitesDir, last);
      return true;
    },
    getState: (url) => {
      if (url === undefined) return state;
      if (next.has(url)) return { state: 'building', url };
      return current.has(url) ? { ...state, url } : (outcomes.get(url) ?? state);
    },
    getSpell: () => spell,
    getErrors: () => errors,
    request: (url) => {
      if (url !== undefined) next.add(url);
      if (!running) return run();
      waiting ??= running.then(() => {
        waiting = undefined;
        return run();
      });
      return waiting;
    },
  };
}
