/** The day it is now in `timeZone` (an IANA name), `YYYY-MM-DD`: asked for each time, since a desk runs for weeks. */
export const getToday = (timeZone: string): string => new Intl.DateTimeFormat('sv-SE', { timeZone }).format(new Date());
