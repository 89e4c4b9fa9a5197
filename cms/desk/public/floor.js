// Runs in any browser. The unit `lh` came with Chromium 109 and Safari 16.4, sorting without change with Firefox 115: what
// the form is made for (`form` in browserslist, package.json). `Promise.any` came with Safari 14 and, a little before what
// approving is made for, with Chromium 85 and Firefox 79. Whoever has an older browser is told so, with the way round.
(function () {
  var css = window.CSS;
  var supports = function (property, value) {
    return Boolean(css && css.supports && css.supports(property, value));
  };
  var isNew = supports('width', '1lh') || (supports('-moz-user-select', 'none') && 'toSorted' in Array.prototype);
  if (isNew) return;
  var opens = window.Promise && 'any' in window.Promise;
  var note = document.getElementById(opens ? 'old-for-writing' : 'too-old');
  note.removeAttribute('hidden');
  note.style.margin = '16px';
  note.style.fontSize = '18px';
  note.style.lineHeight = '1.6';
})();
