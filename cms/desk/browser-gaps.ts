import { createId } from './backend/editor.ts';

// Decap calls crypto.randomUUID, which browsers hide on plain-http addresses of a local network. Imported first.
if (!('randomUUID' in crypto)) Object.defineProperty(crypto, 'randomUUID', { value: createId, configurable: true });
