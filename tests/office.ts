import { existsSync, readdirSync, realpathSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';

/** Each part of LibreOffice by the library without which it opens no such file. */
const libraries = { writer: /^(?:lib)?swlo\./u, calc: /^(?:lib)?sclo\./u };

/** Whether LibreOffice is here with that part: a machine may have `soffice` and open texts alone. */
export function hasOffice(part: keyof typeof libraries): boolean {
  const names = process.platform === 'win32' ? ['soffice.exe', 'soffice.com'] : ['soffice'];
  const programs = (process.env.PATH ?? '').split(delimiter).flatMap((dir) => names.map((name) => join(dir, name)));
  const program = programs.find((path) => existsSync(path));
  if (program === undefined) return false;
  const dir = dirname(realpathSync(program));
  // macOS keeps them beside the folder of programs.
  return [dir, join(dir, '../Frameworks')].some(
    (place) => existsSync(place) && readdirSync(place).some((name) => libraries[part].test(name)),
  );
}
