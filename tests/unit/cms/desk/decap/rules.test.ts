import { beforeAll, expect, test, vi } from 'vitest';
import { getConfig } from '../../../../../cms/desk/form/config.ts';
import { getDeskHost } from '../../../../../cms/hosts/desk-host.ts';
import { loadDecapRules } from './original-rules.ts';

let validate: (config: unknown) => void;
beforeAll(async () => {
  validate = await loadDecapRules();
});

const config = (change: object = {}) => ({
  ...getConfig({ today: '2026-11-21', siteUrl: 'http://127.0.0.1:4321' }),
  ...change,
});

test('Decap takes the configuration that is made from the schemas', () => {
  expect(() => validate(config())).not.toThrow();
});

test.each([
  { DESK_HOST: 'github', DESK_AUTH_URL: 'https://login.example.gov.cn' },
  { DESK_HOST: 'gitlab', DESK_APP_ID: 'a' },
  { DESK_HOST: 'forgejo', DESK_APP_ID: 'a', DESK_HOST_URL: 'https://git.example.gov.cn' },
])('and the one for $DESK_HOST', (settings) => {
  const { backend } = getDeskHost({ DESK_REPO: 'office/portal', ...settings })!;
  expect(() => validate(getConfig({ today: '2026-11-21', siteUrl: 'http://127.0.0.1:4321', backend }))).not.toThrow();
});

test.each([
  ['no collections', { collections: [] }, /collections/u],
  ['no backend', { backend: {} }, /backend/u],
  ['a mode that nobody knows', { publish_mode: 'at once' }, /publish_mode/u],
  ['a folder without fields', { collections: [{ name: 'a', label: 'a', folder: 'a', fields: [] }] }, /fields/u],
])('its rules are awake: they see %s', (_, change, finding) => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  expect(() => validate(config(change))).toThrow(finding);
});
