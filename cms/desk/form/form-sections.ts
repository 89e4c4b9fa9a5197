import type { TextSection } from '../../../src/schemas/site/settings-files.ts';

/** The fields are asked for only where a choice of the same entry has one of these values. */
interface Condition {
  field: string;
  values: readonly string[];
}

/** A part of a form, under a heading of its own where it has a title. */
export interface FormSection {
  title?: string;
  only?: Condition;
  /** Names of fields, in the order in which people write; `body` is the text below the front matter. */
  fields: readonly string[];
}

const basics = '先说清楚';
const proof = '数字和出处';
const links = '和别的页面连起来';
const standing: readonly FormSection[] = [
  { title: '更新或撤回', fields: ['status'] },
  { fields: ['statusReason'], only: { field: 'status', values: ['updated', 'withdrawn'] } },
  { fields: ['replacedBy'], only: { field: 'status', values: ['withdrawn'] } },
];
const practices: Condition = { field: 'kind', values: ['practice'] };
const stories: Condition = { field: 'kind', values: ['dispute'] };

const declared: readonly FormSection[] = [
  { title: '申报', fields: ['aiGenerated'] },
  { fields: ['aiService'], only: { field: 'aiGenerated', values: ['part', 'whole'] } },
];
const moved: FormSection = { title: '改过网址', fields: ['renamedFrom'] };
const overlaid: FormSection = { title: '随程序来的和本站的', fields: ['hidden', 'takenFrom'] };
const allowed: FormSection = { title: '特别允许', fields: ['allow'] };

/** Each form from top to bottom. A field that is not named here comes last, under 其他. */
export const formSections: Record<TextSection, readonly FormSection[]> = {
  settings: [
    { title: '名称', fields: ['name', 'tagline', 'organisation', 'description', 'seal', 'notice'] },
    { title: '热线', fields: ['hotlines'] },
    { title: '导航', fields: ['navigation'] },
    { title: '首页', fields: ['greeting', 'placeholder', 'asked', 'needs', 'featuredDeadlines', 'topics'] },
    {
      title: '页脚',
      fields: ['footer', 'licence', 'correctionEmail', 'icp', 'policeRecord', 'siteCode', 'findErrors'],
    },
    { title: '外观', fields: ['theme'] },
    { title: '功能', fields: ['features'] },
    { title: '语言和时间', fields: ['language', 'timeZone'] },
    { title: '由人核对的', fields: ['checkedByHand'] },
    { title: '改过网址', fields: ['renamed'] },
  ],
  words: [{ fields: ['words'] }],
  explainers: [
    { title: basics, fields: ['title', 'summary', 'topic', 'asks'] },
    { title: '居民要做的', fields: ['steps', 'bring', 'cost', 'deadlines', 'notSuitable', 'dangers'] },
    { title: '道理和依据', fields: ['body', 'citations', 'terms'] },
    { title: links, fields: ['rooms', 'roomKinds', 'cases', 'pathways', 'related'] },
    { title: '复核', fields: ['review', 'updatedOn'] },
    ...declared,
    ...standing,
    moved,
    overlaid,
    allowed,
  ],
  cases: [
    { title: basics, fields: ['kind', 'title', 'summary', 'region', 'period', 'disputeTypes'] },
    { fields: ['models'], only: practices },
    { title: '写正文', fields: ['body', 'image'] },
    { fields: ['timeline', 'outcome'], only: stories },
    { title: proof, fields: ['sources', 'figures', 'keyFigures', 'charts'] },
    { fields: ['evaluations'], only: practices },
    {
      title: '别处要学，先问这些',
      fields: ['cost', 'staffing', 'prerequisites', 'contactLevel', 'adoptedFrom', 'inspiredBy'],
      only: practices,
    },
    { title: '不足', fields: ['limits'] },
    { title: links, fields: ['methods', 'rooms', 'citations'] },
    { title: '日期', fields: ['publishedOn', 'updatedOn'] },
    ...declared,
    ...standing,
    moved,
    allowed,
  ],
  rooms: [
    { title: basics, fields: ['name', 'kind', 'region', 'parent', 'intro'] },
    { title: '怎么找到', fields: ['contact'] },
    { title: '能办什么', fields: ['services', 'disputeTypes'] },
    { fields: ['windows', 'floors'], only: { field: 'kind', values: ['centre', 'subcentre', 'station'] } },
    { fields: ['people', 'body'] },
    { title: proof, fields: ['sources', 'figures', 'charts'] },
    { title: links, fields: ['methods'] },
    ...declared,
    moved,
    allowed,
  ],
  methods: [
    { title: basics, fields: ['name', 'region', 'summary', 'aliases', 'disputeTypes'] },
    { title: '怎么做', fields: ['steps', 'levels', 'parts', 'body'] },
    { title: proof, fields: ['sources', 'figures', 'charts'] },
    ...declared,
    moved,
    allowed,
  ],
  regions: [
    { title: basics, fields: ['name', 'level', 'parent', 'code', 'setting', 'intro', 'body'] },
    { title: proof, fields: ['sources', 'years', 'profile', 'network', 'charts'] },
    ...declared,
    moved,
    allowed,
  ],
  laws: [
    { title: basics, fields: ['short', 'title', 'kind', 'issuer', 'link', 'aliases', 'dangers', 'body'] },
    { title: '版本和核对', fields: ['versions', 'replacedBy', 'checked'] },
    { title: '条文', fields: ['articles'] },
    ...declared,
    moved,
    overlaid,
  ],
  deadlines: [
    { title: basics, fields: ['title', 'summary', 'kind', 'disputeTypes', 'roomKinds', 'dangers'] },
    { title: '怎么算', fields: ['starts', 'length', 'rollsOverHoliday', 'citations', 'body'] },
    { title: '错过以后', fields: ['ifMissed'] },
    ...declared,
    moved,
    overlaid,
  ],
  pathways: [
    { title: basics, fields: ['title', 'summary', 'disputeTypes', 'roomKinds', 'dangers', 'body'] },
    { title: '一问一答', fields: ['questions', 'outcomes'] },
    { title: '复核', fields: ['review'] },
    ...declared,
    moved,
    overlaid,
  ],
  forms: [
    { title: basics, fields: ['title', 'purpose', 'group', 'asks', 'disputeTypes', 'dangers'] },
    { title: '问什么、写成什么', fields: ['questions', 'body'] },
    {
      title: '怎么交',
      fields: ['filedBy', 'where', 'copies', 'attach', 'cost', 'fee', 'sums', 'deadlines', 'useInstead'],
    },
    { title: '依据和复核', fields: ['citations', 'review'] },
    { title: links, fields: ['roomKinds', 'explainers'] },
    ...declared,
    moved,
    overlaid,
    allowed,
  ],
  terms: [
    { title: basics, fields: ['term', 'plain', 'aliases', 'forms', 'dangers', 'body'] },
    { title: links, fields: ['related', 'explainers', 'citations'] },
    ...declared,
    moved,
    overlaid,
  ],
  pages: [{ title: basics, fields: ['title', 'summary', 'body', 'updatedOn'] }, ...declared, moved, overlaid, allowed],
};
