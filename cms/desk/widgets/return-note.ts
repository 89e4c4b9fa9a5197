import { createElement as h } from 'react';
import { MingliBackend } from '../backend/backend.ts';
import { useTold } from '../backend/told-drafts.ts';
import { useWatch } from '../backend/watch.ts';

/** How often the server is asked whether the open draft has been sent back, in milliseconds. */
const interval = 60_000;

/** Above the form of a draft that was sent back: by whom, and with which words. It comes while the form is open, too. */
export function ReturnNote({ id }: { id: string }) {
  const told = useTold(id);
  const isDraft = told !== undefined;
  useWatch(
    isDraft ? { load: async () => MingliBackend.current?.lookAgain(id), take: () => undefined, interval } : undefined,
    [id, isDraft],
  );
  const returned = told?.returned;
  return h(
    'div',
    { role: 'status' },
    returned &&
      h(
        'div',
        { className: 'return-note' },
        h('b', null, `已退回：${returned.editor}请您改过再送审`),
        h('p', null, returned.note),
      ),
  );
}
