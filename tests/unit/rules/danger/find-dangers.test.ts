import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { dangerSets } from '../../../../src/rules/danger/danger-sets.table.ts';
import { dangerCues } from '../../../../src/rules/danger/danger-cues.table.ts';
import { dangerSpellings } from '../../../../src/rules/danger/danger-spellings.table.ts';
import { lawfulWords } from '../../../../src/rules/danger/lawful-words.table.ts';
import { findDangers } from '../../../../src/rules/danger/find-dangers.ts';
import { traditionalCharacters } from '../../../../src/rules/danger/traditional-characters.table.ts';
import type { DangerKind } from '../../../../src/schemas/dangers.ts';

/** What people in danger type, by the danger that must be among those found. */
const asked: Record<DangerKind, string> = {
  violence: `我被家爆|我被家暴了|家暴怎么办|家 暴|家bao|jia暴|佳暴|被嫁暴|jiabao|jia bao|bei jia bao|老公打我|老公打我怎么办|老公又打我了|老公動手打我|老公打我報警
    丈夫喝酒就打我|男朋友打我|男朋友动手打我|老公天天打我和孩子|我老公动不动就打人|俺男人打俺|laogong da wo|laogongdawo|laogong打我|老公da我|老公家暴|被老公打了
    被丈夫打伤了|被男朋友打|男人喝了酒就打我，报警有用吗|怎么申请保护令|人身安全保护令|老公掐我脖子|他打我|他又打我了|他把我打进医院|ta da wo|我爸打我妈|儿子打老人
    婆婆打我|被婆婆打|保姆打我妈|养老院打老人|老人被虐待|虐待老人|家暴了能离婚吗|老公经常打我我想离婚|家庭暴力|精神暴力|不敢回家|老公控制我|老婆打我|被老婆打
    老公打了我一巴掌|老公扇我耳光|老公打断我肋骨|丈夫殴打怀孕妻子|孕期家暴|老公辱骂我|前夫威胁我|老公威脅我|老公拿刀|老公要杀我`,
  threat: `他要杀我|有人要杀我|他说要弄死我全家|有人拿刀砍人|被人跟踪|有人跟踪我|陌生人尾随我|前男友天天堵我门|前男友一直骚扰|被人威胁|有人威胁我|被敲诈勒索|裸照被威胁
    用裸照威胁我|救命|救救我|被绑架了|邻居要砍我|债主堵门|催收威胁我|被人追砍|被围殴|房东砸我家门|有人打我|被打怎么办|被砍了|被捅了一刀|老公要跟我同归于尽|jiuming|跟踪狂`,
  sexual: `被强奸了|强奸|強姦|qiangjian|被猥亵|被性侵|领导性骚扰我|老师摸我|被下药|公公摸我|继父摸我|爸爸摸我|爷爷摸我|爸爸对我动手动脚|女儿被性侵|被人脱衣服拍照|被偷拍裸照`,
  child: `孩子被猥亵|女儿被人摸下面|有人摸我孩子|孩子被打|孩子被老师打|孩子在学校被欺负|孩子被霸凌|校园霸凌|老师打孩子|后妈虐待孩子|孩子丢了|孩子被人抱走|幼儿园老师扎孩子
    网友骗我女儿拍裸照|看见邻居打孩子|老公打小孩|爸爸打我`,
  suicide: `我想死|想死|不想活了|不想活|我不想活了怎么办|活不下去了|想自杀|自杀|自 杀|自殺|zisha|buxianghuo|wo xiang si|老公要自杀|我想跳楼|孩子说不想活|活着没意思|活着好累
    割腕|站在楼顶要跳楼|抑郁想死|想结束生命|我想离开这个世界|死了算了|孩子有自杀倾向|老婆想不开|怎么死不痛苦|想喝药|安眠药吃多少会死`,
  confinement: `被关起来了|被老板关着不让走|不让我走|不让我出门|非法拘禁|被软禁|被鎖在屋裡|工厂不让我回家|身份证被扣，不让走|他把我关在家里|老公不让我出门|黑中介扣着我不放|被黑砖窑扣押`,
  trafficking: `被拐卖|被拐了|被骗进传销|在传销窝点怎么逃|chuanxiao|被卖到缅北|被骗到柬埔寨|被困缅甸园区`,
  fraud: `正在转账|刚转了钱，觉得被骗|被骗了|被骗钱了|刷单被骗|我妈被骗了|老人被骗|接到公安局电话让我转账|公安让我转账|电信诈骗|杀猪盘|beipianle|有人让我共享屏幕|刚给骗子转账了
    我刚把钱转给骗子|我在转账，对方催我|说我涉嫌洗钱让我配合转账|被騙了五萬`,
  accident: `着火了|家里着火|失火了|煤气中毒|食物中毒|喝了农药|小孩误食老鼠药|电动车着火|中毒了怎么办|燃气泄漏|触电了|老人晕倒了|流血不止|一氧化碳中毒`,
};

