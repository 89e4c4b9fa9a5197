import { z } from 'astro/zod';
import { roles } from './role.ts';

const moment = z.iso.datetime();

/** One person at the desk, as `people.json` keeps it; neither a passphrase nor an invitation stands there, only their hashes. */
const person = z.strictObject({
  id: z.string().regex(/^[0-9a-f]{12}$/u),
  /** Signs the commits; no two people, past ones included, have the same. */
  name: z.string().min(1).max(40),
  role: z.enum(roles),
  /** Slugs of regions; none means all. */
  regions: z.array(z.string().min(1)),
  /** As `passphrase.ts` writes it; none until the invitation has been taken up. */
  passphrase: z.string().optional(),
  /** A link that lets its holder set the passphrase, once. */
  invitation: z
    .strictObject({
      hash: z.string(),
      until: moment,
      /** The administrator who has made it; nobody where it was made at the computer itself. */
      by: z.string().optional(),
    })
    .optional(),
  /** When the person left the desk; the name stays, because the history is signed with it. */
  ended: moment.optional(),
});

/** One person at the desk. */
export type Person = z.output<typeof person>;

/** The whole of `people.json`. */
export const peopleFile = z.strictObject({ people: z.array(person) });

const session = z.strictObject({
  /** Of the word in the browser's cookie. */
  hash: z.string(),
  /** Whose it is; nobody's where the desk's one word (`DESK_TOKEN`) opened it, whose hash then stands in `token`. */
  person: z.string().optional(),
  token: z.string().optional(),
  until: moment,
  /** It was ended before its time. */
  isEnded: z.boolean().optional(),
  /** It was ended because its owner had signed in in too many browsers after it. */
  isCrowdedOut: z.boolean().optional(),
});

/** One browser that has signed in. */
export type Session = z.output<typeof session>;

/** The whole of `sessions.json`. */
export const sessionsFile = z.strictObject({ sessions: z.array(session) });
