import { getChineseVoice } from '../chinese-voice.ts';

const panel = document.querySelector<HTMLElement>('[data-read-aloud]');
const { speechSynthesis: speech }: Partial<Window> = window;

if (panel && speech) {
  const offer = () => {
    panel.hidden = !getChineseVoice(speech.getVoices());
  };
  // Voices come late. A property, because Safari 15 knows no events on it.
  speech.onvoiceschanged = offer;
  offer();

  let reader: Promise<(type: 'toggle' | 'stop') => void> | undefined;
  const press = (type: 'toggle' | 'stop') => {
    if (!reader) {
      // Safari lets only a tap begin to speak: saying nothing now keeps that right while the reader loads.
      speech.speak(new SpeechSynthesisUtterance(''));
      reader = import('./read-aloud.ts').then(({ createReader }) => createReader(panel));
    }
    reader.then(
      (handle) => handle(type),
      () => {
        reader = undefined;
        const status = panel.querySelector<HTMLElement>('[role=status]');
        if (status) status.textContent = status.dataset.failed ?? '';
      },
    );
  };
  panel.querySelector('[data-toggle]')?.addEventListener('click', () => press('toggle'));
  panel.querySelector('[data-stop]')?.addEventListener('click', () => press('stop'));
}
