import { formatArticle } from '../domain/chinese-number.ts';
import type { Entry } from '../domain/entry.ts';
import { getName } from '../domain/order.ts';
import type { Portal } from '../domain/portal.ts';
import type { RenderedBody } from '../markdown/index.ts';
import type { Data } from '../schemas/index.ts';
import { t } from '../text.ts';
import { entryUrl } from '../urls.ts';
import { getBody } from './body.ts';
import { getCrumbs } from './crumbs.ts';
import { type Doors, getDoors } from './doors.ts';
import { getEntryHead, type PageFrame } from './head.ts';
import { type Link, toLink } from './link.ts';

/** An article in plain words, with the entries that cite it. */
interface ArticleView {
  /** `1087`: the anchor is `article-1087`. */
  number: string;
  label: string;
  plain: string;
  repealed: string | undefined;
  citedBy: Link[];
}

/** A law of the registry. */
export interface LawPage extends PageFrame {
  title: string;
  short: string;
  kind: string;
  issuer: string;
  versions: Data<'laws'>['versions'];
  replacedBy: Link | undefined;
  link: string | undefined;
  checked: Data<'laws'>['checked'];
  body: RenderedBody;
  articles: ArticleView[];
  citedBy: Link[];
  doors: Doors;
}

const citing = ['explainers', 'deadlines', 'cases', 'pathways', 'terms'] as const;

function getCitingArticle(entry: Entry, law: string, article: string): boolean {
  const { data } = entry;
  const citations =
    entry.collection === 'pathways'
      ? (data as Data<'pathways'>).outcomes.flatMap((outcome) => outcome.citations)
      : (data as Data<'explainers'>).citations;
  return citations.some((citation) => citation.law === law && citation.article === article);
}

/** The page of one law; the statute text is left to the national database. */
export function getLawPage(portal: Portal, entry: Entry<'laws'>): LawPage {
  const { data } = entry;
  const linking: Entry[] = citing.flatMap((collection): Entry[] => portal.linking(collection, entry));
  const replacedBy = data.replacedBy === undefined ? undefined : portal.get('laws', data.replacedBy);
  const description = t('law.description', { law: data.short, issuer: data.issuer });
  return {
    head: getEntryHead(portal, entry, {
      description,
      date: data.checked.on,
      jsonLd: {
        '@type': 'Legislation',
        name: data.title,
        alternateName: data.short,
        legislationPassedBy: data.issuer,
        ...(data.versions[0] && {
          legislationDate: data.versions[0].adoptedOn,
          legislationDateVersion: data.versions[0].inForceOn,
        }),
      },
    }),
    crumbs: getCrumbs('laws'),
    title: data.title,
    short: data.short,
    kind: t(`law.kind.${data.kind}`),
    issuer: data.issuer,
    versions: data.versions,
    replacedBy: replacedBy && toLink(replacedBy),
    link: data.link,
    checked: data.checked,
    body: getBody(portal, entry),
    articles: [...data.articles]
      .sort((a, b) => a.number - b.number)
      .map(({ number, plain, repealedOn, note }) => ({
        number: String(number),
        label: formatArticle(String(number)),
        plain,
        repealed: repealedOn && t('law.repealed', { date: repealedOn, note: note ?? '' }),
        citedBy: linking
          .filter((other) => getCitingArticle(other, entry.id, String(number)))
          .map((other) => ({ href: entryUrl(other), label: getName(other) })),
      })),
    citedBy: linking.map((other) => toLink(other)),
    doors: getDoors(portal, {}),
  };
}
