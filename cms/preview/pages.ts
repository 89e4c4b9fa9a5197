import AboutArticle from '../../src/components/AboutArticle.astro';
import CaseArticle from '../../src/components/CaseArticle.astro';
import DeadlineArticle from '../../src/components/DeadlineArticle.astro';
import ExplainerArticle from '../../src/components/ExplainerArticle.astro';
import LawArticle from '../../src/components/LawArticle.astro';
import MethodArticle from '../../src/components/MethodArticle.astro';
import PathwayArticle from '../../src/components/PathwayArticle.astro';
import RegionArticle from '../../src/components/RegionArticle.astro';
import RoomArticle from '../../src/components/RoomArticle.astro';
import TermArticle from '../../src/components/TermArticle.astro';
import WithdrawnArticle from '../../src/components/WithdrawnArticle.astro';
import type { Entry } from '../../src/domain/entry.ts';
import type { Portal } from '../../src/domain/portal.ts';
import { isWithdrawn } from '../../src/domain/standing.ts';
import { getCasePage } from '../../src/models/case.ts';
import { getDeadlinePage } from '../../src/models/deadline.ts';
import { getExplainerPage } from '../../src/models/explainer.ts';
import { getLawPage } from '../../src/models/law.ts';
import { getMethodPage } from '../../src/models/method.ts';
import { getAboutPage } from '../../src/models/page.ts';
import { getPathwayPage } from '../../src/models/pathway.ts';
import { getRegionPage } from '../../src/models/region.ts';
import { getRoomPage } from '../../src/models/room.ts';
import { getTermPage } from '../../src/models/term.ts';
import { getWithdrawnPage } from '../../src/models/withdrawn.ts';
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
