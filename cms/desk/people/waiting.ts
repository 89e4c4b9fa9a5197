import { createElement as h, useEffect, useState } from 'react';
import { ask } from '../backend/ask.ts';

/** How often the server is asked, in milliseconds. */
const interval = 60_000;

/** How many drafts wait for whoever is at the desk, with the way to them; nothing where none does. */
export function Waiting() {
  const [count, setCount] = useState(0);
  useEffect(() => {
    const look = () => {
      // Nothing hangs on it: what waits stands on the board, whatever becomes of the question.
      if (!document.hidden)
        ask<{ count: number }>('countWaiting').then(
          (answer) => setCount(answer.count),
          () => undefined,
        );
    };
    look();
    const timer = setInterval(look, interval);
    addEventListener('hashchange', look);
    document.addEventListener('visibilitychange', look);
    return () => {
      clearInterval(timer);
      removeEventListener('hashchange', look);
      document.removeEventListener('visibilitychange', look);
    };
  }, []);
  if (count === 0) return null;
  return h(
    'a',
    { className: 'waiting', href: '#/workflow', 'aria-label': `${count} 篇等您处理` },
    h('b', null, count),
    h('span', null, ' 篇等您处理'),
  );
}
