import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

/** A word nobody can guess (256 bits), for cookies and invitations. */
export const createSecret = (): string => randomBytes(32).toString('base64url');

/** What is kept of such a word; it is too long to be found by trying, so one turn of SHA-256 hides it. */
export const hashSecret = (secret: string): string => createHash('sha256').update(secret).digest('base64url');

/** Whether two texts are the same, in a time that says nothing about where they differ. */
export const isSameSecret = (one: string, other: string): boolean =>
  timingSafeEqual(Buffer.from(hashSecret(one)), Buffer.from(hashSecret(other)));
