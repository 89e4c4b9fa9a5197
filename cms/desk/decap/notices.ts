import { store } from 'decap-cms-core/dist/esm/redux/index.js';
import { createElement as h, useEffect, useSyncExternalStore } from 'react';
import { say } from './locale.ts';
import { toNoticeWords } from './notice-words.ts';

/** What Decap wants said: a phrase with its values, or words as they are. */
export interface Notice {
  id: string;
  type: 'error' | 'warning' | 'info' | 'success';
  message: string | { key: string; details?: unknown };
  /** Milliseconds until it goes by itself; for ever without. */
  dismissAfter?: number;
}

/** What the page of the way in says itself, beside the fields. */
const isSaidAtDoor = ({ message }: Notice): boolean =>
  typeof message !== 'string' && message.key === 'ui.toast.onFailToAuth';

function NoticeCard({ id, type, message, dismissAfter }: Notice) {
  const dismiss = () => store.dispatch({ type: 'NOTIFICATION_DISMISS', id });
  useEffect(() => {
    if (!dismissAfter) return undefined;
    const timer = setTimeout(dismiss, dismissAfter);
    return () => clearTimeout(timer);
  }, []);
  const words = typeof message === 'string' ? toNoticeWords(message) : say(message.key, message);
  return h(
    'div',
    { className: 'notice', 'data-type': type, ...(type === 'error' && { role: 'alert' }) },
    h('p', null, words),
    h('button', { type: 'button', 'aria-label': '关闭', onClick: dismiss }, '×'),
  );
}

/** What became of saving, publishing and the like, in a corner. It stands in for Decap's notices, which speak English. */
export default function Notices() {
  const notices = useSyncExternalStore(
    (listener) => store.subscribe(listener),
    () => store.getState().notifications.notifications,
  );
  return h(
    'div',
    { className: 'notices', 'aria-live': 'polite' },
    notices.filter((notice) => !isSaidAtDoor(notice)).map((notice) => h(NoticeCard, { key: notice.id, ...notice })),
  );
}
