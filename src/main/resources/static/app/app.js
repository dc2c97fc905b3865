// What makes pages more comfortable; every page works without it.
(() => {
  'use strict';
  const focusError = (root) => {
    const summary = root.querySelector('[data-focus]');
    if (summary) summary.focus();
  };
  document.addEventListener('DOMContentLoaded', () => focusError(document));
  // After a swap the focus stays with the element of the same id, or goes where the new part asks for it.
  let focused = null;
  document.addEventListener('htmx:beforeSwap', () => { focused = document.activeElement && document.activeElement.id; });
  document.addEventListener('htmx:afterSettle', (event) => {
    const again = focused && document.getElementById(focused);
    if (again && document.activeElement !== again) again.focus({ preventScroll: true });
    focusError(event.target);
  });
  // A form that sends a file has its token in its address: the page that comes back has no use for it there.
  if (location.search.includes('_csrf=')) history.replaceState(history.state, '', location.pathname + location.hash);
  document.addEventListener('click', (event) => {
    const button = event.target.closest('[data-copy]');
    if (!button) return;
    navigator.clipboard.writeText(button.dataset.copy).then(() => {
      const status = document.getElementById(button.getAttribute('aria-describedby'));
      if (status) status.textContent = button.dataset.copied;
    });
  });
  document.addEventListener('DOMContentLoaded', () => {
    document.querySelectorAll('[data-script-only]').forEach((element) => element.removeAttribute('hidden'));
  });
})();
