// Makes a textarea of rules an editor: colours, what may stand here, and what is wrong while typing. The textarea stays the form's
// field and is all there is without script. What the language knows comes from the server; here is only how it looks.
(() => {
  'use strict';

  // ---- What is typed and not saved is not lost without a word. ----

  const guarded = new WeakSet();
  const guard = (textarea) => {
    if (guarded.has(textarea) || !textarea.form) return;
    guarded.add(textarea);
    // A page that gives back what could not be saved begins with it unsaved.
    let kept = 'unsaved' in textarea.dataset ? null : textarea.value;
    textarea.form.addEventListener('submit', () => { kept = textarea.value; });
    window.addEventListener('beforeunload', (event) => {
      if (!textarea.isConnected || textarea.readOnly || textarea.value === kept) return;
      event.preventDefault();
      event.returnValue = 'unsaved'; // for browsers that heed this alone; none shows it
    });
  };
  const guardAll = (root) => root.querySelectorAll('textarea[data-rule-editor]').forEach(guard);
  document.addEventListener('htmx:afterSettle', (event) => guardAll(event.target));
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', () => guardAll(document));
  else guardAll(document);

  const code = window.CodeMirror;
  if (!code || !('adoptedStyleSheets' in document)) return;

  // ---- Reading: just well enough to colour it and to know what may stand at a place. The server judges. ----

  const TOKEN = /\/\/[^\n]*|\/\*[^]*?(?:\*\/|$)|"(?:\\.|[^"\\\n])*"?|\$?[\p{L}_][\p{L}\p{N}_]*(?:-[A-Za-z][\w]*)*|\d+(?:\.\d+)?|==|!=|<=|>=|&&|\|\||\s+|[^]/gu;
  const OPERATORS = ['in', 'contains', 'matches', 'not', 'exists', 'forall', 'and', 'or'];
  const ATOMS = ['true', 'false', 'null'];

  const language = (words) => {
    const facts = new Set(words.facts.map((fact) => fact.name));
    const fields = new Set(words.facts.flatMap((fact) => fact.fields.map((field) => field.name)));
    const roots = Object.keys(words.statements);
    const said = new Set(roots.flatMap((root) => Object.entries(words.statements[root]).flat(2)));
    const colour = (word, state) => {
      if (word === 'rule') { state.part = 'name'; return 'keyword'; }
      if (['when', 'then', 'end'].includes(word)) { state.part = word; return 'keyword'; }
      if (word.startsWith('$')) return 'variableName';
      if (ATOMS.includes(word)) return 'bool';
      if (state.part === 'name') return words.attributes.includes(word) ? 'keyword' : 'heading';
      if (state.part === 'then') return roots.includes(word) ? 'keyword' : said.has(word) ? 'labelName' : null;
      if (facts.has(word)) return 'typeName';
      if (OPERATORS.includes(word)) return 'operatorKeyword';
      return fields.has(word) ? 'propertyName' : null;
    };
    return code.StreamLanguage.define({
      name: 'rules',
      startState: () => ({ part: 'end', comment: false, named: false }),
      copyState: (state) => ({ ...state }),
      languageData: { commentTokens: { line: '//', block: { open: '/*', close: '*/' } }, closeBrackets: { brackets: ['(', '"'] } },
      token: (stream, state) => {
        if (state.comment || stream.match('/*')) {
          state.comment = !stream.match(/^.*?\*\//);
          if (state.comment) stream.skipToEnd();
          return 'comment';
        }
        if (stream.eatSpace()) return null;
        if (stream.match(/^\/\/.*/)) return 'comment';
        if (stream.match(/^"(?:\\.|[^"\\])*"?/)) {
          const name = state.part === 'name' && !state.named;
          state.named = state.part === 'name';
          return name ? 'heading' : 'string';
        }
        const word = stream.match(/^\$?[\p{L}_][\p{L}\p{N}_]*(?:-[A-Za-z]\w*)*/u);
        if (word) {
          const style = colour(word[0], state);
          if (word[0] === 'rule') state.named = false;
          return style;
        }
        if (stream.match(/^\d+(\.\d+)?/)) return 'number';
        if (stream.match(/^(==|!=|<=|>=|&&|\|\||<|>)/)) return 'operator';
        stream.next();
        return null;
      },
    });
  };

  const { tags } = code;
  const colours = code.HighlightStyle.define([
    [tags.keyword, 'keyword'], [tags.operatorKeyword, 'operator'], [tags.operator, 'operator'], [tags.heading, 'name'],
    [tags.typeName, 'fact'], [tags.propertyName, 'field'], [tags.labelName, 'word'], [tags.string, 'text'], [tags.number, 'number'],
    [tags.bool, 'number'], [tags.variableName, 'variable'], [tags.comment, 'comment'],
  ].map(([tag, name]) => ({ tag, class: `gre-${name}` })));

  // ---- What may stand here ----

  // Walks over the text up to a place and tells where in the language that is.
  const where = (text) => {
    const at = { part: 'end', named: false, open: [], facts: {}, values: {}, calls: [], root: null, typed: '', before: '' };
    let pending = null; // a variable before its colon
    for (const [token] of text.matchAll(TOKEN)) {
      at.before = at.typed;
      at.typed = token;
      if (/^\s|^\/\/|^\/\*/.test(token)) continue;
      const inner = at.open[at.open.length - 1];
      if (token === 'rule') Object.assign(at, { part: 'name', named: false, open: [], facts: {}, values: {} });
      else if (token === 'when' || token === 'then' || token === 'end') Object.assign(at, { part: token, open: [], root: null, calls: [] });
      else if (at.part === 'name') { if (at.named) at.last = token; at.named = true; }
      else if (at.part === 'then') statement(at, token);
      else if (at.part === 'when') pending = condition(at, token, inner, pending);
    }
    return at;
  };

  const statement = (at, token) => {
    if (token === ';') Object.assign(at, { root: null, calls: [], open: [] });
    else if (token === '(') at.open.push({ call: at.calls[at.calls.length - 1] });
    else if (token === ')') at.open.pop();
    else if (/^[\p{L}]/u.test(token) && !at.open.length) { if (at.root) at.calls.push(token); else at.root = token; }
  };

  const condition = (at, token, inner, pending) => {
    if (token === '(') {
      const list = inner && inner.fact && (inner.operator === 'in');
      at.open.push(list ? { list: true, fact: inner.fact, field: inner.field, operator: 'in' } : inner && inner.fact ? { fact: inner.fact } : { fact: at.fact });
      at.fact = null;
    } else if (token === ')') {
      at.open.pop();
      const outer = at.open[at.open.length - 1];
      if (outer && outer.operator) outer.done = true;
    } else if (token.startsWith('$')) {
      if (inner && inner.operator) inner.done = true;
      return token;
    } else if (token === ':') {
      at.bind = pending;
    } else if (!inner || !inner.fact) {
      at.fact = /^\p{L}/u.test(token) && !OPERATORS.includes(token) ? token : null;
      if (at.fact && at.bind) at.facts[at.bind] = at.fact;
      at.bind = null;
    } else if (token === ',' && !inner.list || token === '&&' || token === '||') {
      Object.assign(inner, { field: null, operator: null, done: false });
    } else if (!inner.field) {
      inner.field = token;
      if (at.bind) at.values[at.bind] = token;
      at.bind = null;
    } else if (!inner.list && !inner.operator || inner.operator === 'not') {
      inner.operator = token;
    } else if (token !== ',') {
      inner.done = true;
    }
    return null;
  };

  const WORD = /[$\p{L}_][\p{L}\p{N}_-]*$/u;

  const completion = ({ words, labels }) => {
    const option = (label, type, extra = {}) => ({ label, type, detail: labels[label] || undefined, ...extra });
    const fact = (name) => words.facts.find((one) => one.name === name);
    const field = (at) => {
      const inner = at.open[at.open.length - 1];
      const known = inner && fact(inner.fact);
      return known && known.fields.find((one) => one.name === inner.field);
    };

    // Puts the text in, and the caret where one goes on; what may stand there is offered at once.
    const put = (before, after) => (view, option, from, to) => {
      const rest = view.state.sliceDoc(to, to + 1) === '(' ? '' : before + after;
      view.dispatch({
        changes: { from, to, insert: option.label + rest },
        selection: { anchor: from + option.label.length + (rest ? before.length : 0) },
        userEvent: 'input.complete',
      });
      if (after) code.startCompletion(view);
    };
    // What is chosen takes the place of the whole text that stands there, not only of what was typed of it.
    const instead = (view, to, rest) => to + rest.exec(view.state.sliceDoc(to, to + 200))[0].length;
    const quoted = (view, option, from, to) => {
      const end = instead(view, to, /^[\w.]*"?/);
      view.dispatch({
        changes: { from, to: end, insert: `${option.label}"` },
        selection: { anchor: from + option.label.length + 1 },
        userEvent: 'input.complete',
      });
    };
    const text = (view, option, from, to) => {
      const insert = `"${option.label}"`;
      view.dispatch({
        changes: { from, to: instead(view, to, /^(?:"[\w.]*"|)/), insert },
        selection: { anchor: from + insert.length },
        userEvent: 'input.complete',
      });
    };

    const say = (word) => {
      if (word === 'because' || word === 'review') return option(word, 'function', { apply: put('("', '");') });
      if (words.codes[word] || word === 'information') return option(word, 'function', { apply: put('("', '")') });
      if (/^(of|atLeast|notOlder)/.test(word)) return option(word, 'function', { apply: put('(', ')') });
      return option(word, 'function', { apply: put('()', '') });
    };
    const facts = () => words.facts.map((one) => option(one.name, 'type', { apply: put('( ', ' )') }));
    const bound = (at) => Object.entries(at.facts).map(([name, of]) => ({ label: name, type: 'variable', detail: of }));

    // The party that the statement is of, wherever in it that is said.
    const subject = (at, statement) => {
      const of = /\.\s*of\s*\(\s*(\$\w+)/.exec(statement);
      return of ? at.facts[of[1]] : null;
    };
    const information = (at, statement) => {
      const named = subject(at, statement);
      const of = named ? [named] : ['Application', ...new Set(Object.values(at.facts).filter((one) => one !== 'Application'))];
      const seen = new Set();
      return of.flatMap((name, rank) => (fact(name) || { information: [] }).information.filter((one) => !seen.has(one) && seen.add(one))
        .map((one) => option(one, 'property', { boost: -rank, section: of.length > 1 ? name : undefined })));
    };

    const inText = (at, statement) => {
      const inner = at.open[at.open.length - 1];
      if (at.part === 'then' && inner) return inner.call === 'information' ? information(at, statement) : (words.codes[inner.call] || []).map((one) => option(one, 'constant'));
      const known = at.part === 'when' && field(at);
      return known ? known.values.map((one) => option(one, 'constant')) : [];
    };

    const values = (at, known, inner) => {
      const codes = known.values.map((one) => option(one, 'constant', { displayLabel: `"${one}"`, apply: text }));
      if (inner.list || /contains|matches/.test(inner.operator)) return codes;
      const variables = Object.keys(at.values).map((name) => ({ label: name, type: 'variable', detail: at.values[name] }));
      const literals = known.holds === 'YES_NO' ? ['true', 'false'] : [];
      return [...codes, ...[...literals, ...(known.operators.includes('==') ? ['null'] : [])].map((one) => option(one, 'keyword')), ...variables];
    };

    const inPattern = (at, inner) => {
      const known = fact(inner.fact);
      if (!known) return [];
      if (!inner.field) return known.fields.map((one, rank) => option(one.name, 'property', { boost: -rank }));
      const of = field(at);
      if (!of || inner.done) return [];
      return inner.operator && inner.operator !== 'not' ? values(at, of, inner) : of.operators.map((one) => option(one, 'keyword'));
    };

    const here = (at) => {
      const inner = at.open[at.open.length - 1];
      if (at.part === 'end') return [{ label: 'rule', type: 'keyword', apply: put(' "', '"\nwhen\n    Application(  )\nthen\n    \nend\n') }];
      if (at.part === 'name') {
        if (!at.named) return [];
        return at.last === 'enabled' ? ['true', 'false'].map((one) => option(one, 'keyword')) : [...words.attributes, 'when'].map((one) => option(one, 'keyword'));
      }
      if (at.part === 'when') {
        return inner && inner.fact ? inPattern(at, inner)
          : [...facts(), ...(inner ? ['and', 'or', 'not', 'exists', 'forall'] : ['not', 'exists', 'forall', 'then']).map((one) => option(one, 'keyword'))];
      }
      if (inner) return inner.call === 'of' ? bound(at) : [];
      if (!at.root) return [...Object.keys(words.statements), 'end'].map((one) => option(one, 'keyword'));
      const known = words.statements[at.root] || {};
      if (!at.calls.length) return Object.keys(known).map(say);
      const once = (word) => !['of', 'because', 'atLeast', 'accepting'].includes(word) || !at.calls.includes(word);
      return (known[at.calls[0]] || []).filter(once).map(say);
    };

    return (context) => {
      const text = context.state.sliceDoc(0, context.pos);
      const at = where(text);
      if (/^\/\/|^\/\*(?![^]*\*\/)/.test(at.typed) && !(at.typed.startsWith('//') && text.endsWith('\n'))) return null;
      const open = at.typed.startsWith('"') && !/^"(?:\\.|[^"\\\n])*"$/.test(at.typed);
      if (open) {
        const rest = context.state.sliceDoc(context.pos, context.pos + 2000).split(';')[0];
        const options = inText(at, text.slice(text.lastIndexOf(';') + 1) + rest);
        return options.length ? { from: context.pos - at.typed.length + 1, options: options.map((one) => ({ apply: quoted, ...one })), validFor: /^[\w.]*$/ } : null;
      }
      const begun = WORD.exec(text);
      // Of a word just being typed, the place is the one before it.
      const place = begun ? where(text.slice(0, begun.index)) : at;
      const after = text.slice(0, begun ? begun.index : undefined).trimEnd();
      if (place.part === 'then' && place.root && !place.open.length && !after.endsWith('.')) return null;
      const inner = place.open[place.open.length - 1];
      const compared = inner && inner.field && !inner.operator && text.endsWith(' ');
      if (!begun && !context.explicit && !compared && !/[.(,]\s*$|(==|!=|&&|\|\||\b(in|contains|not))\s$/.test(text)) return null;
      const options = here(place);
      return options.length ? { from: begun ? begun.index : context.pos, options, validFor: /^[$\w-]*$/ } : null;
    };
  };

  // ---- What is wrong ----

  const element = (name, attributes = {}, ...children) => {
    const made = document.createElement(name);
    Object.entries(attributes).forEach(([key, value]) => made.setAttribute(key, value));
    made.append(...children);
    return made;
  };

  // The server counts characters, the browser halves of some of them.
  const place = (doc, finding) => {
    const line = doc.line(Math.min(Math.max(finding.line, 1), doc.lines));
    const from = line.from + [...line.text].slice(0, finding.column - 1).join('').length;
    const rest = /^(?:"(?:\\.|[^"\\])*"?|[$\p{L}\p{N}_-]+|.)/u.exec(line.text.slice(from - line.from));
    const to = Math.min(from + (rest ? rest[0].length : 0), line.to);
    // Where something is lacking at the end, what stands last is marked.
    return { from: Math.max(line.from, Math.min(from, line.to - (from >= line.to ? 1 : 0))), to };
  };

  const MOST_SHOWN = 50;

  const findings = (textarea, texts, box) => {
    const status = element('p', { class: 'gre-status' });
    const list = element('ol', { class: 'gre-list' });
    box.append(status, list);
    let shown = null;
    return {
      say: (text, good) => {
        status.textContent = text;
        status.classList.toggle('gre-status--good', Boolean(good));
      },
      show: (view, found) => {
        const doc = view.state.doc;
        view.dispatch(code.setDiagnostics(view.state, found.filter((finding) => !finding.file).map((finding) => ({
          ...place(doc, finding), severity: 'error', message: finding.message,
        }))));
        const key = JSON.stringify(found);
        if (key === shown) return;
        shown = key;
        list.replaceChildren(...found.slice(0, MOST_SHOWN).map((finding) => {
          if (finding.file) {
            const elsewhere = texts.elsewhere.replace('{0}', finding.file).replace('{1}', finding.line);
            return element('li', {}, element('strong', { class: 'gre-line' }, elsewhere), element('span', { class: 'gre-message' }, finding.message));
          }
          const button = element('button', { type: 'button', class: 'gs-link-button gre-line' }, texts.line.replace('{0}', finding.line));
          button.addEventListener('click', () => {
            view.dispatch({ selection: { anchor: place(view.state.doc, finding).from }, effects: code.EditorView.scrollIntoView(place(view.state.doc, finding).from, { y: 'center' }) });
            view.focus();
          });
          return element('li', {}, button, element('span', { class: 'gre-message' }, finding.message));
        }));
      },
    };
  };

  const checker = (textarea, texts, shown) => {
    let timer = 0;
    let running = null;
    const form = textarea.form;
    const hidden = (name) => (form && form.elements.namedItem(name) ? form.elements.namedItem(name).value : null);
    const body = (text) => {
      const fields = new URLSearchParams({ name: textarea.dataset.file || hidden('name') || 'rules.drl', text });
      const draft = textarea.dataset.draft || hidden('draft');
      if (draft) fields.set('draft', draft);
      ['_csrf', '_as'].filter((name) => hidden(name)).forEach((name) => fields.set(name, hidden(name)));
      return fields;
    };
    const check = async (view) => {
      if (running) running.abort();
      running = new AbortController();
      const { doc } = view.state;
      try {
        const answer = await fetch(textarea.dataset.vet, {
          method: 'POST', body: body(doc.toString()), headers: { Accept: 'application/json' }, signal: running.signal, redirect: 'error',
        });
        if (!answer.ok) throw new Error(answer.status);
        const found = await answer.json();
        if (view.state.doc !== doc) return; // a newer text is checked in a moment
        shown.show(view, found);
        shown.say(!found.length ? texts.good : found.length === 1 ? texts['found-one'] : texts['found-more'].replace('{0}', found.length), !found.length);
      } catch (fault) {
        if (fault.name !== 'AbortError') shown.say(texts['not-checked']);
      }
    };
    return (view, wait) => {
      clearTimeout(timer);
      timer = setTimeout(() => check(view), wait);
    };
  };

  // ---- The editor ----

  let count = 0;

  const enhance = async (textarea) => {
    if (textarea.dataset.ruleEditor === 'made') return;
    textarea.dataset.ruleEditor = 'made';
    const answer = await fetch(textarea.dataset.words, { headers: { Accept: 'application/json' } }).catch(() => null);
    if (!answer || !answer.ok) return; // the textarea does
    const known = await answer.json();
    const { texts } = known;
    const id = `rule-editor-${count += 1}`;
    const hint = element('p', { class: 'gre-hint', id: `${id}-hint` }, texts.leave);
    const box = element('div', { class: 'gre' });
    const live = element('div', { class: 'gre-findings', 'aria-live': 'polite', id: `${id}-findings` });
    const shown = findings(textarea, texts, live);
    const check = checker(textarea, texts, shown);
    const label = textarea.labels[0];
    if (label && !label.id) label.id = `${id}-label`;
    const names = label ? { 'aria-labelledby': label.id } : { 'aria-label': textarea.getAttribute('aria-label') || texts.completions };
    const described = [textarea.getAttribute('aria-describedby'), hint.id].filter(Boolean).join(' ').trim();
    const view = new code.EditorView({
      doc: textarea.value,
      extensions: [
        code.lineNumbers(), code.lintGutter(), code.highlightActiveLineGutter(), code.history(), code.bracketMatching(), code.closeBrackets(),
        code.highlightActiveLine(), code.EditorView.lineWrapping, code.indentUnit.of('    '),
        language(known.words), code.syntaxHighlighting(colours),
        code.autocompletion({ override: [completion(known)], icons: false, activateOnCompletion: () => false, maxRenderedOptions: 60 }),
        code.EditorState.phrases.of({ Completions: texts.completions }),
        code.EditorState.readOnly.of(textarea.readOnly || textarea.disabled),
        code.EditorView.contentAttributes.of({ ...names, tabindex: '0', 'aria-describedby': described, id: `${id}-text` }),
        code.keymap.of([{ key: 'Tab', run: code.acceptCompletion }, ...code.closeBracketsKeymap, ...code.defaultKeymap, ...code.historyKeymap,
          ...code.completionKeymap, ...code.lintKeymap, code.indentWithTab]),
        code.EditorView.updateListener.of((update) => {
          if (!update.docChanged) return;
          textarea.value = update.state.doc.toString();
          textarea.dispatchEvent(new Event('input', { bubbles: true }));
          check(view, 400);
        }),
      ],
    });
    box.append(view.dom, hint, live);
    textarea.after(box);
    textarea.hidden = true;
    textarea.required = false;
    if (label) label.addEventListener('click', () => view.focus());
    document.addEventListener('click', (event) => {
      if (textarea.id && event.target.closest(`a[href="#${CSS.escape(textarea.id)}"]`)) {
        event.preventDefault();
        view.focus();
      }
    });
    shown.say(texts.checking);
    check(view, 0);
  };

  const enhanceAll = (root) => root.querySelectorAll('textarea[data-rule-editor]').forEach(enhance);
  document.addEventListener('htmx:afterSettle', (event) => enhanceAll(event.target));
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', () => enhanceAll(document));
  else enhanceAll(document);
})();
