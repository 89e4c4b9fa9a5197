import { getConflict } from '../conflict.ts';
import { CardSection } from './card.ts';
import { ChangesSection } from './changes.ts';
import { ConflictSection } from './conflict-section.ts';
import { HistorySection } from './history.ts';
import type { Section } from './section.ts';

/** The sections of the drawer, in the order of their buttons. */
export const sections: readonly Section[] = [
  { id: 'conflict', label: '两边对照', isFor: (entry) => getConflict(entry) !== undefined, Body: ConflictSection },
  { id: 'changes', label: '改了什么', isFor: () => true, Body: ChangesSection },
  { id: 'card', label: '分享卡', isFor: () => true, Body: CardSection },
  { id: 'history', label: '审阅记录', isFor: ({ slug }) => slug !== undefined, Body: HistorySection },
];
