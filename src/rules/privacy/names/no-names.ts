import { toPattern } from '../../language/word-pattern.ts';
import { publicFigures } from './public-figures.table.ts';
import { titles } from './titles.table.ts';

const masked = new RegExp(
  `^(?:[某×*XxＸ○〇姓氏]|家(?![豪辉明兴俊伟强宝琪瑞乐欣怡华国成富贵旺良栋才祥骏骥福喜庆]|林(?![场业区]))|${toPattern(titles)})`,
  'u',
);
const placeEnd = /[村镇乡街区县市巷庄屯寨组路州省部局院所室厅科处社队厂店司会桥沟坝堡营湾岭坡湖河洼圩峡泊垸淀浦杆]$/u;
const placeNext =
  /^(?:[村镇乡街区县市巷庄屯寨湾路桥沟坝堡山]|[〔［[（(][12]\d{3}|社区|小区|花园|公司|集团|嘉园|家园|大道|大桥|水库)/u;
const figures = new Set(publicFigures);

/** Whether what follows a family name hides it already, or is a way to speak to somebody. */
export const isNoName = (given: string): boolean => masked.test(given);

/** Whether somebody is named without an office because everybody knows them. */
export const isPublicFigure = (name: string): boolean => figures.has(name);

/** Whether what is made like a name may well be that of a place, a paper or a firm, by how it ends and what follows. */
export const isPlaceLike = (given: string, next: string): boolean => placeEnd.test(given) || placeNext.test(next);
