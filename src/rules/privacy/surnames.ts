/** Surnames that begin few words: what follows them is a name unless the dictionary knows it as a word. */
export const plainSurnames =
  '王李张刘陈杨赵黄周吴徐孙朱胡郭何林罗郑梁谢宋唐许邓冯韩曹彭萧肖蔡潘袁董余苏叶吕魏蒋杜丁沈姜范卢汪崔廖谭陆韦贾夏邹熊孟秦阎闫薛侯雷龙段郝邵毛顾赖覃洪贺龚尹乔庞樊殷翟倪牛俞鲁葛柯岳齐耿甄霍马程傅田姚钟金石戴邱江史钱严武莫孔汤施邢柳聂卜匡舒祝路焦项鲍涂季尤裴詹黎梅屠滕尚麦阮骆';

/** Surnames that begin words as well: 高兴, 曾经, 方便. */
const wordSurnames = '高曾申方白万文易左甘康温曲于任常安';

/** Surnames that stand in sentences as words of their own: 应, 于, 向. */
const grammaticalSurnames = '关单应成强管解时平向查盛全党连';

const doubleSurnames = '欧阳|司马|上官|诸葛|东方|皇甫|尉迟|慕容|司徒|令狐|夏侯|长孙|端木|公孙|轩辕|宇文';

/** Pattern of any surname. */
export const surname = `(?:${doubleSurnames}|[${plainSurnames}${wordSurnames}${grammaticalSurnames}])`;

/** Whether a surname can hardly be anything else in a sentence. */
export const isPlainSurname = (text: string): boolean => text.length > 1 || plainSurnames.includes(text);

/** Whether a surname is hardly ever one where it stands by itself in a sentence. */
export const isGrammatical = (text: string): boolean => grammaticalSurnames.includes(text);

/** Characters of which most given names are made. */
const givenCharacters = new Set(
  '伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀兰霞平刚桂英华文玉红志海燕建国庆春梅凤珍荣云莲香玲萍雪琴桃素菊彩琳萱怡欣佳慧颖倩婷雯琪瑶璐媛婉悦涵宇轩浩博晨阳俊辉鹏飞龙虎彪豪斌彬峰岩松柏林森树栋梁坤乾元亨贞祥瑞福禄寿喜贵富财发昌盛兴旺隆泰顺宁康健壮思然亚楠招娣铁柱牛虹轲珂鑫淼垚楚骁睿航大小晓东西南北山川江河湖波浩瀚金银铜铁钢石宝珠玺琦琛璋仁义礼智信忠孝廉德贤良才学书诗雅雨露霜冰雷电光耀亮晖晴日月星辰天地立正直中生根长永恒久远达运胜利凯旋振邦世民宏宽广益子乐双艺诚冬秋夏青翠花蕾蓉芬芝莉莎薇薛菲妮娇嫣妍婵娥巧爱惠淑贤洁'.split(
    '',
  ),
);

/** Whether given names are made of such characters. */
export const isGivenLike = (given: string): boolean =>
  [...given].every(
    (character, index) => givenCharacters.has(character) || (index === 0 && '家来二'.includes(character)),
  );
