import { useEffect } from 'react';

interface Watch<T> {
  load: () => Promise<T>;
  take: (found: T) => void;
  /** In milliseconds. */
  interval: number;
}

/**
 * Takes what `load` answers now, every `interval` and when the page shows again, anew when one of `when` changes; nothing is asked
 * while the page is hidden or no watch is given. What fails is dropped: nothing may hang on a watch, and the next look comes.
 */
export function useWatch<T>(watch: Watch<T> | undefined, when: readonly unknown[]): void {
  useEffect(() => {
    if (!watch) return undefined;
    const { load, take, interval } = watch;
    let isCurrent = true;
    const look = () => {
      if (document.hidden) return;
      load().then(
        (found) => isCurrent && take(found),
        () => undefined,
      );
    };
    look();
    const timer = setInterval(look, interval);
    document.addEventListener('visibilitychange', look);
    return () => {
      isCurrent = false;
      clearInterval(timer);
      document.removeEventListener('visibilitychange', look);
    };
    // The watch is a new object at every drawing; `when` says on what it rests.
  }, when);
}
