#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Builds the measurements in the release preset, runs them one after another and prints one table, kept beside the build.
# tests/bench/run.sh [NAME...]   without names: all; fails when a limit is missed
set -euo pipefail
cd "$(dirname "$(readlink -f "$0")")/../.."

cmake --preset release >/dev/null
cmake --build --preset release --target benches -- --quiet

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

table=build/release/bench-results.txt
messages=build/release/bench-messages.txt # what Qt says of running without a display
: >"$messages"
status=0
{
    printf '%s, %s\n' "$(date -u +%F\ %H:%M)" "$(git rev-parse --short HEAD)"
    printf '%s, %s cores, Linux %s, load %s\n\n' "$(sed -n 's/^model name[^:]*: //p' /proc/cpuinfo | head -n 1)" \
        "$(nproc)" "$(uname -r)" "$(cut -d ' ' -f 1-2 /proc/loadavg)"
    for name in "${names[@]}"; do
        QT_QPA_PLATFORM=offscreen READYROOM_SOURCE_DIR="$PWD" "build/release/bench/bench_$name" 2>>"$messages" || status=1
    done
    exit "$status"
} | tee "$table"
