/** The first `most` UTF-16 units of a text, one less where that would cut a character in two: half of one stands in no file and no address. */
export const cut = (text: string, most: number): string => text.slice(0, most).replace(/\p{Cs}$/u, '');
