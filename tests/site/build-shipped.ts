import { runCommand } from './command.ts';
import { shippedSite, siteUrl } from './shipped.ts';

/** Builds the shipped content before the first test. Always anew: an old site would pass for the new one. */
export default async function buildShipped(): Promise<void> {
  console.log('building the shipped content …');
  const { code, stderr } = await runCommand('build', {
    env: { DESK: 'local', OUT_DIR: shippedSite, SITE_URL: siteUrl },
  });
  if (code !== 0) throw new Error(`the shipped content does not build:\n${stderr}`);
}
