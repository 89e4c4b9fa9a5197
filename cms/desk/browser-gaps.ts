// What the page of the desk lacks in old browsers, and outside of secure origins. Imported first.
import './entry/language-gaps.ts';
import { createId } from './backend/editor.ts';

// Decap calls crypto.randomUUID, which browsers hide on plain-http addresses of a local network.
if (!('randomUUID' in crypto)) Object.defineProperty(crypto, 'randomUUID', { value: createId, configurable: true });
