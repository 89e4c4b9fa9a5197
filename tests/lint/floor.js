import compatibility from '@mdn/browser-compat-data' with { type: 'json' };
import { RegExpParser, visitRegExpAST } from '@eslint-community/regexpp';
import browserslist from 'browserslist';

/**
 * What may be called without a look because the call is guarded: it stands in a try, behind a question or behind an answer
 * for browsers without it.
 */
const guarded = new Map([
  ['ClipboardItem', 'Firefox has none until 127: in a try, after which the text is copied by hand'],
  [':focus-visible', 'asked for with CSS.supports (tooltip.ts)'],
  ['Intl.Segmenter', 'asked for; without it a line may end after any character (typesetting.ts)'],
  ['segment', 'behind Intl.Segmenter'],
  ['CSS.highlights', 'asked for before a word is marked while it is read aloud'],
  ['Highlight', 'behind CSS.highlights'],
  [
    'DecompressionStream',
    'asked for; without it the whole site is not kept, and the page says so (offline/browser/part-store.ts)',
  ],
  ['pipeThrough', 'behind DecompressionStream'],
]);

/** Methods of our own that are called like newer ones of browsers. */
const ownNames = new Set(['draw', 'show', 'move', 'destroy']);

/** The names of browsers that browserslist and the data of MDN spell differently. */
const names = { ios_saf: 'safari_ios', and_chr: 'chrome_android' };

/** The oldest browsers of a use in `browserslist` of package.json, as pairs of a name and a version. */
const readFloor = (use) =>
  browserslist(undefined, { path: import.meta.dirname, env: use }).map((browser) => {
    const [name, version] = browser.split(' ');
    return [names[name] ?? name, Number.parseFloat(version)];
  });

/** Since which version a browser has it; Infinity for never, or only behind a prefix or a flag. */
const since = ({ support }, browser) => {
  const [first] = [support[browser] ?? []]
    .flat()
    .filter(({ prefix, flags, alternative_name: other, version_removed: end }) => !prefix && !flags && !other && !end);
  const version = first?.version_added;
  return typeof version === 'string' ? Number.parseFloat(version.replace('≤', '')) || Infinity : Infinity;
};

const isObject = (value) => typeof value === 'object' && value !== null;
const withCompat = (node) =>
  Object.entries(node).filter(([name, item]) => name !== '__compat' && isObject(item) && item.__compat);
const { builtins } = compatibility.javascript;
/** Interfaces and built-in objects by name; those that stand in others too, e.g. DateTimeFormat. */
const objects = { ...compatibility.api, ...builtins };
const inner = [builtins.Intl, compatibility.webassembly.api];
const plain = (name) => name.replace(/_static$/u, '');

/** All that is called by a name, whoever has it: somebody's `at` is enough to know that some `at` may be meant. */
const members = new Map();
for (const object of [objects, ...inner].flatMap((each) => Object.values(each)).filter(isObject))
  for (const [name, { __compat: compat }] of withCompat(object))
    members.set(plain(name), [...(members.get(plain(name)) ?? []), compat]);
const selectors = new Map(
  withCompat(compatibility.css.selectors).map(([name, { __compat: compat }]) => [name, [compat]]),
);

/** The browser that is too old for each of these, e.g. `safari 13.1`; undefined where all know one of them. */
const findTooOld = (compats, floor) => {
  if (!compats?.length) return undefined;
  const found = floor.find(([browser, version]) => compats.every((compat) => since(compat, browser) > version));
  return found?.join(' ');
};

const { lookbehind_assertion: lookbehind, modifier } = compatibility.javascript.regular_expressions;
const parts = {
  lookbehind: lookbehind.__compat,
  modifiers: modifier.__compat,
  'flag d': builtins.RegExp.hasIndices.__compat,
  'flag v': builtins.RegExp.unicodeSets.__compat,
};

const parser = new RegExpParser();
/** What of a pattern is newer than all patterns once were, by its name in `parts`. */
function listNewParts(source, flags) {
  const found = new Set([...flags].map((flag) => `flag ${flag}`).filter((name) => name in parts));
  try {
    visitRegExpAST(
      parser.parsePattern(source, 0, source.length, { unicode: flags.includes('u'), unicodeSets: flags.includes('v') }),
      {
        onAssertionEnter: ({ kind }) => {
          if (kind === 'lookbehind') found.add(kind);
        },
        onModifiersEnter: () => {
          found.add('modifiers');
        },
      },
    );
  } catch {
    // A pattern that is none is found by others.
  }
  return found;
}

const asking = new Set(['querySelector', 'querySelectorAll', 'matches', 'closest']);
const textOf = (node) =>
  node?.type === 'Literal'
    ? String(node.value)
    : node?.type === 'TemplateLiteral'
      ? node.quasis.map(({ value }) => value.cooked).join(' ')
      : '';

/**
 * Keeps methods, globals, selectors and patterns out that are newer than the oldest browsers of a use.
 * @type {import('eslint').Rule.RuleModule}
 */
export const floorRule = {
  meta: { type: 'problem', schema: [{ enum: ['reading', 'approving', 'form'] }] },
  create(context) {
    const floor = readFloor(context.options[0] ?? 'reading');
    const report = (node, name, browser) => {
      if (browser && !guarded.has(name) && !ownNames.has(name))
        context.report({
          node,
          message: `${name} is newer than ${browser}, which the portal must still work in (browserslist in package.json).`,
        });
    };
    const reportPattern = (node, source, flags) => {
      for (const name of listNewParts(source, flags)) report(node, name, findTooOld([parts[name]], floor));
    };
    const isGlobal = (node) => {
      for (let scope = context.sourceCode.getScope(node); scope; scope = scope.upper) {
        const variable = scope.set.get(node.name);
        if (variable) return variable.defs.length === 0;
      }
      return true;
    };
    return {
      MemberExpression(node) {
        const name = node.computed ? textOf(node.property) : node.property.name;
        if (!name) return;
        const { object, parent } = node;
        if (object.type === 'Identifier' && Object.hasOwn(objects, object.name) && isGlobal(object)) {
          const own = objects[object.name][name] ?? objects[object.name][`${name}_static`];
          if (own?.__compat) return report(node, `${object.name}.${name}`, findTooOld([own.__compat], floor));
        }
        const isCalled = parent.type === 'CallExpression' && parent.callee === node;
        if (isCalled) report(node, name, findTooOld(members.get(name), floor));
      },
      'Program:exit'(program) {
        for (const { identifier } of context.sourceCode.getScope(program).through)
          if (Object.hasOwn(objects, identifier.name) && identifier.parent.operator !== 'typeof')
            report(identifier, identifier.name, findTooOld([objects[identifier.name].__compat].filter(Boolean), floor));
      },
      CallExpression({ callee, arguments: [selector] }) {
        if (callee.type === 'MemberExpression' && asking.has(callee.property.name))
          for (const [, name] of textOf(selector).matchAll(/::?([a-z-]+)/gu))
            report(selector, `:${name}`, findTooOld(selectors.get(name), floor));
      },
      'Literal[regex]'(node) {
        reportPattern(node, node.regex.pattern, node.regex.flags);
      },
      'NewExpression[callee.name=RegExp], CallExpression[callee.name=RegExp]'(node) {
        reportPattern(node, textOf(node.arguments[0]).replaceAll('\\\\', '\\'), textOf(node.arguments[1]));
      },
    };
  },
};
