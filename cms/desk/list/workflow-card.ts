import WorkflowCard from 'decap-cms-core/dist/esm/components/Workflow/WorkflowCard.js?original';
import { createElement as h } from 'react';
import { useRefusals } from '../backend/refusals.ts';

interface Props {
  /** `collections/<collection>/entries/<slug>?ref=workflow`. */
  editLink: string;
  allowPublish?: boolean;
  canPublish?: boolean;
}

/** A card of the board, with the buttons that the server would answer: publishing goes by Decap's own props, the other is hidden by its style (list.css). */
export default function Card(props: Props) {
  const [, collection = '', slug = ''] = /^collections\/([^/]+)\/entries\/([^?]+)/u.exec(props.editLink) ?? [];
  const refusals = useRefusals(`${collection}/${slug}`);
  const card = { ...props, allowPublish: props.allowPublish && refusals.publish === undefined };
  return h(
    'div',
    { className: 'board-card', 'data-kept': refusals.discard === undefined ? undefined : '' },
    h(WorkflowCard, card),
  );
}
