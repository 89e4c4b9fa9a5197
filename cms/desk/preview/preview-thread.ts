import '../entry/language-gaps.ts';
import { serveApart } from '../entry/serve-apart.ts';
import { draw } from './draw.ts';

serveApart(draw);
