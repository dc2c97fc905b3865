// What the rule editor (static/app/rule-editor.js) uses of CodeMirror, and nothing else of it; vendor.sh makes one file of this.
export { EditorState } from '@codemirror/state';
export { EditorView, keymap, lineNumbers, highlightActiveLine, highlightActiveLineGutter } from '@codemirror/view';
export { StreamLanguage, HighlightStyle, syntaxHighlighting, bracketMatching, indentUnit } from '@codemirror/language';
export { tags } from '@lezer/highlight';
export { defaultKeymap, history, historyKeymap, indentWithTab } from '@codemirror/commands';
export {
  autocompletion, completionKeymap, acceptCompletion, startCompletion, closeBrackets, closeBracketsKeymap,
} from '@codemirror/autocomplete';
export { lintGutter, lintKeymap, setDiagnostics } from '@codemirror/lint';
