import fc from 'fast-check';
import { expect, test } from 'vitest';
import { splitQuestions } from '../../../../../src/rules/search/speech/questions.ts';

test.each([
  [
    '公司说效益不好把我辞退了，我干了3年多，工资8000元，没休过年假。年假没休能不能要钱？加班费怎么算？失业金怎么领？',
    ['年假没休能不能要钱', '加班费怎么算', '失业金怎么领'],
  ],
  [
    '楼上装修把水管打裂了，水漏到我家，他说不关他的事。1、地板泡了谁赔 2、物业不管我能不能不交物业费',
    ['地板泡了谁赔', '物业不管我能不能不交物业费'],
  ],
  [
    '我借给表弟6万元，没有借条，他把房子过户给他老婆了，能不能追回来？打官司要花多少钱？',
    ['能不能追回来', '打官司要花多少钱'],
  ],
])('of %j it reads the questions', (text, questions) => {
  expect(splitQuestions(text)).toEqual(questions);
});

test.each([
  '楼上漏水怎么办？谁赔？',
  '老板拖欠工资三个月不给，打电话也不接，去找他他就躲着，这种情况我应该怎么办',
  '写合同双方签字一起效益吗，以后东西所有都归老二，大儿子不扶养，写合同双方签字一起效益吗',
])('%j is one question', (text) => {
  expect(splitQuestions(text)).toEqual([]);
});

test('no text has more than four questions, and each stands in it', () => {
  fc.assert(
    fc.property(
      fc.array(
        fc.constantFrom('押金怎么要回来', '谁来修', '，', '？', '房东让我搬走', '加班费怎么算', '1、', '能赔多少'),
      ),
      (parts) => {
        const text = parts.join('');
        const questions = splitQuestions(text);
        expect(questions.length).toBeLessThanOrEqual(4);
        expect(questions.flatMap((question) => question.split('，')).filter((part) => !text.includes(part))).toEqual(
          [],
        );
      },
    ),
  );
});
