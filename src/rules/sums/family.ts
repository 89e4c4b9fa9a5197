import { childSupport } from './family/child-support.ts';
import { inheritance } from './family/inheritance.ts';

/** What is owed and left within families. */
export const familySums = [childSupport, inheritance];
