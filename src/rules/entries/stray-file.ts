/** Folders and files that editors and systems keep for themselves. */
const ofTools = new Set(
  '.vscode .idea .obsidian .vs .fleet .zed .editorconfig .tree .keep .ds_store thumbs.db desktop.ini'.split(' '),
);

/** What Git, formatters and macOS put beside files, and the copies that editors keep while somebody writes. */
const ofOthers = /^\.(?:git|prettier|_|#)|~$|^\..*\.sw[a-z]$/iu;

/** Whether a file or folder of that name is passed over without a word. */
export const isSilent = (name: string): boolean => ofTools.has(name.toLowerCase()) || ofOthers.test(name);

/** Names of what people put beside content for each other: nothing to publish, nothing to mend. */
export const isForPeople = (path: string): boolean =>
  /^(?:README|LICEN[CS]E|CHANGELOG|CONTRIBUTING|CODEOWNERS)(?:\.\w+)*$/iu.test(path);

/** Whether a file or a folder on the way to it begins with a dot. */
export const isHidden = (path: string): boolean => /(?:^|\/)\./u.test(path);

/** Whether a name ends like a picture, whether or not we can publish it. */
export const isPicture = (path: string): boolean =>
  /\.(?:jpe?g|png|webp|gif|avif|svg|heic|heif|tiff?|bmp)$/iu.test(path);
