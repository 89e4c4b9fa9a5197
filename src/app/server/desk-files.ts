import { rm } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { DeskFace } from '../../../cms/desk/build.ts';
import { deskUrls } from '../../urls.ts';
import { renderDeskWait, renderNoDesk, waitScript } from './stand-ins/desk-wait.ts';
import { standInStyle } from './stand-ins/frame.ts';
import { createFileHandler, type ServeFile } from './files.ts';
import { runCommand } from './run-command.ts';

/** Serves the desk's own files, apart from any site. */
export interface DeskFiles {
  /** Builds them for the portal with these settings; a failure is told to `log` and on the desk's page. */
  build: (site?: DeskFace) => Promise<void>;
  handle: (request: IncomingMessage, response: ServerResponse) => void;
}

/** What a line of the desk's build says that it is doing, «  正在打包预览……»; the last of several. */
const getStep = (text: string): string | undefined =>
  text
    .split('\n')
    .map((line) => line.trim())
    .findLast((line) => line.startsWith('正在') && line.endsWith('……'))
    ?.replace('……', '');

/** The desk's files, built into `dir`. */
export function createDeskFiles(dir: string, log: (words: string) => void = console.error): DeskFiles {
  let serve: ServeFile | undefined;
  let failure: string | undefined;
  let step = '正在把内容接进编辑台';
  const begun = Date.now();
  const answer = (
    response: ServerResponse,
    status: number,
    type: 'plain' | 'html' | 'javascript' | 'css',
    text: string,
  ) => {
    response.writeHead(status, {
      'Content-Type': `text/${type}; charset=utf-8`,
      'Cache-Control': 'no-store',
      ...(status === 503 && { 'Retry-After': '5' }),
    });
    response.end(text);
  };
  const sayWhy = (response: ServerResponse, isPage: boolean) => {
    if (!isPage) return answer(response, 503, 'plain', failure ?? '编辑台正在准备，请过一会儿刷新。');
    const page = failure === undefined ? renderDeskWait({ step, since: Date.now() - begun }) : renderNoDesk(failure);
    answer(response, 503, 'html', page);
  };
  return {
    build: async (site) => {
      step = '正在打开编辑台';
      await rm(dir, { recursive: true, force: true });
      const complaint = await runCommand('build-desk', {
        env: { ...process.env, OUT_DIR: dir, ...(site && { DESK_FACE: JSON.stringify(site) }) },
        onOut: (text) => {
          process.stdout.write(text);
          step = getStep(text) ?? step;
        },
      }).catch((error: unknown) => String(error));
      if (complaint === undefined) serve = createFileHandler(dir);
      else {
        failure = '编辑台打不开，请把启动编辑台的窗口里的提示告诉管理员。';
        log(`编辑台没有建好：${complaint}`);
      }
    },
    handle: (request, response) => {
      const { url = '' } = request;
      const [path] = url.split('?');
      if (`${path}/` === deskUrls.home) {
        // Without its slash the page would look for its files beside the desk.
        response.writeHead(308, { Location: url.replace(/^[^?]*/u, deskUrls.home), 'Cache-Control': 'no-store' }).end();
      } else if (path === standInStyle.url) answer(response, 200, 'css', standInStyle.text);
      else if (serve) serve(request, response, () => answer(response, 404, 'plain', '编辑台没有这个文件。'));
      else if (path === waitScript.url) answer(response, 200, 'javascript', waitScript.text);
      else sayWhy(response, path === deskUrls.home);
    },
  };
}
