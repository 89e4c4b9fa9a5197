import type { Entry } from '../../rules/entries/entry.ts';
import { getJoined, joinQuestions } from '../../rules/pathways/joined-questions.ts';
import { getAnswersLeft, getAnswersTo, getDistances, type PathwayGraph } from '../../rules/pathways/pathway-graph.ts';
import type { Data } from '../../schemas/index.ts';
import { t } from '../../text.ts';
import { entryUrl, pathwayNodeUrl } from '../../urls.ts';
import type { Link } from '../page/link.ts';
import { nextQuestionId } from './questions.ts';

type Question = Data<'pathways'>['questions'][number];

/** How far the reader has come. */
export interface Progress {
  /** 第 3 步, or 第 3—5 步 where ways of different length lead here. */
  step: string;
  /** How many more questions there may be; nothing at an outcome. */
  left: string | undefined;
}

/** How far who stands at `id` has come, on the pages that are `asked`: a pathway with its questions joined. */
export function getProgress(asked: PathwayGraph, id: string | undefined): Progress {
  const { least, most } = (id !== undefined && getAnswersTo(asked, id)) || { least: 0, most: 0 };
  const step = least === most ? `${least + 1}` : `${least + 1}—${most + 1}`;
  // The last answer leads to an outcome, not to a question.
  const questions = id === undefined ? -1 : getAnswersLeft(asked, id) - 1;
  return {
    step: t('pathway.step', { step }),
    left: questions < 0 ? undefined : questions === 0 ? t('pathway.last') : t('pathway.left', { count: questions }),
  };
}

/** The way back from the page of `to` to that of `question`, where it was the answer to this question or to the one below it. */
function toBackLink(pathway: Entry<'pathways'>, question: Question, to: string): Link {
  const isStart = question === pathway.data.questions[0];
  const href = isStart ? entryUrl(pathway) : pathwayNodeUrl(pathway.id, question.id);
  const next = getJoined(pathway.data, question)?.question;
  const isOfNext = next !== undefined && next.id !== to && !question.options.some((option) => option.to === to);
  return isOfNext ? { href: `${href}#${nextQuestionId}`, label: next.text } : { href, label: question.text };
}

/** The pages that lead to that of `id`, for going back. */
export function getWaysBack(pathway: Entry<'pathways'>, id: string): Link[] {
  const { data } = pathway;
  const leadsHere = ({ options }: Question) => options.some(({ to }) => to === id);
  const asked = joinQuestions(data);
  const reached = getDistances(asked);
  const pages = asked.questions.filter((question) => leadsHere(question) && reached.has(question.id));
  const ids = new Set(pages.map((page) => page.id));
  // Nothing leads to a page whose question stands on another one, but who has its address finds the way back as well.
  const ways = data.questions.filter((question) => (ids.size > 0 ? ids.has(question.id) : leadsHere(question)));
  return ways.map((question) => toBackLink(pathway, question, id));
}
