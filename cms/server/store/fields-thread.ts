import { work } from './fields-tasks.ts';
import { serveTasks } from './serve-tasks.ts';

serveTasks(work);
