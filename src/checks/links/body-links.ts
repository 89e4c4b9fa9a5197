import type { Finding } from '../../rules/entries/finding.ts';
import { showWords } from '../../rules/entries/shown.ts';
import { createNearest, type FindNearest } from '../../rules/language/nearest.ts';
import type { CheckedFile } from '../../rules/entries/checked-file.ts';
import { getOutline } from '../../markdown/index.ts';
import type { Surroundings } from '../context/context.ts';
import { findDeadEnd } from './addresses.ts';

type Fault = Pick<Finding, 'rule' | 'severity' | 'message' | 'fix'>;

/** A link that no reader gets anywhere by. */
function findFault(
  href: string,
  anchors: ReadonlySet<string>,
  around: Surroundings,
  findNearest: FindNearest,
): Fault | undefined {
  const shown = `链接「${showWords(decode(href))}」`;
  const dead = { rule: 'link-dead', severity: 'error' } as const;
  if (href === '') return { ...dead, message: '链接没有写网址：「]()」', fix: '在圆括号里写上网址，或者去掉方括号' };
  if (href.startsWith('#')) {
    if (anchors.has(decode(href.slice(1)))) return undefined;
    const nearest = findNearest(decode(href.slice(1)), () => anchors);
    return {
      ...dead,
      message: `${shown}要跳到这一页的某一处，这一页没有那一处`,
      fix: nearest ? `最接近的是「#${nearest}」` : '改成正文里一个标题，或者去掉链接',
    };
  }
  if (/^https?:/iu.test(href)) return findWebFault(href, shown);
  if (/^(?:mailto|tel):/iu.test(href)) return undefined;
  const why = findDeadEnd(href, around, findNearest);
  return why && { ...dead, message: `${shown}打不开：${why.why}`, fix: why.fix };
}

const decode = (text: string): string => {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
};

/** Full stops and brackets that the writer meant to stand behind the address. */
const strayEnd = /[。，、；：！？）」』》”]$/u;

function findWebFault(href: string, shown: string): Fault | undefined {
  const plain = decode(href);
  if (strayEnd.test(plain))
    return {
      rule: 'link-end',
      severity: 'warning',
      message: `${shown}的末尾带着标点，多半打不开`,
      fix: '把标点移到圆括号外面',
    };
  try {
    const { hostname, username } = new URL(href);
    if (username !== '')
      return {
        rule: 'link-sign-in',
        severity: 'error',
        message: `${shown}里有「@」：前面看着像网站，打开的却是「${showWords(hostname)}」`,
        fix: '去掉「@」和它前面的字；要连的不是后面那个网站，就改成对的网址',
      };
    const isOfNobody = !hostname.includes('.') || /^(?:127|10|192\.168|172\.(?:1[6-9]|2\d|3[01]))\./u.test(hostname);
    if (!isOfNobody) return undefined;
    return {
      rule: 'link-local',
      severity: 'error',
      message: `${shown}只有您自己的电脑或单位里打得开`,
      fix: '改成公开的网址；指本站的页面就从「/」写起',
    };
  } catch {
    return { rule: 'link-dead', severity: 'error', message: `${shown}不是一个网址`, fix: '照浏览器地址栏里的样子改好' };
  }
}

const wordless = (href: string): Fault => ({
  rule: 'link-words',
  severity: 'error',
  message: `链接「${showWords(decode(href))}」没有字，看不见也点不到`,
  fix: '在方括号里写上要点的字',
});

/** Every link of a body leads somewhere, and has words to be clicked. */
export function validateBodyLinks({ source, parsed }: CheckedFile, around: Surroundings): Finding[] {
  if (!/\]\(|\]:|<|:\/\/|www\./iu.test(parsed.body)) return [];
  const { links, anchors } = getOutline(parsed.body);
  const seen = new Set<string>();
  const findNearest = createNearest();
  return links.flatMap(({ href, text, line }) => {
    // What is wrong with an address is said where it stands first.
    const isKnown = seen.has(href);
    seen.add(href);
    const faults = [
      isKnown ? undefined : findFault(href, anchors, around, findNearest),
      text.trim() === '' ? wordless(href) : undefined,
    ];
    return faults.flatMap((fault) =>
      fault ? [{ file: source.path, field: 'body', line: parsed.bodyLine + line, ...fault }] : [],
    );
  });
}
