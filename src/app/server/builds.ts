import { spawn } from 'node:child_process';
import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { validatePortal } from '../../checks/index.ts';
import type { Finding } from '../../rules/entries/finding.ts';
import { openPortal } from '../../content/open-portal.ts';
import { collections, isCollectionName } from '../../schemas/index.ts';

/** What the desk is told of the last build at `/api/build`. */
interface BuildState {
  state: 'idle' | 'building' | 'done' | 'failed';
  /** How far it is, or why it failed, in an editor's words. */
  message?: string;
  /** Path of the page that the build was for. */
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
}

/** Builds one site after the other; what is asked for meanwhile is built once, when the running build has ended. */
export interface Builds {
  request: (url?: string) => Promise<BuildState>;
  getState: () => BuildState;
}

const tail = (text: string) => text.trim().split('\n').slice(-12).join('\n');

/** The step that a line of the build's output says is done, e.g. 网页. */
const doneStep = /^\s+(\p{Script=Han}+)：[\d.]+ 秒$/gmu;

/**
 * Runs the build in a process of its own; `onStep` hears of each step that is done. Resolves with what it complained of,
 * or nothing when all went well.
 */
const runBuild = (env: NodeJS.ProcessEnv, onStep: (name: string) => void) =>
  new Promise<string | undefined>((resolve) => {
    const child = spawn(process.execPath, [join('src', 'commands', 'build.ts')], {
      env,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      process.stdout.write(text);
      for (const [, name = ''] of text.matchAll(doneStep)) onStep(name);
    });
    let complaint = '';
    child.stderr.setEncoding('utf8').on('data', (text: string) => (complaint += text));
    child.on('error', (error) => resolve(error.message));
    child.on('close', (code) => resolve(code === 0 ? undefined : tail(complaint) || `build ended with ${code}`));
  });

/** The file of a finding, and what editors call its body where the fault is there; messages name the other fields. */
function getPlace({ file, field }: Finding): string {
  const [collection = ''] = file.split('/');
  return field === 'body' && isCollectionName(collection) ? `${file}「${collections[collection].body.label}」` : file;
}

/** The first errors of the content as one text, or nothing. */
async function findErrors(contentDir: string): Promise<string | undefined> {
  const { findings } = validatePortal(await openPortal(contentDir));
  const errors = findings.filter(({ severity }) => severity === 'error');
  if (errors.length === 0) return undefined;
  const told = errors.slice(0, 3).map((error) => `${getPlace(error)}：${error.message}。${error.fix}`);
  return `网站没有更新，原来的页面照常能看。${told.join('　')}${errors.length > 3 ? `　另有 ${errors.length - 3} 处。` : ''}`;
}

/** A queue of builds; the site that is shown changes only after a build has succeeded. */
export function createBuilds({ loadContent, sitesDir, show, env }: Options): Builds {
  let state: BuildState = { state: 'idle' };
  let running: Promise<BuildState> | undefined;
  let waiting: Promise<BuildState> | undefined;

  const build = async (url: string | undefined): Promise<BuildState> => {
    const startedAt = Date.now();
    state = { state: 'building', startedAt, url };
    const fail = (message: string): BuildState => ({ state: 'failed', message, url, startedAt });
    try {
      const contentDir = await loadContent();
      const errors = await findErrors(contentDir);
      if (errors) return (state = fail(errors));
      const dir = join(sitesDir, String(startedAt));
      const complaint = await runBuild({ ...env, CONTENT_DIR: contentDir, OUT_DIR: dir }, (name) => {
        state = { ...state, message: `正在重建网站：${name}好了…` };
      });
      if (complaint) return (state = fail(`网站没有更新，原来的页面照常能看。${complaint}`));
      await show(dir);
      for (const name of await readdir(sitesDir))
        if (name !== String(startedAt)) await rm(join(sitesDir, name), { recursive: true, force: true });
      return (state = { state: 'done', url, startedAt, seconds: Math.round((Date.now() - startedAt) / 100) / 10 });
    } catch (error) {
      return (state = fail(error instanceof Error ? error.message : String(error)));
    }
  };

  const start = (url: string | undefined) =>
    (running = build(url).finally(() => {
      running = undefined;
    }));

  return {
    getState: () => state,
    request: (url) => {
      if (!running) return start(url);
      waiting ??= running.then(() => {
        waiting = undefined;
        return start(url);
      });
      return waiting;
    },
  };
}
