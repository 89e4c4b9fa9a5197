// Longer than 250 lines: the words of the desk that Decap lacks, one a line.
// By its file, because the package's main bundle wants a browser; the test reads `en` the same way.
import zh_Hans from 'decap-cms-locales/dist/esm/zh_Hans/index.js';

interface Phrases {
  [key: string]: string | Phrases;
}

/** One table and therefore one long file. What Decap's own zh_Hans lacks or words badly. The states of an entry are 草稿 → 待审 → 待发布 → 已发布 throughout. */
const corrections: Phrases = {
  auth: {
    loggingIn: '正在登录…',
    loginWithForgejo: '使用 Forgejo 登录',
    errors: { identitySettings: '连不上登录服务，请联系管理员' },
  },
  app: {
    header: { content: '内容', workflow: '审核', media: '图片', quickAdd: '新建' },
    app: {
      errorHeader: '编辑台打不开',
      configErrors: '设置有误',
      checkConfigYml: '请把下面的话发给管理员',
      loadingConfig: '正在打开编辑台…',
      waitingBackend: '正在等服务回应…',
    },
    notFoundPage: { header: '没有这个页面' },
  },
  collection: {
    sidebar: {
      collections: '栏目',
      allCollections: '全部栏目',
      searchAll: '在全部栏目里找',
      searchIn: '在这里找',
    },
    collectionTop: {
      sortBy: '排序',
      viewAs: '显示为',
      viewAsList: '列表',
      viewAsGrid: '卡片',
      newButton: '新建%{collectionLabel}',
      newButtonAriaLabel: '新建一篇%{collectionLabel}',
      ascending: '从前到后',
      descending: '从后到前',
      searchResults: '找“%{searchTerm}”的结果',
      searchResultsInCollection: '在%{collection}里找“%{searchTerm}”的结果',
    },
    entries: {
      loadingEntries: '正在读取…',
      cachingEntries: '正在整理…',
      longerLoading: '内容多的时候要等一会儿',
      noEntries: '还没有内容',
      unpublishedHeader: '还没发布的',
    },
    defaultFields: { author: { label: '作者' }, updatedOn: { label: '更新时间' } },
  },
  editor: {
    // Decap would read out the kind of each field; our frame (decap/frame.ts) names what has no label of its own.
    editorControl: { field: { optional: '可不填', widgetLabel: '' } },
    editorControlPane: {
      widget: {
        required: '“%{fieldLabel}”还没填',
        regexPattern: '%{pattern}',
        processing: '“%{fieldLabel}”还在处理',
        range: '“%{fieldLabel}”要在 %{minValue} 和 %{maxValue} 之间',
        min: '“%{fieldLabel}”不能小于 %{minValue}',
        max: '“%{fieldLabel}”不能大于 %{maxValue}',
        rangeCount: '“%{fieldLabel}”要有 %{minCount} 到 %{maxCount} 条',
        rangeCountExact: '“%{fieldLabel}”要正好 %{count} 条',
        rangeMin: '“%{fieldLabel}”至少要有 %{minCount} 条',
        rangeMax: '“%{fieldLabel}”最多 %{maxCount} 条',
        invalidPath: '“%{path}”不能用作路径',
        pathExists: '路径“%{path}”已经有了',
      },
    },
    editor: {
      onLeavePage: '还有没保存的修改，确定要离开吗？',
      onUpdatingWithUnsavedChanges: '还有没保存的修改，请先保存，再改状态。',
      onPublishingNotReady: '请先把状态改成“待发布”，再发布。',
      onPublishingWithUnsavedChanges: '还有没保存的修改，请先保存，再发布。',
      onPublishing: '确定要发布吗？发布后所有人都能看到。',
      onUnpublishing: '确定要撤下吗？网页会从网站上消失，内容回到“待发布”。',
      onDeleteWithUnsavedChanges: '要删除这篇已发布的内容，连同还没保存的修改吗？会先送审，审核人同意以后网页才消失。',
      onDeletePublishedEntry: '要删除这篇已发布的内容吗？会先送审，审核人同意以后网页才消失。',
      onDeleteUnpublishedChangesWithUnsavedChanges: '这会丢掉这篇内容所有没发布的修改，包括还没保存的。确定吗？',
      onDeleteUnpublishedChanges: '这会丢掉这篇内容所有没发布的修改。确定吗？',
      loadingEntry: '正在打开…',
      confirmLoadBackup: '这台电脑上留着您上次没保存的内容，要接着写吗？',
    },
    editorInterface: {
      toggleI18n: '显示或收起其他语言',
      togglePreview: '显示或收起预览',
      toggleScrollSync: '两边一起滚动',
      toggleNotes: '显示或收起批注',
    },
    editorNotesPane: {
      title: '批注',
      emptyState: '还没有批注。在下面写第一条，和同事商量。',
      addNote: '加批注',
      addPlaceholder: '写一条批注…',
      editPlaceholder: '改这条批注…',
      save: '保存',
      cancel: '取消',
      edit: '修改',
      delete: '删除',
      resolve: '已处理',
      unresolve: '重新打开',
      confirmDelete: '确定要删除这条批注吗？',
      shortcut: '按 Ctrl+Enter 可以直接加上批注',
    },
    editorToolbar: {
      publishing: '正在发布…',
      publish: '发布',
      published: '已发布',
      unpublish: '撤下',
      duplicate: '复制一份',
      unpublishing: '正在撤下…',
      publishAndCreateNew: '发布，再新建一篇',
      publishAndDuplicate: '发布，再复制一份',
      deleteUnpublishedChanges: '丢掉没发布的修改',
      deleteUnpublishedEntry: '删除这篇草稿',
      deletePublishedEntry: '删除',
      deleteEntry: '删除',
      saving: '正在保存…',
      save: '保存',
      statusInfoTooltipDraft: '现在是草稿。写好以后把状态改成“待审”，审核人就会看到。',
      statusInfoTooltipInReview: '正在等审核，您不用再做什么；要改也还可以改。',
      deleting: '正在删除…',
      updating: '正在更新…',
      status: '状态：%{status}',
      backCollection: '%{collectionLabel}',
      unsavedChanges: '有没保存的修改',
      changesSaved: '都已保存',
      draft: '草稿',
      inReview: '待审',
      ready: '待发布',
      publishNow: '马上发布',
      deployPreviewPendingButtonLabel: '看看预览好了没有',
      deployPreviewButtonLabel: '看预览',
      deployButtonLabel: '看网页',
    },
    editorWidgets: {
      markdown: {
        strikethrough: '删除线',
        toggleMode: { rich: '切换到所见即所得', markdown: '切换到 Markdown' },
      },
      image: {
        choose: '选一张图片',
        chooseMultiple: '选几张图片',
        chooseUrl: '填图片网址',
        replaceUrl: '换成网址',
        promptUrl: '图片的网址',
        chooseDifferent: '换一张图片',
        addMore: '再加图片',
        remove: '去掉图片',
        removeAll: '去掉全部图片',
      },
      file: {
        choose: '选一个文件',
        chooseMultiple: '选几个文件',
        chooseUrl: '填文件网址',
        replaceUrl: '换成网址',
        promptUrl: '文件的网址',
        chooseDifferent: '换一个文件',
        addMore: '再加文件',
        remove: '去掉文件',
        removeAll: '去掉全部文件',
      },
      unknownControl: { noControl: '编辑台不认识“%{widget}”这种栏目，请告诉管理员' },
      unknownPreview: { noPreview: '“%{widget}”没有预览' },
      datetime: { now: '今天', clear: '清空', setToNow: '把%{fieldLabel}设为今天' },
      list: { add: '加一条%{item}', addType: '加一条%{item}' },
      object: { expand: '展开', collapse: '收起' },
    },
  },
  mediaLibrary: {
    mediaLibraryCard: {
      draft: '草稿',
      copy: '复制',
      copyUrl: '复制网址',
      copyPath: '复制路径',
      copyName: '复制文件名',
      copied: '已复制',
    },
    mediaLibrary: {
      onDelete: '要删除选中的吗？网站上有的，会先送审；还有网页在用的，删不了。',
      fileTooLarge: '没有上传：文件太大，一个不能超过 %{size} kB。图片请用看图软件缩小到宽 1600，再上传。',
    },
    mediaLibraryModal: {
      loading: '正在读取…',
      close: '关闭',
      noResults: '没找到',
      noAssetsFound: '还没有文件',
      noImagesFound: '还没有图片',
      private: '私有',
      images: '图片',
      mediaAssets: '图片和文件',
      search: '按文件名找…',
      uploading: '正在上传…',
      upload: '上传',
      download: '下载',
      deleting: '正在删除…',
      deleteSelected: '删除选中的',
      chooseSelected: '用这一张',
    },
  },
  ui: {
    default: { goBackToSite: '回到网站' },
    errorBoundary: {
      title: '编辑台出错了',
      details: '请把下面的话发给管理员。',
      reportIt: '',
      detailsHeading: '出错的地方',
      privacyWarning: '发出去之前，请看看里面有没有不该外传的内容。',
      recoveredEntry: {
        heading: '您刚才写的内容',
        warning: '请先把它复制到别处，再刷新页面。',
        copyButtonLabel: '复制',
      },
    },
    settingsDropdown: { logOut: '退出', account: '我的名字' },
    toast: {
      onFailToLoadEntries: '读取失败：%{details}',
      onFailToLoadDeployPreview: '预览读取失败：%{details}',
      onFailToPersist: '没有保存：%{details}',
      onFailToDelete: '没有删除：%{details}',
      onFailToUpdateStatus: '状态没有改：%{details}',
      missingRequiredField: '还有必填的栏目没填，已经用红字标出',
      entrySaved: '已保存',
      entryPublished: '已发布，网站正在更新',
      entryUnpublished: '已撤下',
      onFailToPublishEntry: '没有发布：%{details}',
      onFailToUnpublishEntry: '没有撤下：%{details}',
      entryUpdated: '状态已改',
      onDeleteUnpublishedChanges: '没发布的修改已删除',
      noteAdded: '批注已加上',
      onFailToAddNote: '批注没有加上：%{details}',
      noteUpdated: '批注已修改',
      onFailToUpdateNote: '批注没有改：%{details}',
      noteDeleted: '批注已删除',
      onFailToDeleteNote: '批注没有删除：%{details}',
      noteResolved: '批注已处理',
      noteReopened: '批注已重新打开',
      onFailToToggleNote: '批注的状态没有改：%{details}',
      onLoggedOut: '您已退出。请先把没保存的内容复制下来，再重新登录',
      onBackendDown: '服务暂时不可用：%{details}',
    },
  },
  workflow: {
    workflow: {
      loading: '正在读取…',
      workflowHeading: '审核',
      newPost: '新建',
      description:
        '%{smart_count} 篇待审，%{readyCount} 篇待发布。 |||| %{smart_count} 篇待审，%{readyCount} 篇待发布。',
      dateFormat: 'M月D日',
    },
    workflowCard: {
      lastChange: '%{author} 改于 %{date}',
      lastChangeNoAuthor: '改于 %{date}',
      lastChangeNoDate: '%{author} 改',
      deleteChanges: '丢掉修改',
      deleteNewEntry: '删除草稿',
      publishChanges: '发布修改',
      publishNewEntry: '发布',
    },
    workflowList: {
      onDeleteEntry: '确定要删除吗？',
      onPublishingNotReadyEntry: '只有“待发布”的内容才能发布，请先把卡片拖到“待发布”一栏。',
      onPublishEntry: '确定要发布吗？发布后所有人都能看到。',
      draftHeader: '草稿',
      inReviewHeader: '待审',
      readyHeader: '待发布',
      currentEntries: '%{smart_count} 篇 |||| %{smart_count} 篇',
    },
  },
};

