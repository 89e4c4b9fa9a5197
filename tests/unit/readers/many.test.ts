import { expect, test } from 'vitest';
import { readReport } from '../../../src/readers/index.ts';
import { Unreadable } from '../../../src/readers/unreadable.ts';
import { fileKinds } from '../../bench/growth/file-kinds.ts';

test.each(Object.entries(fileKinds))('a file with very many of one thing is read or refused: %s', async (_, make) => {
  const file = new Uint8Array(Buffer.from(make(20_000), 'latin1'));
  const answer = await readReport(file).catch((error: unknown) => error);
  if (answer instanceof Error) expect(answer).toBeInstanceOf(Unreadable);
  else expect(answer).toHaveProperty('text', expect.stringContaining('一'));
});
