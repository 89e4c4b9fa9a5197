import type { Entry } from '../../rules/entries/entry.ts';
import {
  getLapse,
  getMainVersion,
  getVersionInForce,
  getVersionState,
  listTurns,
  sortVersions,
  type VersionState,
} from '../../rules/law/law-state.ts';
import type { Portal } from '../../rules/portal/portal.ts';
import { compareArticles } from '../../rules/law/statute.ts';
import type { RenderedBody } from '../../markdown/index.ts';
import type { Data } from '../../schemas/index.ts';
import { t } from '../../text.ts';
import { getBody } from '../article/body.ts';
import { getCrumbs } from '../page/crumbs.ts';
import { type EmergencyCall, getExit } from '../danger/exit.ts';
import { type Doors, getDoors } from '../doors/doors.ts';
import { type Foot, getFoot } from '../entry/foot.ts';
import { getEntryHead, type PageFrame } from '../page/head.ts';
import { citing, getCitingLinks, getLawText } from '../citing/law-articles.ts';
import { getContents, getLawParts, type LawPart, type ParagraphView, toParagraphs } from './text.ts';
import { type Link, toLink } from '../page/link.ts';
import { sayArticle } from '../page/say.ts';
import { getSpells, type Spell } from '../page/spells.ts';

/** An article in plain words, or word for word, or both, with the places that cite it. */
export interface ArticleView {
  /** `1087`: the anchor is `article-1087`. */
  number: string;
  label: string;
  plain: string | undefined;
  text: ParagraphView[];
  repealed: string | undefined;
  citedBy: Link[];
}

/** A version with what it is on the day of the build, and what it will be. */
interface VersionView {
  adoptedOn: string;
  inForceOn: string;
  repealedOn: string | undefined;
  note: string | undefined;
  state: VersionState;
  labels: Spell<string>[];
}

/** The law word for word. */
export interface TextView {
  /** Which version it is, and that the official text prevails. */
  note: string;
  contents: (Link & { depth: number })[];
  preamble: ParagraphView[];
  parts: LawPart<ArticleView>[];
  appendix: ParagraphView[];
}

/** A law of the registry. */
export interface LawPage extends PageFrame {
  /** Whom to call, where somebody is in danger. */
  exit: EmergencyCall[];
  title: string;
  short: string;
  kind: string;
  issuer: string;
  versions: VersionView[];
  /** That it is not law, or soon will not be; each as long as that is so. */
  lapsed: Spell<string | undefined>[];
  replacedBy: Link | undefined;
  link: string | undefined;
  checked: Data<'laws'>['checked'];
  body: RenderedBody;
  /** The explained and the cited articles, where there is no text of the whole law. */
  articles: ArticleView[];
  text: TextView | undefined;
  citedBy: Link[];
  foot: Foot;
  doors: Doors;
}

function getVersions({ data }: Entry<'laws'>, today: string, timeZone: string): VersionView[] {
  const { versions } = data;
  return sortVersions(versions).map((version) => {
    const { adoptedOn, inForceOn, repealedOn, note } = version;
    const get = (day: string) => getVersionState(versions, version, day);
    return {
      adoptedOn,
      inForceOn,
      repealedOn,
      note,
      state: get(today),
      labels: getSpells({ today, timeZone, days: listTurns(data), get: (day) => t(`law.state.${get(day)}`) }),
    };
  });
}

/** What to say of a law that another one replaces, or of which no version is in force. */
function getLapsed({ data }: Entry<'laws'>, successor: Entry<'laws'> | undefined, today: string): string | undefined {
  if (getLapse(data, {}, today, successor?.data)?.kind === 'replaced') return t('law.replaced');
  if (data.replacedBy !== undefined) return t('law.replacedLater');
  if (getVersionInForce(data.versions, today)) return undefined;
  const versions = sortVersions(data.versions);
  const last = versions.find((version) => getVersionState(data.versions, version, today) === 'superseded');
  if (last) return t('law.lapsed', { date: last.repealedOn ?? '' });
  const next = versions.at(-1);
  return next && t('law.upcoming', { date: next.inForceOn });
}

function getArticleViews(portal: Portal, entry: Entry<'laws'>, today: string): (number: string) => ArticleView {
  const rows = new Map(entry.data.articles.map((row) => [row.number, row]));
  const links = getCitingLinks(portal, entry, today);
  return (number) => {
    const row = rows.get(number);
    const repealedOn = row?.repealedOn;
    return {
      number,
      label: sayArticle(number),
      plain: row?.plain,
      text: [],
      repealed: repealedOn && t('law.repealed', { date: repealedOn, note: row?.note ?? '' }),
      citedBy: links.get(number) ?? [],
    };
  };
}

function getText(portal: Portal, entry: Entry<'laws'>, today: string): TextView | undefined {
  const statute = getLawText(portal, entry, today);
  if (!statute) return undefined;
  const toView = getArticleViews(portal, entry, today);
  const parts = getLawParts(statute, ({ number, paragraphs }) => ({
    ...toView(number),
    text: toParagraphs(paragraphs),
  }));
  return {
    note: t('law.text.note', { date: getMainVersion(entry.data.versions, today)?.inForceOn ?? '' }),
    contents: getContents(parts),
    preamble: toParagraphs(statute.preamble),
    parts,
    appendix: toParagraphs(statute.appendix),
  };
}

/** The page of one law on the day `today`, with its text where the portal was given it. */
export function getLawPage(portal: Portal, entry: Entry<'laws'>, today: string): LawPage {
  const { data } = entry;
  const linking: Entry[] = citing.flatMap((collection): Entry[] => portal.linking(collection, entry));
  const replacedBy = data.replacedBy === undefined ? undefined : portal.get('laws', data.replacedBy);
  const description = t('law.description', { law: data.short, issuer: data.issuer });
  const { timeZone } = portal.site;
  const main = getMainVersion(data.versions, today);
  const cited = [...getCitingLinks(portal, entry, today).keys()];
  const numbers = new Set([...data.articles.map(({ number }) => number), ...cited]);
  const text = getText(portal, entry, today);
  return {
    head: getEntryHead(portal, entry, {
      description,
      date: data.checked.on,
      jsonLd: {
        '@type': 'Legislation',
        name: data.title,
        alternateName: data.short,
        legislationPassedBy: data.issuer,
        ...(main && { legislationDate: main.adoptedOn, legislationDateVersion: main.inForceOn }),
      },
    }),
    crumbs: getCrumbs('laws'),
    exit: getExit(portal, data.dangers),
    title: data.title,
    short: data.short,
    kind: t(`law.kind.${data.kind}`),
    issuer: data.issuer,
    versions: getVersions(entry, today, timeZone),
    lapsed: getSpells({
      today,
      timeZone,
      days: [entry, replacedBy].flatMap((law) => (law ? listTurns(law.data) : [])),
      get: (day) => getLapsed(entry, replacedBy, day),
    }).filter(({ value }) => value !== undefined),
    replacedBy: replacedBy && toLink(replacedBy),
    link: data.link,
    checked: data.checked,
    body: getBody(portal, entry),
    articles: text ? [] : [...numbers].sort(compareArticles).map(getArticleViews(portal, entry, today)),
    text,
    citedBy: linking.map((other) => toLink(other)),
    foot: getFoot(portal, entry, today),
    doors: getDoors(portal, { dangers: data.dangers }),
  };
}
