import { readdirSync, readFileSync } from 'node:fs';

/** Every shipped entry with its body, as its file has it. */
export const shippedBodies: readonly { name: string; body: string }[] = readdirSync('content', {
  recursive: true,
  encoding: 'utf8',
})
  .filter((name) => name.endsWith('.md'))
  .map((name) => ({ name, body: readFileSync(`content/${name}`, 'utf8').replace(/^---\n[\s\S]*?\n---\n/u, '') }));
