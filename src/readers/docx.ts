import { decodeText } from '../rules/import/clean/encoding.ts';
import type { RawReport } from '../rules/import/raw-report.ts';
import { Unreadable } from './unreadable.ts';
import { readWordText, type WordText } from './word-text.ts';
import { type Attributes, getAttribute, readXml } from './xml.ts';
import { openArchive } from './zip.ts';

/** What the text of a Word file may have unpacked, in bytes: the longest report, each sign of it in a run of its own, has less. */
const mostUnpacked = 30_000_000;
const tooLarge = `这个 Word 文件解开后超过 ${mostUnpacked / 1_000_000} MB，不像一篇报道；请用 Word 打开它，把正文复制出来，粘贴导入`;

type ReadPart = (path: string) => Promise<string | undefined>;

/** Where the parts stand that a part names, by the last word of their kind (`styles`, `footnotes`); the last of a kind counts. */
async function findParts(read: ReadPart, path: string): Promise<Map<string, string>> {
  const [, folder = '', name = ''] = /^(.*\/)?([^/]*)$/u.exec(path) ?? [];
  const parts = new Map<string, string>();
  const open = (element: string, attributes: Attributes) => {
    if (element !== 'Relationship' || getAttribute(attributes, 'TargetMode') === 'External') return;
    const target = getAttribute(attributes, 'Target') ?? '';
    const kind = getAttribute(attributes, 'Type')?.split('/').at(-1) ?? '';
    parts.set(kind, target.startsWith('/') ? target.slice(1) : folder + target);
  };
  readXml((await read(`${folder}_rels/${name}.rels`)) ?? '', { open });
  return parts;
}

/** The identifiers of the styles that Word names `heading 1`; in Chinese Word that of the first is `1`. */
function findHeadStyles(xml: string): Set<string> {
  const styles = new Set(['Heading1']);
  let id = '';
  const open = (element: string, attributes: Attributes) => {
    if (element === 'style') id = getAttribute(attributes, 'styleId') ?? '';
    if (element === 'name' && /^heading 1$/iu.test(getAttribute(attributes, 'val') ?? '')) styles.add(id);
  };
  readXml(xml, { open });
  return styles;
}

/** The lines of the notes that a text names, in its order. */
async function readNotes({ notes }: WordText, read: ReadPart, parts: ReadonlyMap<string, string>): Promise<string[]> {
  if (notes.size === 0) return [];
  const all = new Map<string, string[]>();
  for (const kind of ['footnotes', 'endnotes']) {
    const { noteLines } = readWordText((await read(parts.get(kind) ?? '')) ?? '', new Set());
    for (const [id, lines] of noteLines) all.set(id, lines);
  }
  return [...notes.keys()].flatMap((id) => all.get(id) ?? []);
}

async function readParts(bytes: Uint8Array): Promise<RawReport> {
  const unpack = await openArchive(bytes, mostUnpacked, tooLarge);
  const read: ReadPart = async (path) => {
    const part = await unpack(path);
    return part && (decodeText(part)?.text ?? '').replace(/^\uFEFF/u, '');
  };
  const path = (await findParts(read, '')).get('officeDocument') ?? 'word/document.xml';
  const parts = await findParts(read, path);
  const styles = findHeadStyles((await read(parts.get('styles') ?? '')) ?? '');
  const xml = await read(path);
  if (xml === undefined) throw new Error(`no ${path}`);
  const text = readWordText(xml, styles);
  const lines = [...text.lines, ...(await readNotes(text, read, parts))];
  const [title, ...others] = text.heads;
  return { text: lines.join('\n'), asides: [], hints: title && others.length === 0 ? { title } : {}, warnings: [] };
}

/** Reads a Word file (.docx): its paragraphs, tables and notes as lines. Throws `Unreadable`. */
export async function readDocx(bytes: Uint8Array): Promise<RawReport> {
  return readParts(bytes).catch((error: unknown) => {
    if (error instanceof Unreadable) throw error;
    throw new Unreadable('这个 Word 文件打不开，可能损坏或加了密码；请用 Word 打开后另存为 .docx 再试');
  });
}
