/** What a text may consist of to the last character: signs that a pattern may begin with and never finish, and words that many rules look for. */
const units = [
  ...['1', '9', '０', '一', '万', '第', '条', '《', '》', '「', '“', '”', '（', '）', '(', ')', '[', ']', '{', '}', '<', '>', '|', '`', '~', '*', '_', '\\', '^', '=', '#', '&', '!', ':', '：', '/', '.', '，', '。', '、', '—', '…', '-', '+', '@', '%'],
  ...[' ', '\u3000', '\t', '\n', '\n\n', '\r\n', '\u00a0', '\u200b', '\u0301', '\ufe0f', '😀', '👨‍👩‍👧', 'a', 'A', 'é', 'の', '龘', '𠀀'],
  ...['{a|', '{.', '{.a}', '{a=b', '{#', '{{', '}}', '[^', '[^1]', '[^a]: x\n', '[^a]: x\n\n[^a] ', '[a](', '](', '![', '![](', '![a](/media/a.jpg)', '[a]: /b\n', '**', '***', '**a', '*a_', '_a', '~~', '``', '`a', '<a', '</', '<!--', '&#', '&amp;'],
  ...['# a\n', '## 一\n\n', '- ', '- a\n', '  - ', '1. ', '1. a\n', '> ', '>', '> a\n', '* * *\n', '---\n', '===\n', '```\n', '~~~\n', ':::', ':::\n', ':::note\n', ':::note\na\n:::\n', '::::', '| a ', '|', '| a | b |\n', '|-|-|\n', '    a\n', '\\\n', 'a  \n', '^[a]', '~a~', '^a^'],
  ...['http://', 'https://a.cn/', 'www.', 'a@b.cn', 'mailto:', '13812345678', '138 ', '1-3-8-', '110', '370102199003078888', '6222020200112233', '鲁A12345', '鲁', '(2021)鲁01民初1号', '（2021）', '〔2021〕', '2021年', '2021年1月', '2021-01-01', '1月', '3日', '12:00', '1,000', '1.', '1.5万', '1.5万元', '200余', '近', '约', '百分之', '%', '3%', '3个', '1/2'],
  ...['第一条', '第1条', '第一千零八十七条', '第一百', '民法典', '《民法典》', '《民法典》第一条', '《中华人民共和国', '根据', '劳动合同法第', '法', '规定', '条例', '司法解释'],
  ...['张', '张三', '张某', '某', '某某', '李大爷', '欧阳', '王建国和', '张三、', '张三和李四', '村民张三', '调解员', '患', '患有', '岁', '3岁', '小明', '女士', '老人', '法官', '1号楼', '3单元', '1号楼3单元101室', '村', '镇', '县', '市', '省', '山东省', '路', '街', '号', '组', '东风组18号', '惠民街道'],
  ...['来源：', '记者', '（记者 张三）', '（图片来源：', '责任编辑：', '作者：', '编辑', '本报讯', '点击', 'huì mín ', 'ā', '的', '了', '是不是', '怎么办？', '为什么', '吗', '押金', '工资', '物业费', '老板不给钱', '应当', '必须', '、、', '，，', '！！', '？', '；', '三日', '三日内', '十五个工作日', '三个工作日内', '，可以', '一是', '一、', '（一）', '①', '1、'],
] as const;

/** Texts that grow in another way than by repeating. */
const grown: Readonly<Record<string, (length: number) => string>> = {
  'one open bracket of each kind, then words': (length) => `（“《「[${'押金不退怎么办'.repeat(length)}`,
  'nested brackets': (length) => `${'（'.repeat(length / 2)}${'）'.repeat(length / 2)}`,
  'nested links': (length) => `${'['.repeat(length / 2)}${']'.repeat(length / 2)}`,
  'nested emphasis': (length) => `${'*a '.repeat(length / 6)}${'a* '.repeat(length / 6)}`,
  'nested lists': (length) => Array.from({ length: Math.sqrt(length) }, (_, at) => `${'  '.repeat(at)}- a\n`).join(''),
  'nested quotes': (length) => Array.from({ length: Math.sqrt(length) }, (_, at) => `${'>'.repeat(at)} a\n`).join(''),
  'headings that differ': (length) => Array.from({ length: length / 8 }, (_, at) => `## 第${at}节\n\n`).join(''),
  'footnotes that differ': (length) => Array.from({ length: length / 20 }, (_, at) => `一[^${at}]\n\n[^${at}]: 注\n\n`).join(''),
  'references that differ': (length) => Array.from({ length: length / 16 }, (_, at) => `[${at}]: /a\n[${at}] `).join(''),
  'rows of a table': (length) => `| a | b |\n|---|---|\n${'| 1 | 2 |\n'.repeat(length / 10)}`,
  'columns of a table': (length) => `${'|a'.repeat(length / 6)}|\n${'|-'.repeat(length / 6)}|\n${'|1'.repeat(length / 6)}|\n`,
  'figures that differ': (length) => Array.from({ length: length / 12 }, (_, at) => `受理${at}件，办结${at + 1}件。`).join(''),
  'days that differ': (length) => Array.from({ length: length / 12 }, (_, at) => `${1900 + (at % 200)}年${1 + (at % 12)}月`).join(''),
  'articles that differ': (length) => Array.from({ length: length / 10 }, (_, at) => `民法典第${at}条，`).join(''),
  'ten thousand different characters': (length) =>
    Array.from({ length }, (_, at) => String.fromCharCode(0x4e00 + ((at * 7919) % 20_000))).join(''),
};

/** Worst texts by name: each makes one of about so many characters. */
export const kinds: Readonly<Record<string, (length: number) => string>> = {
  ...Object.fromEntries(
    units.map((unit) => [JSON.stringify(unit), (length: number) => unit.repeat(Math.ceil(length / unit.length))]),
  ),
  ...Object.fromEntries(
    units.map((unit) => [
      `${JSON.stringify(unit)} among words`,
      (length: number) => `${unit}张三租房押金不退`.repeat(Math.ceil(length / (unit.length + 8))),
    ]),
  ),
  ...Object.fromEntries(Object.entries(grown).map(([name, make]) => [name, (length: number) => make(length).slice(0, length * 2)])),
};
