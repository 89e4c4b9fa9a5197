/** What is tried: a function that works through a text once, or through what is made of the text beforehand and not measured. */
export type Subject =
  ((text: string) => unknown) | { prepare: (text: string) => unknown; work: (made: unknown) => unknown };

/** Subjects by name. */
export type Subjects = Readonly<Record<string, Subject>>;

/** A subject that works on what `prepare` makes; subjects that share a `prepare` are given the same. */
export const prepared = <T>(prepare: (text: string) => T, work: (made: T) => unknown): Subject => ({
  prepare,
  work: (made) => work(made as T),
});
