import { toPattern } from '../../language/word-pattern.ts';
import { offices } from './offices.table.ts';

const toOffices = (...kinds: (typeof offices)[number]['of'][]): string =>
  toPattern(offices.filter(({ of }) => kinds.includes(of)));

const beforeNumber = new RegExp(`${toOffices('office', 'number')}[^。；]{0,16}$`, 'u');
const beforeAddress = new RegExp(`${toOffices('office', 'premises')}[^。；\\n]{0,14}$`, 'u');

/** Whether a text that ends where a number begins says that the number is an office's. */
export const isOfficeNumber = (before: string): boolean => beforeNumber.test(before);

/** Whether a text that ends where an address goes down to the door says that the address is an office's. */
export const isOfficeAddress = (before: string): boolean => beforeAddress.test(before);
