import './browser-gaps.ts';
import './decap/kept.ts';
import './entry/sound-route.ts';
import { DecapCmsCore as CMS, type CmsWidgetParam } from 'decap-cms-core';
import { collectionNames, isCollectionName } from '../../src/schemas/index.ts';
import { isSettingsSection } from '../../src/schemas/site/settings-files.ts';
import { deskUrls } from '../../src/urls.ts';
import { followAccount, isAlone } from './backend/account.ts';
import { MingliBackend } from './backend/backend.ts';
import { checkBeforeSave, noteUnpublishing } from './backend/before-save.ts';
import { checkSettingsBy, forgetSummary, getOwnToday } from './checkup/checkup.ts';
import { showInUseBy } from './backend/in-use.ts';
import { explainInvitation } from './backend/invitation.ts';
import { formatOf, getConfig, listSettings } from './form/config.ts';
import './decap/decap.css';
import './decap/form.css';
import { closePreviewOnPhones, skipEntryLists } from './decap/habits.ts';
import './desk.css';
import './list/list.css';
import { startDrawer } from './drawer/drawer.ts';
import './drawer/drawer.css';
import { openUsers } from './drawer/users.ts';
import './checkup/checkup.css';
import type { Format } from './form/format.ts';
import { getFormat } from './form/forms.ts';
import { forgetSettings, readSettings } from './site-settings/read-settings.ts';
import { phrases } from './decap/locale.ts';
import { loadHost, registerHost } from './backend/host-backend.ts';
import { getLook } from './form/portal-look.ts';
import { paint } from './look.ts';
import { forgetLibrary } from './preview/preview.ts';
import { PreviewPane } from './preview/preview-pane.ts';
import { getOpenEntry, reloadOpenEntry } from './entry/open-entry.ts';
import { reloadBetweenEntries } from './entry/route.ts';
import { getPageUrl } from './entry/page-url.ts';
import { tellFailure } from './entry/tell-failure.ts';
import { listenToShortcuts } from './entry/shortcuts.ts';
import { strip } from './entry/status-strip.ts';
import { widgets } from './widgets/index.ts';

/** Decap swallows what a format throws and shows an empty form; the editor must hear about it. */
const audible = (format: Format): Format => ({
  ...format,
  fromFile(text) {
    try {
      return format.fromFile(text);
    } catch (error) {
      strip.show({ tone: 'bad', text: '有一个文件的开头写坏了，表单里是空的。请不要保存，先告诉管理员' });
      throw error;
    }
  },
});

paint(document.documentElement);
CMS.registerLocale('zh_Hans', phrases);
CMS.registerBackend('mingli', MingliBackend);
for (const widget of widgets) CMS.registerWidget(widget as CmsWidgetParam);
for (const name of collectionNames) {
  CMS.registerCustomFormat(formatOf(name), 'md', audible(getFormat(name)));
  CMS.registerPreviewTemplate(name, PreviewPane as never);
}
const { off, language } = getLook();
for (const { section, slug } of listSettings(language)) {
  CMS.registerCustomFormat(formatOf(section), 'json', audible(getFormat(section)));
  CMS.registerPreviewTemplate(slug, PreviewPane as never);
}
CMS.registerPreviewStyle(deskUrls.previewStyle);

type Event = Parameters<typeof checkBeforeSave>[0];
const on = (name: string, handler: (event: Event) => unknown) =>
  // What a handler returns would replace the entry's data.
  CMS.registerEventListener({ name, handler: async (event: Event) => void (await handler(event)) } as never);

on('preSave', (event) => checkBeforeSave(event, MingliBackend.current));
on('prePublish', () => strip.remember());
on('postSave', () => {
  const entry = getOpenEntry();
  if (entry?.status !== 'pending_publish' || isAlone()) return;
  // What was approved was another text, so the server has sent it back to review; Decap believes it where it was.
  setTimeout(() => void reloadOpenEntry(entry));
  strip.show({ tone: 'busy', text: '审过的内容改了，这一篇回到「待审」，要再审一次。' });
});
on('postPublish', ({ entry }) => {
  const collection = String(entry.get('collection'));
  if (!isCollectionName(collection) && !isSettingsSection(collection)) return;
  void strip.follow(getPageUrl(collection, String(entry.get('path')))).then(() => {
    forgetSettings();
    forgetLibrary();
    forgetSummary();
  });
});

/** Opens the desk; what stands above is known to Decap by then. A function, since the oldest browsers wait nowhere else. */
async function open(): Promise<void> {
  const backend = await loadHost();
  if (backend) {
    await registerHost(backend);
    on('preUnpublish', noteUnpublishing);
  } else {
    skipEntryLists();
    document.documentElement.dataset.ownServer = 'yes';
  }
  closePreviewOnPhones();
  reloadBetweenEntries();
  followAccount(explainInvitation);
  addEventListener('hashchange', explainInvitation);
  startDrawer();
  showInUseBy(openUsers);
  checkSettingsBy(async (entry) => (await readSettings(entry)).findings);
  listenToShortcuts();
  CMS.init({ config: getConfig({ siteUrl: location.origin, backend, today: getOwnToday(), off, language }) });
}
open().catch(tellFailure);
