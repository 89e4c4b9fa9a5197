import { createServer } from 'node:http';
import { isMainThread } from 'node:worker_threads';

/**
 * Loaded before the server (`--import`): measures how long its main thread works without a look at what else has come, and tells on
 * `METER_PORT`: `{worst, atOnce}` since it was asked last, in milliseconds of processor time and of the clock. A busy machine
 * lengthens the second, not the first.
 */
const port = Number(process.env.METER_PORT);

if (isMainThread && process.argv[1]?.endsWith('start.ts')) {
  const read = () => {
    const { user, system } = process.threadCpuUsage();
    return { worked: (user + system) / 1000, at: performance.now() };
  };
  let before = read();
  let worst = 0;
  let atOnce = 0;
  const look = () => {
    const now = read();
    worst = Math.max(worst, now.worked - before.worked);
    atOnce = Math.max(atOnce, now.at - before.at);
    before = now;
  };
  setInterval(look, 1).unref();
  createServer((_, response) => {
    look();
    response.end(JSON.stringify({ worst, atOnce }));
    worst = 0;
    atOnce = 0;
    before = read();
  })
    .listen(port, '127.0.0.1')
    .unref();
}
