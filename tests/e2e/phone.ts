/** A small phone with a touch screen. */
export const phone = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true };
