import { z } from 'astro/zod';
import { dangers } from './dangers.ts';
import { flag, line, lines, paragraph, references, rows, slug } from './fields.ts';
import { kindsOfRoom } from './room.ts';
import {
  citations,
  declaration,
  disputeTypes,
  formsToWrite,
  overlay,
  renamedFrom,
  review,
  sumsToDo,
} from './shared.ts';

/** Questions and outcomes have pages of their own, which may have stood in another pathway. */
const renamedNode = () =>
  lines('原来的网址', {
    hint: '改过编号的，写原来的编号；从别的引路搬来的，写「引路的文件名/编号」，例如：unpaid-wages/has-contract',
  });

/** 我该找谁: a decision graph. The first question starts it; every option leads to a question or an outcome. */
export const pathway = z.object({
  title: line('标题', { hint: '例如：老板欠薪，我该找谁？' }),
  summary: paragraph('一句话'),
  disputeTypes: disputeTypes(),
  roomKinds: kindsOfRoom({ hint: '还没走到结果时，门只开这几类；不选就是哪类都行' }),
  dangers: dangers({ hint: '整条引路都讲这种危险才选；只有几个结果危险的，在那些结果里选' }),
  questions: rows(
    '问题',
    {
      id: slug('编号', { hint: '例如：has-contract' }),
      text: line('问题'),
      help: line('提示').optional(),
      options: rows(
        '选项',
        {
          label: line('选项'),
          to: slug('去哪', { hint: '下一个问题或结果的编号' }),
          danger: flag('有危险').default(false),
        },
        { summary: '{{fields.label}} → {{fields.to}}' },
      ),
      renamedFrom: renamedNode(),
    },
    {
      hint: '第一条就是第一个问题；除了直接到结果的，选项都通到同一个问题时，两问同在一页',
      summary: '{{fields.text}}',
    },
  ),
  outcomes: rows(
    '结果',
    {
      id: slug('编号', { hint: '例如：labour-arbitration' }),
      title: line('结果', { hint: '例如：去劳动人事争议仲裁委员会申请仲裁' }),
      advice: paragraph('怎么做'),
      danger: flag('危险出口').default(false),
      dangers: dangers({ label: '哪种危险', hint: '危险出口才选；不选就当作怕被人看见' }),
      steps: lines('现在就做'),
      forms: formsToWrite(),
      known: rows(
        '文书里已经能答的',
        {
          question: line('问题的编号', { hint: '上面文书里一个「选一个」的编号，例如：利息' }),
          answer: line('选项', { hint: '照抄它的选项；读者从这里打开文书，先替他选好' }),
        },
        { summary: '{{fields.question}}：{{fields.answer}}' },
      ),
      sums: sumsToDo(),
      bring: lines('带什么'),
      roomKinds: kindsOfRoom(),
      offices: lines('找哪个机关', {
        hint: '例如：劳动保障监察大队；网页自己带上对口的全国热线；110、120、122只有危险出口和「电话」里写了的才带，平时找公安、交警带12345',
      }),
      deadlines: references('期限', 'deadlines'),
      citations: citations(),
      hotlines: lines('电话', {
        hint: '按先打哪个排，危险出口的网页自己把110、120这些排在前面；只写网站设置「热线」里有的号码，例如：12348',
      }),
      explainers: references('看解读', 'explainers'),
      renamedFrom: renamedNode(),
    },
    { summary: '{{fields.title}}' },
  ),
  review: review().prefault({}),
  ...declaration(),
  ...overlay(),
  renamedFrom: renamedFrom(),
});
