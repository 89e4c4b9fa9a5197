import { fromJS } from 'immutable';
import { expect, test, vi } from 'vitest';
import { checkBeforeSave, noteUnpublishing } from '../../../../cms/desk/backend/before-save.ts';

const backend = (taken: boolean) => ({ isTaken: vi.fn(() => Promise.resolve(taken)) });
const entry = (data: object, more: object = {}) =>
  ({
    entry: fromJS({ collection: 'terms', path: '', newRecord: true, data, ...more }),
  }) as unknown as Parameters<typeof checkBeforeSave>[0];
const term = { term: '调解', plain: '有人帮着谈', slug: 'tiao-jie' };

test('lets a new entry with a free address through', async () => {
  await expect(checkBeforeSave(entry(term), backend(false))).resolves.toBeUndefined();
});

test('asks for another address where it is taken', async () => {
  await expect(checkBeforeSave(entry(term), backend(true))).rejects.toThrow('「网址」tiao-jie 已经有人用了，请改一个');
});

test('refuses an address that is no file name', async () => {
  await expect(checkBeforeSave(entry({ ...term, slug: '调解' }), backend(false))).rejects.toThrow('只用小写字母');
});

test('does not ask about the address of an entry that exists', async () => {
  const server = backend(true);
  await checkBeforeSave(
    entry({ term: '调解', plain: '话' }, { newRecord: false, path: 'content/terms/tiao-jie.md' }),
    server,
  );
  expect(server.isTaken).not.toHaveBeenCalled();
});

test('says what is wrong without a class name in front', async () => {
  const error: unknown = await checkBeforeSave(entry({ term: '调解', slug: 'x' }), backend(false)).catch(
    (reason: unknown) => reason,
  );
  expect(String(error)).toBe('「说人话」没有填');
});

test('never stops an entry that is being unpublished, because its file is gone by then', async () => {
  const old = entry({ term: '' }, { newRecord: false, path: 'content/terms/old.md' });
  noteUnpublishing(old);
  await expect(checkBeforeSave(old, backend(false))).resolves.toBeUndefined();
  await expect(checkBeforeSave(old, backend(false))).rejects.toThrow();
});
