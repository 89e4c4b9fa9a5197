import { isDeepStrictEqual } from 'node:util';
import type { CheckedFile } from '../../rules/entries/checked-file.ts';
import type { Finding } from '../../rules/entries/finding.ts';
import type { EntryCheck, Summary, Surroundings } from '../../checks/context/context.ts';
import { keysOf } from '../../schemas/record.ts';
import { validateEntry } from '../../checks/entry.ts';
import { type Prepare, prepare } from '../../checks/prepare.ts';

/** What a check has found in a file, and what it had read of the surroundings then. */
interface Known {
  findings: Finding[];
  reads: ReadonlyMap<keyof Surroundings, unknown>;
}

/** The surroundings, each part the very same object as last time where it says the same. */
function keepSame(now: Surroundings, summary: Summary, last: { around: Surroundings; summary: Summary }): Surroundings {
  const same = keysOf(summary).filter((part) => isDeepStrictEqual(summary[part], last.summary[part]));
  const { statutes } = isDeepStrictEqual(now.statutes, last.around.statutes) ? last.around : now;
  return { ...now, statutes, ...Object.fromEntries(same.map((part) => [part, last.around[part]])) };
}

/**
 * Checks portal after portal, as `prepare` does for one: a check looks again at an entry only where the entry is another or what
 * it had read of the surroundings is. Each notes itself what it reads.
 */
export function createRecheck(): Prepare {
  const known = new WeakMap<CheckedFile, Map<EntryCheck, Known>>();
  let last: { around: Surroundings; summary: Summary } | undefined;
  return (summary, today, statutes) => {
    const made = prepare(summary, today, statutes).around;
    const around = last ? keepSame(made, summary, last) : made;
    last = { around, summary };
    let reads = new Map<keyof Surroundings, unknown>();
    const watched = new Proxy(around, {
      get: (target, part: keyof Surroundings) => {
        reads.set(part, target[part]);
        return target[part];
      },
    });
    const isSame = (before: Known) => [...before.reads].every(([part, value]) => around[part] === value);

    const validate = (file: CheckedFile): Finding[] => {
      const found = known.get(file) ?? new Map<EntryCheck, Known>();
      known.set(file, found);
      return validateEntry(file, watched, (check) => {
        const before = found.get(check);
        if (before && isSame(before)) return before.findings;
        reads = new Map();
        const findings = check(file, watched);
        found.set(check, { findings, reads });
        return findings;
      });
    };
    return { around, validate };
  };
}
