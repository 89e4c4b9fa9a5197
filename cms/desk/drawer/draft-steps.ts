import { createElement as h, Fragment, type ReactNode } from 'react';
import type { Step } from '../../server/drafts/history.ts';
import type { OpenEntry } from '../entry/open-entry.ts';
import { formatMoment } from '../entry/moment.ts';
import { OldVersion } from './old-version.ts';
import { ask } from '../backend/ask.ts';
import { describeStep } from './step-words.ts';

/** A text that could not be saved into the draft, since somebody else had changed it. */
export interface Kept {
  commit: string;
  editor: string;
  /** ISO 8601. */
  at: string;
}

interface Props {
  entry: OpenEntry;
  steps: readonly Step[];
  kept: readonly Kept[];
  /** The draft takes its entry off the site: it has no text to go back to. */
  isDeletion: boolean;
  /** In which times are told (an IANA name). */
  timeZone: string;
  afterwards: () => Promise<void>;
}

/** What happened to the draft, with the way back to each text that stood in it, and to those that a conflict has kept out of it. */
export function DraftSteps({ entry, steps, kept, isDeletion, timeZone, afterwards }: Props) {
  const { collection, slug, hasChanged } = entry;
  const newest = steps.findLast(({ isSave }) => isSave);
  const drawVersion = ({ commit, at }: Kept) => {
    const when = formatMoment(at, timeZone);
    const restore = async () => {
      if (hasChanged) throw new Error('表单里有没保存的修改，请先保存。');
      if (!window.confirm(`取回 ${when} 的那一版吗？现在的草稿也留在记录里，还能再取回来。`)) return;
      await ask('restoreDraftVersion', { collection, slug, commit });
      await afterwards();
    };
    return h(OldVersion, {
      entry,
      name: when,
      load: async () => (await ask<{ data: string }>('draftVersion', { collection, slug, commit })).data,
      restore: { label: '取回这一版', run: restore },
    });
  };
  const drawItem = (key: string, who: string, what: string, at: string, rest: ReactNode) =>
    h('li', { key }, h('p', null, h('b', null, who), ` ${what}`, h('time', null, formatMoment(at, timeZone))), rest);
  return h(
    Fragment,
    null,
    h('h3', null, '这份草稿'),
    h(
      'ol',
      { className: 'steps' },
      steps.map((step) =>
        drawItem(
          step.commit,
          step.editor,
          describeStep(step, timeZone),
          step.at,
          h(
            Fragment,
            null,
            step.note && h('blockquote', null, step.note),
            step.isSave && step !== newest && !isDeletion && drawVersion(step),
          ),
        ),
      ),
    ),
    kept.length > 0 && h('h3', null, '没有存进草稿的'),
    kept.length > 0 &&
      h(
        'p',
        { className: 'drawer-hint' },
        '保存的时候别人已经改过这一篇，选了留哪边以后，没有留下的还在这里，九十天以内都能取回。',
      ),
    h(
      'ol',
      { className: 'steps' },
      kept.map((text) => drawItem(text.commit, text.editor, '写的一版', text.at, drawVersion(text))),
    ),
  );
}
