import { CspParser } from 'csp_evaluator/dist/parser.js';
import { parsePage } from './built-page.ts';

/** An answer as MDN's HTTP Observatory looks at it. */
export interface Answer {
  path: string;
  headers: Headers;
  /** The body where it is HTML, else nothing. */
  html: string;
}

/** What the Observatory would make of one side of an answer: nothing where it is content, else why it takes points off. */
type Rule = (answer: Answer) => string | undefined;

const broad = /^(?:ftp:|https?:|\*|https?:\/\/\*(?:\.\*)?)$/u;

/** The directives of an answer's policies, of its header and of its element. */
function readPolicy({ path, headers, html }: Answer) {
  const policy = html && parsePage(path, html).root.querySelector('meta[http-equiv="Content-Security-Policy"]');
  const inPage = policy ? (policy.getAttributeValue('content') ?? '') : '';
  const inHeader = headers.get('content-security-policy') ?? '';
  const parse = (text: string) => new CspParser(text).csp.directives as Record<string, string[]>;
  return { all: { ...parse(inPage), ...parse(inHeader) }, header: parse(inHeader) };
}

/** One of the values that are good. */
const isOneOf =
  (name: string, ...good: string[]): Rule =>
  ({ headers }) => {
    const value = headers.get(name);
    return value !== null && good.includes(value) ? undefined : `${name}: ${value}`;
  };

/**
 * The rules of MDN's HTTP Observatory that take points off (github.com/mdn/mdn-http-observatory, `src/analyzer/tests/*.js` and
 * the score table in `src/grader/charts.js`, version 1.6.3), by its names. What it asks of redirects from HTTP and of
 * certificates is the web server's in front.
 */
const rules: Record<string, Rule> = {
  'content-security-policy': (answer) => {
    const { all } = readPolicy(answer);
    const of = (name: string) => all[name] ?? all['default-src'] ?? ['*'];
    const script = of('script-src');
    const unsafe = [
      ...script.filter((source) => broad.test(source) || /^(?:'unsafe-inline'|'unsafe-eval'|data:)$/u.test(source)),
      ...of('object-src').filter((source) => broad.test(source)),
      ...[...of('img-src'), ...of('media-src')].filter((source) => /^(?:http|ftp):/u.test(source)),
    ];
    // A file that is no page runs nothing of its own.
    return answer.html === '' && Object.keys(all).length > 0
      ? undefined
      : unsafe.length > 0
        ? unsafe.join(' ')
        : all['form-action'] || all['default-src']
          ? undefined
          : 'no form-action';
  },
  'x-frame-options': (answer) =>
    readPolicy(answer).header['frame-ancestors']
      ? isOneOf('x-frame-options', 'DENY', 'SAMEORIGIN')(answer)
      : 'no frame-ancestors in the header',
  'strict-transport-security': ({ headers }) => {
    const age = Number(/^max-age=(\d+)/u.exec(headers.get('strict-transport-security') ?? '')?.[1] ?? 0);
    return age >= 15_768_000 ? undefined : `max-age=${age}, less than six months`;
  },
  'x-content-type-options': isOneOf('x-content-type-options', 'nosniff'),
  'referrer-policy': isOneOf(
    'referrer-policy',
    'no-referrer',
    'same-origin',
    'strict-origin',
    'strict-origin-when-cross-origin',
  ),
  'cross-origin-opener-policy': isOneOf('cross-origin-opener-policy', 'same-origin', 'same-origin-allow-popups'),
  'cross-origin-resource-policy': isOneOf('cross-origin-resource-policy', 'same-origin', 'same-site', 'cross-origin'),
  'cross-origin-resource-sharing': ({ headers }) =>
    headers.get('access-control-allow-credentials') === null ? undefined : 'credentials for other sites',
  cookies: ({ headers }) => headers.get('set-cookie') ?? undefined,
  'subresource-integrity': ({ path, html }) =>
    html === ''
      ? undefined
      : parsePage(path, html)
          .root.querySelectorAll('script[src]')
          .map((script) => script.getAttributeValue('src') ?? '')
          .find((src) => !/^\/(?!\/)/u.test(src)),
};

/** What the Observatory takes points off for in one answer, rule by rule. */
export const getFaults = (answer: Answer): string[] =>
  Object.entries(rules).flatMap(([name, rule]) => {
    const fault = rule(answer);
    return fault === undefined ? [] : [`${answer.path}, ${name}: ${fault}`];
  });
