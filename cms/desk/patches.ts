/** A change to one of Decap's files while it is bundled: what no setting reaches. */
interface Patch {
  /** Why, in a few words. */
  why: string;
  /** End of the file's path. */
  file: RegExp;
  from: string | RegExp;
  to: string;
}

const ui = /decap-cms-ui-default\/dist\/esm\/styles\.js$/u;
const label = /decap-cms-ui-default\/dist\/esm\/FieldLabel\.js$/u;
const control = /EditorControlPane\/EditorControl\.js$/u;
const select = /react-select\/dist\/.*\.esm\.js$/u;

const colour = (name: string, from: string, to: string): Patch => ({
  why: `the portal's colours: ${name}`,
  file: ui,
  from: `${name}: '${from}'`,
  to: `${name}: '${to}'`,
});

/** In order; each must match, so that an upgrade of Decap that moves something fails loudly. Values of visual/tokens.css. */
const patches: Patch[] = [
  colour('grayLight', '#eff0f4', '#faf7f0'),
  colour('gray', '#798291', '#59625c'),
  colour('grayDark', '#313d3e', '#1c221f'),
  colour('blue', '#3a69c7', '#1b5745'),
  colour('blueLight', '#e8f5fe', '#e7f0ea'),
  colour('green', '#005614', '#1b5745'),
  colour('greenLight', '#caef6f', '#e7f0ea'),
  colour('brown', '#754e00', '#6b4a12'),
  colour('yellow', '#ffee9c', '#f3e6c4'),
  colour('red', '#ff003b', '#a8321f'),
  colour('redDark', '#D60032', '#8c2818'),
  colour('redLight', '#fcefea', '#f8e9e4'),
  colour('purple', '#70399f', '#454d48'),
  colour('purpleLight', '#f6d8ff', '#ece7db'),
  colour('teal', '#17a2b8', '#1b5745'),
  colour('tealDark', '#117888', '#123e31'),
  colour('tealLight', '#ddf5f9', '#e7f0ea'),
  colour('textFieldBorder', '#dfdfe3', '#e6e0d3'),
  colour('controlLabel', '#5D626F', '#454d48'),
  { why: 'pine for action', file: ui, from: 'button: colorsRaw.grayDark', to: 'button: colorsRaw.blue' },
  {
    why: 'the edge of a control needs 3:1',
    file: ui,
    from: '`solid  ${lengths.borderWidth} ${colors.textFieldBorder}`',
    to: "'solid 1px #8a8f88'",
  },
  { why: 'room for Chinese titles', file: ui, from: "topCardWidth: '682px'", to: "topCardWidth: '960px'" },
  {
    why: 'legible buttons',
    file: ui,
    from: /(padding:2px 12px|line-height:27px);font-size:12px/gu,
    to: '$1;font-size:14px',
  },
  {
    why: 'legible labels',
    file: ui,
    from: 'font-size:12px;text-transform:uppercase;font-weight:600',
    to: 'font-size:16px;font-weight:600',
  },
  {
    why: 'labels, not tabs',
    file: label,
    from: 'background: colors.textFieldBorder',
    to: "background: 'transparent'",
  },
  {
    why: 'labels, not tabs',
    file: label,
    from: /background: colors\.active,\s*text: colors\.textLight/gu,
    to: "background: 'transparent', text: colors.active",
  },
  {
    why: 'labels, not tabs',
    file: label,
    from: /background: colors\.errorText,\s*text: colorsRaw\.white/gu,
    to: "background: 'transparent', text: colors.errorText",
  },
  { why: 'labels, not tabs', file: label, from: 'padding:3px 6px 2px;', to: 'padding:0 0 6px;' },
  { why: 'labels, not tabs', file: label, from: "content:'';display:block", to: 'content:none' },
  { why: 'legible fields', file: control, from: 'font-size: 15px', to: 'font-size: 17px' },
  { why: 'ink', file: control, from: 'color: #444a57', to: 'color: #1c221f' },
  { why: 'labels, not tabs', file: control, from: 'border-top-left-radius: 0;', to: '' },
  { why: 'http:// must not become HTTP://', file: control, from: 'text-transform:uppercase;', to: '' },
  { why: 'legible hints and errors', file: control, from: /font-size:12px/gu, to: 'font-size:15px' },
  {
    why: 'a sentence, not an essay',
    file: /widget-text\/dist\/esm\/TextControl\.js$/u,
    from: 'minRows: 5',
    to: 'minRows: 2',
  },
  {
    why: 'a field that is asked for only where a choice says so (fields.ts, `only`) is left out elsewhere',
    file: /EditorControlPane\/EditorControlPane\.js$/u,
    from: "fields.filter(f => f.get('widget') !== 'hidden')",
    to: "fields.filter(f => f.get('widget') !== 'hidden' && (!f.get('only') || f.getIn(['only', 'values']).includes(entry.getIn(['data', f.getIn(['only', 'field'])]))))",
  },
  {
    why: 'the same: a field that comes or goes must not make its neighbours start anew',
    file: /EditorControlPane\/EditorControlPane\.js$/u,
    from: 'i18n ? `${locale}_${i}` : i;',
    to: "i18n ? `${locale}_${i}` : field.get('name');",
  },
  {
    why: 'thousands of entries: our own list (entry-list.ts) where our own server can tell what there is',
    file: /Collection\/Collection\.js$/u,
    from: '_jsx(EntriesCollection, {',
    to: '_jsx(globalThis.mingliEntryList ?? EntriesCollection, {',
  },
  {
    why: 'the same: it brings its own filters',
    file: /Collection\/Collection\.js$/u,
    from: '_jsx(CollectionControls, {',
    to: 'globalThis.mingliEntryList ? null : _jsx(CollectionControls, {',
  },
  {
    why: 'the same: a form needs no other entry of its collection',
    file: /components\/Editor\/Editor\.js$/u,
    from: 'if (!collectionEntriesLoaded) {',
    to: 'if (!collectionEntriesLoaded && !globalThis.mingliEntryList) {',
  },
  {
    why: 'a reviewer approves on a phone: the form may be narrow, its bar takes two lines',
    file: /Editor\/EditorInterface\.js$/u,
    from: 'min-width:800px;height:100%;position:absolute;top:0;left:0;overflow:hidden;padding-top:66px;',
    to: 'height:100%;position:absolute;top:0;left:0;overflow:hidden;padding-top:66px;@media(max-width:800px){padding-top:124px;}',
  },
  {
    why: 'the same',
    file: /Editor\/EditorToolbar\.js$/u,
    from: 'width:100%;min-width:800px;z-index:',
    to: 'width:100%;@media(max-width:800px){height:auto;flex-wrap:wrap;& > :nth-child(2){flex-basis:100%;order:1;min-height:58px;}}z-index:',
  },
  {
    why: 'the same: the height of the bar gives way to the rule above',
    file: /Editor\/EditorToolbar\.js$/u,
    from: ';background-color:#fff;height:66px;display:flex;',
    to: ';background-color:#fff;@media(min-width:801px){height:66px;}display:flex;',
  },
  {
    why: 'the same: no preview beside a narrow form until somebody asks for it',
    file: /Editor\/EditorInterface\.js$/u,
    from: 'return localStorage.getItem(RIGHT_PANE) || PANE_ORDER[0];',
    to: 'return innerWidth <= 800 ? NO_PANE : localStorage.getItem(RIGHT_PANE) || PANE_ORDER[0];',
  },
  {
    why: 'editors see that their unsaved words are kept on this computer (backup-note.ts)',
    file: /components\/Editor\/Editor\.js$/u,
    from: 'this.props.persistLocalBackup(entry, collection);',
    to: "Promise.resolve(this.props.persistLocalBackup(entry, collection)).then(() => dispatchEvent(new Event('mingli:backup')));",
  },
  {
    why: 'errors that the checks find stop an entry on its way to review and publication (checkup/gate.ts)',
    file: /components\/Editor\/Editor\.js$/u,
    from: "updateUnpublishedEntryStatus(collection.get('name'), slug, currentStatus, newStatus);",
    to: "globalThis.mingliMayGoOn(newStatus).then(mayGoOn => mayGoOn && updateUnpublishedEntryStatus(collection.get('name'), slug, currentStatus, newStatus));",
  },
  {
    why: 'the checks lead to a field (checkup/jump.ts)',
    file: control,
    from: '"aria-label": t(',
    to: '"data-field": fieldName, "aria-label": t(',
  },
  {
    why: 'the same, to a row',
    file: /decap-cms-widget-list\/dist\/esm\/ListControl\.js$/u,
    from: 'sortable: true,',
    to: "sortable: true, 'data-row': props.index,",
  },
  {
    why: 'a row that the desk itself writes (a reason, a merge) is one that can be opened and changed, too',
    file: /decap-cms-widget-list\/dist\/esm\/ListControl\.js$/u,
    from: 'renderListControl() {',
    to: 'renderListControl() { while (this.state.keys.length < (this.props.value?.size ?? 0)) { this.state.keys.push(crypto.randomUUID()); this.state.itemsCollapsed.push(true); }',
  },
  {
    why: 'the way to the handbook',
    file: /Collection\/Sidebar\.js$/u,
    from: 'children: [_jsx(SidebarHeading, {',
    to: "children: [_jsx('a', { href: '/admin/handbook/', className: 'handbook-link', children: '手册' }), _jsx(SidebarHeading, {",
  },
  {
    why: 'the way to the importer (import/start.ts)',
    file: /Collection\/CollectionTop\.js$/u,
    from: 'newEntryUrl ? _jsx(CollectionTopNewButton, {',
    to: "newEntryUrl && collection.get('name') === 'cases' ? _jsx('button', { type: 'button', className: 'import-button', onClick: () => dispatchEvent(new Event('mingli:import')), children: '导入报道' }) : null, newEntryUrl ? _jsx(CollectionTopNewButton, {",
  },
  { why: 'pine', file: /Collection\/Sidebar\.js$/u, from: '#4863c6', to: '#1b5745' },
  { why: 'paper', file: /Collection\/CollectionSearch\.js$/u, from: '#eff0f4', to: '#faf7f0' },
  { why: 'paper', file: /MediaLibrary\/MediaLibrarySearch\.js$/u, from: '#eff0f4', to: '#faf7f0' },
  {
    why: 'words instead of a host name',
    file: /UI\/SettingsDropdown\.js$/u,
    from: 'stripProtocol(displayUrl)',
    to: "'看网站'",
  },
  {
    why: 'Chinese fonts',
    file: ui,
    from: /primary: `[^`]*`/gu,
    to: `primary: \`"PingFang SC", "HarmonyOS Sans SC", "MiSans", "Noto Sans CJK SC", "Microsoft YaHei", system-ui, sans-serif\``,
  },
  {
    why: 'a search for two adjacent characters scores 4 and was thrown away as noise, so 漏水 found nothing',
    file: /decap-cms-core\/dist\/esm\/backend\.js$/u,
    from: 'score > 5',
    to: 'score >= Math.min(6, 2 ** (searchTerm.length + 1) - searchTerm.length - 2)',
  },
  {
    why: 'nothing typed is lost: the local backup was offered first and then overwritten by the entry that arrived later',
    file: /components\/Editor\/Editor\.js$/u,
    from: /retrieveLocalBackup\(collection, slug\);\s*if \(newEntry\) \{\s*(createEmptyDraft\(collection, this\.props\.location\.search\));\s*\} else \{\s*(loadEntry\(collection, slug\));\s*\}/gu,
    to: 'Promise.resolve(newEntry ? $1 : $2).then(() => retrieveLocalBackup(collection, slug));',
  },
  {
    why: 'the same, for published entries',
    file: /actions\/editorialWorkflow\.js$/u,
    from: /(?<!return )dispatch\(loadEntry\(collection, slug\)\)/gu,
    to: 'await dispatch(loadEntry(collection, slug))',
  },
  {
    why: 'the link to the page was asked for before the entry had arrived, and failed in English',
    file: /decap-cms-core\/dist\/esm\/lib\/formatters\.js$/u,
    from: "const basePath = trimEnd(baseUrl, '/');",
    to: "const basePath = trimEnd(baseUrl, '/'); if (!entry) return `${basePath}/${(collection.get('preview_path') ?? '').replace('{{slug}}', slug)}`;",
  },
  {
    why: 'screen readers heard the name of the widget, not of the field',
    file: control,
    from: 'widgetLabel: widgetName',
    to: "widgetLabel: field.get('label', fieldName)",
  },
  {
    why: 'the same, for the buttons of a date',
    file: /decap-cms-widget-datetime\/dist\/esm\/DateTimeControl\.js$/u,
    from: "fieldName: field.get('name')",
    to: "fieldName: field.get('label')",
  },
  {
    why: 'names for buttons that are only a picture',
    file: /decap-cms-ui-default\/dist\/esm\/ListItemTopBar\.js$/u,
    from: 'onClick: onCollapseToggle',
    to: "'aria-label': collapsed ? '展开这一条' : '收起这一条', onClick: onCollapseToggle",
  },
  {
    why: 'names for buttons that are only a picture',
    file: /decap-cms-ui-default\/dist\/esm\/ListItemTopBar\.js$/u,
    from: 'onClick: onRemove',
    to: "'aria-label': '删去这一条', onClick: onRemove",
  },
  {
    why: 'names for buttons that are only a picture',
    file: /decap-cms-widget-list\/dist\/esm\/ListControl\.js$/u,
    from: '...attributes,',
    to: "...attributes, 'aria-label': '拖动这一条', 'aria-roledescription': '可以拖动',",
  },
  {
    why: 'a measure word between number and noun',
    file: /decap-cms-widget-list\/dist\/esm\/ListControl\.js$/u,
    from: '`${items.size} ${listLabel}`',
    to: '`${items.size} 条${listLabel}`',
  },
  {
    why: 'English',
    file: /decap-cms-widget-list\/dist\/esm\/ListControl\.js$/u,
    from: "`No ${labelField.get('name')}`",
    to: "'（还没填）'",
  },
  { why: 'English', file: /App\/Header\.js$/u, from: /alt: ["']Logo["']/gu, to: "alt: '明理'" },
  {
    why: 'English, heard with every notice',
    file: /react-toastify\.esm\.mjs$/u,
    from: 'ariaLabel:s="close"',
    to: 'ariaLabel:s="关闭"',
  },
  {
    why: 'English, heard with every notice',
    file: /react-toastify\.esm\.mjs$/u,
    from: '"aria-label":"notification timer"',
    to: '"aria-label":"消失前的时间"',
  },
  { why: 'English', file: select, from: /return ['"]No options['"]/gu, to: "return '没有可选的'" },
  { why: 'English', file: select, from: /return ['"]Loading\.\.\.['"]/gu, to: "return '正在读取…'" },
  { why: 'English', file: select, from: /placeholder: ['"]Select\.\.\.['"]/gu, to: "placeholder: '请选择'" },
];

/** Parts that the desk never reaches, emptied: 1 MB of parsers for formats and codecs that it does not use. */
const stubs: { why: string; file: RegExp; code: string }[] = [
  {
    why: 'our own formats read and write every file (gray-matter and esprima would come along, with their eval)',
    file: /decap-cms-core\/dist\/esm\/formats\/frontmatter\.js$/u,
    code: 'export const FrontmatterInfer = {}; export const frontmatterJSON = () => ({}); export const frontmatterTOML = frontmatterJSON; export const frontmatterYAML = frontmatterJSON;',
  },
  {
    why: 'no file is TOML or bare YAML',
    file: /decap-cms-core\/dist\/esm\/formats\/(?:toml|yaml)\.js$/u,
    code: 'export default {};',
  },
  {
    why: 'the importer reads HTML with the parser of the browser; this one is for the command line',
    file: /linkedom\/esm\/index\.js$/u,
    code: 'export const parseHTML = undefined;',
  },
  {
    why: 'images are stored as they are; media_processing stays off',
    file: /@jsquash\/webp\/(?:index|encode)\.js$/u,
    code: 'export const encode = undefined; export default undefined;',
  },
];

const isHit = (patch: Patch, code: string) =>
  typeof patch.from === 'string' ? code.includes(patch.from) : code.search(patch.from) >= 0;

/** A Vite plugin that applies the patches and fails where one found nothing to change. */
export function applyPatches() {
  const used = new Set<object>();
  return {
    name: 'mingli-decap-patches',
    enforce: 'pre' as const,
    load(id: string) {
      const stub = stubs.find(({ file }) => file.test(id));
      if (stub) used.add(stub);
      return stub?.code;
    },
    transform(code: string, id: string) {
      const hits = patches.filter((patch) => patch.file.test(id.split('?')[0]!) && isHit(patch, code));
      for (const patch of hits) used.add(patch);
      return hits.length > 0
        ? { code: hits.reduce((text, { from, to }) => text.replaceAll(from, to), code), map: null }
        : undefined;
    },
    buildEnd(error?: Error) {
      const idle = [...patches, ...stubs].filter((change) => !used.has(change));
      if (!error && idle.length > 0)
        throw new Error(
          `Decap has changed; these found nothing to do in it: ${idle.map(({ file, why }) => `${why} (${file})`).join('; ')}`,
        );
    },
  };
}
