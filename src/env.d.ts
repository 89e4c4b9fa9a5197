declare module 'markdown-it-container';
declare module 'markdown-it-footnote';
