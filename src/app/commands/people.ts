import { resolve } from 'node:path';
import { openDoor } from '../../../cms/server/people/door.ts';
import { foldName } from '../../../cms/server/people/people.ts';
import { type Role, roleWords } from '../../../cms/server/people/role.ts';
import { makePrivate } from '../../../cms/server/store/make-private.ts';
import { isKeyOf, keysOf } from '../../schemas/record.ts';
import { readSiteUrl } from '../../site-url.ts';
import { absoluteUrl, invitationUrl } from '../../urls.ts';
import { readOptions } from '../terminal/read-options.ts';
import { describeEnd } from '../build/failure-words.ts';

/** Who may use the desk: lists them, adds and invites, changes and ends. It may run beside the desk. */
const usage = `用法：
  npm run people                                  列出名单
  npm run people -- add 名字 --role 角色 [--regions 地区,地区]   请一个人，给出邀请链接
  npm run people -- invite 名字                    口令忘了：再给一个邀请链接
  npm run people -- change 名字 --role 角色 [--regions 地区,地区]
  npm run people -- end 名字                       停用，马上退出登录
角色：${keysOf(roleWords)
  .map((role) => `${role}（${roleWords[role]}）`)
  .join('、')}`;

const complain = (message: string): never => {
  console.error(message);
  process.exit(1);
};

const { values, positionals } = readOptions(
  {
    options: { role: { type: 'string' }, regions: { type: 'string', default: '' } },
    allowPositionals: true,
  },
  usage,
);
const [verb = 'list', name = '', ...others] = positionals;
const deskDir = resolve(process.env.DESK_DIR ?? '.desk');
const door = openDoor({ dir: deskDir });
const { people } = door;

const readRole = (): Role => {
  const { role } = values;
  if (role !== undefined && isKeyOf(roleWords, role)) return role;
  return complain(`${role === undefined ? '没有写角色' : `没有「${role}」这个角色`}：--role 从下面选一个。\n${usage}`);
};
const readPosition = () => ({ role: readRole(), regions: values.regions.split(',').filter(Boolean) });
const findId = (): string => {
  const found = people.list().find((person) => foldName(person.name) === foldName(name) && !person.ended);
  return found?.id ?? complain(`名单里没有「${name}」。看名单：npm run people`);
};
/** Where the links of invitations lead; read before anybody is added. */
let base = '';
const sayLink = (word: string): void => {
  console.log(`请把这个链接交给${name}本人，七天内有效，只能用一次：\n${absoluteUrl(invitationUrl(word), base)}`);
  console.log('别人的电脑打开编辑台用的是另一个网址的，把前面换成那个网址。');
};

const verbs: Record<string, () => void> = {
  list: () => {
    const list = people.list();
    if (list.length === 0) console.log('名单还是空的：编辑台一个人试用，不用登录。');
    for (const { name: who, role, regions, passphrase, ended } of list) {
      const state = ended ? '已停用' : passphrase === undefined ? '还没有用邀请链接' : '';
      console.log([who, roleWords[role], regions.join('、'), state].filter(Boolean).join('　'));
    }
  },
  add: () => sayLink(people.add(name, readPosition())),
  invite: () => sayLink(people.invite(findId())),
  change: () => people.change(findId(), readPosition()),
  end: () => door.end(findId()),
};

if (others.length > 0) complain(`名字有空格的，用引号括起来：多写了「${others.join(' ')}」。\n${usage}`);
try {
  base = readSiteUrl(process.env, `http://127.0.0.1:${process.env.PORT ?? 4321}`);
  makePrivate(deskDir);
  (verbs[Object.hasOwn(verbs, verb) ? verb : ''] ?? (() => complain(`不认识「${verb}」。\n${usage}`)))();
} catch (error) {
  complain(describeEnd(error));
}
