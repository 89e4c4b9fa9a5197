const usual = 'https://mingli.example';
const example = 'SITE_URL=https://law.example.gov.cn';

/** What is wrong with an address that a portal should have; nothing where it can. */
function findFault(url: URL | null): string | undefined {
  if (!url) return '不是网址';
  if (!/^https?:$/u.test(url.protocol)) return '不是以 http:// 或 https:// 开头';
  if (url.username !== '' || url.password !== '') return '带着用户名或口令，人人都会看到';
  if (url.pathname !== '/') return `带着路径「${url.pathname.slice(0, 60)}」，网站只能放在一个域名（或端口）的最上层`;
  return url.search !== '' || url.hash !== '' ? '带着「?」或「#」' : undefined;
}

/**
 * The address of the portal, `https://law.example.gov.cn`, from its environment; `fallback` where none is set. Throws in Chinese
 * where it is none, or one below a path: every link of the site begins at the root of its host (decisions/030).
 */
export function readSiteUrl(env: Readonly<Record<string, string | undefined>>, fallback = usual): string {
  const given = env.SITE_URL?.trim() || fallback;
  const url = URL.parse(given);
  const fault = findFault(url);
  if (fault !== undefined || !url)
    throw new Error(`SITE_URL 写的「${given.slice(0, 100)}」${fault}。请只写到域名（和端口）为止，例如 ${example}`);
  return url.origin;
}
