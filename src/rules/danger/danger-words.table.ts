/** The rows of danger-words.tsv, written by `npm run tables`: change the table, never this file. */
export const dangerWords: readonly {
  readonly words: string;
  readonly kind:
    'violence' | 'threat' | 'sexual' | 'child' | 'suicide' | 'confinement' | 'trafficking' | 'fraud' | 'accident';
  readonly notAfter: string;
  readonly notBefore: string;
}[] = [
  {
    words: '(家|加|佳|嫁|jia)(里)?(暴|爆|bao)',
    kind: 'violence',
    notAfter: '国|大|专|世|名|商|全|作|画',
    notBefore: '动|富|雨|光|露|涨|跌|发|炸',
  },
  {
    words: '(被|遭|挨)(家|加|佳|嫁|夹)(里)?(报|抱|豹|曝|保|包|鲍)(了|过|怎么|咋)',
    kind: 'violence',
    notAfter: '',
    notBefore: '',
  },
  { words: '(家庭|精神|语言|冷|婚内)(暴力|冷暴力|虐待)', kind: 'violence', notAfter: '', notBefore: '罪' },
  { words: '(人身安全)?保护令', kind: 'violence', notAfter: '', notBefore: '' },
  { words: '(告诫书|gaojieshu|baohuling|jiatingbaoli)', kind: 'violence', notAfter: '', notBefore: '' },
  { words: '(庇护所|避难所|庇护场所)', kind: 'violence', notAfter: '', notBefore: '' },
  {
    words: '<mate>{6}<hit>(了|着|过|伤|得|死|断|破)?(<me>|人|女人|孩子|小孩|娃|妻子|老婆|怀孕)',
    kind: 'violence',
    notAfter: '',
    notBefore: '名下|的|卡|账|电话|钱|工资|银行|微信|工|成|气',
  },
  { words: '把(我|我妈|孩子|她)<hit>(进|成|得|伤|晕|残|死|到)', kind: 'violence', notAfter: '', notBefore: '' },
  { words: '<mate>{4}(骂|辱骂|侮辱|羞辱|贬低)(我|人)', kind: 'violence', notAfter: '', notBefore: '' },
  { words: '(被|老公|丈夫|男友|男朋友|婆婆){4}(pua|精神控制)', kind: 'violence', notAfter: '', notBefore: '' },
  {
    words: '(怀孕|怀着孕|孕妇|孕期|坐月子){4}(被打|挨打|被踢|被揍|打我)',
    kind: 'violence',
    notAfter: '',
    notBefore: '',
  },
  {
    words: '<mate>{4}(动手|动粗|动刀|拿刀|砸东西|发酒疯|往死里打|下狠手|动拳头|dongshou)',
    kind: 'violence',
    notAfter: '',
    notBefore: '术',
  },
  {
    words: '<mate>{4}(打|揍|骂|da)(得|de){6}(伤|血|肿|青|骨折|住院|流产)',
    kind: 'violence',
    notAfter: '',
    notBefore: '',
  },
  {
    words: '(<mate>|<kin>|他|她){4}(喝|he){3}(酒|jiu){3}(打|揍|骂|da)(我|人|孩子|老|wo|ren)',
    kind: 'violence',
    notAfter: '',
    notBefore: '',
  },
  {
    words: '<mate>{4}(天天|经常|老是|总是|又|一直|每天|常常|动不动|老)(打|揍|骂)(我|人|孩子)?',
    kind: 'violence',
    notAfter: '',
    notBefore: '工|牌|麻将|电话|游戏|官司|鼾|车|球|扑克|鱼',
  },
  { words: '<mate>{4}(威胁|恐吓|控制|囚禁|跟踪|纠缠|weixie)', kind: 'violence', notAfter: '', notBefore: '保护' },
  { words: '<mate>{3}(掐|勒|卡)(着|住|了)?(我)?(的)?脖子', kind: 'violence', notAfter: '', notBefore: '' },
  {
    words: '(被|让|叫|bei)(<mate>|<kin>){3}(打|揍|骂|掐|扇|踢|虐待|家暴|威胁|关|锁|da|zou)',
    kind: 'violence',
    notAfter: '',
    notBefore: '的钱|官司|电话|断',
  },
  {
    words: '<kin>{4}(动手)?<hit>(了|着|过|伤|得)?(我|俺|我妈|我爸|我娘|wo)',
    kind: 'violence',
    notAfter: '',
    notBefore: '的|卡|账|电话|钱|工资',
  },
  {
    words: '<kin>{3}(打|揍|骂|虐待|饿着|绑|不给吃)(了|着|伤)?(老人|爹妈|父母|爷爷|奶奶|亲妈|亲爹)',
    kind: 'violence',
    notAfter: '',
    notBefore: '',
  },
  {
    words: '(虐待|殴打|毒打|打骂|饿着|遗弃|绑着|捆着)(老人|老母|老父|父母|老伴|奶奶|爷爷|残疾人|孕妇|妻子|老婆)',
    kind: 'violence',
    notAfter: '',
    notBefore: '罪',
  },
  {
    words: '(老人|老伴|妈|爸|奶奶|爷爷|孕妇|残疾人){3}(挨打|被打|被虐待|被绑|被捆|被饿|挨饿)',
    kind: 'violence',
    notAfter: '',
    notBefore: '',
  },
  {
    words: '(保姆|护工|养老院|敬老院|看护){4}(打|骂|虐待|绑|捆|掐)(了)?(我妈|我爸|老人|爷爷|奶奶|人)',
    kind: 'violence',
    notAfter: '',
    notBefore: '',
  },
  {
    words: '(我)?(挨打|挨揍|aida)(了|怎么办|咋办|咋整|救命)',
    kind: 'violence',
    notAfter: '孩子|同学|儿子|女儿|娃|邻居',
    notBefore: '',
  },
  { words: '(我)?(在家)(被打|挨打|被揍|挨揍)', kind: 'violence', notAfter: '', notBefore: '' },
  { words: '在家(里)?(总|天天|老|经常)?被(打|骂|欺负)', kind: 'violence', notAfter: '', notBefore: '' },
  {
    words: '(又|天天|总|正在|一直|老是|经常|每天|快)(被|挨)(他|她)?(打|揍)(死)?',
    kind: 'violence',
    notAfter: '',
    notBefore: '扰|折|压|断|扣',
  },
  {
    words: '(我|wo)(被|bei)(他|她|人)?(打|揍|da)(了|得|le)(怎么办|咋办|咋整|救|zenmeban|qiuzhu)',
    kind: 'violence',
    notAfter: '',
    notBefore: '',
  },
  { words: '(逃|跑|离开){3}(家暴|打我|施暴|那个家)', kind: 'violence', notAfter: '', notBefore: '' },
  { words: '施暴', kind: 'violence', notAfter: '', notBefore: '' },
  {
    words:
      '(<some>|男的|ta)(又|天天|总|老|经常|还|一直|正在|刚|动手|喝酒|拿{2}|要)?(打|揍|踢|掐|扇|砍|捅|da|zou)(了|着|死|伤)?(我|wo)',
    kind: 'threat',
    notAfter: '',
    notBefore: '的|卡|账|电话|钱|银行|微信|收条',
  },
  {
    words: '(他|她|ta){6}(掐|扇|da|打|揍|踢)(了)?(我|wo)',
    kind: 'violence',
    notAfter: '',
    notBefore: '的|卡|账|电话|钱|银行|微信|支付|收条|欠条|在先',
  },
  {
    words: '^(我)?(又|在家|刚)?(被|挨)(人|他)?(打|揍)(了|伤了|伤)?(怎么办|咋办|咋整|救命)?$',
    kind: 'threat',
    notAfter: '',
    notBefore: '',
  },
  {
    words: '(怕|害怕)(他|她|老公|丈夫|男人|前夫)(再|又|会|来)?(打|杀|报复|找)',
    kind: 'violence',
    notAfter: '',
    notBefore: '',
  },
  { words: '不敢回家', kind: 'violence', notAfter: '', notBefore: '' },
  { words: '<some>{5}(要|想|说)?<kill>(了)?<me>(全家)?', kind: 'threat', notAfter: '', notBefore: '的|狗|猫' },
  { words: '<mate>{5}(要|想|说)?<kill>(了)?(<me>|全家|人)', kind: 'violence', notAfter: '', notBefore: '的|狗|猫' },
  { words: '<kin>{5}(要|想|说){2}<kill>(了)?(<me>|全家|人)', kind: 'violence', notAfter: '', notBefore: '' },
  {
    words: '(要|想|扬言|威胁)(杀|弄死|砍|捅|灭)(了)?(我|我们|全家|人|我全家|我家人)',
    kind: 'threat',
    notAfter: '我',
    notBefore: '的',
  },
  {
    words: '(杀|弄死|砍死|捅死|灭|炸死|烧死)(了|光|掉)?(我|我们|你|你们|俺)?(全家|一家|满门)',
    kind: 'threat',
    notAfter: '',
    notBefore: '罪|案|判',
  },
  {
    words: '(敢|就|会|说要|扬言|威胁){2}(杀|弄死|打死|砍死|捅死|掐死)(了)?(我|俺|我们)',
    kind: 'threat',
    notAfter: '',
    notBefore: '的',
  },
  { words: '(要|来|有人)(砍|捅|杀)(我|人)', kind: 'threat', notAfter: '', notBefore: '' },
  { words: '(同归于尽|泼硫酸|泼汽油|浇汽油|拉着我一起死)', kind: 'threat', notAfter: '', notBefore: '' },
  {
    words: '(被|遭)(人|他|她|老公|丈夫|男的)?(砍|捅|刺|砸|扎)(了|伤|一刀|几刀|两刀)',
    kind: 'threat',
    notAfter: '',
    notBefore: '车|玻璃|价|窗',
  },
  { words: '跟踪狂', kind: 'threat', notAfter: '', notBefore: '' },
  {
    words: '<mate>(一直|天天|总|老|还|又|不停)?(地)?(骚扰|纠缠|跟踪|尾随|威胁|恐吓)',
    kind: 'threat',
    notAfter: '',
    notBefore: '',
  },
  {
    words:
      '(<some>|<mate>|被人|流氓)(在|正在|一直|天天|总|老|拿{4})?(跟踪|尾随|威胁|恐吓|骚扰|堵|纠缠|盯着|追砍|追打|敲诈|勒索)(了)?(我|俺|我家|我们|门)',
    kind: 'threat',
    notAfter: '',
    notBefore: '短信|电话的|口的|门口的|家门口的|的车|的路',
  },
  {
    words:
      '(被|bei)(人|他|她|一个人|陌生人|男的|前男友|前夫|几个人)?(跟踪|尾随|威胁|恐吓|追杀|追砍|堵在|围殴|群殴|敲诈|勒索|绑架|genzong|weixie)',
    kind: 'threat',
    notAfter: '',
    notBefore: '罪',
  },
  {
    words: '(有人|他|她|人|对方|邻居|儿子|老公|男的)(正)?(拿|提|举|掏)(着|出|了)?(刀|菜刀|斧头|棍|枪)',
    kind: 'threat',
    notAfter: '',
    notBefore: '',
  },
  { words: '(拿|动)刀(威胁|追|砍|捅|要)', kind: 'threat', notAfter: '', notBefore: '' },
  {
    words: '(裸照|裸聊|私密照|视频|照片){4}(威胁|敲诈|勒索|逼|要钱|发出去)',
    kind: 'threat',
    notAfter: '',
    notBefore: '',
  },
  {
    words: '(裸照|裸聊|私密照|私密视频|果聊){14}(威胁|敲诈|勒索|要我?转|转账|打钱|给钱|要钱|曝光|通讯录|发给)',
    kind: 'threat',
    notAfter: '',
    notBefore: '',
  },
  { words: '(威胁|敲诈|勒索){3}(裸照|裸聊|私密照)', kind: 'threat', notAfter: '', notBefore: '' },
  { words: '人身(安全|受到)?威胁', kind: 'threat', notAfter: '', notBefore: '' },
  { words: '(砸|踹|撬)(我|我家)(的)?(家)?门', kind: 'threat', notAfter: '', notBefore: '锁' },
  { words: '(堵)(着|在)?(我|我家)?(的)?门(要|不|威胁|打|怎么办|不走)', kind: 'threat', notAfter: '', notBefore: '' },
  { words: '(正在|现在|有人)(打架|打人|斗殴|砍人|行凶|抢劫|抢东西|入室)', kind: 'threat', notAfter: '', notBefore: '' },
  { words: '(我)?被抢(劫)?了', kind: 'threat', notAfter: '', notBefore: '购|注' },
  { words: '(救命|救救我|help ?me|jiuming|jiujiuwo|快来救)', kind: 'threat', notAfter: '', notBefore: '恩|之恩|钱|药' },
  { words: '绑架', kind: 'threat', notAfter: '', notBefore: '罪|案' },
  { words: '强奸', kind: 'sexual', notAfter: '', notBefore: '罪|犯|案' },
  { words: '(qiangjian|xingqin)', kind: 'sexual', notAfter: '', notBefore: '' },
  { words: '(轮奸|迷奸|诱奸|强暴)', kind: 'sexual', notAfter: '', notBefore: '罪' },
  {
    words:
      '(被|遭|遭到|bei)(人|他|她|老板|领导|同事|老师|继父|亲戚|网友|男的|陌生人|上司|教练|司机|房东)?(性侵|性骚扰|猥亵|强吻|下药|迷晕|侵犯了|糟蹋|祸害|咸猪手|偷拍)',
    kind: 'sexual',
    notAfter: '',
    notBefore: '名誉|着作|商标',
  },
  {
    words: '<some>{4}(性侵|性骚扰|猥亵|摸|强吻|非礼|灌醉)(了|过|着)?(我|wo)',
    kind: 'sexual',
    notAfter: '',
    notBefore: '的门|家',
  },
  {
    words:
      '(领导|上司|经理|主管|师傅|男同事|司机|医生|按摩师|亲戚|姐夫|公公|继父){4}(性侵|性骚扰|猥亵|摸|强吻|非礼|动手动脚|逼我陪)(了|过|着)?(我)?',
    kind: 'sexual',
    notAfter: '',
    notBefore: '排|索|底|清',
  },
  { words: '(性骚扰|性侵|猥亵)(怎么办|咋办|报警|取证|求助)', kind: 'sexual', notAfter: '', notBefore: '' },
  {
    words:
      '(爸爸|我爸|爸|继父|后爸|爷爷|叔叔|舅舅|哥哥|公公|姐夫|亲戚|老师|领导|同事|他|baba){4}(摸我|摸下面|动手动脚|亲我|脱我|看我洗澡|mowo)',
    kind: 'sexual',
    notAfter: '',
    notBefore: '的头',
  },
  { words: '(被|逼){2}(脱|扒)(了|光)?(我)?(的)?(衣服|裤子|光)', kind: 'sexual', notAfter: '', notBefore: '' },
  { words: '(逼|逼着|强迫)(我)?(卖淫|拍裸照|陪睡|陪酒|做小姐|发生关系)', kind: 'sexual', notAfter: '', notBefore: '' },
  { words: '违背(我)?(的)?意愿{4}(发生|性)', kind: 'sexual', notAfter: '', notBefore: '' },
  {
    words: '(孩子|娃|小孩|女儿|儿子|闺女|小女孩|小男孩|学生|侄女|外甥女|未成年|幼女|女童|男童|haizi|nver){6}<touch>',
    kind: 'child',
    notAfter: '',
    notBefore: '奖|底|清',
  },
  {
    words: '(猥亵|性侵|强奸|侵害|虐待|拐|打骂|殴打)(了)?(儿童|未成年|孩子|幼女|女童|小孩|婴儿|幼儿|学生)',
    kind: 'child',
    notAfter: '',
    notBefore: '罪',
  },
  { words: '(摸|猥亵|性侵)(了)?(我)?(家)?(孩子|女儿|儿子|闺女|娃|小孩)', kind: 'child', notAfter: '', notBefore: '' },
  {
    words:
      '<carer>{5}(打|揍|虐待|掐|踢|扇|抽|烫|关|饿|扎|体罚|针扎)(着|了|伤|哭)?(我|我家)?(孩子|娃|小孩|儿子|女儿|婴儿|宝宝|学生)',
    kind: 'child',
    notAfter: '',
    notBefore: '的|电话|打电话',
  },
  {
    words:
      '(孩子|娃|小孩|女儿|儿子|闺女|haizi){6}(被|挨|遭|让|bei){6}(打|揍|虐待|欺负|霸凌|欺凌|围殴|扇|踢|掐|扎|关小黑屋|拍裸照|要钱|勒索|da|qifu)',
    kind: 'child',
    notAfter: '',
    notBefore: '扰|断|折|倒|车|狗|电',
  },
  {
    words:
      '(我|女儿|儿子|孩子|同学){4}(在)?(学校|班上|宿舍|幼儿园){4}(被|挨|遭)(人|同学|老师)?{3}(打|欺负|霸凌|欺凌|围殴|孤立|扇|勒索)',
    kind: 'child',
    notAfter: '',
    notBefore: '',
  },
  { words: '(校园|学校)(霸凌|欺凌|暴力|欺负)', kind: 'child', notAfter: '', notBefore: '' },
  { words: '(xiaoyuan|xuexiao)(baling|qiling|baoli)', kind: 'child', notAfter: '', notBefore: '' },
  { words: '(霸凌|欺凌)(我|孩子|我家)', kind: 'child', notAfter: '', notBefore: '' },
  {
    words:
      '(孩子|娃|女儿|儿子|小孩|闺女)(丢了|走丢|走失|不见了|找不到了|失踪|失联|离家出走|被抱走|被人抱走|被抢走|被人抢走|被带走|被人带走|被拐)',
    kind: 'child',
    notAfter: '',
    notBefore: '，?抚养|手机|书包|身份证|户口|东西|钱|衣服|眼镜|证',
  },
  {
    words: '(爸爸|妈妈|爸妈|父母|老师)(打我|总打我|老打我|天天打我|不给我吃|关着我)',
    kind: 'child',
    notAfter: '',
    notBefore: '的',
  },
  { words: '(孩子|娃|小孩|婴儿)(没人管|没饭吃|一个人在家|被遗弃|被扔)', kind: 'child', notAfter: '', notBefore: '' },
  {
    words: '(网友|陌生人){6}(约|骗|要)(我|我家)?(孩子|女儿|小女孩){4}(见面|照片|裸照|拍)',
    kind: 'child',
    notAfter: '',
    notBefore: '',
  },
  {
    words: '自(杀|残|尽|缢|焚|伤|sha|can)',
    kind: 'suicide',
    notAfter: '动',
    notBefore: '罪|赔|案|式|理赔|免赔|条款|保险|险',
  },
  { words: '(想|xiang|zi)(si|sha|杀)(了)?$', kind: 'suicide', notAfter: '', notBefore: '' },
  {
    words: '(跳lou|tiao楼|tiaolou|割wan|gewan|shang吊|shangdiao|qing生)',
    kind: 'suicide',
    notAfter: '',
    notBefore: '',
  },
  {
    words: '(zisha|zican|qingsheng|buxianghuo|buxianghuole|xiangsi|xiangzisha|huobuxiaqu)',
    kind: 'suicide',
    notAfter: '',
    notBefore: '',
  },
  { words: '轻生', kind: 'suicide', notAfter: '', notBefore: '' },
  {
    words: '(不|没法|不愿|没意思|懒得)(想)?(活|要活)(了|下去)?(了|着)?',
    kind: 'suicide',
    notAfter: '养|生|快|灵|干|难|好',
    notBefore: '动|鱼|跃|期|页|泼|人|塞',
  },
  {
    words: '(不想|不愿|没法|没脸|不要|撑不|熬不|坚持不|扛不)(再)?(活|住)?(着|下去|下去了)',
    kind: 'suicide',
    notAfter: '住|租|房|合同|干|过|做|谈|走|住',
    notBefore: '给|租|打工',
  },
  {
    words: '活(不|着)(下去|没意思|没劲|好累|太累|痛苦|还有什么意义|有什么意思|没意义|累)',
    kind: 'suicide',
    notAfter: '',
    notBefore: '',
  },
  {
    words:
      '(活够了|活腻了|生无可恋|活不成|不如死|死了算|死了干净|一了百了|去死吧|结束生命|结束自己|离开这个世界|离开人世|解脱算了|没有活路|没活路)',
    kind: 'suicide',
    notAfter: '',
    notBefore: '',
  },
  {
    words:
      '(我|真|就|好|很|特别|只|都|老公|老婆|孩子|儿子|女儿|妈|爸|他|她|孩子说|同学|朋友|wo)(有点|真的|总|一直|只|现在|说)?(想|要)(去)?(死|跳楼|跳河|割腕|上吊|喝药|自尽)',
    kind: 'suicide',
    notAfter: '',
    notBefore: '人的|亡|者|磕|缠|心',
  },
  {
    words: '^(想|我要|好想|真想)?(去)?(死|跳楼|跳河|割腕|上吊|喝农药|寻死)(了|怎么办|咋办|算了)?$',
    kind: 'suicide',
    notAfter: '',
    notBefore: '',
  },
  {
    words: '(要|想|准备|正在|站在|爬上){4}(跳楼|跳河|跳桥|割腕|上吊|喝农药|吞药|烧炭|撞车)',
    kind: 'suicide',
    notAfter: '',
    notBefore: '',
  },
  {
    words: '(我|想|要|准备|站|楼|窗|桥|阳台|天台|河边|江边|井){6}(跳下去|跳下来|跳了下|往下跳)',
    kind: 'suicide',
    notAfter: '',
    notBefore: '的车',
  },
  {
    words: '(割腕|吞药|喝农药|喝百草枯|上吊|烧炭|吃安眠药)(了|怎么办|自|救)',
    kind: 'suicide',
    notAfter: '',
    notBefore: '',
  },
  { words: '割腕', kind: 'suicide', notAfter: '', notBefore: '' },
  {
    words: '(怎么|如何|哪种){2}(自杀|去死|死得|死不|死最|死才)',
    kind: 'suicide',
    notAfter: '',
    notBefore: '亡赔|亡补',
  },
  { words: '(安眠药|农药|百草枯){6}(会死|能死|致死|死得)', kind: 'suicide', notAfter: '', notBefore: '' },
  { words: '(想|要)(喝药|烧炭|吞药)', kind: 'suicide', notAfter: '', notBefore: '' },
  { words: '(想不开|寻短见|走绝路|寻死)', kind: 'suicide', notAfter: '', notBefore: '' },
  { words: '(抑郁|崩溃|绝望){6}(死|活|撑不住|坚持不)', kind: 'suicide', notAfter: '', notBefore: '' },
  {
    words:
      '(被|遭|让|bei)(人|他|她|老公|丈夫|男人|婆家|老板|工厂|公司|家里|家人|父母|催收|债主|黑中介|黑砖窑)?(关|锁|囚禁|软禁|拘禁|绑|捆|扣押|控制住|控制了|困)(在|着|住|起来|了|到)',
    kind: 'confinement',
    notAfter: '手机|车|房|屋|账户|账号|号|门|店|轮|货',
    notBefore: '手机|账户|银行|资金|存款|系统|电梯|证|看守所|监狱|拘留|戒毒|车|押金|工资',
  },
  {
    words: '(非法拘禁|囚禁|软禁|限制人身自由|feifajujin|ruanjin|qiujin|bangjia|beibang|beiguan)',
    kind: 'confinement',
    notAfter: '',
    notBefore: '罪|le che',
  },
  {
    words: '(把|将|给)(我|我们|她|他|孩子|我妈|我女儿|人)(反)?(关|锁|绑|捆|囚禁|控制|扣)(在|着|起|住|了|进)',
    kind: 'confinement',
    notAfter: '',
    notBefore: '车|钱|押金|工资|货',
  },
  { words: '<some>{5}(锁|关|困)(着|住)?(我|我们)(在|不让|不给)', kind: 'confinement', notAfter: '', notBefore: '的' },
  {
    words: '(扣|关|押|锁|困|留)(着|住|留|下)?(我|人|我们)(不放|不让)',
    kind: 'confinement',
    notAfter: '',
    notBefore: '',
  },
  { words: '(黑砖窑|黑工厂|黑煤窑|黑作坊)', kind: 'confinement', notAfter: '', notBefore: '' },
  {
    words: '(公司|工厂|老板|厂里|学校|他){3}(把)?(我|我们)?(关|锁)(在|进)(宿舍|车间|屋|房|办公室)',
    kind: 'confinement',
    notAfter: '',
    notBefore: '',
  },
  { words: '(不让|不许|不准)(我|我们|她|他)走', kind: 'confinement', notAfter: '', notBefore: '辞|离职' },
  { words: '(不让|不许|不准)(走|出门|离开|回家)(了|怎么办)?$', kind: 'confinement', notAfter: '', notBefore: '' },
  {
    words: '(不让|不许|不准|不给)(我|我们|她|他)(出门|出去|离开|回家|下车|上厕所|出院|出厂|下班|联系家人|打电话)',
    kind: 'confinement',
    notAfter: '',
    notBefore: '',
  },
  {
    words:
      '(老公|丈夫|男人|婆家|家里|爸妈|父母|厂里|老板){4}(锁门|反锁|没收我?手机|扣(了)?我?(的)?(身份证|护照|手机)){0}(不让|关着|锁着)',
    kind: 'confinement',
    notAfter: '',
    notBefore: '',
  },
  {
    words: '(逃不出|出不去|走不了|逃不掉)(来|去)?(了|，|救)',
    kind: 'confinement',
    notAfter: '市场|电梯',
    notBefore: '',
  },
  { words: '人身(自由)?被?控制', kind: 'confinement', notAfter: '', notBefore: '' },
  { words: '(拐卖|被拐|拐走|拐骗|人贩子|guaimai|renfanzi)', kind: 'trafficking', notAfter: '', notBefore: '罪' },
  {
    words: '(被卖|卖到|卖给)(了)?(山里|大山|缅北|缅甸|柬埔寨|外地|老光棍|人家|别人家|国外|园区)',
    kind: 'trafficking',
    notAfter: '房|车|货|地',
    notBefore: '',
  },
  { words: '(缅北|妙瓦底|电诈园区|诈骗园区)', kind: 'trafficking', notAfter: '', notBefore: '' },
  { words: 'chuanxiao', kind: 'trafficking', notAfter: '', notBefore: '' },
  {
    words: '(传销|chuanxiao)(窝点|组织)?(里|出不来|怎么逃|怎么出|怎么跑|逃|救|困|关|控制|骗|被)',
    kind: 'trafficking',
    notAfter: '',
    notBefore: '',
  },
  {
    words: '(被|让|在|进|困在|骗进|骗去|陷入|误入|bei)(人|骗)?{3}传销',
    kind: 'trafficking',
    notAfter: '',
    notBefore: '',
  },
  {
    words: '(骗|拉)(我|他|她|孩子|儿子|女儿|我妈)?(去|进|到)(了)?(传销|缅北|缅甸|柬埔寨|园区|境外|国外打工)',
    kind: 'trafficking',
    notAfter: '',
    notBefore: '',
  },
  { words: '(困|扣|关){3}(缅甸|缅北|柬埔寨|园区)', kind: 'trafficking', notAfter: '', notBefore: '' },
  { words: '(被逼|被迫|强迫)(劳动|乞讨|卖淫|结婚|嫁|干活)', kind: 'trafficking', notAfter: '', notBefore: '罪' },
  { words: '(逼婚|换亲|买来的媳妇|被卖做媳妇|逼我嫁)', kind: 'trafficking', notAfter: '', notBefore: '' },
  {
    words:
      '(我在|我正|正在|刚|刚刚|才|马上要|正要|要不要|快要|准备|刚才|一直){3}(转账|转帐|汇款|打钱|打款|转钱|付钱|zhuanzhang)(了|给|到|吗|怎么办|的)?',
    kind: 'fraud',
    notAfter: '',
    notBefore: '工资|押金|首付|房租',
  },
  { words: '(转给|打给|汇给|付给)(了)?(骗子|诈骗)', kind: 'fraud', notAfter: '', notBefore: '' },
  { words: '(转|打|汇|付|给|存|充|垫)(了|过|出|去)?{10}(骗子|诈骗)', kind: 'fraud', notAfter: '', notBefore: '罪' },
  {
    words: '(骗子|诈骗|对方|客服){4}(叫|让|要|逼|催|喊)(我|我妈|老人|我们)?(再)?(汇|转|打)(钱|款|账|帐|过去)',
    kind: 'fraud',
    notAfter: '',
    notBefore: '的工资',
  },
  {
    words:
      '(正|正在|快要|差点|刚|刚刚|刚才|可能|好像|怀疑|怕|疑似|是不是|遭到|遭遇)(是)?被(人|他|她|对方|网友|别人)?(骗|诈骗)(了|钱|$|怎么|咋|，|吗)',
    kind: 'fraud',
    notAfter: '',
    notBefore: '婚',
  },
  {
    words:
      '(感觉|觉得|怀疑|好像|怕)(他|她|对方|这个|这家|那边|平台|遇到|碰到|碰上|遇上)?(是|就是|像)?(了)?(骗子|诈骗|骗局|骗钱|骗人的)',
    kind: 'fraud',
    notAfter: '',
    notBefore: '',
  },
  {
    words: '(钱|款|费|保证金|会员){4}(才能)?(解冻|解封|激活账户|激活账号)',
    kind: 'fraud',
    notAfter: '',
    notBefore: '',
  },
  {
    words:
      '(账户|账号|卡|提现|银行卡|贷款|借款|平台){12}(交|转|打|付|充|要){3}(钱|款|费|保证金){2}(解冻|解封|激活|提现)',
    kind: 'fraud',
    notAfter: '',
    notBefore: '',
  },
  { words: '被骗子骗', kind: 'fraud', notAfter: '', notBefore: '' },
  { words: '涉嫌(洗钱|诈骗|违法|犯罪){8}(转账|汇款|配合|打款)', kind: 'fraud', notAfter: '', notBefore: '' },
  {
    words: '(被骗|被诈骗|受骗|上当|beipian|shangdang)(了|钱|转|走|去|几|一|两|三|十|\\d|le|qian|zenmeban)',
    kind: 'fraud',
    notAfter: '',
    notBefore: '婚|色|签|买房|入职',
  },
  {
    words:
      '(我|老人|我妈|我爸|爸妈|奶奶|爷爷|父母|儿子|老公|wo|mama)(好像|是不是|刚|可能|又|被人|在网上)?(被|bei)(骗|诈骗|pian)',
    kind: 'fraud',
    notAfter: '',
    notBefore: '婚|去传销|签',
  },
  {
    words: '(电信|网络|电话|刷单|投资|裸聊|杀猪盘|冒充)(诈骗|被骗|骗局|骗钱|骗子|骗)',
    kind: 'fraud',
    notAfter: '',
    notBefore: '罪',
  },
  {
    words: '(刷单|杀猪盘|安全账户|屏幕共享|共享屏幕|解冻费|冒充公检法|冒充客服|注销校园贷)',
    kind: 'fraud',
    notAfter: '',
    notBefore: '',
  },
  {
    words: '(shuadan|shazhupan|zhapian|pianzi|anquanzhanghu|gongxiangpingmu|诈pian|被pian)',
    kind: 'fraud',
    notAfter: '',
    notBefore: '',
  },
  { words: '(遇到|碰到|碰上)(了)?(骗子|诈骗)', kind: 'fraud', notAfter: '', notBefore: '' },
  {
    words: '(转|汇|打|卡里|验证码|屏幕|安全账户|公安|警察){12}(是不是|像|怕是|会不会是)(骗子|诈骗|骗局|骗人)',
    kind: 'fraud',
    notAfter: '',
    notBefore: '',
  },
  {
    words: '(转|打|汇|付)(了)?(钱|款|账)[，,]?(觉得|感觉|发现|怀疑|好像|才知道){3}(被骗|骗子|诈骗|不对劲)',
    kind: 'fraud',
    notAfter: '',
    notBefore: '',
  },
  {
    words:
      '(公安|公检法|警察|检察院|法院|客服|银行|反诈中心|社保局|医保局){6}(让|叫|要)(我|我妈|老人|我们)?{4}(转账|转钱|打钱|验证码|共享屏幕|下载|汇款|配合调查)',
    kind: 'fraud',
    notAfter: '',
    notBefore: '',
  },
  {
    words: '(让|叫|要)(我|我妈|老人)(转账到|转到|汇到|报验证码|下载会议|开屏幕)',
    kind: 'fraud',
    notAfter: '',
    notBefore: '',
  },
  { words: '(验证码)(给|告诉|发|说)(了|出去|给)?(人|他|别人|对方|骗子)', kind: 'fraud', notAfter: '', notBefore: '' },
  { words: '(钱|卡里的钱)(被)?(骗|转)(走|光)(了)', kind: 'fraud', notAfter: '', notBefore: '货款' },
  {
    words: '(着火|失火|起火|火灾了|走水|zhaohuo|qihuo|shihuo)(了|啦|怎么办|咋办|le|快|，|$)',
    kind: 'accident',
    notAfter: '怕|会|能|防',
    notBefore: '',
  },
  {
    words: '(家里|楼里|楼道|厨房|隔壁|楼下|电动车|厂里)(着火|起火|冒烟|失火|爆炸)',
    kind: 'accident',
    notAfter: '',
    notBefore: '赔|谁',
  },
  { words: '<burnable>{4}<burns>', kind: 'accident', notAfter: '', notBefore: '赔|谁|的' },
  {
    words: '(闻到|有|一股|满屋|屋里|家里|厨房){6}(煤气|燃气|天然气|液化气|瓦斯|烧焦|焦糊)(的)?(味|臭味)',
    kind: 'accident',
    notAfter: '',
    notBefore: '',
  },
  { words: '(煤气|燃气|天然气|液化气)(忘|没|忘了|忘记|没有)(关)', kind: 'accident', notAfter: '', notBefore: '' },
  {
    words:
      '(煤气|燃气|天然气|液化气|瓦斯|农药|食物|酒精|一氧化碳|鼠药|药物|蘑菇|毒蘑菇|亚硝酸盐|meiqi|nongyao|shiwu)(中毒|泄漏|泄露|漏了|漏气|zhongdu)',
    kind: 'accident',
    notAfter: '',
    notBefore: '谁|赔|责|标准|索赔',
  },
  { words: '误(食|喝|服|吞|吃)', kind: 'accident', notAfter: '', notBefore: '' },
  {
    words:
      '(喝|吃|服|吞|咽)(了|下|掉|进)?{5}(农药|百草枯|敌敌畏|老鼠药|鼠药|毒药|除草剂|洗衣液|洁厕|消毒液|安眠药|毒蘑菇|毒菌|电池|甲醇|假酒)',
    kind: 'accident',
    notAfter: '',
    notBefore: '厂|店|公司',
  },
  {
    words:
      '(农药|百草枯|敌敌畏|老鼠药|鼠药|毒药|除草剂|洗衣液|洁厕灵|消毒液|安眠药|毒蘑菇|电池){3}(喝|吃|服|吞|咽)(了|下|掉|进)',
    kind: 'accident',
    notAfter: '',
    notBefore: '',
  },
  {
    words: '^(wo|haizi|laoren|shiwu|meiqi|nongyao)?zhongdu(le|zenmeban)?$',
    kind: 'accident',
    notAfter: '',
    notBefore: '',
  },
  {
    words: '(henongyao|chunongyao|chinongyao|laoshuyao|baicaoku|jiuhuche)',
    kind: 'accident',
    notAfter: '',
    notBefore: '',
  },
  {
    words:
      '(我|孩子|老人|他|她|妈|爸)?(中毒|触电|被电|被电击|溺水|休克|昏迷|昏倒|晕倒|窒息|噎住|心梗|中风|大出血|吐血)(了|怎么办|急|救|，)',
    kind: 'accident',
    notAfter: '市民|人',
    notBefore: '赔|谁',
  },
  { words: '(叫|打|喊)(救护车|急救)', kind: 'accident', notAfter: '', notBefore: '收费|费|钱|多少' },
  { words: '(困在|被困)(电梯|火里|水里|车里|楼里|里面|山上)', kind: 'accident', notAfter: '', notBefore: '' },
  { words: '(血|血流)(流)?(不止|止不住)', kind: 'accident', notAfter: '', notBefore: '' },
  {
    words: '(<mate>|<kin>|<some>){8}(砸|咬|推倒|拽|踩|烫|掐)(了|着|伤)?(我|俺)',
    kind: 'violence',
    notAfter: '',
    notBefore: '的|车|手机|店|家|东西|门|房',
  },
  {
    words: '(打|扇|抽|踹|踢|捶|揍)(了)?(我|俺|她|孩子)(的)?(脸|头|肚子|嘴|耳光|巴掌|腰|腿|眼|一顿|一拳|一巴掌)',
    kind: 'violence',
    notAfter: '',
    notBefore: '',
  },
  {
    words: '(抄起|抡起|拿起|举起|拿着|拿){6}(砸|打|抽|捅|砍|追)(我|俺|人|孩子|妈)',
    kind: 'violence',
    notAfter: '',
    notBefore: '的',
  },
  {
    words: '(被|挨|遭)(我|俺|她|他)?(<mate>|<kin>){6}(打|揍|抽|踹|踢|掐|扇|砸|捅|砍|烫|虐待|家暴)',
    kind: 'violence',
    notAfter: '',
    notBefore: '的钱|官司|电话|断|钱|款|工|印|扫|理|球|牌|车',
  },
  {
    words: '(不给|不让)(孩子|娃|老人|我|我妈|妈|爸|女儿|儿子|婴儿)(吃饭|饭吃|吃东西|喝水|睡觉)',
    kind: 'violence',
    notAfter: '',
    notBefore: '',
  },
  { words: '虐(童|婴)', kind: 'child', notAfter: '', notBefore: '罪' },
  {
    words: '(女孩|女儿|闺女|孩子|未成年|\\d岁|学生){8}(骗|带|约|拉)(去|到|走)?{3}(开房|酒店|宾馆|旅馆)',
    kind: 'child',
    notAfter: '',
    notBefore: '',
  },
  {
    words:
      '(我|想|要|准备|说|去|他|她|妈|爸|儿子|女儿|孩子|老婆|老公|朋友|同学|老人){4}(跳(江|湖|海|崖|井|桥|水库)|卧轨|割(脉|手腕|喉))',
    kind: 'suicide',
    notAfter: '',
    notBefore: '',
  },
  { words: '(不想|不愿|不该){3}(这个世界|人世|世上|人间)', kind: 'suicide', notAfter: '', notBefore: '' },
  {
    words:
      '(吞|吃|喝|服)(了|下)?(一大|半|一|两|三|几|整|好几|很多|大量|好多|大)(瓶|盒|把|板|片|堆|多)?(的)?(安眠|感冒|降压|精神|退烧|止痛)?药',
    kind: 'suicide',
    notAfter: '',
    notBefore: '材|店|费',
  },
  {
    words: '(被|遭){8}(关|绑|囚|囚禁|软禁|拘禁)(在|住|起来|进)',
    kind: 'confinement',
    notAfter: '手机|车|房|屋|账户|账号|号|门|店|轮|货|狗|猫',
    notBefore: '看守所|监狱|拘留|派出所|戒毒|公安|手机|账户|系统',
  },
  { words: '限制{3}人身自由', kind: 'confinement', notAfter: '', notBefore: '罪|的' },
  {
    words: '(柬埔寨|缅甸|缅北|老挝|妙瓦底|电诈园){6}(扣|困|出不来|回不来|逃|救|关|绑)',
    kind: 'trafficking',
    notAfter: '',
    notBefore: '',
  },
  { words: '园区{2}(出不来|逃|不让走|被扣|被关)', kind: 'trafficking', notAfter: '', notBefore: '' },
  { words: '(被骗|受骗|骗子|上当){6}(转账|汇款|打钱|取钱|转钱)', kind: 'fraud', notAfter: '', notBefore: '' },
  {
    words: '(对方|电话|来电|短信|有人|自称|公安){8}(涉嫌|涉案){4}(洗钱|账户|贩毒|拐卖|诈骗，|逮捕令|通缉)',
    kind: 'fraud',
    notAfter: '',
    notBefore: '',
  },
  {
    words: '(网贷|贷款|借款|借钱|提现|放款){8}(交|付|转|打|收|充){2}(保证金|手续费|押金|解冻费|会员费|验资|工本费)',
    kind: 'fraud',
    notAfter: '平台的',
    notBefore: '合法',
  },
  {
    words: '(邻居|邻居家|隔壁|楼上|楼下|对门|窗户|屋里|家里|楼道){3}(冒烟|冒黑烟|冒浓烟|着火|起火|失火)',
    kind: 'accident',
    notAfter: '',
    notBefore: '囱|管|谁|赔|的',
  },
  { words: '^(发生)?火灾(了|怎么办|救命|报警)?$', kind: 'accident', notAfter: '', notBefore: '' },
  {
    words:
      '(<mate>|<kin>|<some>){3}(把|揪|抓|拽|拉)(着|住)?(我|俺|孩子|我妈)(的)?(头发|胳膊|脖子|衣领)?{3}(推|撞|拖|摔|按|摁)(在|下|倒|到|进|出|向|往|墙)',
    kind: 'violence',
    notAfter: '',
    notBefore: '',
  },
  { words: '(揪|抓|薅|扯)(着|住|了)?(我|俺|她)(的)?头发', kind: 'violence', notAfter: '', notBefore: '' },
  {
    words:
      '(老人|我妈|妈|我爸|爸|爷爷|奶奶|姥姥|姥爷|残疾|病人|患者){3}(被|挨|让)(护工|保姆|看护|护士|儿子|儿媳|女婿|家里人|他们){3}(打|骂|掐|捆|绑|虐待|推)',
    kind: 'violence',
    notAfter: '',
    notBefore: '',
  },
  { words: '(了结|结果|终结)(了)?(自己|生命|这条命|余生)', kind: 'suicide', notAfter: '', notBefore: '' },
  { words: '(留|写)(了|下)?(了)?遗书', kind: 'suicide', notAfter: '', notBefore: '' },
  { words: '(我|真|好|就)?想死', kind: 'suicide', notAfter: '', notBefore: '人的|亡|者|磕|缠|守|心' },
  {
    words:
      '(老板|工头|公司|厂里|厂长|工厂|学校|机构|养老院|他们){3}(把|将)(工人|员工|学生|老人|人|我们|孩子|病人){2}(反)?(锁|关|绑|扣)(在|起来|着|住)',
    kind: 'confinement',
    notAfter: '',
    notBefore: '车|工资|钱',
  },
  {
    words: '<carer>{4}(摸|亲|抱|脱)(了|着)?(我|她|孩子|女儿)(的)?(下面|下体|胸|屁股|隐私|大腿|身体|裤子|衣服)',
    kind: 'child',
    notAfter: '',
    notBefore: '',
  },
  {
    words: '<carer>{5}(打|扇|抽|踹|踢|掐)(了)?(我|我家)?(孩子|儿子|女儿|娃|学生)(的)?(耳光|巴掌|嘴巴|脸|头|屁股)',
    kind: 'child',
    notAfter: '',
    notBefore: '',
  },
  {
    words:
      '(冒充|假冒|自称)(领导|公安|警察|客服|熟人|亲戚|老师|法院|检察院|社保|医保|银行|军人|老板){6}(转|汇|打|付|要|借)(钱|账|款|帐)',
    kind: 'fraud',
    notAfter: '',
    notBefore: '',
  },
  {
    words:
      '(贷款|网贷|借款|办卡|退款|中奖|兼职|投资|平台){4}(让|叫|要|要求)(我|我们|我妈|老人)?{2}先(交|付|转|打|充|垫)',
    kind: 'fraud',
    notAfter: '',
    notBefore: '',
  },
  {
    words:
      '(银行卡|密码|验证码|卡号|身份证)(和|跟|、)?(密码|验证码|卡号)?(给|告诉|发给|说给|泄露给)(了)?{3}(骗子|诈骗|陌生人|对方)',
    kind: 'fraud',
    notAfter: '',
    notBefore: '',
  },
  { words: '着(了)?(大|很大的|好大的)火', kind: 'accident', notAfter: '', notBefore: '' },
  { words: '(车|电动车|汽车|电瓶|电池|房子|手机){3}自燃', kind: 'accident', notAfter: '', notBefore: '谁|赔|责' },
  {
    words: '(烧炭|煤炉|炉子|取暖|热水器|煤气|燃气){8}(头晕|晕倒|恶心|昏迷|喘不上气)',
    kind: 'accident',
    notAfter: '',
    notBefore: '',
  },
  { words: '(吃|喝|打|输|用)(错|过量|多)(了)?(药|安眠药|农药)', kind: 'accident', notAfter: '', notBefore: '店|费' },
  {
    words: '(<mate>|<kin>){8}(又|还|就)(摔|砸|吵|骂|闹){6}(打|揍)(人|我)',
    kind: 'violence',
    notAfter: '',
    notBefore: '',
  },
  {
    words:
      '(<mate>|<kin>|他|她){2}(把|将)(我|我妈|我爸|我姐|我妹|闺女|女儿|孩子|老人|娃|妻子|老婆){3}(打|揍|踢|掐|扇)(得|的|成)',
    kind: 'violence',
    notAfter: '',
    notBefore: '的官司',
  },
  {
    words: '(打|揍|踢|掐|抽)(得|的)?{4}(青一块|紫一块|睁不开|爬不起来|起不来床|下不了床|站不起来|喘不过气|遍体鳞伤)',
    kind: 'violence',
    notAfter: '把人|把他|把对方|别人',
    notBefore: '',
  },
  {
    words: '(身上|脸上|胳膊|腿上|浑身|全身){4}(青的|青一块|紫一块|淤青|被打的)',
    kind: 'violence',
    notAfter: '',
    notBefore: '',
  },
  {
    words: '(挨了?|挨过)(他|她|老公|丈夫|男人|婆婆|老婆|爱人|对象){6}(打|揍|拳|耳光|巴掌|骂)',
    kind: 'violence',
    notAfter: '',
    notBefore: '',
  },
  {
    words: '(<mate>|婆婆|公公){10}(动拳头|动拳脚|拳打脚踢|动起手|上手打|还动手|就动手|又动手|对我动手|动了手)',
    kind: 'violence',
    notAfter: '',
    notBefore: '',
  },
  {
    words: '<mate>{12}(打我|揍我|踢我|掐我|扇我)',
    kind: 'violence',
    notAfter: '',
    notBefore: '名下|的|卡|账|电话|银行|微信|工|成|气',
  },
  { words: '(他|她|<mate>)(打完|揍完)(我)?{6}(跪|求我原谅|认错)', kind: 'violence', notAfter: '', notBefore: '' },
  {
    words: '(<mate>|ta){3}(you|zong|lao|tiantian|you)?(da|zou)(le)?(wo|ren|haizi)',
    kind: 'violence',
    notAfter: '',
    notBefore: '',
  },
  {
    words:
      '(拿|提|举|拎|持|握)(着|了)?(砍刀|菜刀|水果刀|匕首|尖刀|长刀|铁棍|钢管|棒子|锤子|斧子|汽油){10}(骂|威胁|追|堵|砍|砸|闹|冲|找我|在我|在门)',
    kind: 'threat',
    notAfter: '',
    notBefore: '',
  },
  {
    words: '(说|扬言|威胁|放话|发信息){4}(要|会|让)(我|你|我们|俺)(全家)?(死|好看|不得好死|活不成|没命)',
    kind: 'threat',
    notAfter: '',
    notBefore: '',
  },
  {
    words: '(说|扬言|威胁|放话|要){8}(腿|手|胳膊|脚){2}(打断|砍断|剁|卸)',
    kind: 'threat',
    notAfter: '',
    notBefore: '',
  },
  {
    words: '(说|扬言|威胁|放话|要){6}(打断|砍断|剁掉|卸掉|卸)(我|你|一|两)?{2}(腿|手|胳膊|脚)',
    kind: 'threat',
    notAfter: '',
    notBefore: '',
  },
  { words: '(后面|身后)(有个|有一个|有|一个)?{4}(跟着|尾随|盯着)(我|俺)', kind: 'threat', notAfter: '', notBefore: '' },
  {
    words: '(弄死|杀死|掐死|整死|害死)(了)?(孩子|儿子|女儿|娃|老人|我妈|我爸|我弟|我姐)',
    kind: 'threat',
    notAfter: '',
    notBefore: '罪|案|判',
  },
  { words: '不想再活', kind: 'suicide', notAfter: '', notBefore: '' },
  { words: '(不想|不愿)(再)?醒(来|过来)', kind: 'suicide', notAfter: '', notBefore: '' },
  {
    words:
      '(我|自己)(要是|如果)?(死|没|走)(了|掉){2}(大家|他们|全家|家里|爸妈|所有人){2}(都)?(轻松|解脱|好过|清净|开心|省心)',
    kind: 'suicide',
    notAfter: '',
    notBefore: '',
  },
  { words: '(一死了之|死了一了|寻死觅活)', kind: 'suicide', notAfter: '', notBefore: '' },
  { words: '(发|发出)(了|个|段|条)?{2}(遗言|绝笔|诀别)', kind: 'suicide', notAfter: '', notBefore: '' },
  {
    words: '(证件|身份证|护照|手机){4}(收|扣|拿|抢|没收)(了|走|着)?{3}(不让|不许|不准|走不了|出不去)',
    kind: 'confinement',
    notAfter: '',
    notBefore: '',
  },
  {
    words: '(身上|脸上|胳膊|手上|腿上|屁股上){3}(有伤|有淤青|青了|红印){6}(老师|保姆|阿姨|后妈|后爸|继父|幼儿园)',
    kind: 'child',
    notAfter: '',
    notBefore: '',
  },
  {
    words: '(老师|保姆|阿姨|后妈|继母|继父|园长|教练)(给)?(掐|打|拧|扎|踢|烫|抽)(的|出来的|青的)',
    kind: 'child',
    notAfter: '',
    notBefore: '的分|的电话',
  },
  {
    words: '(被|让|遭)(人|同学|几个人|他们|一群人){6}(扒光|扒衣服|扒裤子|脱光|脱衣服|拍裸)',
    kind: 'child',
    notAfter: '',
    notBefore: '',
  },
  {
    words: '(孩子|女儿|闺女|娃|小孩|孙子|孙女){8}(没回家|没回来|找不着|不知去向)',
    kind: 'child',
    notAfter: '',
    notBefore: '',
  },
  {
    words: '(让|叫|逼)(我|我女儿|我儿子|孩子|女儿)(把)?(脱|脱掉|脱光|解开)(了)?(衣服|裤子|裤衩|内衣|上衣)',
    kind: 'sexual',
    notAfter: '',
    notBefore: '',
  },
  {
    words: '(同学|高年级|大孩子|几个学生|小混混){8}(不给就打|不给钱就打|勒索|收保护费)',
    kind: 'child',
    notAfter: '',
    notBefore: '',
  },
  {
    words: '(强行|强迫|硬要|被迫|逼我|喝醉|灌醉|喝多|不省人事){12}(发生关系|发生了关系|发生性关系)',
    kind: 'sexual',
    notAfter: '',
    notBefore: '',
  },
  {
    words:
      '(老板|领导|上司|经理|主管|同事|老师|客户|教练|师傅|亲戚|房东|医生|他|男的){6}(抱住我|抱着我|搂住我|搂着我|压着我|压在我身上|按住我){4}(亲|摸|脱|不放|吻)',
    kind: 'sexual',
    notAfter: '',
    notBefore: '',
  },
  {
    words: '(给|向|往)(一个|个)?(说是|自称|冒充){10}(转|汇|打|付)(了|过|去)',
    kind: 'fraud',
    notAfter: '',
    notBefore: '',
  },
  {
    words: '(退款|退钱|退我钱|理赔|快递|客服){6}(开|打开|进|下载){2}(共享|屏幕|远程)',
    kind: 'fraud',
    notAfter: '',
    notBefore: '',
  },
  { words: '(网上|网恋|交友)(认识|聊|谈){8}(投资|炒币|买币|理财)', kind: 'fraud', notAfter: '', notBefore: '' },
  {
    words: '(投资|理财|炒币){8}(提不出|取不出|提现不了|无法提现|不能提现|不给提现)',
    kind: 'fraud',
    notAfter: '',
    notBefore: '',
  },
  {
    words:
      '(说|称|电话){3}(我)?(儿子|女儿|孩子|家人|老公|孙子|妈|爸){2}(出车祸|出事|被抓|被绑){6}(打钱|转钱|汇款|转账)',
    kind: 'fraud',
    notAfter: '',
    notBefore: '',
  },
  {
    words: '(点|点开)(了|开)?{5}(链接|短信|二维码){6}(钱|卡|转走|没了|扣)',
    kind: 'fraud',
    notAfter: '',
    notBefore: '',
  },
  {
    words: '(突然|忽然|一下子){2}(倒地|倒下|倒在地|晕|昏|没反应|没呼吸|抽搐|喘不上|胸口疼|不会说话)',
    kind: 'accident',
    notAfter: '',
    notBefore: '',
  },
  {
    words: '(人|爸|妈|老人|孩子|宝宝|他|她|爷爷|奶奶|老伴)(没有|没|叫不)(呼吸|心跳|醒|意识)',
    kind: 'accident',
    notAfter: '',
    notBefore: '',
  },
  { words: '<mate>{8}(往我身上招呼|拿我出气|拿我撒气|把我锁)', kind: 'violence', notAfter: '', notBefore: '号|门外' },
  {
    words: '(嫁|结婚|过门){10}被打(了)?(\\d|[一二两三四五六七八九十几多好])',
    kind: 'violence',
    notAfter: '',
    notBefore: '',
  },
  { words: '(离婚|分手|离了|分了){4}(他|前夫|还){4}打我', kind: 'violence', notAfter: '', notBefore: '的|电话' },
  { words: '(说|扬言|威胁){2}(要|会)(烧|炸)(了|掉|死)?(我|我们|你)', kind: 'threat', notAfter: '', notBefore: '' },
  {
    words: '(<some>|催债的|讨债的){6}(恐吓|威胁|骚扰)(老人|孩子|我妈|我爸|我爸妈|父母|家人|老婆)',
    kind: 'threat',
    notAfter: '',
    notBefore: '',
  },
  {
    words: '(叫|找|喊|带)(了)?(人|一帮人|一群人|几个人|小混混|黑社会){3}(打|揍|砍|堵|围)(我|我们|俺|咱)',
    kind: 'threat',
    notAfter: '',
    notBefore: '的电话',
  },
  {
    words: '(往|朝|给)我(家|们家){4}泼(油漆|红漆|漆|粪|尿|屎|汽油|硫酸|血|脏水)',
    kind: 'threat',
    notAfter: '',
    notBefore: '',
  },
  {
    words: '(撑|熬|扛|坚持)不(住|下去)(了)?[，,]?(就)?(想|要)(跳|死|走了)',
    kind: 'suicide',
    notAfter: '',
    notBefore: '',
  },
  {
    words: '(把|将)(我|我们|她|他|孩子)(反)?(关|锁)(在)?(家|屋|房|车|厕所|宿舍|地下室)',
    kind: 'confinement',
    notAfter: '',
    notBefore: '号',
  },
  { words: '传销{8}(收|没收|扣|出不|走不|不让|联系不)', kind: 'trafficking', notAfter: '', notBefore: '' },
  {
    words: '(扣|收|押)(了|着)?(我|我们)(的)?(身份证|护照|证件|手机){2}(不给|不让|不许)(走|离开|回|出)',
    kind: 'confinement',
    notAfter: '',
    notBefore: '',
  },
  {
    words: '(女儿|妹妹|我妹|姐姐|我姐|孩子|闺女|老婆|媳妇|我|侄女)被(人|他们|中间人)?(卖了|卖掉|卖给|卖去|卖到)',
    kind: 'trafficking',
    notAfter: '',
    notBefore: '',
  },
  {
    words: '(被|让)(亲)?<kin>{2}(关|锁|囚禁|绑)(在|着|起来|屋|家|房)',
    kind: 'confinement',
    notAfter: '',
    notBefore: '',
  },
  {
    words: '(女儿|儿子|孩子|娃|闺女|我|她){10}(碰|弄|看|舔|抠)(她|我|他|孩子)?(的)?(下面|下体|隐私|私处|胸部)',
    kind: 'child',
    notAfter: '',
    notBefore: '',
  },
  {
    words: '(逼|强迫|让)(我|我儿子|我女儿|儿子|女儿|孩子)(喝尿|吃屎|下跪|舔鞋|钻裤裆|学狗叫)',
    kind: 'child',
    notAfter: '',
    notBefore: '',
  },
  { words: '(骗子|诈骗){10}(打电话|通话|视频|聊天|联系)', kind: 'fraud', notAfter: '', notBefore: '罪' },
  {
    words: '(转|打|汇)(到|进|给)(了)?{3}(陌生账户|陌生人账户|陌生卡|对公账户|安全账户){6}(追|找|怎么|要)',
    kind: 'fraud',
    notAfter: '',
    notBefore: '',
  },
  {
    words: '(医保卡|社保卡|银行卡|身份证){4}(盗刷|冒用|涉案|异常){4}(让|叫|要)(我|你)?{2}(转|汇|验资|打)',
    kind: 'fraud',
    notAfter: '',
    notBefore: '',
  },
  {
    words:
      '(风油精|花露水|洗洁精|洗发水|汽油|煤油|酒精|干燥剂|樟脑丸|纽扣电池|硬币|磁珠|温度计|水银){3}(喝|吃|吞|咽|塞)(了|下|进|到)',
    kind: 'accident',
    notAfter: '',
    notBefore: '',
  },
  {
    words:
      '(心口疼|胸口疼|胸闷|胸痛|喘不上气|喘不过气|呼吸困难|口吐白沫|口眼歪斜|半边身子){8}(喘不|胸|说不出|不能动|晕|叫不醒|怎么办|救)',
    kind: 'accident',
    notAfter: '',
    notBefore: '赔|谁',
  },
  {
    words: '(<kin>|<carer>){3}<hit>(了|着|过|伤|得)?<victim>',
    kind: 'violence',
    notAfter: '',
    notBefore: '的|电话|银行|微信|支付|卡|钱|工资|账|官司|名下|成|气|招呼|分|工|借条|欠条|收条|球|车',
  },
  {
    words:
      '(他|她|<mate>|<kin>){3}(喝了?酒|喝多|喝醉|喝了点|喝完酒|酒后|一喝|发酒疯|耍酒疯|醉了){6}(动手|打人|摔东西|砸东西|发疯|打砸|撒泼|打我|揍)',
    kind: 'violence',
    notAfter: '',
    notBefore: '术',
  },
  {
    words: '(<mate>|<kin>|他|她){8}(推|搡|摔|挠|撕|拧|捏|扯|拖|按|摁)(了|着|倒)?(我|俺)',
    kind: 'violence',
    notAfter: '',
    notBefore: '的|手机|东西|钱|去|来|走|给|出|签|做|办|交|买|家|们',
  },
  {
    words: '(摔|砸)(东西|家具|碗|盘子|手机|门|桌子){4}(推|打|骂|吼|掐|动手|揍)',
    kind: 'violence',
    notAfter: '',
    notBefore: '电话',
  },
  {
    words: '(生气|发火|吵架|不顺心|输了钱|输钱|不高兴|急了|发脾气){6}(打我|动手|摔东西|拿我出气|揍我|打孩子|打老人)',
    kind: 'violence',
    notAfter: '',
    notBefore: '术',
  },
  {
    words: '<victim>{6}(鼻青脸肿|遍体鳞伤|满脸是血|满身是血|浑身是伤|浑身是血|一身伤|一身是伤)',
    kind: 'violence',
    notAfter: '把人',
    notBefore: '赔',
  },
  {
    words: '(<mate>|屋里|屋头|家里|婆家|爸爸?|爹){4}打(人|老婆|媳妇|女人|婆娘|堂客|娃|妈|娘)',
    kind: 'violence',
    notAfter: '',
    notBefore: '数|工|电话|官司|的电话',
  },
  {
    words: '(锤|擂|削|夯|撸|拍)(了)?(我|俺|咱|我妈|孩子)(一顿|好几|几下)',
    kind: 'violence',
    notAfter: '',
    notBefore: '',
  },
  {
    words: '(扇|铲|呼|甩|掴|抽|给)(了)?<victim>?(一|几|两)?(个|下|记)?(耳光|耳刮子|耳巴子|嘴巴子|大嘴巴|耳屎|巴掌)',
    kind: 'violence',
    notAfter: '',
    notBefore: '',
  },
  {
    words: '(不敢|害怕|怕)(再)?(回家|回去住|待在家|跟他在一起|跟他住|见他|回屋)',
    kind: 'violence',
    notAfter: '',
    notBefore: '',
  },
  {
    words:
      '(有人|陌生人|男的|一个人|不认识的人|有辆车|一辆车){6}(跟着|跟了|跟在|尾随|盯着|追|堵|围|拦|砸|踹|撬|闯|爬|翻|偷看)(了|住|着|进|上)?(我|俺|咱|我家|我们|门|窗|院)',
    kind: 'threat',
    notAfter: '',
    notBefore: '求|债|偿|缴|责|口的|的|要联系|要微信|提车',
  },
  {
    words:
      '(一帮人|一群人|几个人|醉汉|疯子|黑社会|混混|社会上的人){6}(跟着|跟了|跟在|尾随|盯着|追|堵|围|拦|砸|踹|撬|闯|爬|翻|偷看)(了|住|着|进|上)?(我|俺|咱|我家|我们|门|窗|院)',
    kind: 'threat',
    notAfter: '',
    notBefore: '求|债|偿|缴|责|口的|的|要联系|要微信|提车',
  },
  {
    words: '(跟|尾随|跟踪)(了|着)?(我|俺)(一路|好几|几条街|到家|到楼下|回家|半天|很久)',
    kind: 'threat',
    notAfter: '孩子|儿子|女儿|娃',
    notBefore: '',
  },
  {
    words:
      '(拿|带|提|攥|揣|举|掏|亮|抄)(着|出|了|把|起)?(一)?(把)?(刀|刀子|枪|斧头|棍子|棒球棍|铁锹|砖头|砖块|钢管|酒瓶|硫酸){8}(我|俺|人|门|家)',
    kind: 'threat',
    notAfter: '',
    notBefore: '的',
  },
  {
    words:
      '(他|她|对方|前男友|前夫|前任|有人|催收|催债|债主|邻居|仇家){8}(说|威胁|扬言|放话|短信|微信|恐吓|放狠话){6}(弄死|整死|打断|废了|废掉|剁|砍|杀)',
    kind: 'threat',
    notAfter: '',
    notBefore: '价',
  },
  {
    words:
      '(他|她|对方|前男友|前夫|前任|有人|催收|催债|债主|邻居|仇家){8}(说|威胁|扬言|放话|短信|微信|恐吓|放狠话){6}(捅|卸|做掉|干掉|让我好看|不放过|走着瞧|烧死|收尸)',
    kind: 'threat',
    notAfter: '',
    notBefore: '价',
  },
  {
    words: '(我|俺|我家){6}(装|放|贴|藏)(了)?{4}(定位器|跟踪器|追踪器|窃听器|针孔)',
    kind: 'threat',
    notAfter: '',
    notBefore: '',
  },
  {
    words:
      '(摸|揉|捏|舔|抠|蹭|亲|抓)(我|俺|她|他|女儿|我女儿|孩子|妹妹)(的)?(下面|下体|胸|屁股|大腿|隐私|私处|臀|嘴|脖子)',
    kind: 'sexual',
    notAfter: '',
    notBefore: '',
  },
  {
    words:
      '(爹|爸|叔|伯|舅|哥|弟|老头|老师|教练|邻居|房东|同事|领导|老板|男的|室友|舍友|司机|客户|医生|他){14}(摸|亲吻|强吻|压在|搂|脱|猥亵|非礼)(了|着|过)?(我|俺)',
    kind: 'sexual',
    notAfter: '',
    notBefore: '的头|家|价',
  },
  {
    words: '(半夜|晚上|夜里|喝醉|喝多|睡着|洗澡){8}(进|钻|闯|爬|溜)(我|进|到|上){3}(房间|屋|床|被窝|被子|浴室)',
    kind: 'sexual',
    notAfter: '',
    notBefore: '偷|盗',
  },
  {
    words:
      '(灌醉|喝醉|下药|下了药|迷晕|喝多){8}(睡了我|把我睡|上了我|侵犯|拖到|没知觉|带到酒店|带到宾馆|带去开房|衣服没了)',
    kind: 'sexual',
    notAfter: '',
    notBefore: '',
  },
  {
    words:
      '(逼|强迫|威胁|要求|让|叫){2}(我|她|女儿)(跟|和|陪)(他|她|老板|客户|人|领导|别人){2}(睡|上床|发生关系|开房|过夜)',
    kind: 'sexual',
    notAfter: '',
    notBefore: '',
  },
  {
    words:
      '(被|让)(人|他|老板|网友|领导|老师|同事|房东|邻居|亲戚|司机|客户|教练|陌生人){2}(睡了|玷污|欺辱|侵犯|糟蹋|非礼|轻薄|占便宜|揩油|吃豆腐)',
    kind: 'sexual',
    notAfter: '',
    notBefore: '商标|着作|名誉',
  },
  {
    words: '(偷拍|偷看|录)(了)?(我|她|女儿|我女儿|我老婆){3}(洗澡|上厕所|换衣服|裙底|睡觉)',
    kind: 'sexual',
    notAfter: '',
    notBefore: '',
  },
  {
    words:
      '(老板|领导|上司|经理|同事|老师|教练|网友|客户|司机|他){10}(带|拉|拖|骗)(我|她)(去|到|进)?(了)?(宾馆|酒店|开房|他家|小树林|车里)',
    kind: 'sexual',
    notAfter: '',
    notBefore: '',
  },
  {
    words:
      '(孩子|娃|小孩|女儿|儿子|闺女|宝宝|孙子|孙女|学生)(的)?(身上|胳膊上|屁股上|背上|大腿){4}(伤|青一块|淤青|紫|红印|针眼|掐痕|牙印|烟头)',
    kind: 'child',
    notAfter: '',
    notBefore: '赔',
  },
  {
    words:
      '(孩子|娃|小孩|女儿|儿子|闺女|宝宝|孙子|孙女|小朋友)(放学|出门|昨天|今天|昨晚|半夜|突然|忽然|还|一直|到现在|现在)?(都|还|也|就)?(找不到|找不着|不见|走丢|没回来|联系不上|没到学校|没回家)(了)?',
    kind: 'child',
    notAfter: '',
    notBefore: '进步|手机|书包|工作|户口|证|东西|对象|学校|老师|妈|爸|父|抚养',
  },
  {
    words:
      '<carer>{6}(打|掐|踢|饿|关|捆|烫|扎|扇|虐|摸|脱|欺负|侵犯|猥亵)(了|着|过)?(我|俺)?(家|的)?(孩子|娃|小孩|女儿|闺女|儿子|宝宝|孙子|孙女|妹妹|弟弟|侄女|外甥女|小朋友|学生)',
    kind: 'child',
    notAfter: '',
    notBefore: '的电话|电话|分|的卡|借条|欠条|的钱|的工资',
  },
  {
    words: '(打|骂|摸|关|饿|欺负|逼)(着)?(我|俺){8}(\\d岁|十[一二三四五六七]岁|小学|初中|初一|初二|初三|年级|未成年)',
    kind: 'child',
    notAfter: '',
    notBefore: '',
  },
  {
    words:
      '(\\d岁|十[一二三四五六七]岁|小学|初中|初一|初二|初三|年级|未成年){10}(打|骂|摸|关|饿|欺负|逼|脱)(了|着)?(我|俺)',
    kind: 'child',
    notAfter: '',
    notBefore: '的',
  },
  {
    words: '(发|给){4}(女儿|孩子|闺女|妹妹|儿子|小孩){4}(裸照|黄片|黄图|下流|不雅|色情)',
    kind: 'child',
    notAfter: '',
    notBefore: '',
  },
  {
    words: '(约|骗|拐|抱)(走|着)?(了)?(我)?(家)?(女儿|孩子|闺女|娃|小孩|妹妹|孙子|孙女)(出去|见面|走了|开房|不见|上车)',
    kind: 'child',
    notAfter: '前妻|前夫',
    notBefore: '',
  },
  {
    words:
      '活着(真|太|好|就|也|还|都)?(没意义|没盼头|没劲|没啥意思|没什么意思|没用|干啥|干嘛|好难|太难|难受|受罪|遭罪|拖累|是个累赘|多余)',
    kind: 'suicide',
    notAfter: '',
    notBefore: '',
  },
  {
    words:
      '(想|要|准备|打算|恨不得|干脆|不如){4}(一头撞死|撞墙|撞死|自我了断|了断|死给|随他去了|随她去了|消失算了|从这里消失|永远睡)',
    kind: 'suicide',
    notAfter: '',
    notBefore: '他|人|对方|狗',
  },
  { words: '(遗书|绝笔信|遗言){2}(写|留|发|录)(好|了|完)', kind: 'suicide', notAfter: '', notBefore: '房|财产|存款' },
  { words: '(割|划)(了|开|破)?(自己)?(的)?(手腕|腕|动脉|脉)', kind: 'suicide', notAfter: '', notBefore: '' },
  {
    words: '(站|坐|爬|上|趴)(在|到|上|了)?{2}(楼顶|天台|窗台|桥栏|房顶|塔吊|桥边){4}(不下来|要跳|想跳|哭|不肯下)',
    kind: 'suicide',
    notAfter: '',
    notBefore: '',
  },
  { words: '^(我)?(真的|实在|快|感觉)?(要)?(撑|熬|扛)不(住|下去)了$', kind: 'suicide', notAfter: '', notBefore: '' },
  { words: '死(了)?(就|才)(好|解脱|轻松|清净|干净)(了)?', kind: 'suicide', notAfter: '', notBefore: '' },
  {
    words:
      '(关|锁|困|扣|绑|捆|押)(在|到|进|着|起来|住)?{3}(屋|房|家|车|宿舍|宾馆|酒店|地下室|仓库|厂|工地|黑屋|办公室|厕所|后备箱){6}(出不去|出不来|不让出|不让走|不让离开|好几天|一天)',
    kind: 'confinement',
    notAfter: '车|货|狗|钥匙|东西|门',
    notBefore: '',
  },
  {
    words:
      '(关|锁|困|扣|绑|捆|押)(在|到|进|着|起来|住)?{3}(屋|房|家|车|宿舍|宾馆|酒店|地下室|仓库|厂|工地|黑屋|办公室|厕所|后备箱){6}(一夜|两天|三天|不给饭|不给吃|救|逃)',
    kind: 'confinement',
    notAfter: '车|货|狗|钥匙|东西|门',
    notBefore: '',
  },
  {
    words:
      '(他|她|老公|男人|家里|爸妈|父母|婆家){6}(不让|不许|不准|拦着不让)(我|我们|她|工人)(出门|出去|出屋|下楼|走|离开|回家|回老家|联系|打电话|见人|出村|出厂)',
    kind: 'confinement',
    notAfter: '',
    notBefore: '辞|职|路|这|那|电梯|道|货梯|门',
  },
  {
    words:
      '(厂里|他们|对方|工头|中介|要债的|催债的|有人|保安){6}(不让|不许|不准|拦着不让)(我|我们|她|工人)(出门|出去|出屋|下楼|走|离开|回家|回老家|联系|打电话|见人|出村|出厂)',
    kind: 'confinement',
    notAfter: '',
    notBefore: '辞|职|路|这|那|电梯|道|货梯|门',
  },
  {
    words: '(被|让)(人|他们|几个人|要债的|催债的|一伙人)?(绑架|绑票|绑走|绑起来|绑了|劫持|挟持|掳走)',
    kind: 'confinement',
    notAfter: '',
    notBefore: '罪|案',
  },
  {
    words: '(赎金|拿钱赎|拿钱来换|(给|要|交)钱才放(人)?|不给钱(就)?不放(人)?)',
    kind: 'confinement',
    notAfter: '',
    notBefore: '车|货|行',
  },
  {
    words:
      '(缅甸|缅北|柬埔寨|老挝|泰国|菲律宾|东南亚|境外|园区|金三角|西港){8}(骗去|骗到|被骗|回不来|回不了|出不来|卖|扣|求救|救人|逃)',
    kind: 'trafficking',
    notAfter: '',
    notBefore: '车|货|房',
  },
  {
    words:
      '(骗|卖|拐|拉|弄)(我|他|她|人|孩子|儿子|弟弟|老公)?(去|到|进)(了)?{2}(缅甸|缅北|柬埔寨|老挝|泰国|菲律宾|东南亚|境外|园区|金三角|西港)',
    kind: 'trafficking',
    notAfter: '',
    notBefore: '',
  },
  {
    words: '(传销|拉人头|洗脑){6}(出不来|不让走|跑不掉|骗去|骗来|骗进|陷进|走不了|不肯回|不回家|联系不上)',
    kind: 'trafficking',
    notAfter: '',
    notBefore: '',
  },
  {
    words: '(骗|拉|弄)(我|他|她|人|孩子|儿子|女儿|弟弟|妹妹|老公|老婆)?{6}(传销|拉人头)',
    kind: 'trafficking',
    notAfter: '',
    notBefore: '罪',
  },
  {
    words: '(媳妇|老婆|女人|姑娘|妹妹|姐姐|女儿|我){1}(被拐|拐来|被卖|拐卖来|买来的媳妇)',
    kind: 'trafficking',
    notAfter: '',
    notBefore: '房|车',
  },
  { words: '(要|想|准备|说)(把|将)(我|她|孩子|女儿|娃|妹妹)卖', kind: 'trafficking', notAfter: '', notBefore: '' },
  {
    words:
      '(自称|冒充|说是|假装|声称|号称){6}(公安|警察|民警|法院|检察院|银行|客服|领导|老师|班主任|部队|军人|社保局){10}(转|打钱|汇款|要钱|借钱|验证码|密码|屏幕|会议|退款|注销|涉案|涉嫌|征信)',
    kind: 'fraud',
    notAfter: '',
    notBefore: '',
  },
  {
    words:
      '(自称|冒充|说是|假装|声称|号称){6}(医保局|税务|反诈|京东|淘宝|抖音|支付宝|快递|校长|儿子|孙子|亲戚|朋友){10}(转|打钱|汇款|要钱|借钱|验证码|密码|屏幕|会议|退款|注销|涉案|涉嫌|征信)',
    kind: 'fraud',
    notAfter: '',
    notBefore: '',
  },
  {
    words:
      '(提现|提款|出金|返现|返款|放款){8}(要|得|先|让|还要|需要)(我)?(再)?(交|缴|充|转|付|打)(钱|税|费|保证金|手续费|解冻金|会员|个人所得税)',
    kind: 'fraud',
    notAfter: '',
    notBefore: '',
  },
  {
    words: '(交|缴|充|转)(了)?{6}(才能|才可以|才给)(提现|提款|取钱|放款|解冻)',
    kind: 'fraud',
    notAfter: '',
    notBefore: '',
  },
  {
    words:
      '(刷单|任务|做单|返利|app|网站|群里|博彩|跟单|投资){10}(提不|取不|出不了金|不到账|不能提|不给提|不返|垫了|刷进去)',
    kind: 'fraud',
    notAfter: '',
    notBefore: '',
  },
  { words: '(虚拟币|投资|炒币|带单|跟单){12}(取不出|提不了|提不出)', kind: 'fraud', notAfter: '', notBefore: '' },
  {
    words: '(录屏|录了视频|裸聊|果聊|视频聊天){10}(要钱|敲诈|威胁|发给|通讯录|勒索|要我?转)',
    kind: 'fraud',
    notAfter: '',
    notBefore: '',
  },
  {
    words: '(验证码|付款码|支付密码|卡密){6}(给|说|告诉|报|发|念)(了|过|出去|给他|给对方)',
    kind: 'fraud',
    notAfter: '',
    notBefore: '快递|物业',
  },
  {
    words: '(卡|账户|钱|存款|余额|微信|支付宝){5}(刚|刚刚|突然|全|全部|都){2}(被)?(人)?(转走|转光|划走|盗刷|清空)',
    kind: 'fraud',
    notAfter: '',
    notBefore: '法院|强制',
  },
  {
    words: '(电话|来电|声音){4}(说|称){6}(出事|车祸|被抓|住院){6}(钱|万|千)',
    kind: 'fraud',
    notAfter: '',
    notBefore: '',
  },
  {
    words: '(手机|电脑|屏幕){4}(被)?(人)?(控制|操控|远程){6}(钱|转|卡|不动|没了|了)',
    kind: 'fraud',
    notAfter: '',
    notBefore: '',
  },
  {
    words:
      '(转账|转钱|汇款|打钱|汇钱|取钱){8}(拦不住|劝不住|劝不听|不听劝)|(拦不住|劝不住|劝不听|不听劝|非要){8}(转账|转钱|汇款|打钱|汇钱)',
    kind: 'fraud',
    notAfter: '',
    notBefore: '',
  },
  {
    words:
      '<body>{4}(触电|被电|电着|电到|溺水|落水|晕倒|昏倒|晕过去|昏过去|休克|抽搐|窒息|噎住|噎着|呛着|没气|断气|没呼吸|没心跳|没反应|叫不醒|不省人事|口吐白沫)',
    kind: 'accident',
    notAfter: '',
    notBefore: '身亡|死|的|动|瓶|驴|车|梯|话|信|诈|线|网',
  },
  {
    words:
      '(掉|跌|摔|落|滑|栽)(进|到|下|入|在)?(了)?{2}(水|河|江|湖|海|塘|井|粪坑|粪池|化粪池|深坑|悬崖|山沟|冰窟窿|水库|下水道)(里|去|中|下)?(了|$)',
    kind: 'accident',
    notAfter: '手机|车|钱|戒指|东西|钥匙|货',
    notBefore: '',
  },
  {
    words: '(手|手指|指头|手指头|胳膊|腿|脚){4}(切掉|切断|轧断|绞断|夹断|压断|锯断|绞进|卷进|夹住|压住)',
    kind: 'accident',
    notAfter: '',
    notBefore: '赔|算|几级|工伤|鉴定',
  },
  {
    words: '(喉咙|嗓子|气管|喉|食道){4}(卡|堵|噎|呛)|(卡|堵|噎)(住|着|到|在)?(了)?(喉|嗓子|气管)',
    kind: 'accident',
    notAfter: '',
    notBefore: '',
  },
  { words: '(喘不上|喘不过|上不来)(来)?气', kind: 'accident', notAfter: '', notBefore: '' },
  {
    words: '(血|伤口){4}(止不住|不止|流个不停|一直流|哗哗|一地)|(流|出|冒)(了)?(好多|很多|一地|大量|满身|满地)(的)?血',
    kind: 'accident',
    notAfter: '赔',
    notBefore: '',
  },
  {
    words: '(塌|坍塌|倒塌|垮塌|滑坡|泥石流|塌方){4}(埋|压|困)(了|住|着|在)?(人|我|孩子|老人|工人|好几|几个|下面|里面)',
    kind: 'accident',
    notAfter: '',
    notBefore: '',
  },
  {
    words:
      '(摔|跌|滑|绊|倒)(倒|了|跤|一跤|下来|下楼|在地)?{5}(不动|动不了|起不来|不能动|昏|晕|没反应|没知觉|不省|满头血|流血|头破)',
    kind: 'accident',
    notAfter: '',
    notBefore: '',
  },
  { words: '(蛇|马蜂|毒虫|疯狗|蜈蚣|毒蜘蛛|蝎子){3}(咬|蛰|蜇|叮)', kind: 'accident', notAfter: '', notBefore: '' },
  {
    words:
      '(吃|喝|吞|咽|舔)(了|下|进|到|错)?{5}(毒|蘑菇|菌子|洁厕|84|消毒|清洁剂|洗衣粉|药水|硫酸|甲醇|工业酒精|汽油|打火机|硬币|纽扣|磁铁|钉子|玻璃|耗子药|杀虫剂|蟑螂药|温度计|河豚)',
    kind: 'accident',
    notAfter: '',
    notBefore: '厂|店|公司',
  },
  {
    words:
      '(屋|房|楼|家|厨房|阳台|车|电瓶|充电|插座|电线|空调|冰箱|油锅|仓库|厂|山上|柴|垃圾|隔壁|邻居|电表箱|变压器|窗户){6}(烧起来|烧着了|冒烟|冒黑烟|冒浓烟|冒火|浓烟|火很大|大火|炸了)',
    kind: 'accident',
    notAfter: '',
    notBefore: '囱|管|谁|的',
  },
  {
    words: '(煤气|燃气|天然气|液化气|瓦斯|沼气){4}(漏|泄|没关|忘关|味道?大|味很|熏)',
    kind: 'accident',
    notAfter: '',
    notBefore: '谁|管道改',
  },
];
