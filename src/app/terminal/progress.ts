/** Runs one step of a long command and says how long it took. */
export async function timed<T>(name: string, step: () => Promise<T>): Promise<T> {
  const started = performance.now();
  const result = await step();
  console.log(`  ${name}：${((performance.now() - started) / 1000).toFixed(1)} 秒`);
  return result;
}
