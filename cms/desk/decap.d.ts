/** The parts of Decap that ship without types. */
declare module 'decap-cms-locales' {
  type Phrases = { [key: string]: string | Phrases };
  export const en: Phrases;
  export const zh_Hans: Phrases;
}
declare module 'decap-cms-backend-proxy' {
  import type { EditorBackendBase } from './editor-backend.ts';
  export const ProxyBackend: new (config: unknown, options?: unknown) => EditorBackendBase;
}
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
