import { writeFile } from 'node:fs/promises';
import * as OpenCC from 'opencc-js';

/**
 * Writes the table of traditional characters that search and importer fold away, from OpenCC: `npm run write-traditional`. Only
 * characters whose simplified form is among the 6,763 of GB/T 2312 matter; a target is never itself a key.
 */
const toSimplified = OpenCC.Converter({ from: 't', to: 'cn' });
const gb2312 = new TextDecoder('gb18030');
const common = new Set<string>();
for (let high = 0xb0; high <= 0xf7; high += 1)
  for (let low = 0xa1; low <= 0xfe; low += 1) common.add(gb2312.decode(new Uint8Array([high, low])));

const pairs: [string, string][] = [];
for (let code = 0x3400; code <= 0x9fff; code += 1) {
  const character = String.fromCodePoint(code);
  const target = toSimplified(character);
  if (target !== character && common.has(target) && !common.has(character)) pairs.push([character, target]);
}
const table = { from: pairs.map(([from]) => from).join(''), to: pairs.map(([, target]) => target).join('') };
await writeFile('src/rules/language/lists/traditional.json', `${JSON.stringify(table, undefined, 2)}\n`);
console.log(`${pairs.length} 个繁体字`);
