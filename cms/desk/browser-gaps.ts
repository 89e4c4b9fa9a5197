// What the oldest browsers for approving lack and the desk, its packages and the previews call. Imported first;
// `tests/old/desk.test.ts` approves with them in Chromium 88.
import 'core-js/actual/array/at';
import 'core-js/actual/array/find-last';
import 'core-js/actual/array/find-last-index';
import 'core-js/actual/array/to-reversed';
import 'core-js/actual/array/to-sorted';
import 'core-js/actual/array/with';
import 'core-js/actual/map/group-by';
import 'core-js/actual/object/has-own';
import 'core-js/actual/typed-array/at';
import { createId } from './backend/editor.ts';

// Decap calls crypto.randomUUID, which browsers hide on plain-http addresses of a local network.
if (!('randomUUID' in crypto)) Object.defineProperty(crypto, 'randomUUID', { value: createId, configurable: true });
