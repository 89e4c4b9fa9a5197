/** How the server of `npm start` is reached, as its environment says. */
export interface Settings {
  port: number;
  host: string;
  /** Only this computer can reach it. */
  isLoopback: boolean;
  /** The desk's one word, where one is set. */
  token: string | undefined;
}

const loopback = /^(?:localhost|(?:::ffff:)?127(?:\.\d{1,3}){3}|::1)$/iu;

const shortestToken = 16;
const fewestDifferent = 5;

/** The environment that says so; what is empty counts as not set. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** Reads how the server is reached. Throws in Chinese where that cannot be. */
export function readSettings({ PORT, HOST, DESK_TOKEN }: Environment): Settings {
  const port = PORT?.trim() || '4321';
  if (!/^\d{1,5}$/u.test(port) || Number(port) > 65_535)
    throw new Error(`PORT 写的「${port.slice(0, 40)}」不是端口。请写 0 到 65535 之间的数，例如 PORT=4321 npm start`);
  const host = HOST?.trim() || '127.0.0.1';
  return { port: Number(port), host, isLoopback: loopback.test(host), token: DESK_TOKEN || undefined };
}

const howToInvite = '请先请一位管理员：npm run people -- add 名字 --role administrator';
const howToSet = `DESK_TOKEN 至少 ${shortestToken} 个字符，至少 ${fewestDifferent} 种不同的，开头和结尾不能有空格，中间不能换行`;

function isToken(token: string): boolean {
  const characters = [...token];
  return (
    characters.length >= shortestToken &&
    new Set(characters).size >= fewestDifferent &&
    token === token.trim() &&
    !/[\p{Cc}\p{Zl}\p{Zp}\p{Cs}]/u.test(token)
  );
}

/**
 * Why a desk that has no people must not be opened with these settings; nothing where it may. A weak word is refused also on
 * this computer alone: a web server in front of it may let others in.
 */
export function findTokenFault({ host, isLoopback, token }: Settings): string | undefined {
  if (token !== undefined && !isToken(token)) return `DESK_TOKEN 不能用。${howToSet}；或者去掉它，${howToInvite}`;
  if (token === undefined && !isLoopback)
    return `别的电脑能打开 ${host}，编辑台要有人管。${howToInvite}；或者加上 DESK_TOKEN 再启动（${howToSet}）；只在本机用就去掉 HOST`;
  return undefined;
}

/** What whoever starts the desk must know of how it is reached; nothing where only this computer reaches it. */
export const describeReach = ({ isLoopback }: Settings): string | undefined =>
  isLoopback
    ? undefined
    : '别的电脑用 http 打开编辑台时，口令和草稿在网络上谁都能看到。请在前面放一个带 HTTPS 的反向代理（Nginx、Caddy），只让代理对外；做法见 docs/desk.md。';

/** Why the port cannot be opened, by the system's name for it. */
export function describeListenError(code: string | undefined, { port, host }: Settings): string {
  if (code === 'EADDRINUSE')
    return `端口 ${port} 已被占用。关掉占用它的程序，或者换一个端口：PORT=${port + 1} npm start`;
  if (code === 'EACCES') return `端口 ${port} 这个账号不能用。请换一个 1024 以上的端口：PORT=4321 npm start`;
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN' || code === 'EADDRNOTAVAIL' || code === 'EINVAL')
    return `HOST 写的「${host}」不是这台电脑的地址。只在本机用就去掉 HOST；让别的电脑打开，写 HOST=0.0.0.0`;
  return `打不开端口 ${port}（${code ?? '原因不明'}）。请换一个端口：PORT=${port + 1} npm start`;
}
