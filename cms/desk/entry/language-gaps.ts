// What the language of the oldest browsers for approving lacks and the desk, its packages, checks and previews call. Imported
// first by the page, and by each of its threads, which has a language of its own; `tests/old/desk.test.ts` approves with them in Chromium 88.
import 'core-js/actual/array/at';
import 'core-js/actual/array/find-last';
import 'core-js/actual/array/find-last-index';
import 'core-js/actual/array/to-reversed';
import 'core-js/actual/array/to-sorted';
import 'core-js/actual/array/with';
import 'core-js/actual/map/group-by';
import 'core-js/actual/object/has-own';
import 'core-js/actual/typed-array/at';
