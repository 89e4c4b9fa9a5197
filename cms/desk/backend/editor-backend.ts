import { isRecord } from '../../../src/schemas/record.ts';
import { mediaUrl } from '../../../src/urls.ts';
import { noteConflict } from './conflict.ts';
import { noteInUse } from './in-use.ts';
import { DeskError } from '../entry/desk-error.ts';
import type { Account } from '../../server/account-protocol.ts';
import type { InUse } from '../../server/store/problem.ts';
import { setAccount } from './account.ts';
import { type Credentials, type Editor, loadEditorName, writeEditorName } from './editor.ts';
import { LoginPage } from './login-page.ts';
import type { EntryStore } from './with-comments.ts';

interface Payload {
  action: string;
  params: Record<string, unknown>;
}

interface MediaFile {
  id: string;
  name: string;
  path: string;
  /** It is not on the site yet. */
  isWaiting?: boolean;
}

/** A draft by its name, which opens it, or by `collection/slug`, which only asks about it. */
export type WhichDraft = { collection: string; slug: string } | { id: string };

/** What we use of Decap's proxy backend. */
export interface EditorBackendBase extends EntryStore {
  proxyUrl: string;
  branch: string;
  mediaFolder: string;
  request(payload: Payload): Promise<unknown>;
  getMediaFile(path: string): Promise<{ url: string }>;
  unpublishedEntry(which: WhichDraft): Promise<unknown>;
}

/** What the server says where it does not do what it was asked for. */
interface Refusal {
  error?: string;
  isConflict?: boolean;
  inUse?: InUse;
}

const unreachable = '连不上编辑台的服务。请看看它是不是还开着，再保存一次；您写的内容还在这个窗口里';

const send = async (url: string, body: object): Promise<Response> => {
  try {
    return await fetch(url, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json; charset=utf-8' },
      body: JSON.stringify(body),
    });
  } catch {
    throw new DeskError(unreachable);
  }
};

/** Decap's proxy backend with a named editor in every request, and errors in the server's own words. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- TypeScript wants `any[]` of a mixin's base class
export function withEditor<B extends new (...args: any[]) => EditorBackendBase>(Base: B, getEditor: () => Editor) {
  return class EditorBackend extends Base {
    authComponent() {
      return LoginPage;
    }

    async authenticate({ name, token, passphrase, invitation }: Credentials) {
      if (invitation !== undefined)
        await this.request({ action: 'acceptInvitation', params: { invitation, passphrase } });
      else if (passphrase !== undefined) await this.request({ action: 'signIn', params: { name, passphrase } });
      else if (token !== undefined) await this.request({ action: 'signIn', params: { token } });
      return this.come(name);
    }

    /** Comes to the desk as whoever the server says is there; by `name` where it knows nobody. */
    async come(name: string) {
      const account = await this.ask<Account>({ action: 'getAccount', params: {} });
      if (account.isClosed) throw new DeskError('请先登录编辑台', 401);
      setAccount(account);
      const known = account.person?.name ?? name;
      writeEditorName(known);
      return { name: known, login: known };
    }

    async logout() {
      await this.request({ action: 'signOut', params: {} });
      setAccount(undefined);
    }

    async restoreUser(user: { name?: string }) {
      const name = user.name ?? loadEditorName();
      if (!name) throw new DeskError('请先写上您的名字');
      return this.come(name).catch((error: unknown) => {
        // A server that is down for a moment is no reason to send anybody away from what they are writing.
        if (error instanceof DeskError && error.status === 401) throw error;
        return { name, login: name };
      });
    }

    override async request({ action, params }: Payload): Promise<unknown> {
      const response = await send(this.proxyUrl, {
        branch: this.branch,
        action,
        params: { ...params, editor: getEditor() },
      });
      const answer: unknown = await response.json().catch(() => undefined);
      if (response.ok && answer !== undefined) return answer;
      const { error: words, isConflict, inUse }: Refusal = isRecord(answer) ? answer : {};
      if (isConflict) noteConflict(action, params);
      if (inUse) noteInUse(inUse);
      throw new DeskError(words ?? `编辑台的服务出错了（${response.status}），请稍后再试`, response.status);
    }

    /** A request whose answer is what our own server says that it is (cms/server/protocol.ts). */
    async ask<T>(payload: Payload): Promise<T> {
      return (await this.request(payload)) as T;
    }

    /** The images by name only: the pages of the portal serve them, so the list need not carry their bytes. */
    async getMedia(mediaFolder = this.mediaFolder) {
      const params = { branch: this.branch, mediaFolder, content: false };
      const files = await this.ask<MediaFile[]>({ action: 'getMedia', params });
      return files.map(({ id, name, path, isWaiting }) => {
        const url = mediaUrl(encodeURIComponent(name));
        // The site does not have it yet: its bytes are asked for when it is to be seen.
        return { id, name, path, url, displayURL: isWaiting ? { id, path } : url };
      });
    }

    /** Nothing, without asking: there is one site, and Decap would tell of a question that fails as of a page that cannot be seen. */
    getDeployPreview(): Promise<null> {
      return Promise.resolve(null);
    }

    /** An address for an image that is not on the site yet. */
    async getMediaDisplayURL({ path }: { path: string }): Promise<string> {
      return (await this.getMediaFile(path)).url;
    }
  };
}
