const segmenter = new Intl.Segmenter('zh-CN', { granularity: 'word' });

const closing = /^[，。、；：？！）」』》〉】”’…—～%]/u;
const opening = /[（「『《〈【“‘]$/u;

/**
 * A heading cut at the places where a line may end: between words, never before a closing mark or behind an opening
 * one. Browsers break Chinese between any two characters, which tears words apart in large type.
 */
export function getPhrases(text: string): string[] {
  const phrases: string[] = [];
  for (const { segment } of segmenter.segment(text)) {
    const last = phrases.at(-1);
    if (last !== undefined && (closing.test(segment) || opening.test(last))) phrases[phrases.length - 1] = last + segment;
    else phrases.push(segment);
  }
  return phrases;
}
