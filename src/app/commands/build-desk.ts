import { resolve } from 'node:path';
import { type DeskFace, buildDesk } from '../../../cms/desk/build.ts';
import { endWithStarter } from '../build/end-with-starter.ts';

/** Builds the desk alone into `OUT_DIR`: `npm start` opens it also where the content lets no site be built. */
endWithStarter();
const face = process.env.DESK_FACE;
await buildDesk(resolve(process.env.OUT_DIR ?? 'dist'), {
  cacheDir: resolve('.cache/desk'),
  site: face === undefined ? undefined : (JSON.parse(face) as DeskFace),
});
