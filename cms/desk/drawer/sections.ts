import { ChangesSection } from './changes.ts';
import { HistorySection } from './history.ts';
import type { Section } from './section.ts';

/** The sections of the drawer, in the order of their buttons. */
export const sections: readonly Section[] = [
  { id: 'changes', label: '改了什么', isFor: () => true, Body: ChangesSection },
  { id: 'history', label: '审阅记录', isFor: ({ slug }) => slug !== undefined, Body: HistorySection },
];