/** What people ask who are in no danger, near to the words of those who are. */
const ordinary = `跳楼价退货|自杀式辞职|家暴雨漏水|打我电话不接|老公打麻将输钱|老公打官司要我出钱|男朋友打游戏充值|他打我银行卡里的钱|老公欠债我要还吗|老公出轨离婚|孩子打伤同学要赔吗
  被人打伤了能赔多少钱|打架轻伤怎么赔|被狗咬了|押金不退|工资被拖欠|老板不让我休年假|房东不让我养狗|公司不让我请假|不让我看孩子|物业不让我装充电桩|邻居堵了我家门口的路|邻居摄像头对着我家门
  邻居家装修砸墙|楼上漏水把我家泡了|儿子不养老|父母打的借条|老公打的欠条|打欠条|打我一张收条|买二手车被骗了|中介骗我签合同|被骗签合同|被骗结婚|装修公司骗我|骗婚彩礼|交通肇事撞死人赔多少
  工伤死亡赔偿|自杀保险赔吗|溺水死亡谁赔|食物中毒赔偿标准|孩子被车撞了|孩子被狗咬了|孩子在学校摔伤|孩子被判给他|被拘留了怎么办|家人被关在看守所|被限制高消费|账户被冻结|手机被锁了|车被锁了|房子被查封
  被扣押金|扣身份证|被辞退|抢劫判几年|强奸罪判几年|家庭暴力罪怎么判|虐待罪怎么判|拐卖儿童判几年|诈骗罪立案标准|传销判几年|强制执行|保险理赔|煤气费涨价|医院手术中大出血谁负责
  昏迷的老人怎么立遗嘱|我妈昏迷了房子怎么办|火灾谁赔|电动车着火谁赔|房子着火保险赔吗|老公不让我上班|离婚后他不让我见孩子|老师打分不公|打印遗嘱|打工受伤|打赏主播退款|打官司要多少钱
  他打我一下我还手算互殴吗|患者在医院自杀，医院是否要赔偿病人家属？|电信诈骗中语音群呼行为的定性和定罪标准？|孩子（未成年人）犯罪被抓了，日后可不可以不被关起来？|他家让路不让走了
  儿子把同学打成轻伤要赔吗|孩子一直跟着我生活抚养权归谁|老公把电话打到我单位|老人留遗言把房子给我算遗嘱吗|前妻说孩子住院要我出钱|报警了没反应怎么办|物业没反应|公积金提不出来
  网上认识的朋友借钱不还|腿被车撞断怎么赔|把人打得头破血流要坐牢吗|交通事故身上都是伤|儿子不回家看老人|拿走钱不给我们|喝多了在他家睡了一晚要还彩礼吗|老板找人打折促销
  老板叫人打包|楼上把我家锁换了|把我的车锁在车库|邻居往我家门口泼水|被骗子公司欠工资|酒精过敏|医院没有呼吸科|老公打我名下的房子主意|儿子被车撞了突然要我赔|他把我拉黑了|物业把我家水停了`;

const toList = (text: string) => text.split(/[|\n]/u).map((line) => line.trim());

test.each(Object.entries(asked))('%s is heard in whatever words', (kind, texts) => {
  expect(toList(texts).filter((text) => !findDangers(text).some((found) => found === kind))).toEqual([]);
});

test('there are phrasings enough to tell', () => {
  expect(Object.values(asked).flatMap(toList).length).toBeGreaterThanOrEqual(180);
});

/**
 * Phrasings written from what people say and not from the table, with the kinds of danger that bring the right numbers. In three
 * rounds the table missed 17 of the first 89, 20 of the next 62 and 16 of the last 46, and was mended after each. In two rounds more it missed 33 of 60 and 20 of 40.
 */
