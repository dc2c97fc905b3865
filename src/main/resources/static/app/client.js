// Uploads made comfortable: a preview, the progress, the verdict without reloading. Every page works without it.
(() => {
  'use strict';
  const part = (element, name) => element.querySelector(`[data-${name}]`);

  // The address is of use only until the picture is there; what the browser can't show is not shown as broken.
  const show = (image, address) => {
    image.onload = () => URL.revokeObjectURL(address);
    image.onerror = () => {
      URL.revokeObjectURL(address);
      if (image.src === address) image.removeAttribute('src');
    };
    image.src = address;
  };

  document.addEventListener('change', (event) => {
    const input = event.target;
    const form = input.closest('[data-upload]');
    if (!form || input.type !== 'file') return;
    const file = input.files[0];
    const preview = part(form, 'preview');
    const image = part(form, 'preview-image');
    image.removeAttribute('src');
    preview.hidden = !file;
    if (!file) return;
    if (file.type.startsWith('image/')) show(image, URL.createObjectURL(file));
    part(form, 'preview-name').textContent = `${file.name} · ${(file.size / 1e6).toFixed(1)} MB`;
  });

  document.addEventListener('click', (event) => {
    const button = event.target.closest('[data-camera]');
    if (!button) return;
    const input = button.closest('form').querySelector('input[type=file]');
    input.setAttribute('capture', 'environment');
    input.click();
    input.removeAttribute('capture');
  });

  document.addEventListener('htmx:xhr:progress', (event) => {
    const form = event.target.closest('[data-upload]');
    if (!form || !event.detail.lengthComputable) return;
    part(form, 'progress').hidden = false;
    form.querySelector('progress').value = (event.detail.loaded / event.detail.total) * 100;
  });

  document.addEventListener('htmx:beforeSwap', (event) => {
    const { xhr, requestConfig } = event.detail;
    const signIn = xhr.status === 401 && requestConfig.verb === 'post'; // what only asks for news changes nothing
    if (signIn || xhr.status === 422) {
      event.detail.shouldSwap = true;
      event.detail.isError = false;
    }
  });

  // What came of it is said aloud, and the buttons that need a script appear in what was swapped in.
  document.addEventListener('htmx:afterSettle', (event) => {
    document.querySelectorAll('.gc-slot [data-script-only]').forEach((element) => element.removeAttribute('hidden'));
    const slot = event.target.closest('.gc-slot');
    const announce = document.getElementById('announce');
    if (!slot || !announce) return;
    const words = slot.querySelector('.govuk-error-message') || slot.querySelector('.gc-verdict__word');
    const error = slot.querySelector('.govuk-error-message');
    if (error) error.closest('.govuk-form-group').querySelector('input').focus(); // what was refused is chosen again at once
    announce.textContent = `${slot.querySelector('h2').textContent}: ${words ? words.textContent.trim() : ''}`;
  });

})();
