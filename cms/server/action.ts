import type { z } from 'astro/zod';
import type { CardShape } from '../../src/card-shapes.ts';
import type { Draft } from '../preview/draft-portal.ts';
import type { Finding } from '../../src/rules/entries/finding.ts';
import type { Candidate, Gate } from './drafts/gate.ts';
import type { Actor } from './people/actor.ts';
import { isClosedTo } from './people/closed-sections.ts';
import { parseRequest } from './requests.ts';
import { problems } from './store/problem.ts';
import type { DeskChange } from './store/store.ts';
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

/** One thing that a client may ask for; refuses with a `Problem`. */
export type Action = (desk: Desk, params: unknown, actor: Actor) => Promise<unknown>;

/** An action whose parameters are read by a schema first; refuses (403) what is closed to the role of whoever asks. */
export const action =
  <S extends z.ZodType>(
    schema: S,
    answer: (desk: Desk, params: z.output<S>, actor: Actor) => Promise<unknown>,
  ): Action =>
  async (desk, params, actor) => {
    const asked = parseRequest(schema, params);
    if (isClosedTo(actor.role, asked)) throw problems.onlySettlers();
    return answer(desk, asked, actor);
  };

/** The answer where there is nothing to tell. */
export const done = { message: '好了' };
