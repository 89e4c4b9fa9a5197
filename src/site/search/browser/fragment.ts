import { gunzipSync } from 'fflate';
import { loadOnce } from '../../../load-once.ts';
import { urls } from '../../../urls.ts';

/** A page as Pagefind keeps it for its results. */
export interface Fragment {
  url: string;
  content: string;
  meta: Record<string, string>;
}

const signature = 'pagefind_dcd';
const zeroWidth = /[\u200B\uFEFF]/gu;

/** The file is gzipped whatever the server does; fflate unpacks it because Safari has DecompressionStream only from 16.4 on. */
async function load(id: string): Promise<Fragment> {
  const response = await fetch(`${urls.fragments}zh-cn_${id}.pf_fragment`);
  if (!response.ok) throw new Error(`search: fragment ${id} answers ${response.status}`);
  const bytes = new Uint8Array(await response.arrayBuffer());
  // Some servers take it for a gzipped answer, and the browser has unpacked it already.
  const isPacked = bytes[0] === 0x1f && bytes[1] === 0x8b;
  const text = new TextDecoder().decode(isPacked ? gunzipSync(bytes) : bytes);
  const fragment = JSON.parse(text.slice(signature.length)) as Fragment;
  return { ...fragment, content: fragment.content.replaceAll(zeroWidth, '') };
}

/** Loads a page that Pagefind has indexed, by its id without the language. */
export const loadFragment = loadOnce(load);