const merge = (base: Phrases, over: Phrases): Phrases => {
  const merged: Phrases = { ...base };
  for (const [key, value] of Object.entries(over)) {
    const old = base[key];
    merged[key] = typeof value === 'string' || typeof old !== 'object' ? value : merge(old, value);
  }
  return merged;
};

/** Every word that Decap shows, in Chinese. */
export const phrases = merge(zh_Hans, corrections);

/** A value in words for editors: an error without what programs call it, and what is not in Chinese not at all. */
function toWords(value: unknown): string {
  if (!(value instanceof Error)) return String(value ?? '');
  const words = String(value).replace(/^\w*Error: /u, '');
  return /\p{Script=Han}/u.test(words) ? words : '编辑台里出了错。写的不会丢，请刷新网页再试';
}

/** The words of a phrase, with its values; the key itself where there is no such phrase. */
export function say(key: string, values: object): string {
  const phrase = key
    .split('.')
    .reduce<Phrases | string | undefined>((part, name) => (typeof part === 'object' ? part[name] : undefined), phrases);
  const known = new Map<string, unknown>(Object.entries(values));
  if (typeof phrase !== 'string') return key;
  const words = phrase.replace(/%\{(\w+)\}/gu, (_, name: string) => toWords(known.get(name)));
  // A refusal of the server says by itself what was not done.
  return words.replace(/^(没有[^：]+：)\1/u, '$1');
}
