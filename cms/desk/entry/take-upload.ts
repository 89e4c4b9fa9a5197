import { isDocument } from '../../../src/rules/entries/document-facts.ts';
import { findSizeFault, findUploadFault, toSeenName } from '../form/upload-fault.ts';
import { DeskError } from './desk-error.ts';
import { loadPart } from './load-part.ts';
import { tellFailure } from './tell-failure.ts';

/** Says why a file is not taken, as Decap would: over its dialog. */
function refuse(fault: string): never {
  window.alert(fault);
  throw new DeskError(fault);
}

/** What is sent of a chosen file, and under which name, beside `files`; where it is not taken, the desk says why, and it rejects. */
export async function takeUpload(
  chosen: File,
  files: readonly { name: string }[],
): Promise<{ file: File; name: string }> {
  const fault = findUploadFault(chosen);
  if (fault !== undefined) refuse(fault);
  try {
    const { nameImage, shrinkPicture } = await loadPart('上传的准备', () => import('../form/pictures.ts'));
    // A paper is published as it is.
    const file = isDocument(toSeenName(chosen.name)) ? chosen : await shrinkPicture(chosen);
    const sizeFault = findSizeFault(file);
    if (sizeFault !== undefined) refuse(sizeFault);
    const bytes = new Uint8Array(await file.arrayBuffer());
    const taken = files.map((other) => other.name);
    return { file, name: nameImage(file.name, bytes, taken) };
  } catch (error) {
    tellFailure(error);
    throw error;
  }
}
