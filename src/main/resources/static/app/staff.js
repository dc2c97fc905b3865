// Enlarged pictures and drawn processes; without script pictures are links and places are named in words.
(() => {
  'use strict';
  const dialog = document.getElementById('enlarged');
  const picture = dialog && dialog.querySelector('[data-picture]');

  const enlarge = (link) => {
    picture.src = link.href;
    picture.alt = link.dataset.caption;
    document.getElementById('enlarged-caption').textContent = link.dataset.caption;
    dialog.showModal();
  };

  document.addEventListener('click', (event) => {
    const link = event.target.closest('[data-enlarge]');
    const plain = !event.ctrlKey && !event.metaKey && !event.shiftKey && event.button === 0;
    if (link && dialog && plain) {
      event.preventDefault();
      enlarge(link);
    } else if (event.target.closest('[data-close]') || event.target === dialog) {
      dialog.close();
    }
  });

  const mark = (canvas, registry, ids, name) => ids.split(' ').filter((id) => id && registry.get(id))
    .forEach((id) => canvas.addMarker(id, name));

  const draw = async (box) => {
    if (box.dataset.drawn || !window.BpmnJS) return;
    box.dataset.drawn = 'yes';
    const answer = await fetch(box.dataset.diagram, { headers: { Accept: 'application/xml' } });
    if (!answer.ok) return;
    const viewer = new window.BpmnJS({ container: box });
    await viewer.importXML(await answer.text());
    const canvas = viewer.get('canvas');
    const registry = viewer.get('elementRegistry');
    mark(canvas, registry, box.dataset.crossed, 'gs-crossed');
    mark(canvas, registry, box.dataset.here, 'gs-here');
    canvas.zoom('fit-viewport', 'auto');
    // The wheel scrolls the page; the picture is moved by dragging.
    box.addEventListener('wheel', (event) => event.stopPropagation(), { capture: true });
  };

  // A diagram has a size only once it is in sight.
  const sight = new IntersectionObserver((entries) => entries.filter((entry) => entry.isIntersecting)
    .forEach((entry) => draw(entry.target)));
  document.querySelectorAll('[data-diagram]').forEach((box) => sight.observe(box));

  // A rule that was linked to opens by itself.
  const openTarget = () => {
    const target = location.hash && document.getElementById(location.hash.slice(1));
    const details = target && target.querySelector('details');
    if (details) details.open = true;
  };
  window.addEventListener('hashchange', openTarget);
  openTarget();
})();
