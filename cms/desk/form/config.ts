import type { CmsConfig } from 'decap-cms-core';
import { type Feature, type FeatureName, features } from '../../../src/schemas/site/features.ts';
import { type CollectionName, collectionNames, collections, slugPattern } from '../../../src/schemas/index.ts';
import { longest } from '../../../src/schemas/lengths.ts';
import { isKeyOf, keysOf } from '../../../src/schemas/record.ts';
import { wordsSlug } from '../../../src/schemas/site/language.ts';
import {
  getSettingsLabel,
  isSettingsSection,
  settingsFiles,
  type SettingsSection,
  sharedSettings,
  type TextSection,
} from '../../../src/schemas/site/settings-files.ts';
import { site } from '../../../src/schemas/site/site.ts';
import { getEditorField, getField, getOptions } from '../../../src/schemas/walk.ts';
import { deskUrls, mediaFolder } from '../../../src/urls.ts';
import type { DeskHost } from '../../hosts/desk-host.ts';
import { type DeskField, getFields } from './fields.ts';
import { formSections } from './form-sections.ts';

/** The field that holds the file name of a new entry; the backend takes it out again before it stores the file. */
export const slugField = 'slug';

/** The name of the format that reads and writes the files of a section. */
export const formatOf = (collection: TextSection) => `mingli-${collection}`;

const slug = (nameField: string): DeskField => ({
  name: slugField,
  label: '网址',
  widget: 'slug',
  hint: '网页地址的最后一段，按标题的拼音建议，可以改短；只用小写字母、数字和短横线。发布以后，在「审阅记录」里改',
  pattern: [slugPattern.source, '只用小写字母、数字和短横线，例如 lou-shang-lou-shui'],
  source: nameField,
});

const getHeading = (title: string, index: number): DeskField => ({
  name: `heading-${index}`,
  label: title,
  widget: 'heading',
  required: false,
});

function getBody(name: CollectionName): DeskField {
  const { body } = collections[name];
  return {
    name: 'body',
    label: body.label,
    widget: 'markdown',
    collection: name,
    maxLength: longest.body,
    ...(body.hint && { hint: body.hint }),
    ...(!body.required && { required: false }),
  };
}

/** What the program writes into the settings, or what says nothing but on a Git host; a form leaves them as they are. */
const writtenElsewhere = { shape: true, shipped: true, owners: true, lighthouse: true } as const;

/** The fields of the settings; what a portal may take from the program may be left empty, and the checks tell where it may not. */
const getSettingsFields = (): DeskField[] =>
  getFields(site.omit(writtenElsewhere), { path: 'settings' }).map((field) =>
    isKeyOf(sharedSettings, field.name) ? { ...field, required: false } : field,
  );

function getOwnFields(name: TextSection): DeskField[] {
  if (name === 'words') return [{ name: 'words', label: settingsFiles.words.label, widget: 'words', required: false }];
  if (name === 'settings') return getSettingsFields();
  return [...getFields(collections[name].schema, { path: name }), getBody(name)];
}

/** The fields of a form under their headings; 网址 stands below the name, and what no section names comes last. */
function getEntryFields(name: TextSection): DeskField[] {
  const nameField = isSettingsSection(name) ? undefined : collections[name].nameField;
  const rest = new Map(getOwnFields(name).map((field) => [field.name, field]));
  const sections = formSections[name].map(({ title, only, fields }, index) => {
    const named = fields.flatMap((field) => {
      const found = rest.get(field);
      rest.delete(field);
      return !found ? [] : field === nameField ? [found, slug(field)] : [found];
    });
    return [...(title ? [getHeading(title, index)] : []), ...named].map((field) => (only ? { ...field, only } : field));
  });
  return [...sections.flat(), ...(rest.size > 0 ? [getHeading('其他', sections.length), ...rest.values()] : [])];
}

/** One filter a choice: 「类别：调解故事」. */
const getFilters = (name: CollectionName) =>
  Object.keys(collections[name].schema.shape).flatMap((field) => {
    const schema = getField(collections[name].schema, field)!;
    return Object.entries(getOptions(schema) ?? {}).map(([value, words]) => ({
      label: `${getEditorField(schema)!.label}：${words}`,
      field,
      pattern: `^${value}$`,
    }));
  });

