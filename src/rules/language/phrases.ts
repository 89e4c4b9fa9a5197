const segmenter = new Intl.Segmenter('zh-CN', { granularity: 'word' });

const closing = /^[，。、；：？！）」』》〉】”’…—～%]/u;
const opening = /[（「『《〈【“‘]$/u;

/** Single characters that lead on to what follows; any other one belongs to the word before it (调委·会, 兰山·区). */
const leading = new Set(
  '和与或在把被对从向给为到不没能要可这那第由按用将已再先又也都就才只最更很有是让叫请找谁怎多几两每各我你您他她',
);

/**
 * A heading cut at the places where a line may end: between words, never before a closing mark or behind an opening
 * one. Browsers break Chinese between any two characters, which tears words apart in large type.
 */
export function getPhrases(text: string): string[] {
  const phrases: string[] = [];
  let open = false;
  for (const { segment } of segmenter.segment(text)) {
    const last = phrases.length - 1;
    const isSuffix = segment.length === 1 && /\p{Script=Han}/u.test(segment) && !leading.has(segment);
    const joins =
      last >= 0 && (open || closing.test(segment) || (isSuffix && !closing.test(phrases[last]?.at(-1) ?? '')));
    if (joins) phrases[last] += segment;
    else phrases.push(segment);
    open = opening.test(segment) || leading.has(segment);
  }
  return phrases;
}
