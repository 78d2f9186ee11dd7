#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# A source file of more than 600 lines is too big; a header past 150 is worth a thought.
set -euo pipefail
cd "$(dirname "$(readlink -f "$0")")/../.."

status=0
while IFS= read -r -d '' file; do
    lines=$(wc -l <"$file")
    if [ "$lines" -gt 600 ]; then
        echo "$file:601: $lines lines; 600 is the limit"
        status=1
    elif [[ $file == *.h ]] && [ "$lines" -gt 150 ]; then
        echo "note: $file has $lines lines; a header is best under 150"
    fi
done < <(git ls-files -z --cached --others --exclude-standard '*.cpp' '*.h')
exit "$status"
