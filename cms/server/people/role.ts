import { keysOf } from '../../../src/schemas/record.ts';

/** What people are at the desk, from the least to the most that they may do, with the desk's words for it. */
export const roleWords = {
  editor: '编辑',
  reviewer: '审核人',
  administrator: '管理员',
} as const;

/** One of them. */
export type Role = keyof typeof roleWords;

/** All of them, for schemas. */
export const roles = keysOf(roleWords);
