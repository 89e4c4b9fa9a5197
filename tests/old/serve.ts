import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { asHost } from '../../src/app/server/as-host.ts';
import { createSiteHandler } from '../../src/app/server/site.ts';
import { shippedSite } from '../site/shipped.ts';

/** The shipped site as a host serves it: its address, and what ends it. */
export async function serve(): Promise<{ home: string; close: () => void }> {
  const site = createSiteHandler();
  await site.show(shippedSite);
  const server = createServer(asHost(site.handle));
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    home: `http://127.0.0.1:${port}`,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}
