import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { runCommand, stackTrace } from '../../../site/command.ts';

const app = 'src/app';

test.each([
  ['start', '--nothing', '不认识选项「--nothing」'],
  ['check', 'all', '多写了「all」'],
  ['check', '--json=yes', '选项「--json」后面不写值'],
  ['export', '--out', '选项「--out」后面要写一个值'],
])('npm run %s says what is wrong with %s, and how it is used', async (name, argument, sentence) => {
  const { code, stdout, stderr } = await runCommand(name, { args: [argument] });
  expect([code, stdout, stderr.split('\n').slice(0, 2)]).toEqual([
    1,
    '',
    [`${sentence}。`, expect.stringMatching(/^用法：/u)],
  ]);
  expect(stderr).not.toMatch(stackTrace);
});

test('every command that has options reads them so', () => {
  const reading = readdirSync(app, { recursive: true, encoding: 'utf8' }).filter(
    (file) => file.endsWith('.ts') && readFileSync(join(app, file), 'utf8').includes('parseArgs('),
  );
  expect(reading).toEqual([join('terminal', 'read-options.ts')]);
});
