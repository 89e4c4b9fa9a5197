import { expect, test } from 'vitest';
import { getChineseVoice } from '../../../../src/site/article/chinese-voice.ts';

const toVoice = (name: string) => ({ lang: name.replace('*', ''), localService: name.endsWith('*') });

test.each([
  ['no voice', [], undefined],
  ['no Chinese one', ['en-US*', 'ja-JP*', 'zu-ZA*'], undefined],
  ['not a language whose code only begins like it', ['zha-CN*'], undefined],
  ['the mainland before other places', ['zh-HK*', 'zh-TW*', 'zh-CN'], 'zh-CN'],
  ['another place before none', ['en-US*', 'zh-TW'], 'zh-TW'],
  ['one on the device before one of the network', ['zh-CN', 'zh-CN*'], 'zh-CN*'],
  ['the way Android writes it', ['en_US*', 'zh_CN_#Hans*'], 'zh_CN_#Hans*'],
  ['Mandarin by its own code', ['yue-HK*', 'cmn-CN'], 'cmn-CN'],
  ['a language without a place', ['zh'], 'zh'],
])('%s', (_, names, chosen) => {
  expect(getChineseVoice(names.map(toVoice))).toEqual(chosen === undefined ? undefined : toVoice(chosen));
});
