import { execFileSync } from 'node:child_process';
import { globSync } from 'node:fs';
import sharp from 'sharp';
import { readQr } from './tests/read-qr.ts';
const files = globSync('/tmp/hand/handouts/a4/*/*.pdf');
let read = 0; const missed: string[] = []; const codes = new Set<string>();
for (const f of files) {
  const png = execFileSync('pdftoppm', ['-r', '300', '-png', '-singlefile', '-x', '1800', '-y', '60', '-W', '640', '-H', '460', f], { maxBuffer: 1e8 });
  const text = await readQr(sharp(png));
  if (text && /\/q\//.test(text)) { read += 1; codes.add(text); } else missed.push(`${f} ${text}`);
}
console.log(files.length, 'read', read, 'different', codes.size, missed.slice(0, 5), [...codes][0]);
