import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { runCommand } from './command.ts';

test('a port that is taken is named, with the way to another, and nothing is built', async () => {
  const home = await mkdtemp(join(tmpdir(), 'mingli-desk-'));
  const other = createServer();
  await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
  const { port } = other.address() as AddressInfo;
  try {
    const { code, stdout, stderr } = await runCommand('start', {
      env: { PORT: String(port), DESK_DIR: join(home, 'desk') },
    });
    expect(code).toBe(1);
    expect(stderr.trim().split('\n')).toHaveLength(1);
    expect(stderr).toMatch(/\p{Script=Han}/u);
    expect(stderr).toContain(`端口 ${port} `);
    expect(stderr).toMatch(/PORT=\d+ npm start/u);
    expect(stdout).toBe('');
  } finally {
    await new Promise((resolve) => other.close(resolve));
    await rm(home, { recursive: true, force: true });
  }
});
