// The measures of the picture checks, as far as they can be taken without knowing where the document lies. So of a document
// only what is plain is said: it covers at least a tenth of its picture, and where the checks ask for a share of the
// document's pixels, here a tenth of that share of the picture's must agree.
'use strict';

const EDGE = 1000;
const TILE = 50;
const LEAST_CONTRAST = 50;
const STEEPEST = 0.99;
const WHITE = 235;
const BLOWN = 250;
const RING = 6;
const NO_LAMP = 0.5;
const SELFIE_SHARPNESS = 0.75;

const percentile = (counts, share) => {
  const want = Math.ceil(counts.reduce((sum, count) => sum + count, 0) * share);
  let sum = 0;
  for (let value = 0; value < counts.length; value += 1) {
    sum += counts[value];
    if (sum >= want && sum > 0) return value;
  }
  return counts.length - 1;
};

/** The picture, upright, as its grey samples and the size that it has before it is made smaller. */
const decode = async (file) => {
  const bitmap = await createImageBitmap(file);
  const longer = Math.max(bitmap.width, bitmap.height);
  const scale = Math.min(1, EDGE / longer);
  const width = Math.max(1, Math.round(bitmap.width * scale));
  const height = Math.max(1, Math.round(bitmap.height * scale));
  const paper = new OffscreenCanvas(width, height).getContext('2d', { willReadFrequently: true });
  paper.imageSmoothingQuality = 'high';
  paper.fillStyle = '#fff'; // what is transparent is shown on white
  paper.fillRect(0, 0, width, height);
  paper.drawImage(bitmap, 0, 0, width, height);
  bitmap.close();
  const { data } = paper.getImageData(0, 0, width, height);
  const grey = new Uint8Array(width * height);
  for (let i = 0, at = 0; i < grey.length; i += 1, at += 4) {
    grey[i] = Math.round(0.299 * data[at] + 0.587 * data[at + 1] + 0.114 * data[at + 2]);
  }
  return { longer, width, height, grey };
};

const histogram = ({ width, grey }, box) => {
  const counts = new Uint32Array(256);
  for (let y = box.top; y < box.bottom; y += 1) {
    for (let x = box.left; x < box.right; x += 1) counts[grey[y * width + x]] += 1;
  }
  return counts;
};

const all = ({ width, height }) => ({ left: 0, top: 0, right: width, bottom: height });

/** The steepest step from one pixel to the next as a share of the tile's contrast; NaN where there is hardly any. */
const sharpnessOfTile = ({ width, grey }, left, top) => {
  const values = new Uint32Array(256);
  const across = new Uint32Array(256);
  const down = new Uint32Array(256);
  for (let y = top; y < top + TILE - 1; y += 1) {
    for (let at = y * width + left; at < y * width + left + TILE - 1; at += 1) {
      values[grey[at]] += 1;
      across[Math.abs(grey[at] - grey[at + 1])] += 1;
      down[Math.abs(grey[at] - grey[at + width])] += 1;
    }
  }
  const contrast = percentile(values, 0.99) - percentile(values, 0.01);
  return contrast < LEAST_CONTRAST ? NaN : Math.min(percentile(across, STEEPEST), percentile(down, STEEPEST)) / contrast;
};

const sharpness = (picture, sharpest) => {
  const values = [];
  for (let top = 0; top + TILE <= picture.height; top += TILE) {
    for (let left = 0; left + TILE <= picture.width; left += TILE) {
      const value = sharpnessOfTile(picture, left, top);
      if (!Number.isNaN(value)) values.push(value);
    }
  }
  values.sort((a, b) => a - b);
  return values.length < 4 ? NaN : values[Math.round((1 - sharpest) * (values.length - 1))];
};

