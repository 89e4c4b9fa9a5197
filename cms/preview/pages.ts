import AboutArticle from '../../src/site/about/Article.astro';
import CaseArticle from '../../src/site/cases/Article.astro';
import DeadlineArticle from '../../src/site/deadlines/Article.astro';
import ExplainerArticle from '../../src/site/explainers/Article.astro';
import LawArticle from '../../src/site/laws/Article.astro';
import MethodArticle from '../../src/site/methods/Article.astro';
import PathwayArticle from '../../src/site/pathways/Article.astro';
import RegionArticle from '../../src/site/regions/Article.astro';
import RoomArticle from '../../src/site/rooms/Article.astro';
import TermArticle from '../../src/site/terms/Article.astro';
import WithdrawnArticle from '../../src/site/article/Withdrawn.astro';
import type { Entry } from '../../src/rules/entries/entry.ts';
import type { Portal } from '../../src/rules/portal/portal.ts';
import { isWithdrawn } from '../../src/rules/entries/standing.ts';
import { getCasePage } from '../../src/site/cases/model.ts';
import { getDeadlinePage } from '../../src/site/deadlines/model.ts';
import { getExplainerPage } from '../../src/site/explainers/model.ts';
import { getLawPage } from '../../src/site/laws/model.ts';
import { getMethodPage } from '../../src/site/methods/model.ts';
import { getAboutPage } from '../../src/site/about/model.ts';
import { getPathwayPage } from '../../src/site/pathways/model.ts';
import { getRegionPage } from '../../src/site/regions/model.ts';
import { getRoomPage } from '../../src/site/rooms/model.ts';
import { getTermPage } from '../../src/site/terms/model.ts';
import { getWithdrawnPage } from '../../src/site/article/withdrawn.ts';
import type { CollectionName } from '../../src/schemas/index.ts';
import { cardUrl } from '../../src/urls.ts';
import type { AstroComponent } from './render-component.ts';

interface PreviewPage<C extends CollectionName> {
  component: unknown;
  getProps: (portal: Portal, entry: Entry<C>, today: string) => Record<string, unknown>;
}

/** The model and the component of each collection's page: the same that `src/pages/` puts together. */
const pages: { [C in CollectionName]: PreviewPage<C> } = {
  explainers: {
    component: ExplainerArticle,
    getProps: (portal, entry, today) => ({
      page: getExplainerPage(portal, entry, today),
      poster: cardUrl('explainers', entry.id, 'poster'),
    }),
  },
  cases: { component: CaseArticle, getProps: (portal, entry, today) => ({ page: getCasePage(portal, entry, today) }) },
  rooms: { component: RoomArticle, getProps: (portal, entry, today) => ({ page: getRoomPage(portal, entry, today) }) },
  methods: {
    component: MethodArticle,
    getProps: (portal, entry, today) => ({ page: getMethodPage(portal, entry, today) }),
  },
  regions: {
    component: RegionArticle,
    getProps: (portal, entry, today) => ({ page: getRegionPage(portal, entry, today) }),
  },
  laws: { component: LawArticle, getProps: (portal, entry, today) => ({ page: getLawPage(portal, entry, today) }) },
  deadlines: {
    component: DeadlineArticle,
    getProps: (portal, entry, today) => ({ page: getDeadlinePage(portal, entry, today) }),
  },
  pathways: {
    component: PathwayArticle,
    getProps: (portal, entry, today) => ({ page: getPathwayPage(portal, entry, today) }),
  },
  terms: { component: TermArticle, getProps: (portal, entry, today) => ({ page: getTermPage(portal, entry, today) }) },
  pages: { component: AboutArticle, getProps: (portal, entry) => ({ page: getAboutPage(portal, entry) }) },
};

/** The component and the props that draw an entry's page. */
export function getPreviewPage(
  portal: Portal,
  entry: Entry,
  today: string,
): { component: AstroComponent; props: Record<string, unknown> } {
  if (isWithdrawn(entry))
    return {
      component: WithdrawnArticle as unknown as AstroComponent,
      props: { page: getWithdrawnPage(portal, entry, today) },
    };
  const { component, getProps } = pages[entry.collection] as PreviewPage<CollectionName>;
  return { component: component as AstroComponent, props: getProps(portal, entry, today) };
}
