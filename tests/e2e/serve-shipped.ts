import { createServer } from 'node:http';
import { asHost } from '../../src/app/server/as-host.ts';
import { createSiteHandler } from '../../src/app/server/site.ts';
import buildShipped from '../site/build-shipped.ts';
import { shippedSite } from '../site/shipped.ts';
import { shipped } from './portal.ts';

/** Serves the shipped site to the tests of reading, with the headers of a real host and room for the longest question. */
export default async function serveShipped(): Promise<() => void> {
  await buildShipped();
  const site = createSiteHandler();
  await site.show(shippedSite);
  const server = createServer({ maxHeaderSize: 128 * 1024 }, asHost(site.handle));
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(shipped.port, '127.0.0.1', resolve);
  });
  return () => {
    server.close();
    server.closeAllConnections();
  };
}
