import { spawnSync } from 'node:child_process';
import { mkdir, rename, rm } from 'node:fs/promises';

const cards = '.cache/cards';
const aside = '.cache/cards.bench-aside';

function build(): string {
  const started = performance.now();
  const { status } = spawnSync(process.execPath, ['src/app/commands/build.ts', '--allow-shrink'], {
    env: { ...process.env, OUT_DIR: '.cache/bench-site', DESK: 'local' },
    stdio: 'inherit',
  });
  if (status !== 0) throw new Error('the build failed');
  return `${((performance.now() - started) / 1000).toFixed(1)} s`;
}

/** Builds the shipped content with the desk: first with every card drawn from scratch, then again. */
export async function bench(): Promise<Record<string, string>> {
  await mkdir(cards, { recursive: true });
  await rm(aside, { recursive: true, force: true });
  await rename(cards, aside);
  for (const bundle of ['desk', 'pages']) await rm(`.cache/${bundle}`, { recursive: true, force: true });
  try {
    return { 'full build, nothing cached': build(), 'second build': build() };
  } finally {
    await rm(aside, { recursive: true, force: true });
  }
}
