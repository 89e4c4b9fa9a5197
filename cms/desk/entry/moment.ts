/** A point in time (ISO 8601) as clocks in `timeZone` (an IANA name) show it, e.g. 2026年11月21日 09:30. */
export const formatMoment = (at: string, timeZone: string): string =>
  new Intl.DateTimeFormat('zh-CN', {
    timeZone,
    year: 'numeric',
    month: 'long',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).format(new Date(at));

/** What people call a time zone (an IANA name), e.g. 中国标准时间. */
export const nameTimeZone = (timeZone: string): string =>
  new Intl.DateTimeFormat('zh-CN', { timeZone, timeZoneName: 'long' })
    .formatToParts(0)
    .find(({ type }) => type === 'timeZoneName')?.value ?? timeZone;
