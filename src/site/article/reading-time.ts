import { getReadingMinutes } from '../../rules/language/reading.ts';
import type { RenderedBody } from '../../markdown/index.ts';
import { t } from '../../text.ts';

/** 「约 2 分钟读完」: for a body and the texts that stand before it. */
export const getReadingTime = (texts: readonly (string | undefined)[], { html }: RenderedBody): string =>
  t('reading.time', { minutes: getReadingMinutes([...texts, html.replaceAll(/<[^<>]*>/gu, '')].join('\n')) });