/** The largest connected patch of blown pixels, with its bounds and which pixels it has. */
const blownPatch = ({ width, height, grey }) => {
  const label = new Int32Array(grey.length);
  const queue = new Int32Array(grey.length);
  let id = 0;
  let best = { id: 0, pixels: 0 };
  const flood = (start) => {
    const patch = { id, pixels: 0, left: width, top: height, right: 0, bottom: 0 };
    let tail = 0;
    const visit = (at, inside) => {
      if (!inside || label[at] || grey[at] < BLOWN) return;
      label[at] = id;
      queue[tail] = at;
      tail += 1;
    };
    visit(start, true);
    for (; patch.pixels < tail; patch.pixels += 1) {
      const at = queue[patch.pixels];
      const x = at % width;
      const y = (at - x) / width;
      patch.left = Math.min(patch.left, x);
      patch.right = Math.max(patch.right, x);
      patch.top = Math.min(patch.top, y);
      patch.bottom = Math.max(patch.bottom, y);
      visit(at - 1, x > 0);
      visit(at + 1, x < width - 1);
      visit(at - width, y > 0);
      visit(at + width, y < height - 1);
    }
    return patch;
  };
  for (let at = 0; at < grey.length; at += 1) {
    if (!label[at] && grey[at] >= BLOWN) {
      id += 1;
      const patch = flood(at);
      if (patch.pixels > best.pixels) best = patch;
    }
  }
  return { ...best, has: (x, y) => label[y * width + x] === best.id };
};

/** The median grey of what isn't blown. */
const paperGrey = (picture, box) => {
  const counts = histogram(picture, box);
  counts.fill(0, BLOWN);
  return percentile(counts, 0.5);
};

/** The greys just outside the patch, to its left and right. */
const ring = ({ width, grey }, patch) => {
  const counts = new Uint32Array(256);
  for (let y = patch.top; y <= patch.bottom; y += 2) {
    const row = [];
    for (let x = patch.left; x <= patch.right; x += 1) if (patch.has(x, y)) row.push(x);
    [row[0] - RING, row[row.length - 1] + RING].filter((x) => x >= 0 && x < width).forEach((x) => { counts[grey[y * width + x]] += 1; });
  }
  return counts;
};

/** Whether a lamp shines from the picture: a patch that is brighter than the paper around it, fades out and is not at the rim. */
const glares = (picture, least) => {
  const { width, height } = picture;
  const patch = blownPatch(picture);
  const share = patch.pixels / (width * height);
  if (share < least || share > NO_LAMP || patch.left === 0 || patch.top === 0 || patch.right === width - 1 || patch.bottom === height - 1) return false;
  const reachX = patch.right - patch.left;
  const reachY = patch.bottom - patch.top;
  const around = {
    left: Math.max(0, patch.left - reachX), top: Math.max(0, patch.top - reachY),
    right: Math.min(width, patch.right + reachX), bottom: Math.min(height, patch.bottom + reachY),
  };
  const paper = Math.max(paperGrey(picture, all(picture)), paperGrey(picture, around));
  return paper <= 240 && percentile(ring(picture, patch), 0.5) > paper + 0.3 * (255 - paper);
};

const judge = (picture, kind, lines) => {
  const selfie = kind === 'selfie';
  const part = selfie ? 1 : 0.1;
  const counts = histogram(picture, all(picture));
  const small = picture.longer < lines.small;
  const dark = percentile(counts, 1 - 0.2 * part) < lines.dark;
  const washedOut = percentile(counts, 0.8) >= WHITE && percentile(counts, 0.05 * part) > lines.ink;
  const blurred = !small && !dark && sharpness(picture, 0.2 * part) < lines.blurred * (selfie ? SELFIE_SHARPNESS : 1);
  const glare = !selfie && !washedOut && glares(picture, lines.glare);
  return Object.entries({ TOO_SMALL: small, TOO_DARK: dark, OVEREXPOSED: washedOut, BLURRED: blurred, GLARE: glare })
    .filter(([, seen]) => seen).map(([code]) => code);
};

onmessage = async (event) => {
  const { id, file, kind, lines } = event.data;
  try {
    postMessage({ id, codes: judge(await decode(file), kind, lines) });
  } catch (notAPicture) {
    postMessage({ id, codes: [] });
  }
};
