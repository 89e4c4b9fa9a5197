/**
 * Runs jobs on `lanes` at a time, each as soon as a lane is free and what it needs has ended well; of several that could
 * begin, the first. Jobs of one `turn` never run at the same time. Answers by name whether each ended well; a job whose need did not is never begun and not among them.
 */
export const runOnLanes = <J extends { name: string; needs?: string; turn?: string }>(
  jobs: readonly J[],
  { lanes, run }: { lanes: number; run: (job: J) => Promise<boolean> },
): Promise<Map<string, boolean>> =>
  new Promise((resolve, reject) => {
    const waiting = [...jobs];
    const ended = new Map<string, boolean>();
    const running = new Set<J>();
    const isFree = (turn: string | undefined) => turn === undefined || [...running].every((job) => job.turn !== turn);
    const begin = () => {
      while (running.size < lanes) {
        const ready = waiting.findIndex(
          ({ needs, turn }) => (needs === undefined || ended.get(needs) === true) && isFree(turn),
        );
        const [job] = ready < 0 ? [] : waiting.splice(ready, 1);
        if (!job) break;
        running.add(job);
        run(job).then((isFine) => {
          ended.set(job.name, isFine);
          running.delete(job);
          begin();
        }, reject);
      }
      if (running.size === 0) resolve(ended);
    };
    begin();
  });
