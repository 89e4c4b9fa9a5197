import { mkdir, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Cause, getCause } from '../../../cms/server/git/cause.ts';
import { clearAway } from '../../outputs/clear-away.ts';
import type { Finding } from '../../rules/entries/finding.ts';
import { describeError } from './content-errors.ts';
import { runCommand } from './run-command.ts';

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
  /** Where built sites stand, one folder each. */
  sitesDir: string;
  show: (dir: string) => Promise<void>;
  env: NodeJS.ProcessEnv;
  /** Told of each build that fails: why, in an editor's words, and the errors of the content where it is those. */
  onFail?: (words: string, errors: readonly Finding[]) => void;
  /** Where failures that no editor can mend are told. */
  log?: (error: unknown) => void;
  /** How long a build may take, in milliseconds. */
  limit?: number;
}

/** Builds one site after the other; what is asked for meanwhile is built once, when the running build has ended. */
export interface Builds {
  /** Asks for a build in which the page `url` is new; resolves when it has ended, never rejects. */
  request: (url?: string) => Promise<BuildState>;
  /** The last build; with `url`, what became of the last one that was asked for on account of that page. */
  getState: (url?: string) => BuildState;
}

/** The step that a line of the build's output says is done, e.g. 网页. */
const doneStep = /^\s+(\p{Script=Han}+)：[\d.]+ 秒$/gmu;

const causes: Partial<Record<Cause, string>> = {
  full: '硬盘满了，请腾出空间再发布一次。',
  forbidden: '编辑台没有权限写它自己的文件夹，请改好文件夹的权限再发布一次。',
  overdue: '建站用了太久，已经停下，请再发布一次。',
};

/** What an editor is told of a build that broke; a sentence in Chinese was written to be read. */
function describeFailure(error: unknown): string {
  const words = error instanceof Error ? error.message : '';
  return (
    causes[getCause(error)] ??
    (/^\p{Script=Han}/u.test(words) ? words : '出了没有想到的错，请把启动编辑台的窗口里的提示告诉管理员。')
  );
}

/** The errors of the content that a build has left in `file`; none where it broke for another reason. */
async function readErrors(file: string): Promise<Finding[]> {
  const text = await readFile(file, 'utf8').catch(() => '[]');
  const errors: Finding[] = JSON.parse(text);
  return errors;
}

/** So many pages are remembered with what became of them. */
const mostPages = 500;

/** A queue of builds; the site that is shown changes only after a build has succeeded. */
export function createBuilds({
  loadContent,
  sitesDir,
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
  /** Pages that the running build is for, and those that the next one will be for. */
  let current = new Set<string>();
  let next = new Set<string>();
  const outcomes = new Map<string, BuildState>();

  /** Whoever has published a page learns what became of it, however many pages one build was for. */
  const note = (urls: Iterable<string>, outcome: BuildState) => {
    for (const url of urls) {
      outcomes.delete(url);
      outcomes.set(url, { ...outcome, url });
    }
    for (const url of [...outcomes.keys()].slice(0, -mostPages)) outcomes.delete(url);
  };

  const fail = (startedAt: number, why: string, errors: readonly Finding[] = []): BuildState => {
    onFail?.(why, errors);
    const standing = shown ? '网站没有更新，原来的页面照常能看。' : '网站还建不起来。';
    return { state: 'failed', message: `${standing}${why}`, startedAt };
  };

  const build = async (startedAt: number): Promise<BuildState> => {
    const contentDir = await loadContent();
    const dir = join(sitesDir, String(startedAt));
    const errorsFile = `${dir}.errors.json`;
    await mkdir(sitesDir, { recursive: true });
    const complaint = await runCommand('build', {
      env: { ...env, CONTENT_DIR: contentDir, OUT_DIR: dir, ERRORS_FILE: errorsFile },
      limit,
      onOut: (text) => {
        process.stdout.write(text);
        for (const [, name = ''] of text.matchAll(doneStep))
          state = { ...state, message: `正在重建网站：${name}好了…` };
      },
    });
    const errors = complaint ? await readErrors(errorsFile) : [];
    await clearAway([errorsFile]);
    if (errors.length > 0) {
      const more = errors.length > 3 ? `　另有 ${errors.length - 3} 处。` : '';
      return fail(startedAt, `${errors.slice(0, 3).map(describeError).join('　')}${more}`, errors);
    }
    if (complaint) return fail(startedAt, complaint);
    await show(dir);
    const before = shown;
    shown = dir;
    // Somebody may still be reading from the site of before; the ones before that are nobody's.
    const kept = new Set([dir, before]);
    const names = await readdir(sitesDir).catch(() => []);
    await clearAway(names.map((name) => join(sitesDir, name)).filter((site) => !kept.has(site)));
    return { state: 'done', startedAt, seconds: Math.round((Date.now() - startedAt) / 100) / 10 };
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
    }));

  return {
    getState: (url) => {
      if (url === undefined) return state;
      if (next.has(url)) return { state: 'building', url };
      return current.has(url) ? { ...state, url } : (outcomes.get(url) ?? state);
    },
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
