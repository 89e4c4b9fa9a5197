import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'astro/zod';
import { isSilent } from '../../../src/rules/entries/stray-file.ts';
import { getQuestionsFile } from '../questions.ts';
import { repositoryFor } from '../store/store.ts';

/** What a backup is of: the desk's folder, and the content folder whose repository stands in it. */
export interface Place {
  deskDir: string;
  contentDir: string;
}

/** What stands in a backup beside `content/`, the content folder as it lay there. */
export const parts = {
  /** Says what the rest is. */
  manifest: 'backup.json',
  /** Every ref of the repository with its history, for `git fetch` and `git clone` as well. */
  repository: 'repository.bundle',
  people: 'people.json',
  questions: 'questions.json',
} as const;

/** The folder of a backup that holds the content folder. */
export const contentPart = 'content';

/**
 * Whether a file of this name belongs to a backup. No other is unpacked: of an archive that somebody else has put together it might be
 * settings of Git, of which some are commands.
 */
export const isPart = (name: string): boolean => {
  const [top = '', ...rest] = name.split('/');
  return rest.length === 0 ? Object.values<string>(parts).includes(top) : top === contentPart && !rest.some(isSilent);
};

/** The manifest; a later shape of the archive gets another number. */
export const manifest = z.object({ format: z.literal(1), made: z.iso.datetime() });

/** Where the parts belong that are files of the desk. */
export const getPlaces = ({ deskDir, contentDir }: Place) => {
  const repository = repositoryFor(contentDir, deskDir);
  return { repository, people: join(deskDir, 'people.json'), questions: getQuestionsFile(repository) };
};

/** Whether the repository of a place has ever been opened. */
export const hasRepository = (place: Place): boolean => existsSync(join(getPlaces(place).repository, 'HEAD'));
