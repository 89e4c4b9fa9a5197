import type { z } from 'astro/zod';
import type { CardShape } from '../../src/card-shapes.ts';
import type { Draft } from '../preview/draft-portal.ts';
import type { Finding } from '../../src/rules/entries/finding.ts';
import type { Candidate, Gate } from './drafts/gate.ts';
import type { Actor } from './people/actor.ts';
import { isClosedTo } from './people/closed-sections.ts';
import { parseRequest } from './requests.ts';
import { problems } from './store/problem.ts';
import type { DeskChange, Repository } from './store/store.ts';
import type { Todo } from './todo.ts';

/** What the site would be with settings or words that are being written. */
export interface SettingsReading {
  findings: Finding[];
  /** Head, first page, numbers to call and foot as HTML; nothing where the desk draws no pages. */
  html: string | undefined;
}

/** Reads a text of settings or words (`path` below the content folder) beside all that is published; whoever runs the desk brings it. */
export type ReadSettings = (candidate: Candidate) => Promise<SettingsReading>;

/** What an action works with. */
export interface Desk extends Gate {
  /** Told after what is published has moved. */
  onPublish: (change: DeskChange) => void;
  /** Draws the share card of what stands in a form, as PNG; whoever runs the desk brings it. */
  drawCard?: DrawCard | undefined;
  readSettings?: ReadSettings | undefined;
  /** What is to be mended, as whoever runs the desk knows it. */
  getTodo?: (() => Todo) | undefined;
}

/** Draws one shape of the card of a draft, as PNG; rejects with words for the editor. */
export type DrawCard = (draft: Draft, shape: CardShape) => Promise<Buffer>;

/** One thing that a client may ask for, of a desk or of as much of it as is needed; refuses with a `Problem`. */
export type Action<Of = Desk> = (desk: Of, params: unknown, actor: Actor) => Promise<unknown>;

/** An action whose parameters are read by a schema first; refuses (403) what is closed to the role of whoever asks. */
const actionOf =
  <Of>() =>
  <S extends z.ZodType>(
    schema: S,
    answer: (desk: Of, params: z.output<S>, actor: Actor) => Promise<unknown>,
  ): Action<Of> =>
  async (desk, params, actor) => {
    const asked = parseRequest(schema, params);
    if (isClosedTo(actor.role, asked)) throw problems.onlySettlers();
    return answer(desk, asked, actor);
  };

/** An action that may need all of the desk. */
export const action = actionOf<Desk>();

/** A list: it needs nothing but the repository, so that another thread can answer it. */
export const list = actionOf<{ store: Repository }>();

/** The answer where there is nothing to tell. */
export const done = { message: '好了' };
