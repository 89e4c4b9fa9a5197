import { describe, expect, test } from 'vitest';
import type { ImportedReport } from '../../../../src/rules/import/imported-report.ts';
import { importReport } from '../../../../src/rules/import/report.ts';
import { nothing } from './read-fixture.ts';

const read = (text: string) => importReport({ text, asides: [], hints: {}, warnings: [] }, nothing);

const body = '镇综治中心把调解员编进网格，每月走访，群众来了就有人管，纠纷在村里了结。';
const figure = ({ value, bound, unit, label, period }: ImportedReport['figures'][number]) =>
  `${label} ${value}${bound === 'exact' ? '' : ` ${bound}`} ${unit}${period ? ` ${period}` : ''}`;
const figuresOf = (text: string) => read(text).figures.map(figure);
const storiesOf = (text: string) => read(text).storyFigures.map(({ value, unit }) => `${value} ${unit}`);

describe('the title', () => {
  test.each([
    [
      'is no caption',
      '邻里一张网 纠纷有人管\n发布日期：2025-03-04\n调解室外景（ 某中心供图）\n候谈区一角',
      '邻里一张网 纠纷有人管',
    ],
    [
      'stands over a line of bracketed facts',
      '护薪不停步——化解欠薪纠纷\nwww.x.example.cn 】 【 2025-02-11 10:20 】 【 来源：某政法',
      '护薪不停步——化解欠薪纠纷',
    ],
    ['is the first line of a story', '情理并用解心结 一面锦旗送到所', '情理并用解心结 一面锦旗送到所'],
    ['is the one it had first', '原标题：九名工人被欠薪，一天解决\n某城新闻网记者 王一一', '九名工人被欠薪，一天解决'],
    [
      'stands over who wrote it on WeChat',
      '巷子里的调解队\n原创 某某发布 某某发布\n2024-11-08 08:15',
      '巷子里的调解队',
    ],
    [
      'stands over its second half in a newspaper',
      '第05版：社会\n上一版3 4下一版\n屋场会开到家门口\n大事小情会上聊\n本报记者 王一一',
      '屋场会开到家门口',
    ],
  ])('%s', (_, head, title) => {
    expect(read(`${head}\n\n${body}\n${body}`).title?.value).toBe(title);
  });
});

describe('every paragraph stays', () => {
  const scene = '秋天的一个深夜，小区里传来敲门声。三楼的老王拍着四楼老李家的门，说孩子跑来跑去吵得睡不着。';
  const quarrel =
    '第二天一早，老王和老李在楼梯间又吵了起来，派出所和社区一起调解，双方仍不肯让步，矛盾越闹越大，纠纷上了法庭。';
  const past = '这件事要从前年说起。那时两家常在一起吃饭，后来老李的小儿子会跑会跳了，脚步声天天响到深夜。';
  test.each([
    [
      'scenes between headings',
      ['本报记者王一一', scene, '矛盾升级：从口角到动手', quarrel, '矛盾溯源：声音打破和睦', past],
    ],
    [
      'a last one without its full stop',
      [`某镇推行网格调解`, body, '下一步，综治中心将把调解力量继续向村组延伸，让更多纠纷在家门口解决'],
    ],
    [
      'headings two lines long',
      [
        '体系、队伍两手抓',
        body,
        '构建制度体系',
        '保障中心高效运作',
        body,
        '建强调解队伍',
        '让调解员干得好、留得住',
        body,
      ],
    ],
    [
      'a section whose name stands in brackets',
      ['某医院用药纠纷调解案', '【案情简介】', quarrel, '【调解过程】', body],
    ],
    [
      'a summary behind the name of a section',
      ['某某在线 手机版 客户端', '社会新闻', '【核心提示】买到结块的化肥，找谁去？', quarrel].slice(1),
    ],
  ])('%s', (_, lines) => {
    const { cleaned } = read(lines.join('\n'));
    for (const line of lines.filter((words) => words !== '社会新闻')) expect(cleaned).toContain(line);
  });

  test('but for the furniture of newspapers, WeChat and portals', () => {
    const furniture = [
      '某某日报 | 2025年03月18日 星期二',
      '第03版：法治',
      '上一版  下一版',
      '上一篇 下一篇 放大+ 缩小- 默认o',
      '原创 某某司法 某某司法',
      '点个“在看”，让更多人看到',
      '预览时标签不可点',
      '报料渠道：私信“某城新闻网”微信公众号、拨打互动热线报料。（王一一）',
      '本网（平台）所刊载内容之知识产权为某城新闻网专属所有或持有。未经许可，禁止进行转载、摘编。',
      '某某报社版权所有 稿件未经授权不得使用',
    ];
    const { cleaned } = read([...furniture.slice(0, 5), '屋场会开到家门口', body, ...furniture.slice(5)].join('\n'));
    for (const line of furniture) expect(cleaned).not.toContain(line);
  });
});

