import { isRecord } from '../../../src/schemas/record.ts';
import { mediaUrl } from '../../../src/urls.ts';
import { noteConflict } from './conflict.ts';
import { DeskError } from '../entry/desk-error.ts';
import { type Editor, loadEditorName, loadToken, writeEditorName, writeToken } from './editor.ts';
import { withoutSlug } from '../form/format.ts';
import { LoginPage } from './login-page.ts';

interface Payload {
  action: string;
  params: Record<string, unknown>;
}

interface DataFile {
  raw: string;
  path: string;
  slug: string;
}

interface MediaFile {
  id: string;
  name: string;
  path: string;
}

/** What we use of Decap's proxy backend. */
export interface EditorBackendBase {
  proxyUrl: string;
  branch: string;
  mediaFolder: string;
  request(payload: Payload): Promise<unknown>;
  persistEntry(entry: { dataFiles: DataFile[] }, options: unknown): Promise<unknown>;
  getEntry(path: string): Promise<{ data?: string | null }>;
  unpublishedEntry(entry: { collection: string; slug: string }): Promise<unknown>;
}

/** What the server says where it does not do what it was asked for. */
interface Refusal {
  error?: string;
  isConflict?: boolean;
}

const unreachable = '连不上编辑台的服务。请看看它是不是还开着，再保存一次；您写的内容还在这个窗口里';

const send = async (url: string, body: object): Promise<Response> => {
  try {
    return await fetch(url, {
      method: 'POST',
      headers: {
        'Content-Type': 'application/json; charset=utf-8',
        ...(loadToken() && { 'X-Desk-Token': loadToken() }),
      },
      body: JSON.stringify(body),
    });
  } catch {
    throw new DeskError(unreachable);
  }
};

/** Decap's proxy backend with a named editor in every request, errors in the server's own words, and clean files. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- TypeScript wants `any[]` of a mixin's base class
export function withEditor<B extends new (...args: any[]) => EditorBackendBase>(Base: B, getEditor: () => Editor) {
  return class EditorBackend extends Base {
    authComponent() {
      return LoginPage;
    }

    async authenticate({ name, token }: { name: string; token?: string }) {
      if (token !== undefined) writeToken(token);
      await this.request({ action: 'info', params: {} });
      writeEditorName(name);
      return { name, login: name };
    }

    async restoreUser(user: { name?: string }) {
      const name = user.name ?? loadEditorName();
      if (!name) throw new DeskError('请先写上您的名字');
      return this.authenticate({ name }).catch((error: unknown) => {
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
      const { error: words, isConflict }: Refusal = isRecord(answer) ? answer : {};
      if (isConflict) noteConflict(action, params);
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
      return files.map(({ id, name, path }) => {
        const url = mediaUrl(encodeURIComponent(name));
        return { id, name, path, url, displayURL: url };
      });
    }

    override persistEntry(entry: { dataFiles: DataFile[] }, options: unknown) {
      const dataFiles = entry.dataFiles.map((file) => ({ ...file, raw: withoutSlug(file.raw) }));
      return super.persistEntry({ ...entry, dataFiles }, options);
    }
  };
}
