import { isKeyOf } from '../../../src/schemas/record.ts';
import { DecapCmsCore as CMS } from 'decap-cms-core';
import { deskUrls } from '../../../src/urls.ts';
import type { DeskHost, HostName } from '../../hosts/desk-host.ts';
import type { Status } from '../../server/drafts/drafts.ts';
import { loadJson } from '../../../src/site/page/browser/load.ts';
import { stopUnlessFit } from '../checkup/gate.ts';
import { loadPart } from '../entry/load-part.ts';
import { type EntryStore, withComments } from './with-comments.ts';

type Backend = DeskHost['backend'];

interface HostStore extends EntryStore {
  updateUnpublishedEntryStatus(collection: string, slug: string, status: Status): Promise<unknown>;
}

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- TypeScript wants `any[]` of a mixin's base class
type BackendClass = new (...args: any[]) => HostStore;

/** Decap's own backends; each is fetched only by a desk that uses it. */
const backends: Record<HostName, () => Promise<BackendClass>> = {
  github: async () => (await import('decap-cms-backend-github')).GitHubBackend as BackendClass,
  gitlab: async () => (await import('decap-cms-backend-gitlab')).GitLabBackend as BackendClass,
  forgejo: async () => (await import('decap-cms-backend-forgejo')).ForgejoBackend as BackendClass,
};

/** The Git host that the build was made for, or nothing where the desk's own server keeps the entries. */
export const loadHost = async (): Promise<Backend | undefined> =>
  (await loadPart('编辑台的设置', () => loadJson<Backend | null>(deskUrls.host))) ?? undefined;

/** Registers the backend of a Git host; the checks stand before a draft that goes on. */
export async function registerHost({ name }: Backend): Promise<void> {
  if (!isKeyOf(backends, name)) throw new Error(`no backend for ${name}`);
  const Base = await loadPart('连接内容仓库', backends[name]);
  CMS.registerBackend(
    name,
    class extends withComments(Base) {
      override async updateUnpublishedEntryStatus(collection: string, slug: string, status: Status) {
        await stopUnlessFit(status);
        return super.updateUnpublishedEntryStatus(collection, slug, status);
      }
    } as never,
  );
}
