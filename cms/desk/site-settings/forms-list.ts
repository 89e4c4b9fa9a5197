import { createElement as h, Fragment } from 'react';
import { getSettingsLabel } from '../../../src/schemas/site/settings-files.ts';
import { listSettings } from '../form/config.ts';
import { getLook } from '../form/portal-look.ts';

/** What each of the forms is for. */
const intros = {
  settings: '名称、热线、导航、首页、页脚、备案号、外观。',
  words: '按钮、标题、提示里的每一句话，可以换成您的说法。',
} as const;

/** The way to the forms of the settings; `onOpen` as somebody goes there. */
export const SettingsForms = ({ onOpen }: { onOpen?: () => void }) =>
  h(
    Fragment,
    null,
    h('p', null, '改好以后和文章一样：保存成草稿，送审，审过再发布；改过的每一版都留着，可以恢复。'),
    h(
      'ul',
      { className: 'settings-forms' },
      listSettings(getLook().language).map(({ section, slug }) =>
        h(
          'li',
          { key: slug },
          h(
            'a',
            { href: `#/collections/${section}/entries/${slug}`, onClick: onOpen },
            getSettingsLabel(section, slug),
          ),
          h('p', null, intros[section]),
        ),
      ),
    ),
    h(
      'p',
      { className: 'sheet-why' },
      '用随程序来的内容的网站，没有写的热线、导航、首页的话用程序自带的，程序更新时跟着更新。',
    ),
  );
