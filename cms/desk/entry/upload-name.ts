import { findUploadFault } from '../form/upload-fault.ts';
import { DeskError } from './desk-error.ts';
import { tellFailure } from './tell-failure.ts';
import { loadPart } from './load-part.ts';

/** The name for a file that Decap is about to keep beside `files`; where there is none, the desk says why, and it rejects. */
export async function nameUpload(file: File, files: readonly { name: string }[]): Promise<string> {
  const fault = findUploadFault(file);
  if (fault !== undefined) {
    // As Decap tells of a file that is too large: over its dialog.
    window.alert(fault);
    throw new DeskError(fault);
  }
  try {
    const [{ nameImage }, bytes] = await Promise.all([
      loadPart('给图片起名', () => import('../form/image-name.ts')),
      file.arrayBuffer(),
    ]);
    return nameImage(
      file.name,
      new Uint8Array(bytes),
      files.map((other) => other.name),
    );
  } catch (error) {
    tellFailure(error);
    throw error;
  }
}
