/** What every question has and no answer is found by: asking, courtesy, and small words around them. */
const phrases = [
  ...'怎么办 怎么样 怎么 怎样 咋办 咋 如何 请问 请教 问一下 想问 想知道 想咨询 咨询一下 你好 您好 谢谢 求助'.split(' '),
  ...'能不能 能否 可不可以 可以 是否 是不是 有没有 会不会 要不要 该不该 应该 应当 需不需要'.split(' '),
  ...'什么 哪些 哪里 哪儿 哪个 多少 多久 为什么 为何 何时 谁'.split(' '),
  ...'我们 他们 她们 你们 这个 那个 一个 这种 那种'.split(' '),
  ...'吗 呢 吧 啊 呀 嘛 的 了 我 你 您 他 她 它 在'.split(' '),
].sort((a, b) => b.length - a.length);

const asking = new RegExp(phrases.join('|'), 'gu');
const askingFirst = new RegExp(`^(?:${phrases.join('|')}|[\\p{P}\\s])+`, 'u');

/** The query without its words of asking; a space stands for each, and the whole query where nothing else is left. */
export function dropAsking(folded: string): string {
  const left = folded.replace(asking, ' ');
  return /[\p{L}\p{N}]/u.test(left) ? left.trim() : folded;
}

/** The query without the words of asking that it begins with. */
export const dropAskingFirst = (folded: string): string => folded.replace(askingFirst, '');
