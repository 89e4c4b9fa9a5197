import { findByCode } from '../../rules/import/place/gazetteer.ts';
import { collections, sharedCollections } from '../../schemas/index.ts';
import { type Answers, findFaults as findAll } from './new-folder.ts';

/** What the flags of the command say; nothing where one was not given. An empty flag is an answer, too. */
export interface Flags {
  name?: string | undefined;
  organisation?: string | undefined;
  code?: string | undefined;
  place?: string | undefined;
  hotline?: string[] | undefined;
  keep?: string | undefined;
}

/** Whoever sits before the terminal: is asked, and told what is wrong with an answer. */
export interface Sitter {
  ask: (question: string) => Promise<string>;
  tell: (faults: string) => void;
}

const split = (text: string) =>
  text
    .split(/[,，、]/u)
    .map((part) => part.trim())
    .filter(Boolean);

/** Answers in which nothing is wrong, to judge one question by itself. */
const sound: Answers = { name: '名称', organisation: '单位', code: '110000', hotlines: [], keep: [] };

/** What is wrong with answers that were typed: whoever is asked has seen no flag. */
const findFaults = (answers: Answers): string[] => findAll(answers).map(({ words }) => words);

/** All answers: from flags, else from whoever sits there, who is asked again as long as one has a fault. Flags are judged by the caller. */
export async function askAnswers(flags: Flags, sitter: Sitter | undefined): Promise<Answers> {
  const get = async (question: string, judge: (answer: string) => string[], preset = ''): Promise<string> => {
    if (sitter === undefined) return preset;
    for (;;) {
      const answer = (await sitter.ask(`${question}${preset && `（不写就是：${preset}）`}：`)).trim() || preset;
      const faults = judge(answer);
      if (faults.length === 0) return answer;
      sitter.tell(faults.join('\n'));
    }
  };
  /** The code, and the place where no list has it; whoever sees there that the code is wrong writes another one. */
  const getPlace = async (): Promise<Pick<Answers, 'code' | 'place'>> => {
    const judge = (code: string) => findFaults({ ...sound, code, place: findByCode(code) ?? '地名' });
    let code = flags.code?.trim() ?? (await get('区划代码（GB/T 2260，6 位数字）', judge));
    while (sitter !== undefined && flags.place === undefined && findByCode(code) === undefined) {
      if (judge(code).length > 0) break;
      const isNumber = (text: string) => /^\d+$/u.test(text);
      const said = await get(`名录里没有 ${code}。写错了，再写一遍代码；没有写错，写上地名，例如 临江县`, (text) =>
        text === '' ? ['写一个代码，或者一个地名'] : isNumber(text) ? judge(text) : [],
      );
      if (!isNumber(said)) return { code, place: said };
      code = said;
    }
    return { code, place: flags.place };
  };

  const name = flags.name ?? (await get('网站名称，例如 临江调解', (text) => findFaults({ ...sound, name: text })));
  const organisation =
    flags.organisation ??
    (await get('主办单位，例如 临江县司法局', (text) => findFaults({ ...sound, organisation: text })));
  const { code, place } = await getPlace();
  const hotlines =
    flags.hotline ??
    split(
      await get('本地热线，写成 名称=号码，几个用逗号隔开；没有就空着', (text) =>
        findFaults({ ...sound, hotlines: split(text) }),
      ),
    );
  const labels = sharedCollections.map((each) => `${each}（${collections[each].label}）`).join('、');
  const keep =
    flags.keep ??
    (await get(
      `用程序自带的哪几类：${labels}`,
      (text) => findFaults({ ...sound, keep: split(text) }),
      sharedCollections.join(','),
    ));
  return { name: name.trim(), organisation: organisation.trim(), code, place, hotlines, keep: split(keep) };
}
