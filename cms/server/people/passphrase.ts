import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';
import pLimit from 'p-limit';
import { problems } from '../store/problem.ts';

/** Costs of scrypt as OWASP's «Password Storage Cheat Sheet» wants them: 32 MB and about a quarter of a second. */
const costs = { N: 2 ** 15, r: 8, p: 3 };
const keyLength = 32;
const maxmem = 64 * 1024 * 1024;

const derive = promisify<string, Buffer, number, object, Buffer>(scrypt);

// One at a time: a crowd of guesses must leave the other threads to those who read and write.
const turn = pLimit(1);

/** The same passphrase however a keyboard composes it (NIST SP 800-63B, 5.1.1.2). */
const normalise = (passphrase: string) => passphrase.normalize('NFKC');

const getKey = (passphrase: string, salt: Buffer, { N, r, p }: typeof costs) =>
  turn(() => derive(normalise(passphrase), salt, keyLength, { N, r, p, maxmem }));

/** What a reader of the screen would count: neither marks on a sign nor what nobody sees. */
const signs = new Intl.Segmenter('zh-CN');
const countSigns = (passphrase: string): number =>
  [...signs.segment(passphrase.normalize('NFC').replaceAll(/\p{DI}/gu, ''))].length;

const shortest = 10;
const longest = 200;
const fewestDifferent = 5;

/** Refuses (400) a passphrase that is too short, of too few different characters, or holds the person's name. */
export function refuseWeak(passphrase: string, name: string): void {
  const characters = [...normalise(passphrase)];
  // Both as typed and as kept: one sign may be kept as eighteen, and two as one.
  const length = Math.min(characters.length, countSigns(passphrase));
  if (length < shortest || characters.length > longest) throw problems.passphraseLength(shortest);
  if (new Set(characters).size < fewestDifferent || normalise(passphrase).includes(normalise(name)))
    throw problems.passphraseWeak();
}

const render = (salt: Buffer, key: Buffer): string =>
  ['scrypt', costs.N, costs.r, costs.p, salt.toString('base64url'), key.toString('base64url')].join('$');

/** What `people.json` keeps of a passphrase: `scrypt$N$r$p$salt$key`, the last two in base64url. */
export async function hashPassphrase(passphrase: string): Promise<string> {
  const salt = randomBytes(16);
  return render(salt, await getKey(passphrase, salt, costs));
}

/** Nobody's: a name that does not exist costs as much time as a wrong passphrase. */
const nobodys = render(randomBytes(16), randomBytes(keyLength));

/** Whether a passphrase is the one that was hashed; never, and as slowly, where there is none. */
export async function isPassphrase(passphrase: string, hash: string | undefined): Promise<boolean> {
  const [, N, r, p, salt = '', key = ''] = (hash ?? nobodys).split('$');
  const expected = Buffer.from(key, 'base64url');
  const given = await getKey(normalise(passphrase).slice(0, longest * 2), Buffer.from(salt, 'base64url'), {
    N: Number(N),
    r: Number(r),
    p: Number(p),
  });
  return timingSafeEqual(given, expected) && hash !== undefined;
}
