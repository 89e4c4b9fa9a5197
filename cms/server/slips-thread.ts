import { readSlips } from '../../src/rules/slips/slip.ts';
import { serveTasks } from './store/serve-tasks.ts';

serveTasks(readSlips);