const unseen: Record<string, { kinds: string; texts: string }> = {
  violence: {
    kinds: 'violence|threat',
    texts: `我男人又动手了，把我按在地上打|我对象喝完酒就揍我|老公掐我脖子|他拿刀架在我脖子上|婆家人把我打得鼻青脸肿|我爸天天打我妈|前夫找上门来要砍我|男朋友扇我耳光
      被老公打了一晚上怎么办|老公一喝酒就打人打孩子|我被家報了|丈夫毆打我|laogong dawo|jiabao|儿子打我这个老太太|他说我敢离婚就杀我全家|媳妇拿开水泼我
      室友威胁要弄死我|老公拿皮带抽我|我家那位又犯浑了，抄起凳子砸我|男朋友把我手机摔了还打我脸|被我爸用皮带抽|他喝多了掐我|老公踹我肚子|婆婆和老公一起打我|我老公說要殺了我
      laopo da wo|老公不給我飯吃還打我|他半夜打我，我带着孩子跑出来了|丈夫酗酒后殴打我|男友把我推下楼梯|我爱人拿烟头烫我|他揪我头发往墙上撞|被儿子赶出家门还挨打
      我爷爷被护工打|我妈被我爸打住院了|老公威胁要杀我爸妈|jiating baoli|老婆用剪刀捅我`,
  },
  suicide: {
    kinds: 'suicide|accident',
    texts: `活着没意思了|不想活了|我想从楼上跳下去|我女儿割腕了|我想自sha|我不想活下去了欠了太多债|想喝药死了算了|我妈要跳河|孩子说要去死|zisha|xiang si
      我想結束自己的生命|撑不下去了想一了百了|他在阳台上要跳楼|吃了一瓶安眠药|我真的好想死|我儿子说活着没意思|吞了半瓶药|朋友发消息说要自杀|我想跳江|他割脉了|老人要喝农药
      我不想在这个世界上了|媽媽要跳樓|想烧炭自杀|xiang zisha|不想活了有没有人管|我想了结自己|我姐喝农药了|他说要去卧轨|抑郁症想自杀怎么办|孩子留遗书|想死怎么死
      活不下去了谁来救我`,
  },
  held: {
    kinds: 'confinement|trafficking|threat',
    texts: `老板把我锁在宿舍不让走|被传销关起来了出不去|我被人绑架了|他把我反锁在家里|身份证手机都被收走不让我出门|被骗到缅甸回不来|我被软禁了|讨债的人把我关在宾馆里
      女儿被传销组织控制了|bangjia|被非法拘禁怎么报警|他們把我關在房間裡|被网贷的人关在屋里|老板没收手机不让我们离开工地|我被前男友关在出租屋|婆家把我锁在家里
      在柬埔寨被扣住了|传销的人不让我走|限制我人身自由|我在园区出不来|我被拘禁在养老院|老板把工人锁在厂里|老公不准我出门还没收手机|被骗到传销|被拐到山里|有人绑架我儿子`,
  },
  'child-harmed': {
    kinds: 'child|sexual|threat|violence|trafficking',
    texts: `孩子被老师摸了下面|我女儿被邻居猥亵|继父对我动手动脚我才13岁|幼儿园老师用针扎孩子|我闺女被性侵了|同学在厕所里打我儿子|爸爸每天打我我上小学|老师体罚孩子打得流血
      孩子不见了|女兒被強姦|叔叔摸我|校园霸凌 孩子被打|有个男的老摸我女儿|培训班老师亲我女儿|我儿子被几个同学围着打|孩子被亲爹打得一身伤|幼儿园虐童|我孩子找不到了
      女孩14岁被网友骗去开房|我被继父强奸|后妈不给孩子吃饭|姥爷摸我下面|体育老师亲我|班主任打我孩子耳光|孩子被寝室同学欺负|我女儿被人拐走了|小姨子孩子被虐待`,
  },
  'fraud-now': {
    kinds: 'fraud|threat',
    texts: `对方让我把钱转到安全账户|刚刚转了三万给骗子|公安局打电话说我涉嫌洗钱要我转账|我妈正在给骗子打钱|客服让我共享屏幕输密码|刷单垫了五千还要我再转|裸聊被录了视频要我转钱
      正在被骗怎么办|刚被电信诈骗|anquan zhanghu|騙子叫我匯款|接到自称公安的电话让我转钱|我刚把验证码告诉了对方|正在给骗子汇款|骗子让我下载会议软件|刷单被骗两万
      爸爸被骗要去银行转账|投資被騙|对方说我账户涉嫌洗钱|網上貸款要先交保證金|客服说要退款让我转账|冒充领导让我转钱|接到法院电话要我汇款|我爸要给网上女友打钱怕是骗子
      贷款让我先交钱|我把银行卡密码告诉骗子了`,
  },
  fire: {
    kinds: 'accident',
    texts: `家里着火了|楼下起火了浓烟|隔壁着火怎么办|煤气罐烧起来了|电动车充电起火|zhaohuo|厨房失火了|家裡著火了|车子冒烟起火|家里起火|电瓶车烧起来了|油锅着火|邻居家冒烟
      火災|高压锅爆炸了|楼道着火跑不出去|家里着大火|电线起火|厨房爆炸|车自燃了|天然气漏了|烧炭取暖头晕|孩子吞了电池|老人吃错药|小孩喝了84消毒液|蘑菇中毒`,
  },
  poison: {
    kinds: 'accident|suicide',
    texts: `孩子喝了农药|煤气中毒了头晕|吃了毒蘑菇|一氧化碳中毒|食物中毒上吐下泻|老人误喝了洁厕灵|我妈喝了百草枯|zhongdu|闻到很重的煤气味|孩子把老鼠药吃了|家人集體食物中毒
      煤气泄漏了|孩子误食干燥剂|一家人吃蘑菇中毒|喝了假酒看不见|我爸喝了敌敌畏|食物中毒怎么办|闻到煤气味|一氧化碳中毒晕倒`,
  },
  'at-home': {
    kinds: 'violence',
    texts: `我老公喝醉回来又摔东西又打人，我躲厕所里了|孩子爸爸刚刚把我推倒在地上头磕破了|女婿把我闺女打得眼睛都睁不开|结婚三年挨了他无数次打|他一生气就拿我出气，身上都是青的|老公一不高兴就动拳头|我姐被姐夫打跑了不敢回去|被丈夫掐得喘不过气
      我家老头子拿拐杖打我|男友分手后天天来家里砸东西打我|我妹被她对象打了|laogong you daren le|他打完我又跪下来求我原谅|老婆拿菜刀追我|老公不让我跟娘家联系还动手|挨了男人的打往哪儿跑
      我那口子一喝多就往我身上招呼|老公当着孩子的面打我|丈夫用开水烫我胳膊|我嫁过来三个月被打了五次|男朋友把我锁车里打|我儿媳妇不给我饭吃还推我|我妈又被我爸打了|他一言不合就扇我
      离婚了他还上门打我`,
  },
  threatened: {
    kinds: 'threat|violence',
    texts: `隔壁的拿着砍刀在我门口骂|前男友说要往我脸上泼硫酸|他发信息说要让我死|有人半夜一直踹我家门|对方扬言要灭我满门|追债的说要把我腿打断|后面有个男的一直跟着我|前夫说不复婚就弄死孩子
      楼下有人拿刀堵我|他说要烧了我家房子|讨债的天天上门恐吓老人|前男友说不复合就捅死我|工地老板叫人打我们|有人往我家泼油漆威胁`,
  },
  despair: {
    kinds: 'suicide|accident',
    texts: `我不想再活了|我爸说要去跳河|觉得自己死了大家都轻松|我女朋友要割腕|儿子把自己锁屋里说要跳下去|欠网贷还不上只想一死了之|我同学在群里发遗言|老伴喝了一瓶农药
      好痛苦不想再醒来|妈妈说不想活了在窗台上|我真的撑不住了想跳|老公欠债想不开要喝农药|女儿手腕上全是划痕说想死|他说要烧炭|我觉得活着太累了`,
  },
  kept: {
    kinds: 'confinement|trafficking|threat|violence',
    texts: `被人骗到缅甸出不来了|老板把我们证件收了不让离开厂子|儿子被搞传销的扣下了|老公把门反锁不让我出去|我被要债的人带到一个房间不让走|我弟在柬埔寨给人关着要赎金|家里人把我关起来逼我嫁人|男友把我关家里三天了
      被骗到广西搞传销手机被收了|工头扣了我身份证不给走|我妹妹被人卖了|被亲妈锁在屋里出不去`,
  },
  'child-hurt': {
    kinds: 'child|sexual|violence|threat|trafficking',
    texts: `补习老师摸我女儿的屁股|我才12岁我妈妈天天打我|孩子身上有伤说是老师掐的|儿子在宿舍被几个人扒光衣服拍视频|邻居家小孩天天被打得哭|闺女放学没回家找不着人|老师关门让我脱裤子|同学天天跟我儿子要钱不给就打
      幼儿园老师拿针扎我娃|我六岁的女儿说叔叔碰她下面|宿舍老大逼我儿子喝尿|小孩被后妈打得一身伤|我爸喝醉就打我我上初二`,
  },
  forced: {
    kinds: 'sexual|threat|violence',
    texts: `喝多了被同事带到酒店强行发生关系|老板在办公室抱住我亲|出租车司机摸我腿|昨晚被网友灌酒强奸了`,
  },
  tricked: {
    kinds: 'fraud|threat',
    texts: `刚给一个说是银监会的转了两万|我奶奶要去银行给骗子取钱|对方说我快递丢了退我钱要我开共享|网上认识的男朋友让我投资提不出钱了|有人说我儿子出车祸要马上打钱|点了短信链接卡里钱被转走了|骗子现在还在跟我妈打电话|我刚把一万块打到陌生账户怎么追回来
      说我医保卡被盗刷让我转钱验资|刷单做任务被骗了三万`,
  },
  hurt: {
    kinds: 'accident|suicide',
    texts: `煤气没关一屋子味|楼下商铺冒黑烟|宝宝把洗衣液喝了|我爸突然倒地没反应了|厨房油锅烧起来了|孩子把风油精喝下去了|老人心口疼喘不上气`,
  },
};

