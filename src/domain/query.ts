/** Words of asking and of courtesy: every question has them, no answer is found by them. */
const askingWords = new Set(
  '怎么 怎样 办 样 如何 请问 请教 能不能 能否 可以 可不可以 是否 是不是 什么 哪里 哪儿 多少 多久 吗 呢 吧 啊 的 了 着 过 我 我们 你 您 他 她 它 他们 在 和 与 或 就 都 也 还 又 不 没 没有 有 是 要 想 给 被 把 让 从 到 对 向 去 来 上 下 这 那 一个 这个 那个'.split(
    ' ',
  ),
);

/** The words of a query that can find something, in their order; all of them when nothing else is left. */
export function getContentWords(query: string): string[] {
  const segmenter = new Intl.Segmenter('zh-CN', { granularity: 'word' });
  const words = [...segmenter.segment(query.normalize('NFKC'))]
    .filter(({ isWordLike }) => isWordLike)
    .map(({ segment }) => segment);
  const content = words.filter((word) => !askingWords.has(word));
  return [...new Set(content.length > 0 ? content : words)];
}
