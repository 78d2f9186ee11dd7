#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# From a bare Debian 12 to an open window: installs the packages that are missing, builds, opens a workspace.
# quickstart.sh [WORKSPACE]   without one: a copy of the sample workspace in your data folder
set -euo pipefail

root="$(dirname "$(dirname "$(readlink -f "$0")")")"
data="${XDG_DATA_HOME:-$HOME/.local/share}/readyroom"

say() { printf '\n== %s\n' "$*"; }

# The user's folder is meant from where they stand, not from the checkout.
workspace=
if [ $# -gt 0 ]; then
    [ -d "$1" ] || { echo "No such folder: $1" >&2; exit 2; }
    workspace="$(readlink -f "$1")"
fi

say "Packages"
"$root/installer/ensure-packages.sh" build run recommended
echo "All packages are installed."

say "Build (the first one takes a few minutes)"
cd "$root"
cmake --preset release >/dev/null
cmake --build --preset release --target readyroom
readyroom="$root/build/release/bin/readyroom"

if [ -z "$workspace" ]; then
    workspace="$data/sample-workspace"
    if [ ! -d "$workspace" ]; then
        # A copy: ticking a task writes to the file, and the checkout is to stay clean. The renaming comes last, so
        # that an interrupted copy is not taken for a whole one.
        mkdir -p "$data"
        copy="$(mktemp -d "$data/sample-workspace.XXXXXX")"
        cp -R "$root/resources/sample-workspace/." "$copy"
        chmod 755 "$copy"
        mv -T "$copy" "$workspace"
    fi
fi

if [ -n "${DISPLAY:-}" ] || [ -n "${WAYLAND_DISPLAY:-}" ]; then
    say "Opening $workspace"
    exec "$readyroom" "$workspace"
fi

say "There is no display here (neither DISPLAY nor WAYLAND_DISPLAY is set); what Readyroom knows of $workspace:"
export QT_QPA_PLATFORM=offscreen
"$readyroom" readiness "$workspace"

pictures="$data/snapshot"
say "Pictures of its tabs, in $pictures"
"$readyroom" snapshot "$workspace" --out "$pictures"
find "$pictures" -maxdepth 1 -name '*.png' | sort
