/** The moment in China, `YYYY-MM-DDTHH:MM`: the law of the place decides what day it is, not where the reader stands. */
export const getNow = (): string =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai', dateStyle: 'short', timeStyle: 'short' })
    .format(new Date())
    .replace(' ', 'T');
