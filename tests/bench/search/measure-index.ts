import { spawn } from 'node:child_process';
import { readFile, rm } from 'node:fs/promises';

const step = new URL('index-step.ts', import.meta.url).pathname;

/** Kilobytes that a process and its children hold now; 0 where the system does not tell. */
async function getMemory(pid: number): Promise<number> {
  try {
    const status = await readFile(`/proc/${pid}/status`, 'utf8');
    const children = (await readFile(`/proc/${pid}/task/${pid}/children`, 'utf8')).split(' ').filter(Boolean);
    const below = await Promise.all(children.map((child) => getMemory(Number(child))));
    return Number(/VmRSS:\s+(\d+)/u.exec(status)?.[1] ?? 0) + below.reduce((sum, size) => sum + size, 0);
  } catch {
    return 0;
  }
}

/**
 * Seconds of the whole index step over a content folder, and the peak memory of the process with the portal that it is
 * made of, its children included. The index goes into `out`.
 */
export async function measureIndex(content: string, out: string): Promise<string> {
  await rm(out, { recursive: true, force: true });
  const child = spawn(process.execPath, [step, content, out], { stdio: ['ignore', 'pipe', 'inherit'] });
  let peak = 0;
  const watch = setInterval(() => {
    void getMemory(child.pid ?? 0).then((size) => (peak = Math.max(peak, size)));
  }, 100);
  let seconds = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (seconds += text));
  return new Promise((resolve, reject) => {
    child.on('close', (code) => {
      clearInterval(watch);
      if (code === 0) resolve(`${seconds.trim()} s, ${Math.round(peak / 1024)} MB at most`);
      else reject(new Error('the index step failed'));
    });
  });
}
