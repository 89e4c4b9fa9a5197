/** Surnames that begin few words: what follows them is a name unless the dictionary knows it as a word. */
export const plainSurnames =
  '王李张刘陈杨赵黄周吴徐孙朱胡郭何林罗郑梁谢宋唐许邓冯韩曹彭萧肖蔡潘袁董余苏叶吕魏蒋杜丁沈姜范卢汪崔廖谭陆韦贾夏邹熊孟秦阎闫薛侯雷龙段郝邵毛顾赖覃洪贺龚尹乔庞樊殷翟倪牛俞鲁葛柯岳齐耿甄霍马程傅田姚钟金石戴邱江史钱严武莫孔汤施邢柳聂卜匡舒祝路焦项鲍涂季尤裴詹梅屠滕尚麦阮骆';

/** Surnames that stand in sentences as words of their own: 应, 于, 任, 成. */
const wordSurnames = '高曾申于任方白常万文安易关左单应成强管解时平甘向查盛康温全曲党连';

const doubleSurnames = '欧阳|司马|上官|诸葛|东方|皇甫|尉迟|慕容|司徒|令狐|夏侯|长孙|端木|公孙|轩辕|宇文';

/** Pattern of any surname. */
export const surname = `(?:${doubleSurnames}|[${plainSurnames}${wordSurnames}])`;

/** Whether a surname can hardly be anything else in a sentence. */
export const isPlainSurname = (text: string): boolean => text.length > 1 || plainSurnames.includes(text);
