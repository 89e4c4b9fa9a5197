import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { median, writeEdited } from './edited-content.ts';
import { options } from './options.ts';
import { startPortal } from './portal.ts';

async function findPort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((ready) => probe.listen(0, '127.0.0.1', ready));
  const { port } = probe.address() as AddressInfo;
  await new Promise((closed) => probe.close(closed));
  return port;
}

/** Asks for a page again and again until it holds `words`; answers how many milliseconds that took, and the longest wait for one answer. */
async function untilHolds(url: string, words: string): Promise<{ took: number; longest: number }> {
  const since = performance.now();
  let longest = 0;
  for (;;) {
    const asked = performance.now();
    const text = await (await fetch(url)).text();
    longest = Math.max(longest, performance.now() - asked);
    if (text.includes(words)) return { took: performance.now() - since, longest };
    await wait(10);
  }
}

/**
 * What an editor waits for at the desk of `npm start`: from the click that publishes an edit of an explainer until its page, asked for all
 * the while, is the new one. `--entries N` publishes among so many, `--edits N` so often, `--cards` draws cards.
 */
export async function bench(): Promise<Record<string, string>> {
  const dir = await mkdtemp(join(tmpdir(), 'mingli-publish-'));
  const contentDir = join(dir, 'content');
  const { edited, count } = await writeEdited(contentDir, options.entries);
  const port = await findPort();
  const address = `http://127.0.0.1:${port}`;
  const env = {
    PORT: String(port),
    CONTENT_DIR: contentDir,
    DESK_DIR: join(dir, 'desk'),
    SKIP_CARDS: options.cards ? '' : '1',
  };
  const portal = await startPortal(env, '按 Ctrl+C 停止');
  try {
    const ask = async (action: string, params: object) => {
      const response = await fetch(`${address}/api/v1`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify({ branch: 'main', action, params: { branch: 'main', ...params } }),
      });
      if (!response.ok) throw new Error(`${action}: ${await response.text()}`);
    };
    // Whoever saves an entry says this of it; nobody has to say it of those that are older than the question.
    const text = edited.text.replace('---\n', '---\naiGenerated: whole\n');
    const which = { collection: edited.collection, slug: edited.id };
    const [answered, live, longest]: number[][] = [[], [], []];
    for (let edit = 1; edit <= Number(options.edits); edit += 1) {
      const words = `第${edit}次补的一句。`;
      const raw = `${text}\n${words}\n`;
      const file = { slug: edited.id, path: `content/${edited.path}`, raw };
      const how = { collectionName: edited.collection, commitMessage: '补一句', useWorkflow: true };
      await ask('persistEntry', { dataFiles: [file], options: how });
      await ask('stepDraft', { ...which, newStatus: 'pending_publish' });
      const clicked = performance.now();
      await ask('publishUnpublishedEntry', which);
      answered!.push(performance.now() - clicked);
      const seen = await untilHolds(`${address}/${edited.collection}/${edited.id}/`, words);
      live!.push(performance.now() - clicked);
      longest!.push(seen.longest);
      // Its search stands behind it before the next one is published.
      await untilHolds(`${address}/api/build`, '"state":"building"');
      await untilHolds(`${address}/api/build`, '"state":"done"');
    }
    const tell = (times: readonly number[] = []) =>
      `${(median(times) / 1000).toFixed(2)} s (${times.map((time) => (time / 1000).toFixed(2)).join(', ')})`;
    return {
      [`from the click to the answer, ${count} entries`]: tell(answered),
      'from the click to the live page': tell(live),
      'the longest wait for the page meanwhile': tell(longest),
    };
  } finally {
    portal.stop();
    await rm(dir, { recursive: true, force: true, maxRetries: 5 });
  }
}
