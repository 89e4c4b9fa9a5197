import { spawn } from 'node:child_process';

/** Starts the portal with its desk as `npm start` does; resolves when it has said `sign`. */
export function startPortal(env: NodeJS.ProcessEnv, sign: string): Promise<{ stop: () => void }> {
  const child = spawn(process.execPath, ['src/app/commands/start.ts'], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let said = '';
  return new Promise((ready, reject) => {
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      said += text;
      if (said.includes(sign)) ready({ stop: () => child.kill() });
    });
    child.on('close', () => reject(new Error(`the portal did not start: ${said}`)));
  });
}
