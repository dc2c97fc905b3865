// CodeMirror's own module writes its styles into a style element, which the product's content policy stops. A style sheet that a
// script makes is no such element: this module stands in front of it and adopts the rules into the document.
import { StyleModule as Original } from './node_modules/style-mod/src/style-mod.js';

const sheets = new WeakMap();

export class StyleModule extends Original {
  static mount(root, modules) {
    const wanted = [modules].flat();
    const known = sheets.get(root) || { sheet: new CSSStyleSheet(), modules: [] };
    if (wanted.some((module) => !known.modules.includes(module))) {
      // Later rules go before earlier ones: those wanted now stand in their order, after all that stood there already.
      known.modules = [...known.modules.filter((module) => !wanted.includes(module)), ...wanted];
      known.sheet.replaceSync(known.modules.map((module) => module.getRules()).join('\n'));
    }
    sheets.set(root, known);
    if (!root.adoptedStyleSheets.includes(known.sheet)) root.adoptedStyleSheets = [known.sheet, ...root.adoptedStyleSheets];
  }
}
