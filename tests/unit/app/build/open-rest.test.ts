import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { openRest } from '../../../../src/app/build/open-rest.ts';
import { Refusal } from '../../../../src/app/build/refusal.ts';
import { openPortal } from '../../../../src/content/open-portal.ts';
import { stackTrace } from '../../../site/command.ts';
import { type ContentFiles, writeContent } from '../../../site/content-folder.ts';
import { broken } from './broken.ts';

const term = (plain: string) => `---\nterm: 侵权\nplain: ${plain}\n---\n`;

async function open(files: ContentFiles) {
  const home = await mkdtemp(join(tmpdir(), 'mingli-rest-'));
  onTestFinished(() => rm(home, { recursive: true }));
  return openPortal(await writeContent(home, files));
}

/** Why a folder is not built. */
async function getRefusal(files: ContentFiles, keepsGoing: boolean): Promise<Refusal> {
  const refusal: unknown = await openRest(await open(files), { keepsGoing }).catch((error: unknown) => error);
  if (refusal instanceof Refusal) return refusal;
  throw new Error('it was not refused', { cause: refusal });
}

test.each(broken)('$name stops a build, which says where, what and how to mend it', async ({ files, finding }) => {
  const { errors, message } = await getRefusal(files, false);
  expect(errors).toEqual([expect.objectContaining(finding)]);
  const [{ file, field, message: what, fix } = errors[0]!] = errors;
  for (const words of [what, fix]) expect(words).toMatch(/\p{Script=Han}/u);
  for (const part of [file, field, what, fix]) expect(message).toContain(part);
  expect(message).not.toMatch(stackTrace);
});

test.each(broken)(
  '$name is left out where the rest shall be built, or stops what has no rest',
  async ({ files, finding }) => {
    const outcome = await openRest(await open({ ...files, 'terms/tort.md': term('要赔。') }), {
      keepsGoing: true,
    }).catch((error: unknown) => error);
    // Settings and words stand for the whole site: nothing is built without them.
    if (/\.json$/u.test(finding.file ?? '')) expect(outcome).toMatchObject({ errors: [finding] });
    else expect(outcome).toMatchObject({ errors: [finding], leftOut: [finding.file] });
    expect(outcome instanceof Refusal).toBe(/\.json$/u.test(finding.file ?? ''));
  },
);

test('all faults of a folder are told at once', async () => {
  const { errors } = await getRefusal(
    {
      'explainers/leak.md': '---\ntopic: 邻里与相邻\n---\n\n正文。\n',
      'cases/platform.md':
        '---\nkind: practice\ntitle: 甲\nsummary: 乙。\nregion: none\npublishedOn: 2022-01-01\n---\n\n有事。\n',
    },
    false,
  );
  expect(errors.map(({ file, field }) => `${file} ${field}`)).toEqual([
    'cases/platform.md region',
    'explainers/leak.md summary',
    'explainers/leak.md title',
  ]);
});

test('what is sound is built whole', async () => {
  const opened = await open({ 'terms/tort.md': term('要赔。') });
  for (const keepsGoing of [true, false])
    expect(await openRest(opened, { keepsGoing })).toMatchObject({ opened, errors: [], leftOut: [] });
});

test('what has no entry left is refused, though somebody wants it to go on', async () => {
  const { errors } = await getRefusal({ 'terms/tort.md': '---\nterm: "侵权\n---\n' }, true);
  expect(errors).toMatchObject([{ file: 'terms/tort.md', rule: 'front-matter' }]);
});
