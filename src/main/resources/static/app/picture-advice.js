// A picture is looked at before it is sent, in a worker so that nothing waits for it. What the browser can't decode, or a
// browser without workers and canvas, is no matter: then nothing is said, and the server's checks say it later.
(() => {
  'use strict';
  const words = document.getElementById('picture-advice');
  if (!words || !window.Worker || !window.OffscreenCanvas || !window.createImageBitmap) return;

  const LARGEST = 20e6; // a larger file is refused for that
  const lines = Object.fromEntries(['small', 'blurred', 'dark', 'ink', 'glare'].map((name) => [name, Number(words.dataset[name])]));
  let worker = null;
  let last = 0;
  const asked = new Map();

  const measure = (file, kind) => new Promise((answer) => {
    worker = worker || start();
    last += 1;
    asked.set(last, answer);
    worker.postMessage({ id: last, file, kind, lines });
  });

  const start = () => {
    const fresh = new Worker(words.dataset.measures);
    fresh.onmessage = (event) => {
      asked.get(event.data.id)(event.data.codes);
      asked.delete(event.data.id);
    };
    fresh.onerror = () => {
      worker = null;
      asked.forEach((answer) => answer([]));
      asked.clear();
    };
    return fresh;
  };

  const advise = (region, codes) => {
    const said = words.content.cloneNode(true);
    said.querySelectorAll('[data-code]').forEach((line) => {
      if (line.dataset.kind !== region.dataset.advice || !codes.includes(line.dataset.code)) line.remove();
    });
    region.replaceChildren(said);
  };

  document.addEventListener('change', async (event) => {
    const input = event.target;
    const region = input.type === 'file' && input.form && input.form.querySelector('[data-advice]');
    if (!region) return;
    region.replaceChildren();
    region.removeAttribute('aria-busy');
    const file = input.files[0];
    if (!file || file.size > LARGEST || !['image/jpeg', 'image/png'].includes(file.type)) return;
    region.setAttribute('aria-busy', 'true');
    const codes = await measure(file, region.dataset.advice);
    if (input.files[0] !== file) return;
    if (codes.length) advise(region, codes);
    region.removeAttribute('aria-busy');
  });

  // Another picture is chosen, or this one is sent; the form's own button stays what it was.
  document.addEventListener('click', (event) => {
    const button = event.target.closest('[data-advice-another], [data-advice-anyway]');
    if (!button) return;
    const form = button.closest('form');
    const next = form.querySelector('adviceAnother' in button.dataset ? 'input[type=file]' : '[id^=send-]');
    next.focus();
    next.click();
  });
})();
