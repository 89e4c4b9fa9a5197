import WorkflowCard from 'decap-cms-core/dist/esm/components/Workflow/WorkflowCard.js?original';
import { createElement as h } from 'react';
import { useTold } from '../backend/told-drafts.ts';
import { openReleases } from '../releases/start.ts';
import { returnedWord } from '../drawer/step-words.ts';

interface Props {
  /** `collections/<collection>/entries/<slug>?ref=workflow`. */
  editLink: string;
  allowPublish?: boolean;
  canPublish?: boolean;
}

/** A card of the board, with the buttons that the server would answer: publishing goes by Decap's own props, the other is hidden by its style (list.css). */
export default function Card(props: Props) {
  const [, collection = '', slug = ''] = /^collections\/([^/]+)\/entries\/([^?]+)/u.exec(props.editLink) ?? [];
  const told = useTold(`${collection}/${slug}`);
  const card = { ...props, allowPublish: props.allowPublish && told?.refusals.publish === undefined };
  return h(
    'div',
    { className: 'board-card', 'data-kept': told?.refusals.discard === undefined ? undefined : '' },
    h(WorkflowCard, card),
    told?.release !== undefined &&
      h(
        'button',
        { type: 'button', className: 'control board-release', onClick: () => openReleases(told.release) },
        `成批：${told.release}`,
      ),
    told?.returned && h('p', { className: 'board-returned' }, `${returnedWord}：${told.returned.note}`),
  );
}
