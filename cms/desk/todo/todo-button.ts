import { createElement as h, useEffect, useState } from 'react';
import type { Todo } from '../../server/todo.ts';
import { ask } from '../backend/ask.ts';
import { openTodo } from './start.ts';

/** How often the server is asked, in milliseconds. */
const interval = 60_000;

const getWords = ({ errors, failed, upgrade, remote }: Todo): string | undefined => {
  if (errors.length > 0) return `${errors.length} 处要改`;
  if (failed !== undefined) return '网站没有更新';
  if (remote?.isMet === false) return '远程仓库连不上';
  return upgrade.length > 0 ? '换了新版本' : undefined;
};

/** The way to what is to be mended; nothing where the site is as it is published. */
export function TodoButton() {
  const [words, setWords] = useState<string>();
  useEffect(() => {
    const look = () => {
      // Nothing hangs on it: the builds say the same where somebody has published.
      if (!document.hidden)
        ask<Todo>('listTodo').then(
          (todo) => setWords(getWords(todo)),
          () => undefined,
        );
    };
    look();
    const timer = setInterval(look, interval);
    addEventListener('hashchange', look);
    return () => {
      clearInterval(timer);
      removeEventListener('hashchange', look);
    };
  }, []);
  return words === undefined ? null : h('button', { type: 'button', className: 'todo', onClick: openTodo }, words);
}