const getSortableFields = (name: CollectionName, fields: DeskField[]) =>
  fields
    .filter((field) => field.name === collections[name].nameField || field.widget === 'date')
    .map((field) => ({ field: field.name, label: field.label }));

function getCollection(name: CollectionName, today: string) {
  const { label, one, nameField } = collections[name];
  const fields = getEntryFields(name).map((field) => (field.isToday ? { ...field, default: today } : field));
  const filters = getFilters(name);
  return {
    name,
    label,
    label_singular: one,
    folder: `content/${name}`,
    create: true,
    delete: true,
    extension: 'md',
    format: formatOf(name),
    slug: `{{fields.${slugField}}}`,
    identifier_field: nameField,
    summary: `{{${nameField}}}`,
    preview_path: `${name}/{{slug}}/`,
    sortable_fields: getSortableFields(name, fields),
    ...(filters.length > 0 && { view_filters: filters }),
    fields,
  };
}

/** The files of settings, without their ending: words in another language than the first stand in one of their own. */
export const listSettings = (language?: string): { section: SettingsSection; slug: string }[] =>
  keysOf(settingsFiles).flatMap((section) => {
    const slugs = new Set([settingsFiles[section].slug, ...(section === 'words' ? [wordsSlug(language)] : [])]);
    return [...slugs].map((slug) => ({ section, slug }));
  });

/** A section of settings; its collection is in no menu, since only administrators come to it (`../site-settings`). */
function getSettingsCollection(name: SettingsSection, language: string | undefined) {
  const { label } = settingsFiles[name];
  const files = listSettings(language).filter(({ section }) => section === name);
  return {
    name,
    label,
    label_singular: label,
    hide: true,
    create: false,
    delete: false,
    format: formatOf(name),
    files: files.map(({ slug: file }) => ({
      name: file,
      label: getSettingsLabel(name, file),
      file: `content/${file}.json`,
      fields: getEntryFields(name),
    })),
  };
}

interface Setup {
  siteUrl: string;
  backend?: DeskHost['backend'] | undefined;
  today: string;
  /** What the portal has switched off: it has no forms for that. */
  off?: readonly FeatureName[];
  /** In which the portal speaks. */
  language?: string | undefined;
}

const getFeature = (name: FeatureName): Feature => features[name];

/**
 * The whole Decap configuration, read from the schemas. `siteUrl` is the address at which the portal is served,
 * `backend` the Git host that the desk writes to instead of our own server, `today` (`YYYY-MM-DD`) the day that new entries are given.
 * Settings and words are on a desk with its own server: on a Git host its roles, not ours, would say who changes them.
 */
export const getConfig = ({ siteUrl, backend, today, off = [], language }: Setup) =>
  ({
    load_config_file: false,
    backend: {
      ...(backend ?? { name: 'mingli', proxy_url: deskUrls.api, branch: 'main' }),
      commit_messages: {
        create: '新建{{collection}} {{slug}}',
        update: '修改{{collection}} {{slug}}',
        delete: '删除{{collection}} {{slug}}',
        uploadMedia: '上传 {{path}}',
        deleteMedia: '删除 {{path}}',
      },
    },
    locale: 'zh_Hans',
    site_url: siteUrl,
    show_preview_links: true,
    // In the header a style sheet draws it (decap.css): Decap would call it «Logo».
    logo: { src: deskUrls.logo, show_in_header: false },
    publish_mode: 'editorial_workflow',
    media_folder: 'content/media',
    public_folder: mediaFolder,
    slug: { encoding: 'ascii', clean_accents: true },
    editor: { preview: true, notes: false },
    collections: [
      ...collectionNames
        .filter((name) => off.every((feature) => !getFeature(feature).collections?.includes(name)))
        .map((name) => getCollection(name, today)),
      ...(backend ? [] : keysOf(settingsFiles).map((name) => getSettingsCollection(name, language))),
    ],
  }) as CmsConfig;
