import { isCollectionName } from '../../../src/schemas/index.ts';
import { MingliBackend } from '../backend/backend.ts';
import { countFindings } from '../checkup/groups.ts';
import { getConflict } from '../backend/conflict.ts';
import { CardSection } from './card.ts';
import { ChangesSection } from './changes.ts';
import { ChecksSection } from './checks-section.ts';
import { CommentsSection } from './comments-section.ts';
import { ConflictSection } from './conflict-section.ts';
import { HistorySection } from './history.ts';
import { UpstreamSection } from './upstream-section.ts';
import type { Section } from './section.ts';

/** Whether the desk has its own server to ask; a Git host has its own pages for reviewing. */
const hasServer = () => MingliBackend.current !== undefined;

/** The sections of the drawer, in the order of their buttons. */
export const sections: readonly Section[] = [
  {
    id: 'checks',
    label: '体检',
    isFor: () => true,
    getNote: ({ checkup }) => countFindings(checkup?.findings ?? []),
    Body: ChecksSection,
  },
  { id: 'conflict', label: '两边对照', isFor: (entry) => getConflict(entry) !== undefined, Body: ConflictSection },
  { id: 'changes', label: '改了什么', isFor: hasServer, Body: ChangesSection },
  {
    id: 'comments',
    label: '意见',
    isFor: ({ status }) => hasServer() && status !== undefined,
    getNote: ({ talk: { comments = [] } }) => String(comments.filter(({ resolved }) => !resolved).length || ''),
    Body: CommentsSection,
  },
  {
    id: 'upstream',
    label: '原文的变化',
    isFor: ({ data }) => hasServer() && typeof data.takenFrom === 'string',
    Body: UpstreamSection,
  },
  {
    id: 'card',
    label: '分享卡',
    isFor: ({ collection }) => hasServer() && isCollectionName(collection),
    Body: CardSection,
  },
  { id: 'history', label: '审阅记录', isFor: ({ slug }) => hasServer() && slug !== undefined, Body: HistorySection },
];
