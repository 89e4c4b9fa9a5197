/** Why a summary is no answer. */
export type NoAnswer = 'question' | 'repeats' | 'promises';

const promise =
  /本文|这篇(?:文章)?|下面(?:为您|告诉|介绍)|为您(?:解读|解答|详解|介绍|梳理)|带您(?:了解|看)|一文(?:读懂|看懂)|告诉您(?:答案|怎么)|了解一下|来看看|详细(?:介绍|解读)|进行(?:了)?(?:解读|介绍|说明)|相关(?:知识|规定)(?:介绍|解读)|快来/u;

const filler =
  /怎么办|怎么|如何|能不能|可不可以|是不是|要不要|该不该|吗|呢|么|我|您|你|的|了|该|应该|问题|情况|\p{P}|\s/gu;

const getPairs = (text: string): Set<string> =>
  new Set([...text].slice(1).map((character, index) => `${[...text][index]}${character}`));

/** The share of the pairs of characters of `text` that stand in `other` too. */
function getOverlap(text: string, other: string): number {
  const pairs = getPairs(text);
  const known = getPairs(other);
  return pairs.size === 0 ? 1 : [...pairs].filter((pair) => known.has(pair)).length / pairs.size;
}

/** More of a summary than this in its question is the question again. */
const mostRepeated = 0.7;

/** Whether the summary of a question answers it; nothing when it does, as far as a program can tell. */
export function getNoAnswer(question: string, summary: string): NoAnswer | undefined {
  if (/[？?]\s*$/u.test(summary.trim())) return 'question';
  const [asked, said] = [question, summary].map((text) => text.replaceAll(filler, '')) as [string, string];
  if (getOverlap(said, asked) >= mostRepeated) return 'repeats';
  return promise.test(summary) ? 'promises' : undefined;
}
