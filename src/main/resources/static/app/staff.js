// Enlarged pictures and drawn processes; without script pictures are links and places are named in words.
(() => {
  'use strict';
  const dialog = document.getElementById('enlarged');
  const picture = dialog && dialog.querySelector('[data-picture]');

  const enlarge = (link) => {
    picture.src = link.href;
    picture.alt = link.dataset.caption;
    const marks = link.querySelector('svg');
    picture.parentElement.querySelectorAll('svg').forEach((old) => old.remove());
    if (marks) picture.after(marks.cloneNode(true));
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

  const mark = (canvas, registry, ids, name) => (ids || '').split(' ').filter((id) => id && registry.get(id))
    .forEach((id) => canvas.addMarker(id, name));

  const draw = async (box) => {
    if (box.dataset.drawn || !window.BpmnJS) return;
    box.dataset.drawn = 'yes';
    const answer = await fetch(box.dataset.diagram, { headers: { Accept: 'application/xml' } });
    if (!answer.ok) return;
    const paper = box.appendChild(document.createElement('div'));
    const viewer = new window.BpmnJS({ container: paper });
    await viewer.importXML(await answer.text());
    const canvas = viewer.get('canvas');
    const registry = viewer.get('elementRegistry');
    mark(canvas, registry, box.dataset.crossed, 'gs-crossed');
    mark(canvas, registry, box.dataset.here, 'gs-here');
    let width = 0;
    new ResizeObserver(() => {
      if (box.clientWidth === width) return;
      width = box.clientWidth;
      fit(box, paper, canvas);
      show(box, canvas, registry);
    }).observe(box);
  };

  // Where only a part is in sight, that is the place where the case stands.
  const show = (box, canvas, registry) => {
    const here = (box.dataset.here || '').split(' ').map((id) => id && registry.get(id)).find(Boolean);
    if (!here) return;
    const seen = canvas.viewbox();
    box.scrollLeft = (here.x + here.width / 2 - seen.x) * seen.scale - box.clientWidth / 2;
  };

  // As wide as the page lets it be, but never so small that its words can't be read: then the box scrolls.
  const fit = (box, paper, canvas) => {
    const margin = 20;
    const drawn = canvas.viewbox().inner;
    const width = drawn.width + 2 * margin;
    const height = drawn.height + 2 * margin;
    const scale = Math.min(1, Math.max(0.8, box.clientWidth / width));
    paper.style.width = `${Math.max(box.clientWidth, width * scale)}px`;
    paper.style.height = `${height * scale}px`;
    canvas.resized();
    const seen = paper.clientWidth / scale;
    canvas.viewbox({ x: drawn.x - (seen - drawn.width) / 2, y: drawn.y - margin, width: seen, height });
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
