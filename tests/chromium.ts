import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join, resolve } from 'node:path';
import { chromium, type LaunchOptions } from 'playwright';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

const findOnPath = () =>
  (process.env.PATH ?? '')
    .split(delimiter)
    .flatMap((dir) => names.map((name) => join(dir, name)))
    .find((path) => existsSync(path));

/** Chinese as readers see it, and the same on every machine: the font that draws the share cards, and no other of the system. */
export async function bringFonts(): Promise<void> {
  const file = resolve('.cache/test-fonts.conf');
  const dirs = [resolve('node_modules/@embedpdf/fonts-sc/fonts'), join(tmpdir(), 'fonts')];
  await mkdir(dirname(file), { recursive: true });
  await writeFile(
    file,
    `<fontconfig>${dirs.map((dir) => `<dir>${dir}</dir>`).join('')}<cachedir>${resolve('.cache/test-fonts')}</cachedir></fontconfig>`,
  );
  process.env.FONTCONFIG_FILE ??= file;
}

/** The binary inside an npm package: a machine with nothing but Node can run the tests. */
async function getPackaged(): Promise<string> {
  // Read at import time: makes the package unpack the shared libraries that a bare Debian lacks.
  process.env.AWS_LAMBDA_JS_RUNTIME ??= 'nodejs22.x';
  const { default: packaged } = await import('@sparticuz/chromium');
  return packaged.executablePath();
}

/** A Chromium to test with: `CHROMIUM_PATH`, a system one, Playwright's own, or the one from npm. */
async function findChromium(): Promise<string> {
  const wanted = process.env.CHROMIUM_PATH ?? findOnPath();
  if (wanted) return wanted;
  const own = chromium.executablePath();
  return existsSync(own) ? own : getPackaged();
}

/** Launch options for that Chromium. Root may not use its sandbox; the tests visit 127.0.0.1 only. */
export async function getLaunchOptions(): Promise<LaunchOptions> {
  await bringFonts();
  return {
    executablePath: await findChromium(),
    args: [
      ...['--disable-background-networking', '--disable-quic'],
      // The pages of a visitor share a process: each test opens an empty page first, and one of ours would start a second.
      '--renderer-process-limit=1',
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    ],
  };
}
