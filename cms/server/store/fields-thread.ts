import { read, type Task, write } from './fields-tasks.ts';
import { serveTasks } from './serve-tasks.ts';

serveTasks((task: Task) => (task.do === 'read' ? read(task) : write(task)));
