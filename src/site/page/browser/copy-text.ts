/**
 * Copies a text, with the same as HTML where it has a form, and answers whether it was copied: pages that do not come over https have
 * no clipboard, and a browser may refuse. A text that is still to be fetched is given as what fetches it, because writing begins within
 * the click: Safari copies nothing later.
 */
export async function copyText(text: string | (() => Promise<string>), html?: string): Promise<boolean> {
  const { clipboard }: Partial<Navigator> = navigator;
  if (!clipboard) return false;
  const toBlob = (words: string, type: string) => new Blob([words], { type });
  try {
    if (typeof text === 'string' && html === undefined) await clipboard.writeText(text);
    else
      await clipboard.write([
        new ClipboardItem({
          'text/plain':
            typeof text === 'string' ? toBlob(text, 'text/plain') : text().then((words) => toBlob(words, 'text/plain')),
          ...(html !== undefined && { 'text/html': toBlob(html, 'text/html') }),
        }),
      ]);
    return true;
  } catch {
    return false;
  }
}
