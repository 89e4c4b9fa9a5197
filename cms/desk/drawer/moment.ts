const format = new Intl.DateTimeFormat('zh-CN', {
  year: 'numeric',
  month: 'long',
  day: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

/** A point in time (ISO 8601) as the editor's clock shows it, e.g. 2026年11月21日 09:30. */
export const formatMoment = (at: string): string => format.format(new Date(at));
