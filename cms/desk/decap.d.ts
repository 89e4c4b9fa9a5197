/** The parts of Decap that ship without types. */
declare module 'decap-cms-locales/dist/esm/*/index.js' {
  type Phrases = { [key: string]: string | Phrases };
  const phrases: Phrases;
  export default phrases;
}
declare module 'decap-cms-backend-proxy' {
  /** Its methods are described by `EditorBackendBase` in editor-backend.ts, to which backend.ts narrows it. */
  export const ProxyBackend: unknown;
}
declare module '*.css';
declare module 'decap-cms-widget-object' {
  import type { Component } from 'react';
  export const controlComponent: typeof Component;
  const widget: { Widget(): import('decap-cms-core').CmsWidgetParam; controlComponent: typeof Component };
  export default widget;
}
declare module 'decap-cms-widget-*' {
  const widget: { Widget(): import('decap-cms-core').CmsWidgetParam };
  export default widget;
}
