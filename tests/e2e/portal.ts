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
/** Named by the run, so that no test meets what an earlier one has published. */
export const deskDir = resolve('.cache/e2e-desk');
