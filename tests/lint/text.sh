#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# What every text of the tree has and has not: a licence line in sources, no promises in comments, no path of one machine.
set -euo pipefail
cd "$(dirname "$(readlink -f "$0")")/../.."

status=0
complain() { # REASON; lines to complain about on standard input
    local found
    found=$(sed "s/\$/    <- $1/")
    if [ -n "$found" ]; then
        echo "$found"
        status=1
    fi
}
list() { git ls-files -z --cached --others --exclude-standard -- "$@"; }

complain "no SPDX-License-Identifier in the first three lines" < <(
    list '*.cpp' '*.h' '*.sh' '*.cmake' '*.sql' '*CMakeLists.txt' '.ci/run' | while IFS= read -r -d '' file; do
        # An empty list of sources has nothing to license.
        if [ -s "$file" ] && ! head -n 3 "$file" | grep -q 'SPDX-License-Identifier: GPL-3.0-or-later'; then
            echo "$file"
        fi
    done
)

# In comments only, and not as a file's name: plans are found under such names.
words='(//|/\*|#).*\b(TO''DO|FIX''ME|X''XX|HA''CK)\b(?!\.md)'
complain "do it now or leave it out" < <(
    list '*.cpp' '*.h' '*.sh' '*.cmake' '*CMakeLists.txt' '.ci/run' | xargs -0 grep -nHP "$words" || true
)

paths='/home/[a-z]'
for folder in "$(dirname "$PWD")" "$HOME"; do
    [ "$folder" = / ] || paths+="|(^|[^A-Za-z0-9_./-])$folder/"
done
complain "a path of one machine" < <(
    list ':!resources/sample-workspace' ':!tests/fuzz/seeds' | xargs -0 grep -nHIE "$paths" | grep -v '^tests/lint/text.sh:' || true
)
exit "$status"
