import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { dangerWords } from '../../../../src/rules/danger/danger-words.table.ts';
import { dangerSets } from '../../../../src/rules/danger/danger-sets.table.ts';
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
  他打我一下我还手算互殴吗|患者在医院自杀，医院是否要赔偿病人家属？|电信诈骗中语音群呼行为的定性和定罪标准？|孩子（未成年人）犯罪被抓了，日后可不可以不被关起来？|他家让路不让走了`;

const toList = (text: string) => text.split(/[|\n]/u).map((line) => line.trim());

test.each(Object.entries(asked))('%s is heard in whatever words', (kind, texts) => {
  expect(toList(texts).filter((text) => !findDangers(text).some((found) => found === kind))).toEqual([]);
});

test('there are phrasings enough to tell', () => {
  expect(Object.values(asked).flatMap(toList).length).toBeGreaterThanOrEqual(180);
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
  const words = JSON.stringify([dangerWords, dangerSets]);
  const all: { from: string; to: string } = JSON.parse(readFileSync('src/rules/search/traditional.json', 'utf8'));
  const to = [...all.to];
  const known = new Set(traditionalCharacters.flatMap(({ from }) => [...from]));
  expect([...all.from].filter((character, index) => words.includes(to[index]!) && !known.has(character))).toEqual([]);
});
