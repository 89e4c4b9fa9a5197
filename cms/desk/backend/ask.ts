import { useEffect, useState } from 'react';
import { MingliBackend } from './backend.ts';

/** Asks the desk's own server (cms/server/handler.ts); rejects with words for the editor. */
export async function ask<T>(action: string, params: Record<string, unknown> = {}): Promise<T> {
  const backend = MingliBackend.current;
  if (!backend) throw new Error('the desk has no backend yet');
  return backend.ask<T>({ action, params: { branch: 'main', ...params } });
}

/** A way to try something, and the words of what stood in its way. */
export function useAttempt() {
  const [problem, setProblem] = useState<string>();
  const attempt = async (task: () => Promise<void>): Promise<void> => {
    setProblem(undefined);
    await task().catch((error: unknown) => setProblem(String(error)));
  };
  return { problem, attempt };
}

/** What is known of an answer that is on its way. */
export interface Loaded<T> {
  value?: T;
  problem?: string;
}

/** What `load` answers; it is asked again when one of `when` changes. */
export function useLoaded<T>(load: () => Promise<T>, when: readonly unknown[]): Loaded<T> {
  const [loaded, setLoaded] = useState<Loaded<T>>({});
  useEffect(() => {
    let isCurrent = true;
    load().then(
      (value) => isCurrent && setLoaded({ value }),
      (error: unknown) => isCurrent && setLoaded({ problem: String(error) }),
    );
    return () => {
      isCurrent = false;
    };
    // `load` is a new function at every drawing; `when` says on what it rests.
  }, when);
  return loaded;
}
