import { createElement as h, useEffect, useState } from 'react';
import { ask } from '../backend/ask.ts';
import { useWatch } from '../backend/watch.ts';

/** How often the server is asked, in milliseconds. */
const interval = 60_000;

/** How many drafts wait for whoever is at the desk, with the way to them; nothing where none does. */
export function Waiting() {
  const [count, setCount] = useState(0);
  const [place, setPlace] = useState(location.hash);
  useEffect(() => {
    const note = () => setPlace(location.hash);
    addEventListener('hashchange', note);
    return () => removeEventListener('hashchange', note);
  }, []);
  useWatch({ load: () => ask<{ count: number }>('countWaiting'), take: (answer) => setCount(answer.count), interval }, [
    place,
  ]);
  if (count === 0) return null;
  return h(
    'a',
    { className: 'waiting', href: '#/workflow', 'aria-label': `${count} 篇等您处理` },
    h('b', null, count),
    h('span', null, ' 篇等您处理'),
  );
}
