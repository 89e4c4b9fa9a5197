/** The rows of kin.tsv, written by `npm run tables`: change the table, never this file. */
export const kin: readonly { readonly words: string; readonly notBefore: string }[] = [
  { words: '(妻子|丈夫|老伴|老公|老婆|爱人|媳妇)', notBefore: '' },
  { words: '(儿子|儿媳|女婿|孙子|孙女|外孙|外孙女|侄子|侄女|外甥)', notBefore: '' },
  { words: '女儿', notBefore: '童|园|院' },
  { words: '(父亲|母亲|岳父|岳母|公公|婆婆|爷爷|奶奶|外公|外婆|姥姥|姥爷)', notBefore: '' },
  { words: '(哥哥|弟弟|姐姐|妹妹|叔叔|婶婶|舅舅|姑姑|嫂子|大嫂|弟媳)', notBefore: '' },
  {
    words: '一(名|位|个)(村民|居民|老人|业主|租客|租户|妇女|男子|女子|工人|群众|员工|司机|男孩|女孩|学生|孩子)',
    notBefore: '',
  },
  { words: '(两口子|夫妻俩|小两口|小夫妻|老两口)', notBefore: '' },
  { words: '一对(夫妻|夫妇)', notBefore: '' },
  { words: '小伙子', notBefore: '' },
  { words: '男孩', notBefore: '' },
  { words: '女孩', notBefore: '' },
  { words: '一(名|位|个){6}(学生|女童|男童|少年|孩子)', notBefore: '' },
  { words: '少年', notBefore: '宫|先锋|法庭' },
  { words: '孩子', notBefore: '们' },
  { words: '(女|男)童', notBefore: '' },
  { words: '(男方|女方)', notBefore: '' },
  { words: '(老汉|老大[爷娘妈]|老太太|老奶奶)', notBefore: '们' },
];
