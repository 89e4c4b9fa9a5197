import { workerData } from 'node:worker_threads';
import { answerList } from './answer-list.ts';
import { createGit } from './git/git.ts';
import type { AskedList } from './lists.ts';
import { serveTasks } from './store/serve-tasks.ts';

const { dir }: { dir: string } = workerData;
const store = { git: createGit(dir) };

serveTasks((asked: AskedList) => answerList(store, asked));
