import { z } from 'astro/zod';
import { dangers } from './dangers.ts';
import { choice, flag, line, paragraph } from './fields.ts';
import { kindsOfRoom } from './room.ts';
import { citations, declaration, disputeTypes, length, overlay, renamedFrom } from './shared.ts';

/** 期限: from which event, how long, and what is left when it has passed. */
export const deadline = z.object({
  title: line('名称', { hint: '例如：申请劳动仲裁' }),
  summary: line('一句话', { hint: '例如：从知道权利被侵害那天起一年内申请' }),
  kind: choice('谁的期限', { act: '您要在期限内做', await: '对方或机关要在期限内答复' }).default('act'),
  starts: line('从哪天算起', { hint: '例如：知道或应当知道权利被侵害之日' }),
  length: length('多久'),
  rollsOverHoliday: flag('最后一天遇节假日顺延').default(true),
  disputeTypes: disputeTypes(),
  roomKinds: kindsOfRoom({ hint: '只能去这几类地方才选，例如上诉只选法庭；不选就是哪类都行' }),
  dangers: dangers(),
  citations: citations(),
  ifMissed: paragraph('错过了怎么办', { hint: '还有什么路可走' }),
  ...declaration(),
  ...overlay(),
  renamedFrom: renamedFrom(),
});
