/**
 * Runs jobs on `lanes` at a time, each as soon as a lane is free and what it needs has ended well; of several that could
 * begin, the first. Answers by name whether each ended well; a job whose need did not is never begun and not among them.
 */
export const runOnLanes = <J extends { name: string; needs?: string }>(
  jobs: readonly J[],
  { lanes, run }: { lanes: number; run: (job: J) => Promise<boolean> },
): Promise<Map<string, boolean>> =>
  new Promise((resolve, reject) => {
    const waiting = [...jobs];
    const ended = new Map<string, boolean>();
    let running = 0;
    const begin = () => {
      while (running < lanes) {
        const ready = waiting.findIndex(({ needs }) => needs === undefined || ended.get(needs) === true);
        const [job] = ready < 0 ? [] : waiting.splice(ready, 1);
        if (!job) break;
        running += 1;
        run(job).then((isFine) => {
          ended.set(job.name, isFine);
          running -= 1;
          begin();
        }, reject);
      }
      if (running === 0) resolve(ended);
    };
    begin();
  });
