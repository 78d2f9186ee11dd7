#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Builds the measurements in the release preset, runs each and keeps what it printed beside a line on the machine.
# tests/bench/run.sh [NAME...]   without names: all
set -euo pipefail
cd "$(dirname "$(readlink -f "$0")")/../.."

cmake --preset release >/dev/null
cmake --build --preset release --target benches -- --quiet
results=build/release/bench-results
mkdir -p "$results"

names=("$@")
if [ $# -eq 0 ]; then
    for program in build/release/bench/bench_*; do
        [ -x "$program" ] && names+=("${program##*/bench_}")
    done
fi
if [ "${#names[@]}" -eq 0 ]; then
    echo "There is nothing to measure." >&2
    exit 1
fi

machine="$(sed -n 's/^model name[^:]*: //p' /proc/cpuinfo | head -n 1), $(nproc) cores, load $(cut -d ' ' -f 1 /proc/loadavg)"
status=0
for name in "${names[@]}"; do
    printf '\n== %s (%s)\n' "$name" "$machine"
    {
        printf '%s %s\n' "$(git rev-parse --short HEAD)" "$machine"
        QT_QPA_PLATFORM=offscreen READYROOM_SOURCE_DIR="$PWD" "build/release/bench/bench_$name"
    } 2>&1 | tee "$results/$name.txt" || status=1
done
exit "$status"
