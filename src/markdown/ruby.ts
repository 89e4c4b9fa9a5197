import type { MarkdownIt } from 'markdown-it';

/** A word and how it is read, without markup; whoever writes `{` and means something else is not searched for to the end. */
const annotated = /\{([^{}|\n]{1,40})\|([^{}\n]{1,200})\}/uy;

/**
 * `{彩礼|cǎilǐ}`, or with one reading for each character, `{调解|tiáo|jiě}`. Written here because markdown-it-ruby reads to
 * the end of the paragraph for each brace.
 */
export function ruby(md: MarkdownIt): void {
  md.inline.ruler.before('text', 'ruby', (state, silent) => {
    annotated.lastIndex = state.pos;
    const [whole, base = '', said = ''] = (state.src[state.pos] === '{' && annotated.exec(state.src)) || [];
    if (whole === undefined || state.pos + whole.length > state.posMax) return false;
    if (!silent) {
      const characters = [...base];
      const readings = said.split('|');
      const pairs =
        characters.length === readings.length ? characters.map((one, at) => [one, readings[at] ?? '']) : [[base, said]];
      const addText = (content = '') => (state.push('text', '', 0).content = content);
      state.push('ruby_open', 'ruby', 1);
      for (const [written, reading] of pairs) {
        addText(written);
        state.push('rt_open', 'rt', 1);
        addText(reading);
        state.push('rt_close', 'rt', -1);
      }
      state.push('ruby_close', 'ruby', -1);
    }
    state.pos += whole.length;
    return true;
  });
}
