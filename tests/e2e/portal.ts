import { join, resolve } from 'node:path';

/** The portal that the browser tests visit: started by them, with a desk of its own. `E2E_PORT` lets two runs stand side by side. */
export const port = Number(process.env.E2E_PORT ?? 4388);
export const baseUrl = `http://127.0.0.1:${port}`;
/** Named by the run, so that no test meets what an earlier one has published. */
export const deskDir = join(resolve('.cache'), 'e2e-desk');
