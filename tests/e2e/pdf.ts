/** How many pages a PDF has that Chromium printed: it writes every page object uncompressed. */
export const countPages = (pdf: Buffer): number => pdf.toString('latin1').match(/\/Type\s*\/Page\b/gu)?.length ?? 0;
