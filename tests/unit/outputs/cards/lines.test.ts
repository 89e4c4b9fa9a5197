import { describe, expect, test } from 'vitest';
import { balanceLines, cutLine, flowLines, getHeight, setText, setTitle } from '../../../../src/outputs/cards/lines.ts';
import { getWidth } from '../../../../src/rules/language/typesetting.ts';

const room = { width: 954, height: 300, sizes: [132, 116, 104, 96, 88, 80, 72, 64, 58, 52], leading: 1.28 };
const sixty =
  '预收物业费起争执，小区没人管：谈了二十多次才谈成，最后还是要靠大家一起商量着把账算清楚、把事办好、把人留住才行';

describe('a title', () => {
  test.each([
    ['遗产', 132, ['遗产']],
    ['老板拖欠工资怎么办？', 96, ['老板拖欠工资怎么办？']],
    ['楼上漏水泡坏了我家，邻居不肯赔怎么办？', 96, ['楼上漏水泡坏了我家，', '邻居不肯赔怎么办？']],
    [
      '调解没谈成，或者谈成了对方不认账，下一步怎么走？',
      72,
      ['调解没谈成，', '或者谈成了对方不认账，', '下一步怎么走？'],
    ],
    [
      '兰山区：三级平台接单，第一次来访五个工作日给初步意见',
      72,
      ['兰山区：三级平台接单，', '第一次来访五个工作日', '给初步意见'],
    ],
  ])('%s', (title, size, lines) => {
    expect(setTitle(title, room)).toMatchObject({ size, lines });
  });

  test.each(Array.from({ length: 59 }, (_, index) => index + 2))('of %i characters is set whole', (length) => {
    const title = sixty.slice(0, length);
    const set = setTitle(title, room);
    expect(set.lines.join('')).toBe(title);
    expect(getHeight(set)).toBeLessThanOrEqual(room.height);
    for (const line of set.lines) expect(getWidth(line) * set.size).toBeLessThanOrEqual(room.width);
  });

  test('of 200 characters ends in …', () => {
    const set = setTitle('标题很长，'.repeat(40), room);
    expect(set.size).toBe(52);
    expect(set.lines.at(-1)).toMatch(/[^…]…$/u);
    expect(getHeight(set)).toBeLessThanOrEqual(room.height);
  });
});

describe('lines', () => {
  const texts = [sixty, '他说：「调解不收费」，「谈成了」。', '去https://example.org/a/very/long/address/看，好吗？'];

  test.each([4, 5, 6, 7, 9, 12])('of %i characters never start with a closing mark', (width) => {
    for (const text of texts)
      for (const line of [...balanceLines(text, width).slice(1), ...flowLines(text, width).slice(1)])
        expect(line).not.toMatch(/^[，。、；：？！）」』》”]/u);
  });

  test('keep a number with its unit, and a lone word with its phrase', () => {
    expect(balanceLines('不服判决的要在15日内上诉', 7)).not.toContainEqual(expect.stringMatching(/15$|^日/u));
    expect(balanceLines('调解完了还有事，我该找谁？', 7.5)).not.toContainEqual(expect.stringMatching(/^事/u));
  });
});

test('running text is set whole or not at all', () => {
  const narrow = { width: 400, height: 120, sizes: [38, 32], leading: 1.6 };
  expect(setText('先止水，再留证据。', narrow)?.size).toBe(38);
  expect(setText(sixty, narrow)).toBeUndefined();
});

test('a line that is cut loses its last marks', () => {
  expect(cutLine('分家产、分家单、家产', 5)).toBe('分家产…');
  expect(cutLine('分家产', 5)).toBe('分家产');
});
