/** What Decap puts before a refusal that concerns an image: two sentences that are no phrases of its locale. */
const inEnglish = /^Failed to (?:persist|delete) media: (?:\w*Error: )?/u;

/** Words that Decap wants said as they are, in Chinese: what the server said of an image stands by itself, what a browser says helps nobody. */
export function toNoticeWords(message: string): string {
  if (!inEnglish.test(message)) return message;
  const said = message.replace(inEnglish, '');
  return /^[「《]?\p{Script=Han}/u.test(said) ? said : '图片没有动，出了错。请再试一次；写的内容不会丢。';
}
