import { importSubjects } from './growth/import-subjects.ts';
import { pageKinds } from './growth/page-kinds.ts';
import { kinds } from './growth/kinds.ts';
const cpu = async (f: () => unknown) => { const s = process.threadCpuUsage(); await f(); const e = process.threadCpuUsage(s); return (e.user + e.system) / 1000; };
const all = { ...pageKinds, '押金': kinds['"押金"']!, p: kinds['words that differ']! };
for (const [name, task] of Object.entries(importSubjects)) for (const [kind, make] of Object.entries(all)) {
  try { const t = await cpu(() => task(make(100_000))); if (t > 300) console.log(name, '|', kind, '|', (await cpu(() => task(make(50_000)))).toFixed(0), t.toFixed(0)); } catch (e) { console.log(name, kind, String(e).slice(0, 200)); }
}
console.log('end');
