#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Shell scripts are executable and pass shellcheck.
set -euo pipefail
cd "$(dirname "$(readlink -f "$0")")/../.."

mapfile -d '' scripts < <(git ls-files -z --cached --others --exclude-standard -- '*.sh' '.ci/run')
status=0
for script in "${scripts[@]}"; do
    [ -x "$script" ] || { echo "$script: not executable"; status=1; }
done
shellcheck "${scripts[@]}" || status=1
exit "$status"
