/**
 * Several ways may lead to one question. The tab remembers the one that the reader took, so that the step is counted
 * and the way back leads to the question that was really asked before.
 */
const key = 'mingli:trail';
const step = document.querySelector<HTMLElement>('[data-step]');

const recall = (): string[] => {
  try {
    return JSON.parse(sessionStorage.getItem(key) ?? '[]');
  } catch {
    return [];
  }
};

const remember = (trail: readonly string[]) => {
  try {
    sessionStorage.setItem(key, JSON.stringify(trail));
  } catch {
    // Without storage all ways back are offered.
  }
};

/** The pages from the first question to this one, as far as they are known; empty where the reader came another way. */
function getTrail(here: string, before: ReadonlySet<string>): string[] {
  if (before.size === 0) return [here];
  const trail = recall();
  const at = trail.indexOf(here);
  if (at >= 0) return trail.slice(0, at + 1);
  return before.has(trail.at(-1) ?? '') ? [...trail, here] : [];
}

if (step) {
  const ways = [...document.querySelectorAll<HTMLAnchorElement>('[data-back]')];
  const trail = getTrail(location.pathname, new Set(ways.map(({ pathname }) => pathname)));
  remember(trail);
  const before = trail.at(-2);
  if (before !== undefined) {
    for (const way of ways) way.parentElement?.toggleAttribute('hidden', way.pathname !== before);
    step.textContent = (step.dataset.step ?? '').replace('{step}', String(trail.length));
  }
}

// Without it the names above would be shared with every other script.
export {};