test.each(Object.entries(unseen))('%s is heard as people put it', (_, { kinds, texts }) => {
  const wanted = kinds.split('|');
  expect(toList(texts).filter((text) => !findDangers(text).some((found) => wanted.includes(found)))).toEqual([]);
});

const readLines = (file: string): string[] =>
  readFileSync(new URL(file, import.meta.url), 'utf8')
    .split('\n')
    .filter(Boolean);

/**
 * Phrasings in six rounds, each written before its words were known to the tables, and mended after. Of the first 123 the
 * phrases alone heard 85; of the rounds after, unmended: 26 of 61, 20 of 60, 27 of 60 and 41 of 60, where the phrases alone
 * heard 21, 16, 15 and 26. Of a seventh round 52 of these last 65 were heard unmended; of its other half, which stands in no file
 * here, 47 of 64 before and 51 after the 65 were mended.
 */
test('a danger is heard in phrasings that no table of phrases foresaw', () => {
  expect(readLines('phrasings.txt').filter((text) => findDangers(text).length === 0)).toEqual([]);
});

test('ordinary questions with the words of dangers are taken for none', () => {
  expect(readLines('ordinary.txt').filter((text) => findDangers(text).length > 0)).toEqual([]);
});

/** Labelled by two readers (tests/bench/search/labels.jsonl): what they both took for no danger is ordinary. */
test('of 500 ordinary questions that people asked none is taken for a danger', () => {
  const labels = readFileSync('tests/bench/search/labels.jsonl', 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line): { question: string; danger: string } => JSON.parse(line));
  const calm = labels.filter(({ danger }) => danger === '');
  expect(calm.length).toBeGreaterThanOrEqual(500);
  expect(calm.filter(({ question }) => findDangers(question).length > 0).map(({ question }) => question)).toEqual([]);
});

