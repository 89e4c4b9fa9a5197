import { getOpened } from './handed-portal.ts';
import type { Portal } from '../rules/portal/portal.ts';

/** The content of the portal, as the command that draws the pages has opened it. */
export const getPortal = async (): Promise<Portal> => (await getOpened()).portal;

export { today } from './today.ts';
