import type { AtRule, Plugin, Rule } from 'postcss';
import { atRule, list, rule as newRule } from 'postcss';

/**
 * Holds where flex containers have no gap: Chromium below 84 and Safari below 14.1. No condition can ask for it, since grids
 * had the property first; these two came with it, `inset` to Safari and to Firefox, `ruby-position` to Chromium.
 * Source: @mdn/browser-compat-data, css.properties.gap.flex_context.
 */
const withoutGaps = 'not ((inset: 0) or (ruby-position: over))';

const valueOf = (rule: Rule, ...names: string[]): string | undefined => {
  let value: string | undefined;
  rule.walkDecls((declaration) => {
    if (names.includes(declaration.prop)) value = declaration.value;
  });
  return value;
};

/** The gaps that a rule sets: between lines and between what stands in one; undefined where it leaves them. */
function getGaps(rule: Rule): { row?: string; column?: string } {
  const [row, column = row] = list.space(valueOf(rule, 'gap') ?? '');
  return { row: valueOf(rule, 'row-gap') ?? row, column: valueOf(rule, 'column-gap') ?? column };
}

const isFlex = (rule: Rule): boolean => /^(?:inline-)?flex$/u.test(valueOf(rule, 'display') ?? '');

/** Whether the rule speaks of what the other one does, perhaps only in some place: `.care .tools` of `.tools`. */
const isAbout = (rule: Rule, other: Rule): boolean =>
  rule.selectors.every((selector) =>
    other.selectors.some((each) => selector === each || selector.endsWith(` ${each}`)),
  );

/** Margins in place of the gaps, for those browsers only. */
function toMargins(rule: Rule, run: 'row' | 'column' | 'wrap'): AtRule {
  const { row, column } = getGaps(rule);
  const margins = atRule({ name: 'supports', params: withoutGaps, source: rule.source });
  const add = (children: string, declarations: Record<string, string | undefined>) => {
    const selector = rule.selectors.map((each) => `${each} > ${children}`).join(', ');
    const set = Object.entries(declarations).flatMap(([prop, value]) => (value === undefined ? [] : [{ prop, value }]));
    if (set.length > 0) margins.append(newRule({ selector, nodes: [], source: rule.source }).append(...set));
  };
  // Where lines break is not known here: each one ends in a gap, but not the last thing of all.
  if (run === 'wrap') {
    add('*', { 'margin-block-end': row === '0' ? undefined : row, 'margin-inline-end': column });
    add(':last-child', { 'margin-inline-end': '0' });
  } else add('* + *', run === 'row' ? { 'margin-inline-start': column } : { 'margin-block-start': row });
  return margins;
}

/**
 * Gives what stands in flex containers margins where they would have no gap. A rule that only changes a gap belongs to the
 * container of the same file whose selector it ends with. Written here because `flex-gap-polyfill` moves the containers of
 * all browsers with negative margins; nothing of this reaches a browser that knows the property.
 */
export const flexGaps = (): Plugin => ({
  postcssPlugin: 'flex-gaps',
  Once(root) {
    const rules: Rule[] = [];
    root.walkRules((rule) => {
      rules.push(rule);
    });
    for (const rule of rules) {
      if (!getGaps(rule).column) continue;
      const same = rules.filter((each) => isAbout(rule, each));
      if (!same.some(isFlex)) continue;
      const has = (name: string, value: string) => same.some((each) => valueOf(each, name) === value);
      const direction = has('flex-direction', 'column') ? 'column' : 'row';
      rule.after(toMargins(rule, has('flex-wrap', 'wrap') ? 'wrap' : direction));
    }
  },
});
