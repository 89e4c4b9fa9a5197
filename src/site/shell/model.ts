import { getSealDrawing } from '../../rules/pictures/seal-drawing.ts';
import type { Portal } from '../../rules/portal/portal.ts';
import { t } from '../../text.ts';
import { absoluteUrl, collectionUrl, mediaUrl, pictureUrls, registers, siteCardUrl, urls } from '../../urls.ts';
import { getHarmlessUrl } from '../danger/exit.ts';
import { hasOwnIcon } from './icon.ts';
import type { Head } from '../page/head.ts';
import { keepFilled, keepOffered, type Link, toLink } from '../page/link.ts';
import { toScriptJson } from '../page/script-json.ts';
import { getOfferedSums } from '../sums/offered.ts';

/** The document around a page: everything that header, footer and `<head>` need. */
export interface Shell {
  title: string;
  /** Whether its heading would take more than six lines of a phone, in the largest type of 关怀版 at least. */
  hasLongTitle: boolean;
  /** What tabs, histories and chats show of the page. */
  face: { title: string; description: string };
  /** Where 快速离开 leads, on a page that somebody may have to hide. */
  leave: string | undefined;
  /** Whether it is about a danger without having to be hidden, as a list of pages that have to be: it stays on no device. */
  isUnkept: boolean;
  /** Whether the portal keeps nothing on devices for when there is no connection. */
  isOnline: boolean;
  /** Language of the interface, BCP 47. */
  language: string;
  canonical: string;
  image: string;
  /** 「SiteName」 and its siblings, as the register of government sites names them, and what was declared of artificial intelligence. */
  meta: { name: string; content: string }[];
  jsonLd: string;
  /** The settings of the portal: what stands in the header is one of them. */
  site: Portal['site'];
  navigation: (Link & { isCurrent: boolean })[];
  /** The style sheet of the portal's own colours, where it has some. */
  themeStyle: string | undefined;
  icon: string;
  /** The picture that stands for the seal, in both files in which it is published. */
  logo: Logo | undefined;
  footer: {
    links: Link[];
    about: Link[];
    registered: Registered[];
    notice: string | undefined;
    /** Where readers write about what is wrong. */
    correctionEmail: string | undefined;
    /** What the portal says there in its own words, a line each; the last is the licence of its texts. */
    lines: string[];
  };
}

/** A number of a register, and where to look it up, where that is known. */
interface Registered {
  label: string;
  href?: string;
}

/** Who keeps a register of this site, and under which number. */
const getRegistered = ({ icp, policeRecord, siteCode, findErrors }: Portal['site']): Registered[] => [
  ...(icp === undefined ? [] : [{ label: icp, href: registers.icp }]),
  ...(policeRecord === undefined ? [] : [{ label: policeRecord, href: registers.police(policeRecord) }]),
  ...(siteCode === undefined ? [] : [{ label: t('footer.siteCode', { code: siteCode }) }]),
  ...(findErrors === undefined ? [] : [{ label: t('footer.findErrors'), href: findErrors }]),
];

/** Whether a portal has chosen colours of its own. */
export const hasThemeColours = ({ theme }: Portal['site']): boolean =>
  theme?.accent !== undefined || theme?.seal !== undefined;

/** The picture of a portal that stands for its seal; `width` in pixels, as wide as it is at the height of the seal. */
interface Logo {
  /** None of a drawing, which is one file. */
  webp?: string;
  plain: string;
  width: number;
}

/** A banner is no taller than it is narrow enough to stand beside the name. */
const [sealHeight, widestLogo] = [40, 120];

const toLogoWidth = (ratio: number) => Math.min(widestLogo, Math.round(sealHeight * ratio));

function getLogo({ site, pictures }: Portal): Logo | undefined {
  const file = site.theme?.logo;
  if (file === undefined) {
    const drawing = getSealDrawing(site.theme?.drawing);
    return drawing && { plain: urls.themeIcon, width: toLogoWidth(drawing.ratio) };
  }
  const { width = 1, height = 1 } = pictures.get(file.slice(mediaUrl('').length)) ?? {};
  return { ...pictureUrls(file), width: toLogoWidth(width / height) };
}

/** More characters do not fit into six lines of 关怀版 in the largest type at 360 pixels. */
const longTitle = 36;

/** The shell for a page with this head; `siteUrl` is the portal's own origin. */
export function getShell(portal: Portal, head: Head, siteUrl: string): Shell {
  const { site } = portal;
  const face = head.isSecret ? { title: t('danger.face'), description: site.description } : head;
  const canonical = absoluteUrl(head.path, siteUrl);
  return {
    title: face.title === site.name ? `${site.name}｜${site.tagline}` : `${face.title}｜${site.name}`,
    hasLongTitle: [...head.title].length > longTitle,
    face: { title: face.title, description: face.description },
    leave: head.isSecret ? getHarmlessUrl(portal) : undefined,
    isUnkept: head.isUnkept === true && head.isSecret !== true,
    isOnline: !portal.offers(urls.offline),
    language: site.language,
    canonical,
    image: absoluteUrl(head.isSecret ? siteCardUrl : head.image, siteUrl),
    meta: [
      { name: 'SiteName', content: site.name },
      { name: 'ColumnName', content: head.column },
      { name: 'ArticleTitle', content: head.title },
      { name: 'PubDate', content: head.date },
      { name: 'ContentSource', content: head.source },
      ...(head.ai ? [{ name: 'AIGC', content: head.ai.metadata }] : []),
    ],
    jsonLd: toScriptJson({
      '@context': 'https://schema.org',
      url: canonical,
      ...head.jsonLd,
      ...(head.ai && { digitalSourceType: head.ai.sourceType }),
    }),
    site,
    navigation: keepFilled(portal, keepOffered(portal, site.navigation)).map((link) => ({
      ...link,
      isCurrent: head.path.startsWith(link.href),
    })),
    themeStyle: hasThemeColours(site) ? urls.themeStyle : undefined,
    icon: hasOwnIcon(site) ? urls.themeIcon : urls.icon,
    logo: getLogo(portal),
    footer: {
      links: keepFilled(
        portal,
        keepOffered(portal, [
          ...(['forms', 'deadlines', 'laws', 'terms', 'regions'] as const).map((name) => ({
            href: collectionUrl(name),
            label: t(`collection.${name}`),
          })),
          ...(getOfferedSums(portal).length > 0 ? [{ href: urls.sums, label: t('sums.title') }] : []),
          { href: urls.hotlines, label: t('hotlines.title') },
          { href: urls.data, label: t('nav.data') },
          { href: urls.feeds, label: t('nav.feed') },
          { href: urls.licences, label: t('nav.licences') },
        ]),
      ),
      about: portal.derive('pages of the portal', ({ entries }) => entries.pages.map((page) => toLink(page))),
      registered: getRegistered(site),
      notice: site.notice,
      correctionEmail: site.correctionEmail,
      lines: [...site.footer, site.licence ?? t('footer.licence', { organisation: site.organisation })],
    },
  };
}
