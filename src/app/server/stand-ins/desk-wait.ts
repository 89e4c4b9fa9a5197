import { escapeHtml } from '../../../site/page/escape.ts';
import { deskUrls } from '../../../urls.ts';
import { renderStandIn } from './frame.ts';

/** What there is to tell of a desk that cannot be opened yet. */
interface DeskWait {
  /** What is being done now. */
  step: string;
  /** How long ago the portal was started, in milliseconds. */
  since: number;
}

/**
 * Looks again after a while. A refresh by the page's head alone does nothing in Chromium where the address has a fragment, as that of
 * an invitation has.
 */
export const waitScript = {
  url: `${deskUrls.home}wait.js`,
  text: 'setTimeout(function () {\n  location.reload();\n}, 5000);\n',
};

const minute = 60_000;

/** How long something has taken, as people say it. */
const tellLength = (milliseconds: number): string =>
  milliseconds < minute ? `${Math.round(milliseconds / 1000)} 秒` : `${Math.floor(milliseconds / minute)} 分钟`;

const toPage = (title: string, words: readonly string[], head?: string): string => {
  const lines = words.map((line) => `<p>${escapeHtml(line)}</p>`).join('');
  return renderStandIn({ title, body: `${lines}<p><a href="/">先看网站</a></p>`, ...(head !== undefined && { head }) });
};

/** The page that stands in for the desk until it is ready: what it does, how long already, and it looks again by itself. */
export const renderDeskWait = ({ step, since }: DeskWait): string =>
  toPage(
    '编辑台正在准备',
    [
      `${step}。从启动到现在 ${tellLength(since)}。`,
      '第一次启动、换了新版本，要做这一回，一般一两分钟，电脑忙的时候更久；有上次建好的网站，照常能看。',
      '这一页每 5 秒自己再看一次，好了就会打开，不用刷新。',
    ],
    `<script src="${waitScript.url}"></script><noscript><meta http-equiv="refresh" content="5" /></noscript>`,
  );

/** The page of a desk that could not be made. */
export const renderNoDesk = (words: string): string => toPage('编辑台打不开', [words]);
