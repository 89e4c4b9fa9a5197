/** The rows of watched-groups.tsv, written by `npm run tables`: change the table, never this file. */
export const watchedGroups: readonly string[] = [
  '重点(人员|人群|对象|人)',
  '精神(障碍|病)(患者|人)',
  '肇事肇祸',
  '刑满释放(人员)?',
  '刑释人员',
  '社区矫正(对象|人员)',
  '吸毒人员',
  '戒毒人员',
  '前科人员',
  '(上|信)访(人员|老户|重点|群众|人|户)',
  '缠访',
  '闹访',
  '越级上访',
  '邪教人员',
  '(“|")?(三|四|五|六)失(”|")?人员',
  '特殊人群',
];
