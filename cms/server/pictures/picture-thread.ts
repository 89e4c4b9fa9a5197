import { findPictureFault } from '../../../src/rules/pictures/kinds.ts';
import { serveTasks } from '../store/serve-tasks.ts';

serveTasks(findPictureFault);
