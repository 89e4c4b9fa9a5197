import { resolve } from 'node:path';

/** The content folder that the portal ships with; every command runs in the project's root. */
export const shippedContent = resolve('content');
