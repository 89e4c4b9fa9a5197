import { rm } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { DeskFace } from '../../../cms/desk/build.ts';
import { deskUrls } from '../../urls.ts';
import { createFileHandler, type ServeFile } from './files.ts';
import { runCommand } from './run-command.ts';

/** Serves the desk's own files, apart from any site. */
export interface DeskFiles {
  /** Builds them for the portal with these settings; a failure is told to `log` and on the desk's page. */
  build: (site?: DeskFace) => Promise<void>;
  handle: (request: IncomingMessage, response: ServerResponse) => void;
}

/** The desk's files, built into `dir`. */
export function createDeskFiles(dir: string, log: (words: string) => void = console.error): DeskFiles {
  let serve: ServeFile | undefined;
  let words = '编辑台正在准备，请过一会儿刷新。';
  const sayWhy = (response: ServerResponse, status: number, why: string) => {
    response.writeHead(status, {
      'Content-Type': 'text/plain; charset=utf-8',
      'Cache-Control': 'no-store',
      ...(status === 503 && { 'Retry-After': '5' }),
    });
    response.end(why);
  };
  return {
    build: async (site) => {
      await rm(dir, { recursive: true, force: true });
      const complaint = await runCommand('build-desk', {
        env: { ...process.env, OUT_DIR: dir, ...(site && { DESK_FACE: JSON.stringify(site) }) },
        onOut: (text) => process.stdout.write(text),
      }).catch((error: unknown) => String(error));
      if (complaint === undefined) serve = createFileHandler(dir);
      else {
        words = '编辑台打不开，请把启动编辑台的窗口里的提示告诉管理员。';
        log(`编辑台没有建好：${complaint}`);
      }
    },
    handle: (request, response) => {
      const { url = '' } = request;
      const [path] = url.split('?');
      if (`${path}/` === deskUrls.home) {
        // Without its slash the page would look for its files beside the desk.
        response.writeHead(308, { Location: url.replace(/^[^?]*/u, deskUrls.home), 'Cache-Control': 'no-store' }).end();
      } else if (serve) serve(request, response, () => sayWhy(response, 404, '编辑台没有这个文件。'));
      else sayWhy(response, 503, words);
    },
  };
}
