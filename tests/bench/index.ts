import { bench as build } from './build.ts';
import { bench as cards } from './cards.ts';
import { bench as check } from './check.ts';
import { bench as desk } from './desk.ts';
import { bench as draft } from './draft.ts';
import { bench as drafts } from './drafts.ts';
import { bench as edit } from './edit.ts';
import { bench as growth } from './growth.ts';
import { bench as library } from './library.ts';
import { bench as publish } from './publish.ts';
import { bench as search } from './search.ts';
import { bench as weight } from './weight.ts';
import { wanted } from './options.ts';

/** Measurements that people read; nothing here passes or fails. `npm run bench -- build weight library` picks; options belong to the benches. */
const benches = { build, edit, publish, cards, check, draft, drafts, weight, desk, growth, library, search };

const names = wanted.filter((argument) => argument in benches);
for (const [name, bench] of Object.entries(benches)) {
  if (names.length > 0 && !names.includes(name)) continue;
  console.log(`\n${name}`);
  for (const [what, value] of Object.entries(await bench())) console.log(`  ${what}: ${value}`);
}

// The builder that one of them has started stays for the next site, and would keep this process.
process.exit();
