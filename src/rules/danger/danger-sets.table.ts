/** The rows of danger-sets.tsv, written by `npm run tables`: change the table, never this file. */
export const dangerSets: readonly { readonly name: string; readonly words: string }[] = [
  {
    name: 'mate',
    words:
      '老公|丈夫|男人|男的|爱人|对象|男朋友|男友|前夫|前任|那口子|当家的|孩子他爸|孩子爸|娃他爸|老婆|妻子|媳妇|女朋友|女友|前妻|掌柜的|屋里人',
  },
  { name: 'mate', words: 'laogong|zhangfu|nanren|nanpengyou|nanyou|qianfu|qianren|laopo|xifu' },
  {
    name: 'kin',
    words:
      '爸|爸爸|父亲|爹|妈|妈妈|母亲|娘|后妈|后爸|后爹|继父|继母|养父|养母|儿子|女儿|儿媳|女婿|婆婆|公公|婆家|岳父|岳母|公婆|家里人|家人|哥',
  },
  { name: 'kin', words: '哥哥|弟弟|姐夫|叔叔|舅舅|baba|bama|fuqin|mama|erzi|popo|gonggong|jiaren' },
  {
    name: 'some',
    words:
      '催债的|讨债的|要债的|他|她|他们|有人|别人|那人|人家|邻居|房东|同事|同学|老板|工头|老师|教练|债主|催收|混混|对方|几个人|陌生人|ta|tamen|youren',
  },
  { name: 'me', words: '我|我们|俺|咱|自己|我妈|我妈妈|我娘|我爸|我姐|我妹|我女儿|我儿子|我孩子|wo' },
  {
    name: 'hit',
    words: '打|揍|殴打|毒打|暴打|打骂|扇|踢|踹|掐|捶|捅|砍|虐待|家暴|动手打|抽|抡|烫|勒|泼|da|zou|ti|chuai',
  },
  { name: 'kill', words: '杀|弄死|打死|掐死|砍死|捅死|整死|害死|杀了|宰了|弄残|sha|sha le|nongsi|dasi|qiasi' },
  { name: 'weak', words: '老人|孩子|娃|小孩|婴儿|宝宝|女儿|儿子|媳妇|老婆|妈|奶奶|爷爷|残疾人|孕妇|haizi|wa' },
  {
    name: 'touch',
    words: '摸|猥亵|性侵|强奸|强暴|侵犯|乱摸|摸下面|摸隐私|脱裤子|看下面|摸胸|摸屁股|亲嘴|糟蹋|祸害|弄下面',
  },
  {
    name: 'carer',
    words: '爸|妈|后妈|后爸|继父|继母|养父|父母|家长|老师|保姆|阿姨|园长|幼师|邻居|亲戚|老公|丈夫|男人|他|她|同学|教练',
  },
  {
    name: 'kin',
    words:
      '爷爷|奶奶|姥爷|姥姥|外公|外婆|叔叔|叔|伯伯|大伯|舅舅|姑父|姨父|表哥|堂哥|嫂子|弟弟|侄子|外甥|孙子|小舅子|大舅子',
  },
  { name: 'carer', words: '班主任|护工|教官|宿管|校长|爷爷|奶奶|姥爷|叔叔|舅舅|表哥' },
  {
    name: 'burnable',
    words:
      '煤气罐|液化气罐|气瓶|房子|家里|屋里|厨房|灶|车子|车|电动车|电瓶|充电器|充电宝|电线|插座|电池|锅|楼|山上|仓库|厂房|床|被子|衣服|空调|热水器',
  },
  { name: 'burns', words: '着火|起火|烧起来|烧着|烧了起来|冒烟|冒火|冒火花|爆炸|失火|燃起来' },
  { name: 'kin', words: '老汉儿|老汉' },
  {
    name: 'victim',
    words:
      '我|俺|咱|我妈|他妈|她妈|妈妈|我爸|他爸|爸爸|我娘|老娘|老妈|奶奶|爷爷|姥姥|姥爷|外婆|外公|老人|老伴|老婆|媳妇|妻子|女儿|儿子|闺女|孩子|娃|妹妹|姐姐|弟弟|孕妇|婆婆|丈母娘|嫂子',
  },
  { name: 'carer', words: '干爹|干爸|姑父|姨父|堂哥|姐夫|老头|室友|舍友|大孩子|高年级' },
  {
    name: 'body',
    words:
      '有人|我|孩子|娃|宝宝|老人|爸|妈|爷爷|奶奶|姥姥|姥爷|老公|老婆|老伴|媳妇|女儿|儿子|同事|工人|工友|朋友|邻居|他|她|路人|孕妇|学生|同学',
  },
];
