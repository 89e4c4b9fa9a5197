import { contentPolicy } from '../shell/policy.ts';
import { urls } from '../../urls.ts';

/** The opening tags of one kind in a page: `<img src="…">`. */
export const getTags = (html: string, name: string): string[] =>
  html
    .split(`<${name}`)
    .slice(1)
    .filter((rest) => /^[\s/>]/u.test(rest))
    .map((rest) => rest.slice(0, rest.indexOf('>')));

/** The value of an attribute of a tag, as it is written; `undefined` where it has none. */
export const getAttribute = (tag: string, name: string): string | undefined =>
  new RegExp(`\\s${name}="([^"]*)"`, 'u').exec(tag)?.[1];

const hasMeta = (html: string, name: string) => {
  const [, content = ''] = new RegExp(`<meta name="${name}" content="([^"]*)"`, 'u').exec(html) ?? [];
  return content.trim() !== '';
};

/** Names that the guideline for government sites asks every page to carry (国办发〔2017〕47号, 网页设计规范). */
const governmentNames = ['SiteName', 'ColumnName', 'ArticleTitle', 'PubDate', 'ContentSource'];

const isForeign = (address: string | undefined) => address !== undefined && /^(?:https?:)?\/\//u.test(address);

/** Whether headings begin with the only one of the first level and never skip one. */
function hasSteadyHeadings(html: string): boolean {
  const levels = [...html.matchAll(/<h([1-6])[\s>]/gu)].map(([, level]) => Number(level));
  return (
    levels.filter((level) => level === 1).length === 1 &&
    levels.every((level, index) => level <= (levels[index - 1] ?? 0) + 1)
  );
}

/** Whether a page, given as HTML, that was drawn at `path` keeps a rule. */
type Rule = (html: string, path: string) => boolean;

/** A rule on the head and the foot of a page: a card in a frame of another site does without both (`embed`), and is not asked. */
const inHeadOrFoot =
  (isKept: (html: string) => boolean): Rule =>
  (html, path) =>
    path.startsWith(urls.embed) || isKept(html);

/**
 * What the build looks for in the markup of each page that it draws; true where the page keeps it. Our own components write
 * that markup, one way always, so that no parser is needed: `tests/site` holds the same pages against one.
 */
export const pageRules = {
  title: (html) => /<title>\s*[^\s<]/u.test(html),
  names: (html) => governmentNames.every((name) => hasMeta(html, name)),
  language: (html) => /<html lang="[a-z]/u.test(html),
  headings: hasSteadyHeadings,
  skip: inHeadOrFoot((html) => html.includes('href="#main"') && html.includes('<main id="main"')),
  zoom: (html) => /<meta name="viewport"/u.test(html) && !/user-scalable|maximum-scale/u.test(html),
  alternatives: (html) => getTags(html, 'img').every((tag) => / alt(?:[\s=]|$)/u.test(tag)),
  tables: (html) => getTags(html, 'table').length === 0 || getTags(html, 'th').length > 0,
  order: (html) => !/\stabindex="[1-9]/u.test(html),
  help: inHeadOrFoot((html) => html.includes(`href="${urls.hotlines}"`)),
  care: inHeadOrFoot((html) => html.includes(' data-care')),
  policy: (html) => html.includes(contentPolicy.replaceAll("'", '&#39;')) || html.includes(contentPolicy),
  own: (html) =>
    getTags(html, 'iframe').length === 0 &&
    [...getTags(html, 'script'), ...getTags(html, 'img'), ...getTags(html, 'source')].every(
      (tag) => !isForeign(getAttribute(tag, 'src')) && !isForeign(getAttribute(tag, 'srcset')),
    ) &&
    getTags(html, 'link').every(
      (tag) => getAttribute(tag, 'rel') !== 'stylesheet' || !isForeign(getAttribute(tag, 'href')),
    ),
  passwords: (html) => !/\stype="password"/u.test(html),
  media: (html) => getTags(html, 'video').length + getTags(html, 'audio').length === 0,
  installers: (html) => !/\shref="[^"]*\.(?:apk|ipa|exe|msi|dmg)(?:[?#][^"]*)?"/iu.test(html),
} satisfies Record<string, Rule>;

/** The name of one of them. */
export type PageRule = keyof typeof pageRules;
