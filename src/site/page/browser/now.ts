import { createClock } from '../../../rules/time/clock.ts';

/**
 * The moment where the portal is (`timeZone`, an IANA name), `YYYY-MM-DDTHH:MM`: the place decides what day it is, not where the
 * reader's machine thinks that it stands.
 */
export const getNow = (timeZone: string, at: Date = new Date()): string => createClock(timeZone)(at);
