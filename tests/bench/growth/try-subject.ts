import type { Subject } from './subject.ts';

/** Characters: what everything must do within `most`; seven times the double of the first. */
export const full = 102_400;
const first = full / 128;
/** Milliseconds of processor time for `full` characters of the worst kind. */
const most = 1000;
/** Twice the text may take so many times as long: n·log n, and the noise of a measurement. */
const steepest = 3;
/** Whatever took no more than so many times as long, twice, grows with its length. */
const straight = 2.4;
/** What is over so soon, in milliseconds, is not compared with its half: there the noise is larger. */
const tooShort = 150;

/** Milliseconds of processor time of this thread, so that a busy machine measures the same. */
const now = () => {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
};

/** What came of one subject on one kind of text. */
export interface Result {
  /** Milliseconds for `full` characters, reckoned from the largest text that was tried. */
  time: number;
  /** What is wrong, if anything is. */
  fault?: string;
}

/** What the subjects of one kind of text are given; made once for all that share it. */
export interface Texts {
  get: (size: number) => string;
  prepare: (size: number, make: (text: string) => unknown) => unknown;
  /** Makes everything anew at the next call: what was worked through may remember what it found. */
  forget: () => void;
}

/** The texts of one kind, each made once. */
export function createTexts(make: (length: number) => string): Texts {
  const texts = new Map<number, string>();
  const made = new Map<number, Map<unknown, unknown>>();
  const get = (size: number) => {
    const text = texts.get(size) ?? make(size);
    texts.set(size, text);
    return text;
  };
  return {
    get,
    prepare: (size, toMade) => {
      const ofSize = made.get(size) ?? new Map<unknown, unknown>();
      made.set(size, ofSize);
      if (!ofSize.has(toMade)) ofSize.set(toMade, toMade(get(size)));
      return ofSize.get(toMade);
    },
    forget: () => made.clear(),
  };
}

async function measure(subject: Subject, texts: Texts, size: number): Promise<number> {
  const isPrepared = typeof subject !== 'function';
  const given = isPrepared ? texts.prepare(size, subject.prepare) : texts.get(size);
  const started = now();
  await (isPrepared ? subject.work(given) : subject(given as string));
  return now() - started;
}

/** Doubles the text until it is clear that `full` characters take no more than they may, or has tried them. */
async function double(subject: Subject, texts: Texts): Promise<Result> {
  const times: number[] = [];
  for (let size = first; ; size *= 2) {
    const time = await measure(subject, texts, size);
    times.push(time);
    const [, before = 0, earlier = 0] = times.toReversed();
    const left = full / size;
    const straightTime = time * left * (Math.log(full) / Math.log(size));
    const isStraight = times.length > 2 && time <= before * straight && before <= earlier * straight;
    // Even if it grew with the square, it would stay below half of the limit.
    if (left > 1 && time * left ** 2 > most / 2 && !(isStraight && straightTime <= most) && time < 5000) continue;
    const figures = times.map((each, index) => `${first * 2 ** index}: ${each.toFixed(0)}`).join(', ');
    if (left > 1 && time < 5000) return { time: straightTime };
    if (time > most) return { time, fault: `too slow (${figures} ms)` };
    if (time > tooShort && time > before * steepest) return { time, fault: `grows too fast (${figures} ms)` };
    return { time };
  }
}

/** Tries a subject on one kind of text; an error is a fault. */
export async function trySubject(subject: Subject, texts: Texts): Promise<Result> {
  try {
    const result = await double(subject, texts);
    if (result.fault === undefined) return result;
    // The first run of a function is slower than the second.
    texts.forget();
    return await double(subject, texts);
  } catch (error) {
    return { time: 0, fault: String(error) };
  }
}
