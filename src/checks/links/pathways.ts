import type { Finding } from '../../rules/entries/finding.ts';
import { createNearest } from '../../rules/language/nearest.ts';
import {
  getAnswers,
  getDistances,
  getNodeIds,
  getRings,
  type PathwayGraph,
} from '../../rules/pathways/pathway-graph.ts';
import type { Data } from '../../schemas/index.ts';
import type { Site } from '../../schemas/site/site.ts';
import type { CheckedFile } from '../../rules/entries/checked-file.ts';
import type { Surroundings } from '../context/context.ts';

type Pathway = Data<'pathways'>;

/** What one rule finds: the place in the front matter, and what to say about it. */
type Fault = Pick<Finding, 'rule' | 'message' | 'fix'> & { path: PropertyKey[] };

/** Finds what is wrong with one pathway; nothing when all is well. */
type Rule = (pathway: Pathway, site: Site) => Fault[];

/** Whoever is in danger answers no more questions than this. */
const maxAnswersToSafety = 2;

const describeNodes = ({ questions, outcomes }: PathwayGraph) => [
  ...questions.map(({ id, text }, index) => ({
    id,
    name: `问题「${text}」（${id}）`,
    path: ['questions', index, 'id'],
  })),
  ...outcomes.map(({ id, title }, index) => ({
    id,
    name: `结果「${title}」（${id}）`,
    path: ['outcomes', index, 'id'],
  })),
];

const validateStart: Rule = ({ questions }) =>
  questions.length > 0
    ? []
    : [
        {
          rule: 'pathway-start',
          path: ['questions'],
          message: '还没有问题，读者无从走起',
          fix: '加上第一个问题，每个选项写明去哪',
        },
      ];

const validateTargets: Rule = (pathway) => {
  const ids = new Set(getNodeIds(pathway));
  const findNearest = createNearest();
  return getAnswers(pathway)
    .filter(({ to }) => !ids.has(to))
    .map(({ path, label, to }) => {
      const nearest = findNearest(to, () => ids);
      return {
        rule: 'pathway-target',
        path,
        message: `选项「${label}」要去「${to}」，这条引路里没有这个编号`,
        fix: nearest
          ? `最接近的是「${nearest}」；或者新建编号为「${to}」的问题或结果`
          : `新建编号为「${to}」的问题或结果，或者改写成已有的编号`,
      };
    });
};

const validateIds: Rule = (pathway) => {
  const first = new Map<string, string>();
  return describeNodes(pathway).flatMap(({ id, name, path }) => {
    const other = first.get(id);
    first.set(id, other ?? name);
    if (other === undefined) return [];
    const message = `编号「${id}」用了两次：${other}已经叫这个`;
    return [{ rule: 'pathway-id', path, message, fix: '给其中一个换个编号，再改好去它那里的选项' }];
  });
};

const validateReach: Rule = (pathway) => {
  const distances = getDistances(pathway);
  if (distances.size === 0) return [];
  return describeNodes(pathway)
    .filter(({ id }) => !distances.has(id))
    .map(({ id, name, path }) => ({
      rule: 'pathway-reach',
      path,
      message: `从第一个问题走不到${name}`,
      fix: `让某个选项的「去哪」写「${id}」，或者删去它`,
    }));
};

const validateEnds: Rule = ({ questions }) =>
  questions.flatMap(({ id, text, options }, index) =>
    options.length > 0
      ? []
      : [
          {
            rule: 'pathway-end',
            path: ['questions', index, 'options'],
            message: `问题「${text}」（${id}）没有选项，走到这里就断了`,
            fix: '至少写一个选项；如果这里已经是答案，就把它改成结果',
          },
        ],
  );

const validateRings: Rule = (pathway) =>
  getRings(pathway).map(({ answer, ring }) => ({
    rule: 'pathway-ring',
    path: answer.path,
    message: `选项「${answer.label}」去「${answer.to}」，又绕了回来：${ring.join(' → ')}`,
    fix: '让它去一个结果，或者去前面没有问过的问题',
  }));

const validateBasis: Rule = ({ outcomes }) =>
  outcomes.flatMap(({ id, title, citations, offices }, index) =>
    citations.length > 0 || offices.length > 0
      ? []
      : [
          {
            rule: 'pathway-basis',
            path: ['outcomes', index],
            message: `结果「${title}」（${id}）没有写法律依据，也没有写找哪个机关`,
            fix: '补上「法律依据」或者「找哪个机关」，至少一条',
          },
        ],
  );

/** In matters in which somebody may be in danger (`site.json` says which), the way out must always be at hand. */
const validateSafety: Rule = (pathway, { topics }) => {
  const distances = getDistances(pathway);
  const far = pathway.outcomes.flatMap(({ id, title, danger }, index) => {
    const distance = distances.get(id) ?? 0;
    if (!danger || distance <= maxAnswersToSafety) return [];
    return [
      {
        rule: 'pathway-danger',
        path: ['outcomes', index, 'danger'],
        message: `危险出口「${title}」（${id}）要答 ${distance} 次才走到，最多只能答 ${maxAnswersToSafety} 次`,
        fix: `在第一个问题里加一个直接去「${id}」的选项`,
      },
    ];
  });
  if (pathway.outcomes.some(({ danger }) => danger)) return far;
  const dangerous = new Set(topics.flatMap(({ name, danger }) => (danger ? [name] : [])));
  const topic = pathway.disputeTypes.find((name) => dangerous.has(name));
  const answer = getAnswers(pathway).find(({ danger }) => danger);
  if (topic === undefined && !answer) return [];
  return [
    {
      rule: 'pathway-danger',
      path: ['outcomes'],
      message: topic ? `「${topic}」的引路没有危险出口` : `选项「${answer?.label}」标了「有危险」，却没有危险出口`,
      fix: '加一个结果，勾上「危险出口」，先写怎么保住人、打哪个电话',
    },
  ];
};

const validateHotlines: Rule = ({ outcomes }, { hotlines }) => {
  const numbers = hotlines.map(({ number }) => number);
  return outcomes.flatMap((outcome, index) =>
    outcome.hotlines.flatMap((number, line) =>
      numbers.includes(number)
        ? []
        : [
            {
              rule: 'pathway-hotline',
              path: ['outcomes', index, 'hotlines', line],
              message: `结果「${outcome.title}」的电话「${number}」没有在 site.json 的热线里登记，网页不会显示`,
              fix: `从这些里面选：${numbers.join('、')}；或者先在 site.json 里登记它`,
            },
          ],
    ),
  );
};

const rules = [
  validateStart,
  validateTargets,
  validateIds,
  validateReach,
  validateEnds,
  validateRings,
  validateBasis,
  validateSafety,
  validateHotlines,
] satisfies Rule[];

/** Whoever starts a pathway comes to an answer, and whoever is in danger comes to it at once. */
export function validatePathways({ source, parsed, entry }: CheckedFile, { site }: Surroundings): Finding[] {
  if (entry?.collection !== 'pathways') return [];
  return rules
    .flatMap((rule) => rule(entry.data, site))
    .map(({ path, ...fault }): Finding => ({
      file: source.path,
      field: path.map(String).join('.'),
      line: parsed.lineOf(path),
      severity: 'error',
      ...fault,
    }));
}
