import { nameMeasures } from './name-measures.ts';
import type { Migration } from './migrate.ts';

/**
 * Every change of the shape of content, oldest first; `to` is the shape that it makes. A migration that was released is never
 * changed: portals have gone through it. What it cannot decide it leaves to the checks, which find what is missing.
 */
export const migrations: readonly Migration[] = [
  // Content of 0.1.0 said nothing of its shape; nothing else has changed since.
  { to: 1, what: '在 site.json 里写上内容的版本', migrate: () => new Map() },
  { to: 2, what: '给每个数写上指标：看名称和单位就知道的写上，别的由检查列出来', migrate: nameMeasures },
];

/** The shape that this version of the program reads. */
export const currentShape: number = migrations.at(-1)?.to ?? 0;
