import sharp from 'sharp';
import { expect, test } from 'vitest';
import { drawCard } from '../../../../src/outputs/cards/draw.ts';
import { getCard } from '../../../../src/outputs/cards/specs.ts';
import { getEntryPaper, getPaperLink } from '../../../../src/site/paper/paper.ts';
import { readQr } from '../../../read-qr.ts';
import { createTinyPortal } from './tiny-portal.ts';

const portal = createTinyPortal({
  explainers: { leak: { title: '楼上漏水怎么办？', summary: '先止水。', topic: '邻里与相邻', body: '道理' } },
});

test.each(['https://pufa.gov.cn/', 'https://pufa.linjiang.gov.cn/', 'https://sifaju.xian-de-mingzi.chengshi.gov.cn/'])(
  'the code of a poster at %s is read after a chat has made it small, and opens its page',
  async (siteUrl) => {
    const entry = portal.entries.explainers[0]!;
    const poster = await drawCard(getCard(portal, entry, 'poster', { siteUrl, today: '2026-11-21' }));
    expect(await readQr(sharp(poster))).toBe(new URL(getPaperLink(getEntryPaper(portal, entry)), siteUrl).href);
  },
);
