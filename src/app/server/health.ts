import type { BuildState } from './builds.ts';
import { answerJson, type Handler } from './portal-server.ts';

/** What whoever watches over the server needs to know; nothing of the content, so that anybody may ask. */
export interface Health {
  /** As monitoring calls it: `warning` where a site is shown that is not the newest, `critical` where none is. */
  status: 'ok' | 'warning' | 'critical';
  site: 'shown' | 'missing';
  build: BuildState['state'];
}

/** How the server is, by whether a site is shown and what became of the last build. */
export const getHealth = (isShown: boolean, { state }: Pick<BuildState, 'state'>): Health => ({
  status: !isShown ? 'critical' : state === 'failed' ? 'warning' : 'ok',
  site: isShown ? 'shown' : 'missing',
  build: state,
});

/** The same in one line, which monitoring reads by its first word: `OK site=shown build=done`. */
export const toLine = ({ status, site, build }: Health): string =>
  `${status.toUpperCase()} site=${site} build=${build}\n`;

/** Answers `/api/health` with JSON, and with one line of text where `format=line` is asked for; 503 where no site is shown. */
export const createHealthHandler =
  (load: () => Health): Handler =>
  (_, response, query) => {
    const health = load();
    const status = health.status === 'critical' ? 503 : 200;
    if (query.get('format') !== 'line') return answerJson(response, JSON.stringify(health), status);
    response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-store' });
    return response.end(toLine(health));
  };
