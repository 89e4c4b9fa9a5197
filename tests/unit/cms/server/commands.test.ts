import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createLink } from '../../../../cms/server/review/preview-links.ts';
import { saveDraft } from '../../../../cms/server/drafts/save-draft.ts';
import { createAlone } from '../../../../cms/server/people/actor.ts';
import { openPeople } from '../../../../cms/server/people/people.ts';
import { holdFolder } from '../../../../cms/server/store/hold-folder.ts';
import { openStore, repositoryFor } from '../../../../cms/server/store/store.ts';
import { runCommand, stackTrace } from '../../../site/command.ts';
import { caseText, git, temporaryDir, writeFiles } from './desk.ts';

const secret = '王小明13900139000';

function makeHome() {
  const home = temporaryDir();
  const [content, desk] = [join(home, 'content'), join(home, 'desk')];
  mkdirSync(join(content, 'cases'), { recursive: true });
  const run = (name: string, ...args: string[]) =>
    runCommand(name, { args, env: { CONTENT_DIR: content, DESK_DIR: desk, PORT: '4999' } });
  return { content, desk, run };
}

test('people are listed, added, changed and ended beside the desk, and mistakes are told in a sentence', async () => {
  const { desk, run } = makeHome();
  expect((await run('people')).stdout).toContain('名单还是空的');
  const added = await run('people', 'add', '王建国', '--role', 'administrator');
  const [, word = ''] = /http:\/\/127\.0\.0\.1:4999\/admin\/#invite=([\w-]{43})\n/u.exec(added.stdout) ?? [];
  expect(openPeople(desk).findInvited(word)?.name).toBe('王建国');
  await run('people', 'add', '李编', '--role', 'reviewer', '--regions', 'lanshan,luozhuang');
  expect((await run('people')).stdout).toBe(
    '王建国　管理员　还没有用邀请链接\n李编　审核人　lanshan、luozhuang　还没有用邀请链接\n',
  );
  for (const args of [
    ['add', '李编', '--role', 'editor'],
    ['add', '张三', '--role', 'owner'],
    ['end', '王建国'],
    ['end', '没有的人'],
    ['dance'],
  ]) {
    const { code, stderr } = await run('people', ...args);
    expect([args, code]).toEqual([args, 1]);
    expect(stderr).toMatch(/\p{Script=Han}/u);
    expect(stderr).not.toMatch(stackTrace);
  }
  expect((await run('people', 'end', '李编')).code).toBe(0);
  expect((await run('people')).stdout).toContain('李编　审核人　lanshan、luozhuang　已停用');
});

test('a desk that other computers can reach does not start without people or a word, and says how to get either', async () => {
  const { content, desk } = makeHome();
  const env = { CONTENT_DIR: content, DESK_DIR: desk, PORT: '0', HOST: '0.0.0.0' };
  for (const token of ['', 'short']) {
    const { code, stderr } = await runCommand('start', { env: { ...env, DESK_TOKEN: token } });
    expect(code).toBe(1);
    for (const words of ['npm run people', 'DESK_TOKEN', '16']) expect(stderr).toContain(words);
    expect(stderr).not.toMatch(stackTrace);
  }
  const port = await runCommand('start', { env: { ...env, PORT: 'x' } });
  expect([port.code, port.stderr]).toEqual([1, expect.stringMatching(/^PORT 写的「x」不是端口。[^\n]*\n$/u)]);
  mkdirSync(desk, { recursive: true });
  writeFileSync(join(desk, 'people.json'), '{');
  const { code, stderr } = await runCommand('start', { env: { ...env, HOST: '127.0.0.1' } });
  expect([code, stderr]).toEqual([1, expect.stringMatching(/people\.json」坏了[^\n]*\n$/u)]);
});

test('a scrub is refused while the desk runs, for common words, and as long as the content folder would bring the text back', async () => {
  const { content, desk, run } = makeHome();
  expect((await run('scrub')).stderr).toContain('用法');
  expect((await run('scrub', secret)).stderr).toContain('没有内容库');
  const store = await openStore(repositoryFor(content, desk));
  await saveDraft(store, {
    collection: 'cases',
    slug: 'leak',
    files: [{ path: 'content/cases/leak.md', raw: caseText('漏水', secret) }],
    assets: [],
    message: '写',
    isNew: true,
    editor: createAlone({ name: '李梅', session: undefined }),
    status: 'draft',
  });
  for (const name of ['李梅', secret])
    await createLink(store, { collection: 'cases', slug: 'leak', actor: createAlone({ name, session: undefined }) });
  const tip = () => git(store.git.dir, 'rev-parse', 'cms/cases/leak');
  const before = tip();

  const { release } = holdFolder(desk);
  expect((await run('scrub', secret)).stderr).toContain('另一个编辑台正在用');
  release();
  expect((await run('scrub', 'cases')).stderr).toContain('太常用');
  writeFileSync(join(content, 'cases/leak.md'), caseText('漏水', secret));
  expect((await run('scrub', secret)).stderr).toContain(join(content, 'cases/leak.md'));
  expect(tip()).toBe(before);

  writeFileSync(join(content, 'cases/leak.md'), caseText('漏水'));
  const site = repositoryFor(content, desk).replace('.git', '.sites');
  const parts = ['published/leak.md', 'published.staging/0', 'restoring.a1/people.json', 'restoring/people.json'];
  const copies = [...parts.map((part) => join(desk, part)), join(site, '1/leak.html')];
  for (const copy of copies) writeFiles('/', { [copy]: secret });
  const done = await run('scrub', secret);
  expect(done.code).toBe(0);
  for (const words of [
    '已经从内容库里删掉',
    '1 个文件',
    '收回了 1 个给人看草稿的链接',
    '推送过的 Git 仓库',
    '副本和备份',
  ])
    expect(done.stdout).toContain(words);
  expect(copies.filter((copy) => existsSync(copy))).toEqual([]);
  expect(git(store.git.dir, 'show', 'cms/cases/leak:content/cases/leak.md')).toContain('〔已删除〕');
  expect((await run('scrub', secret)).stdout).toContain('全部历史里没有');

  // Also in the signs of an older Windows.
  const gbk = await store.git.text(['hash-object', '-w', '--stdin'], {
    input: Buffer.from('cdf5d0a1c3f73133393030313339303030', 'hex'),
  });
  await store.git.text(['update-ref', 'refs/tags/old', gbk]);
  const again = await run('scrub', secret);
  expect([again.code, again.stderr]).toEqual([0, '']);
  expect(again.stdout).toContain('改写了 1 个文件的各个版本');
  const { out } = await store.git.run(['cat-file', 'blob', 'refs/tags/old']);
  expect(new TextDecoder('gbk').decode(out)).toBe('〔已删除〕');
});
