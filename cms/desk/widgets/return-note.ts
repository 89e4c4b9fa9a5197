import { createElement as h, useEffect } from 'react';
import { MingliBackend } from '../backend/backend.ts';
import { useTold } from '../backend/told-drafts.ts';

/** How often the server is asked whether the open draft has been sent back, in milliseconds. */
const interval = 60_000;

/** Above the form of a draft that was sent back: by whom, and with which words. It comes while the form is open, too. */
export function ReturnNote({ id }: { id: string }) {
  const told = useTold(id);
  const isDraft = told !== undefined;
  useEffect(() => {
    if (!isDraft) return undefined;
    const look = () => {
      if (!document.hidden) void MingliBackend.current?.lookAgain(id);
    };
    const timer = setInterval(look, interval);
    // Whoever comes back to this window wants to know at once.
    document.addEventListener('visibilitychange', look);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', look);
    };
  }, [id, isDraft]);
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
