#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Every source file is named in a CMakeLists.txt; one that is not is never compiled and rots unseen.
set -euo pipefail
cd "$(dirname "$(readlink -f "$0")")/../.."

status=0
lists=$(git ls-files -z --cached --others --exclude-standard -- '*CMakeLists.txt' '*.cmake' | xargs -0 cat)
while IFS= read -r -d '' file; do
    name=$(basename "$file")
    # tests/fuzz/CMakeLists.txt knows the fuzzers by their bare names.
    [[ $file == tests/fuzz/fuzz_* ]] && name=${name%.cpp}
    if ! grep -qE "(^|[^A-Za-z0-9_])$name( |\)|\$)" <<<"$lists"; then
        echo "$file: in no CMakeLists.txt"
        status=1
    fi
done < <(git ls-files -z --cached --others --exclude-standard '*.cpp')
exit "$status"
