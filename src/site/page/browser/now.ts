/**
 * The moment where the portal is (`timeZone`, an IANA name), `YYYY-MM-DDTHH:MM`: the place decides what day it is, not where the
 * reader's machine thinks that it stands. Field by field, since Safari 13 does not know `dateStyle`.
 */
export const getNow = (timeZone: string, at: Date = new Date()): string =>
  new Intl.DateTimeFormat('sv-SE', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  })
    .format(at)
    .replace(' ', 'T');
