import { getChineseVoice } from '../chinese-voice.ts';
import { advance, createQueue, type ReadingEvent } from '../reading-queue.ts';
import { getSpokenSentences, type SpokenSentence } from './spoken-text.ts';

/** Marks the sentence that is being said: itself where the browser can, else its paragraph. */
function mark(sentence: SpokenSentence | undefined): void {
  if ('highlights' in CSS) {
    if (sentence) CSS.highlights.set('aloud', new Highlight(sentence.range));
    else CSS.highlights.delete('aloud');
    return;
  }
  for (const element of document.querySelectorAll('.is-aloud')) element.classList.remove('is-aloud');
  sentence?.block.classList.add('is-aloud');
}

/** Brings a sentence to the upper third of the window when it is not to be seen. */
function bringIntoView({ range }: SpokenSentence): void {
  const { top, bottom } = range.getBoundingClientRect();
  // The lowest part of the window belongs to the buttons.
  if (top >= 0 && bottom <= innerHeight * 0.85) return;
  const isCalm = matchMedia('(prefers-reduced-motion: reduce)').matches;
  scrollBy({ top: top - innerHeight / 3, behavior: isCalm ? 'auto' : 'smooth' });
}

/** Reads the page aloud, sentence by sentence; returns what the buttons of `panel` do. */
export function createReader(panel: HTMLElement): (type: 'toggle' | 'stop') => void {
  const sentences = getSpokenSentences();
  const toggle = panel.querySelector<HTMLButtonElement>('[data-toggle]');
  const status = panel.querySelector<HTMLElement>('[role=status]');
  let queue = createQueue(sentences.length);
  /** Kept, because Chrome forgets to report the end of an utterance that nobody holds (crbug.com/509488). */
  let utterance: SpeechSynthesisUtterance | undefined;

  const say = (sentence: SpokenSentence, turn: number) => {
    utterance = new SpeechSynthesisUtterance(sentence.text);
    utterance.voice = getChineseVoice(speechSynthesis.getVoices()) ?? null;
    utterance.lang = utterance.voice?.lang ?? 'zh-CN';
    utterance.onend = () => handle({ type: 'ended', turn });
    utterance.onerror = () => handle({ type: 'failed', turn });
    speechSynthesis.speak(utterance);
  };

  function handle(event: ReadingEvent): void {
    const before = queue;
    queue = advance(queue, event);
    if (queue === before) return;
    if (before.state === 'reading' && event.type !== 'ended') speechSynthesis.cancel();
    const sentence = queue.state === 'idle' ? undefined : sentences[queue.at];
    panel.dataset.state = queue.state;
    document.documentElement.toggleAttribute('data-reading', queue.state !== 'idle');
    if (status) status.textContent = event.type === 'failed' ? (status.dataset.failed ?? '') : '';
    if (queue.state === 'idle' && panel.contains(document.activeElement)) toggle?.focus({ preventScroll: true });
    mark(sentence);
    if (!sentence || queue.state !== 'reading') return;
    bringIntoView(sentence);
    say(sentence, queue.turn);
  }

  addEventListener('pagehide', () => handle({ type: 'stop' }));
  return (type) => handle({ type });
}
