import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { dirname, join, relative, resolve } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { parseArgs } from 'node:util';
import { getToday } from '../../content/today.ts';
import { findByCode } from '../../rules/import/place/gazetteer.ts';
import { collections, sharedCollections } from '../../schemas/index.ts';
import { type Answers, findFaults, toNewFolder } from '../init/new-folder.ts';

/** Writes the small content folder of a new portal; asks for what no flag says, where somebody sits before it. */
const usage = `用法：npm run init -- 文件夹 [--name 网站名称] [--organisation 主办单位] [--code 区划代码] [--place 地名]
                            [--hotline 名称=号码 …] [--keep ${sharedCollections.join(',')}]
例如：npm run init -- ../linjiang`;

const complain = (message: string): never => {
  console.error(message);
  process.exit(1);
};

const { values, positionals } = (() => {
  try {
    return parseArgs({
      options: {
        name: { type: 'string' },
        organisation: { type: 'string' },
        code: { type: 'string' },
        place: { type: 'string' },
        hotline: { type: 'string', multiple: true },
        keep: { type: 'string' },
      },
      allowPositionals: true,
    });
  } catch {
    return complain(usage);
  }
})();
const [folder, ...others] = positionals;
if (folder === undefined || others.length > 0) complain(usage);
const dir = resolve(folder ?? '');
const present = await readdir(dir).catch((error: NodeJS.ErrnoException) =>
  error.code === 'ENOENT' ? [] : complain(`「${dir}」不能用（${error.code ?? '原因不明'}）：换一个文件夹。`),
);
if (present.length > 0) complain(`「${dir}」里已经有东西，没有动它：换一个空的文件夹，或者新的名字。`);

const terminal = process.stdin.isTTY ? createInterface({ input: process.stdin, output: process.stdout }) : undefined;
/** What a flag says, or else whoever sits before the terminal; `preset` where neither says anything. */
const get = async (flag: string | undefined, question: string, preset = ''): Promise<string> =>
  (flag ?? (await terminal?.question(`${question}${preset && `（不写就是：${preset}）`}：`)) ?? '').trim() || preset;

/** The same, asked again at a terminal as long as the answer has a fault; a flag is judged with all the rest. */
async function getSound(
  flag: string | undefined,
  question: string,
  findFault: (answer: string) => string[],
  preset = '',
) {
  let answer = await get(flag, question, preset);
  while (terminal !== undefined && flag === undefined) {
    const faults = findFault(answer);
    if (faults.length === 0) break;
    console.error(faults.join('\n'));
    answer = await get(undefined, question, preset);
  }
  return answer;
}

const split = (text: string) =>
  text
    .split(/[,，、]/u)
    .map((part) => part.trim())
    .filter(Boolean);

const sound: Answers = { name: '名称', organisation: '单位', code: '110000', hotlines: [], keep: [] };
const name = await getSound(values.name, '网站名称，例如 临江调解', (text) => findFaults({ ...sound, name: text }));
const organisation = await getSound(values.organisation, '主办单位，例如 临江县司法局', (text) =>
  findFaults({ ...sound, organisation: text }),
);
// Whether the list has it is the next question.
const code = await getSound(values.code, '区划代码（GB/T 2260，6 位数字）', (text) =>
  findFaults({ ...sound, code: text, place: findByCode(text) ?? '地名' }),
);
const isUnknown = terminal !== undefined && values.place === undefined && findByCode(code) === undefined;
const answers: Answers = {
  name,
  organisation,
  code,
  place: isUnknown
    ? (await get(undefined, `名录里没有 ${code}。写错了，按 Ctrl+C 重来；没有写错，写上地名，例如 临江县`)) || undefined
    : values.place,
  hotlines:
    values.hotline ??
    split(
      await getSound(undefined, '本地热线，写成 名称=号码，几个用逗号隔开；没有就空着', (text) =>
        findFaults({ ...sound, hotlines: split(text) }),
      ),
    ),
  // An empty flag is an answer, too: nothing.
  keep: split(
    await getSound(
      values.keep,
      `用程序自带的哪几类：${sharedCollections.map((each) => `${each}（${collections[each].label}）`).join('、')}`,
      (text) => findFaults({ ...sound, keep: split(text) }),
      sharedCollections.join(','),
    ),
  ),
};
terminal?.close();
const faults = findFaults(answers);
if (faults.length > 0) complain([...faults, '什么都没有写。', usage].join('\n'));

for (const [path, text] of Object.entries(toNewFolder(answers, getToday('Asia/Shanghai')))) {
  await mkdir(dirname(join(dir, path)), { recursive: true });
  await writeFile(join(dir, path), text);
}
const shown = relative('.', dir) || dir;
console.log(`建好了「${dir}」。往下做：
  看看对不对：npm run check -- --content ${shown}
  打开网站和编辑台：CONTENT_DIR=${shown} npm start
  写第一间调解室：见 ${join(shown, 'README.md')}`);
