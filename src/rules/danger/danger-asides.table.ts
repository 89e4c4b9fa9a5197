/** The rows of danger-asides.tsv, written by `npm run tables`: change the table, never this file. */
export const dangerAsides: readonly { readonly kind: string; readonly words: string; readonly unless: string }[] = [
  { kind: 'suicide', words: '赔偿|责任|保险|罪', unless: '我|俺' },
  {
    kind: 'fraud',
    words: '构成|罪|共犯|从犯|定性|后果|认定|行为|责任|责|财务人员|单位造成损失',
    unless: '我|俺|妈|爸|老人',
  },
  { kind: 'child', words: '构成|从轻|缓刑|量刑|能否|罪', unless: '我|俺' },
  { kind: 'confinement', words: '辞职|离职|试用期|犯罪|通行|让路|的路|的地', unless: '锁|拘禁|囚禁' },
  { kind: 'trafficking', words: '构成|罪|量刑|判几年|判多少年', unless: '我|俺' },
  { kind: 'fraud', words: '二手车|买车|合同|装修|中介|买房|彩礼|骗婚|结婚', unless: '转账|汇款|验证码|刷单|解冻' },
  { kind: 'violence', words: '互殴|还手|还击|正当防卫|判几年', unless: '' },
  { kind: 'threat', words: '互殴|还手|还击|正当防卫|判几年', unless: '' },
  {
    kind: 'accident',
    words: '赔|谁负责|责任|房子怎么|遗嘱|继承|保险|收费|工伤|鉴定|几级|谁修|谁管',
    unless: '怎么救|急',
  },
  { kind: 'fraud', words: '退赃|退赔|立案标准|合法', unless: '我|俺|妈|爸|老人' },
  { kind: 'child', words: '规定|法律', unless: '我|俺|孩子|娃' },
  { kind: 'confinement', words: '赔', unless: '锁|拘禁|囚禁|不让' },
  { kind: 'suicide', words: '一了百了地', unless: '死' },
];
