import { readdir } from 'node:fs/promises';
import { join, relative, resolve } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { getToday } from '../../content/today.ts';
import { sharedCollections } from '../../schemas/index.ts';
import { askAnswers } from '../init/ask.ts';
import { describeFlagged, findFaults, toNewFolder } from '../init/new-folder.ts';
import { writeFolder } from '../init/write-folder.ts';
import { readOptions } from '../terminal/read-options.ts';
import { describeEnd } from '../build/failure-words.ts';

/** Writes the small content folder of a new portal; asks for what no flag says, where somebody sits before it. */
const usage = `用法：npm run init -- 文件夹 [--name 网站名称] [--organisation 主办单位] [--code 区划代码] [--place 地名]
                            [--hotline 名称=号码 …] [--keep ${sharedCollections.join(',')}]
例如：npm run init -- ../linjiang`;

const complain = (message: string): never => {
  console.error(message);
  process.exit(1);
};

const { values, positionals } = readOptions(
  {
    options: {
      name: { type: 'string' },
      organisation: { type: 'string' },
      code: { type: 'string' },
      place: { type: 'string' },
      hotline: { type: 'string', multiple: true },
      keep: { type: 'string' },
    },
    allowPositionals: true,
  },
  usage,
);
const [folder, ...others] = positionals;
if (folder === undefined || others.length > 0) complain(usage);
const dir = resolve(folder ?? '');
const present = await readdir(dir).catch((error: NodeJS.ErrnoException) =>
  error.code === 'ENOENT' ? [] : complain(`「${dir}」不能用（${error.code ?? '原因不明'}）：换一个文件夹。`),
);
if (present.length > 0) complain(`「${dir}」里已经有东西，没有动它：换一个空的文件夹，或者新的名字。`);

const terminal = process.stdin.isTTY ? createInterface({ input: process.stdin, output: process.stdout }) : undefined;
const sitter = terminal && {
  // Ctrl+C, Ctrl+D and a window that is closed.
  ask: (question: string) => terminal.question(question).catch(() => complain('\n没有答完，什么都没有写。')),
  tell: (faults: string) => void console.error(faults),
};
const answers = await askAnswers(values, sitter);
terminal?.close();
const faults = findFaults(answers);
if (faults.length > 0) complain([...faults.map(describeFlagged), '什么都没有写。', usage].join('\n'));

await writeFolder(dir, toNewFolder(answers, getToday('Asia/Shanghai'))).catch((error) => complain(describeEnd(error)));
const shown = relative('.', dir) || dir;
console.log(`建好了「${dir}」。往下做：
  看看对不对：npm run check -- --content ${shown}
  打开网站和编辑台：CONTENT_DIR=${shown} npm start
  写第一间调解室：见 ${join(shown, 'README.md')}`);
