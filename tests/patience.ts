/**
 * How long a test waits for what must come, in milliseconds. Every wait is for a state; these only end a test that would
 * hang, so each is many times what a computer with nothing else to do needs.
 */
export const patience = {
  /** One action, or one thing that a page must come to show. */
  step: 180_000,
  /** One build of the portal. */
  build: 600_000,
  /** One test with all its steps: the longest took two minutes beside four busy programs, and a run that hangs must still be told. */
  test: 900_000,
};
