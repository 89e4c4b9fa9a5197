/** Where the portal is, as its settings have it where nobody has said otherwise. */
let zone = 'Asia/Shanghai';

/** Says in which time zone (an IANA name) the desk tells the time: the portal's, which is known only once its content is read. */
export function setTimeZone(timeZone: string): void {
  zone = timeZone;
}

/** A moment (ISO 8601) as clocks show it where the portal is, whatever the machine's time zone is: «1月1日 08:30». */
export const showMoment = (at: string): string =>
  new Intl.DateTimeFormat('zh-CN', {
    timeZone: zone,
    month: 'long',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).format(new Date(at));