describe('the region is whose report it is', () => {
  const chain = ({ place }: ImportedReport) => place && [...place.above.map(({ name }) => name), place.name].join('·');
  test.each([
    [
      'the province of the first sentence, not the county of the last',
      '江苏省县级中心共接待群众。江苏省把调解接在一起。\n沛县一个窗口的调解员说，来访的人少了。',
      '江苏省',
    ],
    [
      'not where a daughter lives',
      '东关街道新桥社区的住户反映楼上漏水，楼上老人在营口女儿家住，家中无人，调解后两家和好。',
      undefined,
    ],
    [
      'not a street named after a city',
      '伊春路社区的十几名老人建立调解室，伊春路调解室义务给街坊调解纠纷。',
      undefined,
    ],
    ['not a part of the town', '某社区位于神木市老城区，工作人员上门劝说，两家邻居握手言和。', '陕西省·榆林市·神木市'],
    [
      'not a patient’s home',
      '南昌市某医院医疗纠纷调解案\n张某，家住吉水县，在南昌市某医院手术，家属与医院发生纠纷，双方申请调解。',
      '江西省·南昌市',
    ],
    [
      'our province, not the county of an example',
      '江苏推行对接机制\n来源：江苏法治报\n近年来，我省创新对接机制，我省通过这一机制化解纠纷。\n日前，工人在沛县某工地被欠薪，诉至沛县人民法院。',
      '江苏省',
    ],
    [
      'our city, not the county of a story',
      '多年前，昌乐县两兄弟因房屋发生纠纷，去年调解成功。\n潍坊市把综治中心作为平台。目前，我市综治中心全部建成，全市受理纠纷。',
      '山东省·潍坊市',
    ],
    [
      'not where somebody works',
      '石桥村的李某在苏州市打工，他在昆山市的工钱没要回来，找到沛县司法局，沛县司法局帮他调解。',
      '江苏省·徐州市·沛县',
    ],
    [
      'a district of two cities by the one that is named',
      '徐州市成立中心。鼓楼区的居民说好，鼓楼区各社区都建了调解室。',
      '江苏省·徐州市·鼓楼区',
    ],
  ])('%s', (_, text, expected) => {
    expect(chain(read(text))).toBe(expected);
  });
});

describe('who published it and who wrote it', () => {
  const source = (text: string) => {
    const [{ publisher, author } = { publisher: '', author: undefined }] = read(text).sources;
    return [publisher, author];
  };
  test.each([
    [
      'nobody behind an empty label',
      `倾力调解暖人心\n作者： 来源：法治某河 发布日期：2021-07-22 17:58\n${body}`,
      ['法治某河', undefined],
    ],
    ['no place behind 记者在', `4月9日，记者在某河经开区综治中心了解到，${body}`, ['未注明', undefined]],
    [
      'who took the picture wrote nothing',
      `看着屋顶不再漏水，薛奶奶放心了。 记者 王静 摄\n${body}`,
      ['未注明', undefined],
    ],
    [
      '（之二） is a part of the title',
      `法庭走进村寨（之二）\n时间：2018-07-13单位/部门：某河法院作者/编辑：文：王一一 图：李二二点击：\n${body}`,
      ['某河法院', '王一一'],
    ],
    ['who wrote, not who drew', `${body}\n${body}\n（通讯员 文：蓝小溪 图：胡山）`, ['未注明', '蓝小溪']],
    ['a dateline', `江南晚报讯 近年来，${body}\n（王一一）`, ['江南晚报', '王一一']],
    ['a dateline with its writer', `江城新闻网讯（通讯员 王一一）近日，${body}`, ['江城新闻网', '王一一']],
    ['an agency, without the place of its dateline', `中新网江州11月3日电（王一一）${body}`, ['中新网', '王一一']],
    [
      'people are no publisher',
      `漏水引纠纷 社区来调解\n来源： 王一一 李二二 张三三 2024-04-11 09:39 责编： 赵四\n${body}`,
      ['未注明', undefined],
    ],
    [
      'the writers of the line above the text',
      `屋场会开到家门口\n本报记者 许一舟 通讯员 方禾\n${body}`,
      ['未注明', '许一舟 方禾'],
    ],
    ['a newspaper by its page', `某州日报 2024年08月15日 星期四\n屋场会开到家门口\n${body}`, ['某州日报', undefined]],
  ])('%s', (_, text, expected) => {
    expect(source(text)).toEqual(expected);
  });
});

