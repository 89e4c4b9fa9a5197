import { runCommand } from './command.ts';
import { shippedSite, siteUrl } from './shipped.ts';

/** How the shipped content is built, for all tests that only read it. */
export const shippedEnv = { DESK: 'local', OUT_DIR: shippedSite, SITE_URL: siteUrl };

/** Builds it. Always anew, since an old site would pass for the new one, unless the whole suite has just done so (`tests/run.ts`). */
export default async function buildShipped(): Promise<void> {
  if (process.env.SHIPPED_SITE === 'built') return;
  console.log('building the shipped content …');
  const { code, stderr } = await runCommand('build', { env: shippedEnv });
  if (code !== 0) throw new Error(`the shipped content does not build:\n${stderr}`);
}
