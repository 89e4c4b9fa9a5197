import { t } from '../../text.ts';

/** What the sheet says that a script opens on a page to pass it on. */
export interface ShareWords {
  title: string;
  picture: string;
  /** How a picture is kept, with the finger and with the mouse. */
  keep: string;
  copy: string;
  copied: string;
  /** Said where the text is marked and the reader has to copy it. */
  marked: string;
  send: string;
  print: string;
  save: string;
  close: string;
  scan: string;
  /** How a card of the page is put on another site. */
  embed: string;
  embedNote: string;
  embedCopy: string;
  /** What stands for sending inside WeChat, where only its own menu sends. */
  wechat: string;
}

/** The words of the sheet: one file for all pages, fetched when it is opened. */
export const getShareWords = (): ShareWords => ({
  title: t('share.title'),
  picture: t('share.picture'),
  keep: t('share.keep'),
  copy: t('share.copy'),
  copied: t('prose.copied'),
  marked: t('share.marked'),
  send: t('share.send'),
  print: t('tool.print.one'),
  save: t('share.save'),
  close: t('share.close'),
  scan: t('share.scan'),
  embed: t('share.embed'),
  embedNote: t('share.embed.note'),
  embedCopy: t('share.embed.copy'),
  wechat: t('share.wechat'),
});
