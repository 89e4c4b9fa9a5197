// Runs before the first paint, so that remembered settings do not flash the usual type. `?care=1` and `?care=0` set
// 关怀版 by link, `?at=lanshan` says where the reader is. What stands here must run in any browser.
(function () {
  var root = document.documentElement;
  root.setAttribute('data-script', '');

  // Rows that are flex have no gap in Chromium below 84 and Safari below 14.1; margins stand for it there. No question asks
  // for that gap alone, but `inset` came with it to Safari, `ruby-position` to Chromium.
  if (window.CSS && !CSS.supports('inset', '0') && !CSS.supports('ruby-position', 'over')) {
    var gaps = document.createElement('link');
    gaps.rel = 'stylesheet';
    gaps.href = '/flex-gaps.css';
    document.head.appendChild(gaps);
  }

  // A script that does not run – the browser is too old for it, or it did not come – leaves the page of one without
  // scripts: what needs them is gone, and what stands for them says why.
  var isGivenUp = false;
  function giveUp() {
    if (isGivenUp) return;
    isGivenUp = true;
    root.removeAttribute('data-script');
    root.removeAttribute('data-asked');
    [].slice.call(document.getElementsByTagName('noscript')).forEach(function (element) {
      var shown = document.createElement('div');
      shown.innerHTML = element.textContent;
      element.parentNode.replaceChild(shown, element);
    });
  }
  function hear(event) {
    if (event.target.tagName === 'SCRIPT' || event.error instanceof SyntaxError) giveUp();
  }
  // That a file did not come does not bubble, hence the capture.
  addEventListener('error', hear, true);
  addEventListener('unhandledrejection', function (event) {
    if (event.reason instanceof TypeError || event.reason instanceof SyntaxError) giveUp();
  });
  // Older than modules: none of them is even asked for.
  if (!('noModule' in document.createElement('script'))) addEventListener('DOMContentLoaded', giveUp);

  try {
    var address = new URLSearchParams(location.search);
    var care = address.get('care');
    // Answers are on their way: the place for them is kept.
    if (location.pathname === '/search/' && address.get('q')) root.setAttribute('data-asked', '');
    if (care === '1' || care === '0') localStorage.setItem('mingli:care', care);
    var at = address.get('at');
    if (at && /^[a-z0-9-]{1,100}$/.test(at)) localStorage.setItem('mingli:region', at);
    if (localStorage.getItem('mingli:care') === '1') root.setAttribute('data-mode', 'care');
    // What the reader can choose (ReadingSettings.astro); anything else that stands in the storage is not ours.
    var settings = { size: ['large', 'largest'], leading: ['wide'] };
    Object.keys(settings).forEach(function (name) {
      var value = localStorage.getItem('mingli:' + name);
      if (settings[name].indexOf(value) >= 0) root.setAttribute('data-' + name, value);
    });
  } catch (error) {
    // Storage may be refused; the page then reads as usual.
  }
})();
