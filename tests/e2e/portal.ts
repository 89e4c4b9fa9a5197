import { resolve } from 'node:path';

const firstPort = Number(process.env.E2E_PORT ?? 4388);
const addressOf = (port: number) => ({ port, url: `http://127.0.0.1:${port}` });

/** `npm start` with a desk of its own: what editors publish on it is built and shown. `E2E_PORT` lets two runs stand side by side. */
export const portal = addressOf(firstPort);
/** The shipped content as it is built once for all tests that only read it; nothing is ever published there. */
export const shipped = addressOf(firstPort + 1);
/** A portal that is killed and started again. */
export const mortal = addressOf(firstPort + 2);
/** A portal whose desk has people. */
export const office = addressOf(firstPort + 3);
/** The desk's folder, and the content that it opens over; each run begins with new ones (`write-desk-content.ts`). */
export const deskDir = resolve('.cache/e2e-desk', String(portal.port), 'desk');
export const deskContent = resolve('.cache/e2e-desk', String(portal.port), 'content');
