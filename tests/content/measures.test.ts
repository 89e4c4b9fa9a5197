import { expect, test } from 'vitest';
import { getMeasure, type MeasureId } from '../../src/site/compare/rules/measures.ts';
import { figureFields } from './figure-fields.ts';
import { portal } from './shipped.ts';

/** What each measure is called in the reports, read through figure by figure. */
const reviewed: Partial<Record<MeasureId, string[]>> = {
  villages: ['村', '村社区'],
  villagerGroups: ['村民小组'],
  households: ['户数'],
  population: ['人口'],
  farmland: ['耕地面积'],
  farmlandEach: ['人均耕地'],
  newCommunities: ['新型农村社区', '建成的新型农村社区'],
  committees: ['镇、村人民调解委员会'],
  mediators: ['人民调解员'],
  mediated: ['镇村人民调解委员会调解矛盾纠纷', '品牌调解组织调解矛盾纠纷', '「五老人员」等排查化解矛盾纠纷', '三级综治中心调解成功的矛盾纠纷', '联动平台排查化解矛盾纠纷', '「以调定补」项下调解矛盾纠纷', '「三定四调」化解群众矛盾', '调处各类矛盾纠纷（2015年至2021年）', '调处化解社会矛盾'],
  checks: ['矛盾纠纷排查', '区级矛盾纠纷排查', '镇级矛盾纠纷排查', '村级矛盾纠纷排查', '网格矛盾纠纷排查', '排查要求'],
  gridWorkers: ['网格员', '网格信息员', '手持终端采集信息的网格员'],
  centres: ['区级社会治理综合服务中心', '区级综治中心'],
  subcentres: ['镇级社会治理综合服务分中心'],
  stations: ['村社区社会治理综合服务工作站'],
  lawyers: ['轮流值班的党员律师和法律服务工作者'],
  grids: ['基础网格', '网格', '管理网格'],
  meetWithin: ['责任单位与来访人见面'],
  replyWithin: ['拿出初步方案或答复意见'],
  longestReply: ['复杂事项答复时限'],
  received: ['中心接待来访群众', '三级综治中心接待群众', '信访来访'],
  accepted: ['中心受理群众诉求'],
  closed: ['中心办结群众诉求'],
  satisfaction: ['群众满意率', '代办服务群众满意率'],
  tradeBodies: ['专业性、行业性调解组织'],
  brandedRooms: ['品牌调解工作室'],
  brandedBodies: ['品牌调解组织'],
  success: ['「五老人员」等矛盾纠纷化解率', '区级综治中心调处成功率', '「以调定补」项下调解率'],
  consulted: ['区级综治中心法律咨询服务', '咨询服务'],
  proxied: ['帮办代办服务', '代办事项'],
  siteArea: ['占地面积'],
  units: ['进驻单位'],
  departments: ['进驻部门'],
  windows: ['一楼窗口', '平台服务窗口'],
  rooms: ['二楼功能室', '平台二楼功能室'],
  building: ['建设投入'],
  running: ['运行专项经费'],
  found: ['排查涉及矛盾纠纷'],
  residents: ['居民'],
};

/** What stands for itself: subsets, levels and requirements that must not be taken for one of the measures above. */
const own = ['派出所行政调解', '司法调解', '集中受理临时救助的日子', '重大工程、重大事件、重大决策的事前风险评估', '区级中心常驻窗口', '区级中心随驻窗口', '区级中心综合窗口', '引入的社会服务组织', '常驻的金牌调解员', '区级网格', '镇级网格', '村级网格', '公开考聘的民情巡察员', '民情巡察员上报的各类信息', '下放到镇街的服务事项', '厘清权责的区镇共担事项', '村（社区）干部负面清单条数', '选派进社区的「红领书记」', '国家级民主法治示范村', '省级民主法治示范村', '市级民主法治示范村', '区级民主法治示范村', '区级综治中心核心功能', '「共享妈妈」志愿服务团党员干部', '网格工作室', '网格驿站', '网格上报并解决的服务信息', '网格服务信息解决率', '商圈和园区专属网格工作站', '商户群防群治队伍', '企业微网格', '职能部门流动服务完善信息', '流动服务排查处理矛盾纠纷', '流动服务上报处置纠纷', '「枫桥式」所庭、矛调中心和行业性专业性调解组织', '「五老人员」和基层法律服务工作者', '区级综治中心解决劳动纠纷', '区级综治中心解决法律纠纷', '区级综治中心解决物业纠纷', '区级综治中心调处疑难案件', '加入专职人民调解队伍的网格员', '治理服务团排查公共安全隐患', '治理服务团排查社会治安隐患', '接访下访的区级领导', '区级领导接访下访批次', '区级领导接访下访人次', '信访代办服务机构', '化解的代办事项', '信访总量批次下降幅度', '信访总量人次下降幅度', '资深法官释法明理', '联合调解复杂警务纠纷', '资源', '一楼分区', '便民服务圈', '长期未决的案件得到解决', '出具书面答复意见', '引导农业纠纷仲裁', '办理网上信访投诉', '政策解答', '盗窃案件下降', '斗殴案件下降', '调处疑难矛盾纠纷', '督办调处矛盾纠纷等各类事件', '排查轮次', '排查涉及人次', '调处化解涉及人次', '应急送水', '来访接待', '矛盾调处', '事后回访', '关切回应', '责任对接', '物业费一事：与各方代表交流', '物业费一事：现场会议', '中小学', '企业', '镇政府到城区的距离', '基层社会治理工作平台', '联合组织主题党日活动', '企业等处建立的非公党委', '社区和网格上整合建立的党小组', '建立党小组的社区', '宗教场所', '交通主干道'];

const figures = figureFields(portal);
const byLabel = new Map(
  [...Object.entries(reviewed), ['own', own] as const].flatMap(([id, labels]) => labels.map((label) => [label, id] as const)),
);

test('every figure of the content is what somebody has found it to count', () => {
  const wrong = figures.flatMap((figure) => {
    const { id } = getMeasure(figure);
    const found = id in reviewed ? id : 'own';
    const expected = byLabel.get(figure.label);
    return found === expected ? [] : [`${figure.entry} ${figure.label}: ${found} instead of ${expected ?? 'reviewed'}`];
  });
  expect(wrong).toEqual([]);
});

test('the review names no label that is gone', () => {
  const labels = new Set(figures.map(({ label }) => label));
  expect([...byLabel.keys()].filter((label) => !labels.has(label))).toEqual([]);
});
