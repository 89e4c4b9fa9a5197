declare module 'markdown-it-container';
declare module 'markdown-it-footnote';
declare module 'markdown-it-ruby' {
  import type MarkdownIt from 'markdown-it';
  const plugin: (md: MarkdownIt) => void;
  export default plugin;
}
