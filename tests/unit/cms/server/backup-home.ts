import { join } from 'node:path';
import { takeOver } from '../../../../cms/server/drafts/takeover.ts';
import { openPeople } from '../../../../cms/server/people/people.ts';
import { getQuestionsFile } from '../../../../cms/server/questions.ts';
import { repositoryFor } from '../../../../cms/server/store/store.ts';
import { caseText, git, picture, saveParams, startDesk, temporaryDir, writeFiles } from './desk.ts';

/** A desk of a content folder of its own, with people, a question, something published and three drafts. */
export async function startHome() {
  const home = temporaryDir();
  const place = { deskDir: join(home, 'desk'), contentDir: join(home, 'content') };
  const repository = repositoryFor(place.contentDir, place.deskDir);
  writeFiles(place.contentDir, {
    'cases/folder.md': caseText('文件夹里的'),
    'media/院子.jpg': picture('a.jpg'),
    'site.json': '{}',
    'README.md': '本县的内容',
  });
  const desk = await startDesk({}, repository);
  await takeOver(desk.store, place.contentDir);
  openPeople(place.deskDir).add('王建国', { role: 'administrator', regions: [] });
  writeFiles('/', {
    [getQuestionsFile(repository)]: '{"questions":[]}',
    [join(place.deskDir, 'sessions.json')]: '{"sessions":[]}',
  });
  for (const slug of ['one', 'two', 'three'])
    await desk.ask('persistEntry', saveParams(slug, caseText(slug), { newEntry: true }));
  return { home, place, repository, desk, out: join(home, 'backups/今天.zip') };
}

/** Every ref of a repository with what it names. */
export const refsOf = (dir: string) => git(dir, 'for-each-ref', '--format=%(refname) %(objectname)').split('\n');
