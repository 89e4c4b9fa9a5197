import { useState } from 'react';
import { MingliBackend } from '../backend/backend.ts';

/** Asks the desk's own server; rejects with words for the editor. */
export async function ask<T>(action: string, params: Record<string, unknown> = {}): Promise<T> {
  const backend = MingliBackend.current;
  if (!backend) throw new Error('the desk has no backend yet');
  return backend.ask<T>({ action, params });
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
