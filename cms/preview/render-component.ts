import { renderToString } from 'astro/runtime/server/index.js';

/** A compiled Astro component. */
export type AstroComponent = (props: never) => unknown;

/**
 * Renders one of the site's own components to HTML, in a browser as well as in Node. Astro's container API does the
 * same but brings the whole build tool along (1 MB), so this hands the runtime the few things that components without
 * islands ask for; a component that asks for more fails in `tests/unit/cms/preview/`.
 */
export async function renderComponent(
  component: AstroComponent,
  props: Record<string, unknown>,
  site: URL,
): Promise<string> {
  const result = {
    base: '/',
    cancelled: false,
    clientDirectives: new Map(),
    componentMetadata: new Map(),
    compressHTML: true,
    inlinedScripts: new Map(),
    links: new Set(),
    partial: true,
    pathname: '/',
    renderers: [],
    resolve: (path: string) => Promise.resolve(path),
    scripts: new Set(),
    styles: new Set(),
    createAstro: (ownProps: Record<string, unknown>, slots?: Record<string, unknown>) => ({
      props: ownProps,
      site,
      url: site,
      slots: { has: (name: string) => Boolean(slots?.[name]) },
      self: null,
    }),
    _metadata: {
      hasHydrationScript: false,
      rendererSpecificHydrationScripts: new Set(),
      hasRenderedHead: true,
      renderedScripts: new Set(),
      hasDirectives: new Set(),
      hasRenderedServerIslandRuntime: false,
      headInTree: false,
      extraHead: [],
      extraStyleHashes: [],
      extraScriptHashes: [],
      propagators: new Set(),
      routeHasPropagation: false,
      pendingSlotEvaluations: [],
      templateDepth: 0,
    },
    response: { headers: new Headers() },
  };
  const html = await renderToString(result as never, component as never, props, {}, false);
  if (typeof html !== 'string') throw new Error('a component of the site answers with no markup');
  return html;
}
