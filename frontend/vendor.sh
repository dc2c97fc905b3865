#!/usr/bin/env bash
# Fetches the front-end files by the lock file and copies what the pages use into the product, with checksums. CodeMirror comes in
# many small modules: those that codemirror.js names are bundled into one file.
set -euo pipefail
cd "$(dirname "$0")"
npm ci --ignore-scripts
out=../src/main/resources/static/vendor
rm -rf "$out" && mkdir -p "$out/licences"
m=node_modules
cp "$m/htmx.org/dist/htmx.min.js" "$out/htmx.min.js"
# The government's font and crown may not be used by others: our font takes their place, and the font faces go.
sed -E 's/@font-face\{[^}]*\}//g; s/"?GDS Transport"?,arial,sans-serif/var(--gh-font)/g; /^\/\*# sourceMappingURL/d' \
    "$m/govuk-frontend/dist/govuk/govuk-frontend.min.css" > "$out/govuk-frontend.min.css"
cp "$m/@fontsource-variable/inter/files/inter-latin-wght-normal.woff2" "$out/inter-latin.woff2"
cp "$m/@fontsource-variable/inter/files/inter-latin-ext-wght-normal.woff2" "$out/inter-latin-ext.woff2"
cp "$m/bpmn-js/dist/bpmn-navigated-viewer.production.min.js" "$out/bpmn-viewer.min.js"
cp "$m/bpmn-js/dist/assets/bpmn-js.css" "$m/bpmn-js/dist/assets/diagram-js.css" "$out/"
npx --no-install esbuild codemirror.js --bundle --minify --format=iife --global-name=CodeMirror --target=es2022 --legal-comments=none \
    --alias:style-mod=./style-mod.js --log-level=warning --outfile="$out/codemirror.min.js"
cp "$m/htmx.org/LICENSE" "$out/licences/htmx.txt"
cp "$m/bpmn-js/LICENSE" "$out/licences/bpmn-js.txt"
cp "$m/@fontsource-variable/inter/LICENSE" "$out/licences/inter.txt"
for p in @codemirror/{autocomplete,commands,language,lint,state,streamparser,view} @lezer/{common,highlight} \
        @marijn/find-cluster-break crelt style-mod w3c-keyname; do
    echo "== $p"
    cat "$m/$p/LICENSE"
    echo
done > "$out/licences/codemirror.txt"
cat > "$out/licences/govuk-frontend.txt" <<'L'
govuk-frontend, MIT licence. Copyright (c) Crown Copyright (Government Digital Service). https://github.com/alphagov/govuk-frontend
L
(cd "$out" && find . -type f ! -name SHA256SUMS -print0 | sort -z | xargs -0 sha256sum > SHA256SUMS)
