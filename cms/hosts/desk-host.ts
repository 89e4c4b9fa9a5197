import { dropEnd } from '../../src/rules/entries/edges.ts';
import { isKeyOf } from '../../src/schemas/record.ts';

/** Where a desk keeps its entries: Decap's backend settings, and the origins that its pages must reach. */
export interface DeskHost {
  backend: { name: string; repo: string; branch: string; [setting: string]: string };
  origins: string[];
}

type Settings = Record<string, string | undefined>;

interface HostDefinition {
  /** What the host is called in messages. */
  label: string;
  /** Settings that it needs besides `DESK_REPO`, with what they are. */
  needs: Record<string, string>;
  get: (settings: Record<string, string>) => Pick<DeskHost, 'origins'> & { backend: Record<string, string> };
}

const originOf = (address: string) => new URL(address).origin;

/** The Git hosts that a desk can write to; Gitee has no Decap backend, and Decap's Gitea backend knows no review. */
const hosts = {
  github: {
    label: 'GitHub',
    needs: { DESK_AUTH_URL: '登录服务的网址（GitHub 要用一个 OAuth 登录服务，见手册）' },
    get: ({ DESK_AUTH_URL = '' }) => ({
      backend: { base_url: DESK_AUTH_URL },
      origins: ['https://api.github.com', 'https://www.githubstatus.com', 'https://avatars.githubusercontent.com'],
    }),
  },
  gitlab: {
    label: 'GitLab',
    needs: { DESK_APP_ID: '在 GitLab 登记的应用编号（Application ID）' },
    get: ({ DESK_APP_ID = '', DESK_HOST_URL = 'https://gitlab.com' }) => ({
      backend: {
        auth_type: 'pkce',
        app_id: DESK_APP_ID,
        base_url: DESK_HOST_URL,
        api_root: `${DESK_HOST_URL}/api/v4`,
        graphql_api_root: `${DESK_HOST_URL}/api/graphql`,
      },
      origins: [originOf(DESK_HOST_URL)],
    }),
  },
  forgejo: {
    label: 'Forgejo',
    needs: {
      DESK_APP_ID: '在 Forgejo 登记的应用编号（Client ID）',
      DESK_HOST_URL: 'Forgejo 的网址，例如 https://git.example.gov.cn',
    },
    get: ({ DESK_APP_ID = '', DESK_HOST_URL = '' }) => ({
      backend: { app_id: DESK_APP_ID, api_root: `${DESK_HOST_URL}/api/v1` },
      origins: [originOf(DESK_HOST_URL)],
    }),
  },
} satisfies Record<string, HostDefinition>;

export type HostName = keyof typeof hosts;

const addresses = ['DESK_AUTH_URL', 'DESK_HOST_URL'];

/**
 * The Git host that `DESK_HOST` names, or nothing where it is not set. Throws one Chinese sentence that names every
 * setting that is missing or wrong.
 */
export function getDeskHost(settings: Settings): DeskHost | undefined {
  const name = settings.DESK_HOST;
  if (!name) return undefined;
  if (!isKeyOf(hosts, name))
    throw new Error(`DESK_HOST=${name} 不认识。能用的有：${Object.keys(hosts).join('、')}；不要编辑台就去掉这一项。`);
  const { label, needs, get }: HostDefinition = hosts[name];
  const wanted: Record<string, string> = { DESK_REPO: '仓库，写成 机构/仓库 的样子', ...needs };
  const missing = Object.entries(wanted).filter(([key]) => !settings[key]);
  if (missing.length > 0)
    throw new Error(`编辑台要连 ${label}，还缺：${missing.map(([key, what]) => `${key}（${what}）`).join('；')}。`);
  const bad = addresses.filter((key) => settings[key] && !/^https:\/\/[^\s/]+(?:\/\S*)?$/u.test(settings[key]));
  if (bad.length > 0) throw new Error(`${bad.join('、')} 要写成 https:// 开头的网址。`);
  const given: Record<string, string> = Object.fromEntries(
    Object.entries(settings).flatMap(([key, value]): [string, string][] =>
      key.startsWith('DESK_') && value ? [[key, dropEnd(value, /\//u)]] : [],
    ),
  );
  const { backend, origins } = get(given);
  return {
    backend: { name, repo: given.DESK_REPO ?? '', branch: given.DESK_BRANCH ?? 'main', ...backend },
    origins: [...origins, ...(given.DESK_AUTH_URL ? [originOf(given.DESK_AUTH_URL)] : [])],
  };
}

/** The desk's policy with these origins let in, for calls and for pictures; nothing else of it changes. */
export const allowOrigins = (html: string, origins: readonly string[]): string =>
  origins.length === 0
    ? html
    : html.replace(/(connect-src|img-src) 'self'/gu, (directive) => `${directive} ${origins.join(' ')}`);
