declare module 'markdown-it-container';
declare module 'markdown-it-footnote';
declare module 'compression' {
  import type { IncomingMessage, ServerResponse } from 'node:http';
  /** Whether an answer is one of those that become smaller. */
  type Filter = (request: IncomingMessage, response: ServerResponse) => boolean;
  function compression(options: {
    filter: Filter;
  }): (request: IncomingMessage, response: ServerResponse, next: () => void) => void;
  namespace compression {
    const filter: Filter;
  }
  export default compression;
}
