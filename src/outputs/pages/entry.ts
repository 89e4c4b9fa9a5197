import { createApp } from 'astro/app/entrypoint';
import type { RouteData } from 'astro';
import { StaticPaths } from 'astro:static-paths';

/** Where the bundle of the pages begins: what draws those of a site at `siteUrl`, from the portal that is handed on. */
export function openPages(siteUrl: string) {
  const app = createApp({ streaming: false });
  // What Astro has found out for a manifest it keeps with it, the paths of a portal too: each site has one of its own.
  app.manifest = { ...app.manifest, site: siteUrl };
  // Astro would draw a page that says so: a build stops with the error itself.
  app.renderError = async (request, { error, response }) => {
    if (response && !error) return response;
    throw error ?? new Error(`nothing was drawn for ${request.url}`);
  };
  return {
    /** What draws, each once; the path of an address that is always the same is its `pathname`. */
    routes: app.manifest.routes.map(({ routeData }) => routeData),
    /** Every address of a page or a data file, with the route that draws it. */
    listPaths: () => new StaticPaths(app).getAll(),
    render: (request: Request, routeData: RouteData) => app.render(request, { routeData }),
  };
}
