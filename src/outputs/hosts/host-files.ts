/** The page that hosts show where there is none, as it stands in the built folder. */
export const notFoundPage = '/404.html';

/** The folder of a built site in which the files for hosts stand. */
export const hostFolder = '/_hosts/';

/** What a built site holds for its host, not for readers: nothing of it is served by a host that we write the rules for. */
export const innerFiles: readonly string[] = [hostFolder, '/_headers', '/_redirects'];
