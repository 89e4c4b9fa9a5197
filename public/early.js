// Runs before the first paint, so that a remembered 关怀版 does not flash the small type. `?care=1` and `?care=0` set it by link.
(function () {
  var root = document.documentElement;
  root.setAttribute('data-script', '');
  try {
    var asked = new URLSearchParams(location.search).get('care');
    if (asked === '1' || asked === '0') localStorage.setItem('mingli:care', asked);
    if (localStorage.getItem('mingli:care') === '1') root.setAttribute('data-mode', 'care');
  } catch {
    // Storage may be refused; the page then reads as usual.
  }
})();
