import type { z } from 'astro/zod';
import type { CardShape } from '../../src/card-shapes.ts';
import type { Draft } from '../preview/draft-portal.ts';
import type { Gate } from './drafts/gate.ts';
import type { Actor } from './people/actor.ts';
import { parseRequest } from './requests.ts';
import type { DeskChange } from './store/store.ts';
import type { Todo } from './todo.ts';

/** What an action works with. */
export interface Desk extends Gate {
  /** Told after what is published has moved. */
  onPublish: (change: DeskChange) => void;
  /** Draws the share card of what stands in a form, as PNG; whoever runs the desk brings it. */
  drawCard?: DrawCard | undefined;
  /** What is to be mended, as whoever runs the desk knows it. */
  getTodo?: (() => Todo) | undefined;
}

/** Draws one shape of the card of a draft, as PNG; rejects with words for the editor. */
export type DrawCard = (draft: Draft, shape: CardShape) => Promise<Buffer>;

/** One thing that a client may ask for; refuses with a `Problem`. */
export type Action = (desk: Desk, params: unknown, actor: Actor) => Promise<unknown>;

/** An action whose parameters are read by a schema first. */
export const action =
  <S extends z.ZodType>(
    schema: S,
    answer: (desk: Desk, params: z.output<S>, actor: Actor) => Promise<unknown>,
  ): Action =>
  (desk, params, actor) =>
    answer(desk, parseRequest(schema, params), actor);

/** The answer where there is nothing to tell. */
export const done = { message: '好了' };
