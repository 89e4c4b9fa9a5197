/** Where the tab keeps what a sum came to, as `Row`s, from its page to that of a paper and no longer. */
export const handedKey = 'mingli:sum';
