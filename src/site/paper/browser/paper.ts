/** Goes on to the page if the paper holds its text, if its address was typed, or if it was withdrawn; else says first that the text has changed. */
const version = location.hash.slice(1);
const fitting = [...document.querySelectorAll<HTMLAnchorElement>('.ask .more')].filter(
  ({ dataset: { paperVersion } }) => version === '' || paperVersion === undefined || paperVersion === version,
);
const [only, ...others] = fitting;
if (only && others.length === 0) location.replace(only.href);
else if (!only) for (const text of document.querySelectorAll<HTMLElement>('[data-paper]')) text.hidden = !text.hidden;
