/** The parts of Decap that ship without types. */
declare module 'decap-cms-locales/dist/esm/*/index.js' {
  interface Phrases {
    [key: string]: string | Phrases;
  }
  const phrases: Phrases;
  export default phrases;
}
declare module 'decap-cms-backend-proxy' {
  /** Its methods are described by `EditorBackendBase` in editor-backend.ts, to which backend.ts narrows it. */
  export const ProxyBackend: unknown;
}
declare module 'decap-cms-widget-object' {
  import type { CmsWidgetParam } from 'decap-cms-core';
  import type { Component } from 'react';
  const widget: { Widget(): CmsWidgetParam; controlComponent: typeof Component };
  export default widget;
}
declare module 'decap-cms-widget-*' {
  import type { CmsWidgetParam } from 'decap-cms-core';
  const widget: { Widget(): CmsWidgetParam };
  export default widget;
}
declare module '*.css';
declare module 'decap-cms-core/dist/esm/redux/index.js' {
  import type { Map } from 'immutable';
  import type { Notice } from './notices.ts';
  interface State {
    entryDraft: Map<string, unknown>;
    editorialWorkflow: Map<string, unknown>;
    entries: Map<string, unknown>;
    collections: Map<string, unknown>;
    notifications: { notifications: readonly Notice[] };
  }
  /** Decap's store: what stands in the form, the drafts on the board, the collections. */
  export const store: {
    getState(): State;
    subscribe(listener: () => void): () => void;
    dispatch(action: unknown): unknown;
  };
}
declare module 'decap-cms-core/dist/esm/actions/entries.js' {
  /** Makes the next new entry a copy of this one. */
  export function createDraftDuplicateFromEntry(entry: unknown): unknown;
}
declare module '*?url' {
  const url: string;
  export default url;
}
declare module 'decap-cms-core/dist/esm/actions/editorialWorkflow.js' {
  /** Reads a draft again from the backend, into the form and onto the board. */
  export function loadUnpublishedEntry(collection: unknown, slug: string): unknown;
}
declare module 'decap-cms-backend-github' {
  export const GitHubBackend: unknown;
}
declare module 'decap-cms-backend-gitlab' {
  export const GitLabBackend: unknown;
}
declare module 'decap-cms-backend-forgejo' {
  export const ForgejoBackend: unknown;
}
declare module 'decap-cms-core/dist/esm/components/Editor/EditorControlPane/EditorControl.js' {
  import type { ComponentType } from 'react';
  const EditorControl: ComponentType<Record<string, unknown>>;
  export default EditorControl;
}
declare module '*?original' {
  import { Component, type ComponentType, type ReactElement, type ReactNode } from 'react';
  /** A component of Decap for which ours is bundled elsewhere (decap/replacements.ts). */
  const Original: ComponentType<object>;
  export const filterNestedEntries: unknown;
  /** Decap's bar above the form: a component with a method for each of its parts, by which ours draws what it keeps. */
  export class EditorToolbar<Props> extends Component<Props> {
    renderWorkflowStatusControls: () => ReactElement<{ children?: ReactNode; dropdownWidth?: string }>;
    renderNewEntryWorkflowPublishControls: (can: { canCreate: unknown; canPublish: unknown }) => ReactNode;
    renderDeployPreviewControls: (label: string) => ReactNode;
    renderWorkflowControls: () => ReactNode[];
  }
  export default Original;
}
