import { resolve } from 'node:path';
import { getDeskHost } from '../../../cms/hosts/desk-host.ts';
import { reportFindings } from '../../checks/report.ts';
import { contentDir } from '../../content/folder.ts';
import { readSiteUrl } from '../../site-url.ts';
import { buildSite } from '../build/build-site.ts';
import { describeNextBuild } from '../build/next-build.ts';
import { Refusal } from '../build/refusal.ts';
import { openOrEnd } from '../terminal/open-or-end.ts';
import { readOptions } from '../terminal/read-options.ts';
import { describeEnd } from '../build/failure-words.ts';

/** Builds the portal once, for a web host: content from `CONTENT_DIR`, site into `OUT_DIR` (`dist`). */
const { values: options } = readOptions(
  {
    options: {
      /** Builds also where fewer than half of the entries of the last build are left. */
      'allow-shrink': { type: 'boolean', default: false },
      /** Writes each text once more in Brotli and in gzip, for hosts that send them as they are. */
      compress: { type: 'boolean', default: false },
      /** Leaves out what has errors, and builds the rest. */
      'keep-going': { type: 'boolean', default: false },
    },
  },
  '用法：npm run build -- [--keep-going] [--allow-shrink] [--compress]',
);
process.env.ASTRO_TELEMETRY_DISABLED = '1';

/** A site for a web host has a desk only where a Git host is named; `DESK=local` asks for one of this computer. */
function getDesk() {
  if (process.env.DESK === 'local') return { host: undefined };
  const host = getDeskHost(process.env);
  return host && { host };
}

try {
  const desk = getDesk();
  const report = await buildSite(
    {
      contentDir: contentDir(),
      outDir: resolve(process.env.OUT_DIR ?? 'dist'),
      allowsShrinking: options['allow-shrink'],
      keepsGoing: options['keep-going'],
    },
    {
      siteUrl: readSiteUrl(process.env),
      desk,
      open: openOrEnd,
      allowShrink: 'npm run build -- --allow-shrink',
      compresses: options.compress,
      hasCards: process.env.SKIP_CARDS !== '1',
      say: console.error,
    },
  );
  if (report.lost.length > 0) console.error(reportFindings(report.lost, report.files));
  console.log(`  ${describeNextBuild(report.nextBuild)}`);
  if (!desk) console.log('  没有编辑台：要在网上编辑，先设 DESK_HOST（见 cms/README.md「放到网上」）');
} catch (error) {
  // Editors read this; `DEBUG=1` shows where in the code it happened.
  console.error(
    error instanceof Refusal || (error instanceof Error && !process.env.DEBUG) ? describeEnd(error) : error,
  );
  process.exit(1);
}
