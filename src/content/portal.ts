import type { Portal } from '../rules/portal/portal.ts';
import { getOpened } from './handed-portal.ts';

/** The content of the portal, as the command that draws the pages has opened it. */
export const getPortal = async (): Promise<Portal> => (await getOpened()).portal;

/** The day on which the pages are drawn, `YYYY-MM-DD` in the portal's time zone: one for a whole build. */
export const getDay = async (): Promise<string> => (await getOpened()).openedOn;
