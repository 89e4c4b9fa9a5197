import postcss, { list, type Rule } from 'postcss';

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

/** Its selectors without what stands for their layer (flatten.ts). */
const getSelectors = (rule: Rule): string[] => rule.selectors.map((each) => each.replaceAll(':not(#\\#)', ''));

/** Whether the rule speaks of what the other one does, perhaps only in some place: `.care .tools` of `.tools`. */
function isAbout(rule: Rule, other: Rule): boolean {
  const others = getSelectors(other);
  return getSelectors(rule).every((selector) =>
    others.some((each) => selector === each || selector.endsWith(` ${each}`)),
  );
}

/** Margins in place of the gaps of one rule. */
function toMargins(rule: Rule, run: 'row' | 'column' | 'wrap'): Rule[] {
  const { row, column } = getGaps(rule);
  const toRule = (children: string, declarations: Record<string, string | undefined>): Rule =>
    postcss.rule({
      selectors: rule.selectors.map((each) => `${each} > ${children}`),
      nodes: Object.entries(declarations).flatMap(([prop, value]) =>
        value === undefined ? [] : [postcss.decl({ prop, value })],
      ),
    });
  if (run === 'row') return [toRule('* + *', { 'margin-left': column })];
  if (run === 'column') return [toRule('* + *', { 'margin-top': row })];
  // Where lines break is not known here: each one ends in a gap, but not the last thing of all.
  return [
    toRule('*', { 'margin-right': column, 'margin-bottom': row === '0' ? undefined : row }),
    toRule(':last-child', { 'margin-right': '0' }),
  ];
}

/**
 * A style sheet with margins where the flex containers of `css`, the built sheet of all pages, have gaps. Chromium
 * below 84 and Safari below 14.1 have none; they fetch it (public/early.js), so that it costs nobody else a byte. Written
 * here because `flex-gap-polyfill` moves the containers of all browsers with negative margins.
 */
export function getFlexGaps(css: string): string {
  const root = postcss.parse(css);
  const rules: Rule[] = [];
  root.walkRules((rule) => {
    rules.push(rule);
  });
  const margins = rules.map((rule) => {
    const { row, column } = getGaps(rule);
    const same = row !== undefined || column !== undefined ? rules.filter((each) => isAbout(rule, each)) : [];
    const has = (name: string, value: string) => same.some((each) => valueOf(each, name) === value);
    const direction = has('flex-direction', 'column') ? 'column' : 'row';
    return same.some(isFlex) ? toMargins(rule, has('flex-wrap', 'wrap') ? 'wrap' : direction) : [];
  });
  for (const [index, rule] of rules.entries()) rule.replaceWith(...margins[index]!);
  root.walkAtRules((atRule) => {
    let isNeeded = false;
    atRule.walkRules(() => {
      isNeeded = true;
    });
    if (!isNeeded) atRule.remove();
  });
  return root.toString();
}
