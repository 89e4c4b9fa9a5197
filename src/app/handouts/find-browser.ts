import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { type Browser, chromium, type LaunchOptions } from 'playwright';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'];

/** Where Chrome and Edge are installed is known to Playwright, on Windows and macOS too. */
const channels = ['chrome', 'msedge'] as const;

const advice =
  '请先装一个 Chromium、Chrome 或 Edge；装在别处的，用 CHROMIUM_PATH 写明它的位置，例如 CHROMIUM_PATH=/opt/chrome/chrome npm run handouts';

/** The browsers to try, the first first: the one that `CHROMIUM_PATH` names alone, else those of the system, else Playwright's own. */
export function getCandidates({ CHROMIUM_PATH, PATH = '' }: NodeJS.ProcessEnv): LaunchOptions[] {
  if (CHROMIUM_PATH) return [{ executablePath: CHROMIUM_PATH }];
  const found = PATH.split(delimiter)
    .flatMap((dir) => names.map((name) => join(dir, name)))
    .find((path) => existsSync(path));
  return [...(found ? [{ executablePath: found }] : []), ...channels.map((channel) => ({ channel })), {}];
}

/** The Chromium that an npm package brings for Linux: a bare server can print, too. Nothing where it brings none. */
async function getPackaged(): Promise<LaunchOptions[]> {
  if (process.platform !== 'linux' || process.arch !== 'x64') return [];
  // Read at import time: makes the package unpack the shared libraries that a bare Debian lacks.
  process.env.AWS_LAMBDA_JS_RUNTIME ??= 'nodejs22.x';
  const { default: packaged } = await import('@sparticuz/chromium');
  return [{ executablePath: await packaged.executablePath() }];
}

/** Opens a Chromium to print with; throws in Chinese where none of the candidates opens. Root may not use its sandbox. */
export async function openBrowser(environment: NodeJS.ProcessEnv): Promise<Browser> {
  const { CHROMIUM_PATH: named } = environment;
  const args = ['--disable-background-networking', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])];
  const tryAll = async (candidates: readonly LaunchOptions[]): Promise<Browser | undefined> => {
    for (const candidate of candidates) {
      const browser = await chromium.launch({ ...candidate, args }).catch(() => undefined);
      if (browser) return browser;
    }
    return undefined;
  };
  const browser = (await tryAll(getCandidates(environment))) ?? (named ? undefined : await tryAll(await getPackaged()));
  if (browser) return browser;
  const why = named ? `CHROMIUM_PATH 写的「${named}」打不开。` : '明白纸要用浏览器排版，这台电脑上没有找到。';
  throw new Error(`${why}${advice}`);
}
