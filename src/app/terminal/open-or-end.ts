import type { OpenedPortal } from '../../checks/context/opened-portal.ts';
import { openPortal } from '../../content/open-portal.ts';

/** What the system says of a file that cannot be read, in the words of whoever runs a command. */
const reasons: Record<string, string> = {
  EACCES: '没有权限读它',
  EPERM: '没有权限读它',
  EIO: '盘出了错',
  EMFILE: '系统不让再多开文件',
};

/** An error as one sentence; those of the house are written in Chinese already. */
function describe(error: NodeJS.ErrnoException): string {
  const reason = reasons[error.code ?? ''];
  return reason && error.path ? `读不了「${error.path}」：${reason}。改好再来一次。` : error.message;
}

/** Throws what keeps a folder from being opened, as one sentence. */
export const describeOpening = (error: Error): never => {
  throw new Error(describe(error), { cause: error });
};

/** Opens the content folder `dir`; ends the process with 1 and one sentence where it cannot be opened. */
export const openOrEnd = (dir: string): Promise<OpenedPortal> =>
  openPortal(dir).catch((error: Error) => {
    console.error(describe(error));
    process.exit(1);
  });