describe('figures with their labels and times', () => {
  test.each([
    ['配置5大功能区、13个功能室。', ['功能区 5 个', '功能室 13 个']],
    ['追回的还有补助10.5万人民币，全县共受理8件。', ['追回的还有补助 10.5 万元', '受理 8 件']],
    [
      '該中心設有6個功能區，累計接待群眾超過6500人，化解率達到91.3%。',
      ['功能区 6 个', '接待群众 6500 over 人', '化解率 91.3 %'],
    ],
    ['近年来全县年化解纠纷1000件以上。', ['年化解纠纷 1000 atLeast 件 近年来']],
    ['其中，村（居）民调委会972个、乡镇（街道）调委会49个。', ['村（居）民调委会 972 个', '乡镇（街道）调委会 49 个']],
    [
      '8月份，全市受理纠纷869件；主动调解455件，占52.4%。\n与去年同期相比，案件数量减少159件，下降15.5%。',
      [
        '受理纠纷 869 件 8月份',
        '主动调解 455 件 8月份',
        '主动调解占比 52.4 % 8月份',
        '案件数量减少 159 件 8月份',
        '案件数量下降 15.5 % 8月份',
      ],
    ],
    ['截至今年三季度末，中心受理纠纷2750件。', ['中心受理纠纷 2750 件 截至今年三季度末']],
    ['自2025年4月30日正式运行以来，综治中心受理纠纷1221件。', ['综治中心受理纠纷 1221 件 自2025年4月30日以来']],
    [
      '全区平均化解时间从42天压缩至18天。区、镇两级受理纠纷7353件。',
      ['平均化解时间 42 天', '平均化解时间 18 天', '区、镇两级受理纠纷 7353 件'],
    ],
    ['在线化解平台受理申请105万件，按时办结率达99.98%。', ['在线化解平台受理申请 105 万件', '按时办结率 99.98 %']],
    [
      '全省共有3.3万名网格员活跃在网格上，为520名劳动者追回工资611万元。',
      ['网格员 3.3 万名', '劳动者 520 名', '追回工资 611 万元'],
    ],
    [
      '全县各类组织情况如下。\n类型\t受理（件）\t占比\n邻里纠纷\t278\t32%',
      ['邻里纠纷受理 278 件', '邻里纠纷占比 32 %'],
    ],
    ['群众满意度由2022年的97.05%提升至2023年的98.62%。', ['群众满意度 97.05 % 2022年', '群众满意度 98.62 % 2023年']],
  ])('%s', (text, expected) => {
    expect(figuresOf(text)).toEqual(expected);
  });

  test('one mediator’s own say so', () => {
    const { figures } = read(
      '53岁的刘某是县人社局调解员，担任调解员5年，他总计接待职工来访1000余人次，调解案件304件。',
    );
    expect(figures.map(({ note }) => note)).toEqual(['刘某个人的数', '刘某个人的数', '刘某个人的数']);
  });

  test.each([
    ['经调解，保险公司赔偿31900元，蔡某另支付22000元，合计53900元。', ['31900 元', '22000 元', '53900 元']],
    ['近日，某工地的19名工人来反映工资被拖欠，当天拿到工资10.9万元。', ['19 名', '10.9 万元']],
    ['张某承揽清运工作，老板欠他五千元。', ['5000 元']],
  ])('a story’s stand apart: %s', (text, expected) => {
    expect(storiesOf(text)).toEqual(expected);
    expect(figuresOf(text)).toEqual([]);
  });

  test('the total of a story is called so', () => {
    expect(read('经调解，甲公司赔偿31900元，蔡某另支付22000元，合计53900元。').storyFigures.at(-1)?.label).toBe('合计');
  });
});

describe('what kind of report it is', () => {
  test('honours and counts are a practice, a quarrel is a dispute', () => {
    expect(
      read('近年来，全县评选“金牌人民调解员”10名，有调解员900人。刘某5年间调解案件304件，双方当事人都满意。').kind,
    ).toBe('practice');
    expect(read('“所长，我被人撞了，您帮帮我。”陈某来到司法所。许某同意分两次付清医药费，双方签了字。').kind).toBe(
      'dispute',
    );
  });

  test('counts alone are results', () => {
    const { parts } = read(
      '某县人民调解工作数据\n\n2020年，全县受理调解案件6368件，调解成功6217件，满意率98%。\n\n全县有人民调解员3924人，其中专职480人。',
    );
    expect(new Set(parts.map(({ part }) => part))).toEqual(new Set(['成效与反响']));
  });

  test('its time is that of its figures, not of a story', () => {
    expect(
      read('2000年12月，张某承揽清运，老板欠他五千元。2024年以来，全县调解室化解纠纷2752起，成功率98%。').period,
    ).toBe('2024年以来');
  });

  test('names of rooms begin where the sentence ends', () => {
    const text =
      '某县将综治中心建成一扇门。李大爷握着镇综治中心调解员的手。他找来我社区人民调解委员会。上报区综治中心。甘南州碌曲县综治中心内，工人拿到工资。目前区级综治中心已改造完成。';
    expect(read(text).rooms.map(({ name }) => name)).toEqual(['甘南州碌曲县综治中心']);
  });
});
