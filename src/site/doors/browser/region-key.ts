/** Under which the reader's region is kept on the device; `public/early.js` writes it too, for links that name one. */
export const regionKey = 'mingli:region';
