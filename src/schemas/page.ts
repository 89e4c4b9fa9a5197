import { z } from 'astro/zod';
import { date, line, paragraph } from './fields.ts';
import { allow, declaration, overlay, renamedFrom } from './shared.ts';

/** 关于、无障碍声明、隐私、更正与撤回: the portal speaking about itself. */
export const page = z.object({
  title: line('标题'),
  summary: paragraph('一句话'),
  updatedOn: date('更新日期'),
  ...declaration(),
  ...overlay(),
  renamedFrom: renamedFrom(),
  allow: allow(),
});
