/**
 * Ends this process, with all that it has started, when the process that started it with a channel is gone (`kill -9`, a full
 * memory): nobody waits for what it makes, and a helper that writes to a closed pipe may leave it waiting for ever.
 */
export function endWithStarter(): void {
  process.once('disconnect', () => {
    try {
      process.kill(-process.pid, 'SIGKILL');
    } catch {
      // Without a group of its own it ends alone.
      process.exit(1);
    }
  });
  // Listening must not keep a process that has done its work.
  process.channel?.unref();
}