test('whoever is in no danger is not told to call the police', () => {
  expect(toList(ordinary).flatMap((text) => findDangers(text).map((kind) => `${kind}: ${text}`))).toEqual([]);
  for (const empty of ['', ' ', '？', '。。。']) expect(findDangers(empty)).toEqual([]);
});

describe('a danger is heard', () => {
  test('within a story of some hundred characters', () => {
    const story = `${'我们结婚十年，有两个孩子，房子是婚后买的，'.repeat(8)}去年开始他喝了酒就打我。${'想问房子怎么分。'.repeat(8)}`;
    expect(findDangers(story)).toContain('violence');
  });

  test('in full-width letters, with spaces and dots between', () => {
    expect(findDangers('ｊｉａｂａｏ')).toContain('violence');
    expect(findDangers('自·杀')).toContain('suicide');
    expect(findDangers('老 公 打 我')).toContain('violence');
  });
});

test('every traditional form of the characters in the tables is known', () => {
  const words = JSON.stringify([dangerSets, dangerCues, dangerSpellings, lawfulWords]);
  const all: { from: string; to: string } = JSON.parse(readFileSync('src/rules/search/traditional.json', 'utf8'));
  const to = [...all.to];
  const known = new Set(traditionalCharacters.flatMap(({ from }) => [...from]));
  expect([...all.from].filter((character, index) => words.includes(to[index]!) && !known.has(character))).toEqual([]);
});
