import { readFileSync } from 'node:fs';

/** The part of Decap's proxy backend that the tests drive. */
export interface DecapClient {
  entriesByFolder: (
    folder: string,
    extension: string,
    depth: number,
  ) => Promise<{ data: string; file: { path: string; id: string } }[]>;
  entriesByFiles: (files: { path: string }[]) => Promise<{ data: string | null }[]>;
  getEntry: (path: string) => Promise<{ data: string; file: { path: string } }>;
  unpublishedEntries: () => Promise<string[]>;
  unpublishedEntry: (which: { id?: string; collection?: string; slug?: string }) => Promise<{
    collection: string;
    slug: string;
    status: string;
    updatedAt: string;
    diffs: { id: string; path: string; newFile: boolean }[];
  }>;
  unpublishedEntryDataFile: (collection: string, slug: string, path: string, id: string) => Promise<string>;
  unpublishedEntryMediaFile: (collection: string, slug: string, path: string, id: string) => Promise<Media>;
  deleteUnpublishedEntry: (collection: string, slug: string) => Promise<unknown>;
  persistEntry: (
    entry: { dataFiles: unknown[]; assets: Asset[] },
    options: Record<string, unknown>,
  ) => Promise<unknown>;
  updateUnpublishedEntryStatus: (collection: string, slug: string, status: string) => Promise<unknown>;
  publishUnpublishedEntry: (collection: string, slug: string) => Promise<unknown>;
  getMedia: () => Promise<Media[]>;
  getMediaFile: (path: string) => Promise<Media>;
  persistMedia: (asset: Asset, options: { commitMessage: string }) => Promise<Media>;
  deleteFiles: (paths: string[], commitMessage: string) => Promise<unknown>;
  getDeployPreview: (collection: string, slug: string) => Promise<unknown>;
  getNotes: (collection: string, slug: string) => Promise<unknown[]>;
}

interface Media {
  id: string;
  name: string;
  path: string;
  size: number;
  file: File;
}

interface Asset {
  path: string;
  toBase64: () => Promise<string>;
}

class APIError extends Error {
  readonly status: number;

  constructor(message: string, status: number) {
    super(message);
    this.status = status;
  }
}

class EditorialWorkflowError extends Error {
  readonly notUnderEditorialWorkflow: boolean;

  constructor(message: string, notUnderEditorialWorkflow: boolean) {
    super(message);
    this.notUnderEditorialWorkflow = notUnderEditorialWorkflow;
  }
}

const parts = {
  APIError,
  EditorialWorkflowError,
  unsentRequest: { fetchWithTimeout: fetch },
  blobToFileObj: (name: string, blob: Blob) => new File([blob], name),
  AuthenticationPage: undefined,
};

/**
 * The proxy backend exactly as Decap ships it, so that a new version of Decap that speaks otherwise fails here.
 * Its module also imports the login page and with it the whole user interface, which needs a browser: those imports are cut off.
 */
export function createDecapClient(url: string): DecapClient {
  const text = readFileSync('node_modules/decap-cms-backend-proxy/dist/esm/implementation.js', 'utf8')
    .replaceAll(/^import .*$/gmu, '')
    .replace('export default class', 'return class');
  // Code of a dependency, cut to size, see above.
  const Backend = new Function(...Object.keys(parts), text)(...Object.values(parts)) as new (
    config: unknown,
    options: unknown,
  ) => DecapClient;
  return new Backend(
    { backend: { proxy_url: url, branch: 'main' }, media_folder: 'content/media' },
    { initialWorkflowStatus: 'draft' },
  );
}
