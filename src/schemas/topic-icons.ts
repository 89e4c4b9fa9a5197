/** The pictures that a matter of life may have, with what the form calls them; each is a symbol in `public/icons.svg`. */
export const topicIcons = {
  home: '房子',
  building: '楼房',
  key: '钥匙',
  rings: '两枚戒指',
  elder: '拄杖的人',
  wage: '钱袋',
  helmet: '安全帽',
  coin: '钱币',
  bag: '购物袋',
  car: '汽车',
  field: '田地',
  school: '学校',
  care: '托着心的手',
  shield: '盾牌',
  letter: '信封',
  talk: '两个人说话',
} as const;

/** The name of such a picture. */
export type TopicIcon = keyof typeof topicIcons;
