#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Installs those packages of packages.txt that are missing: ensure-packages.sh SECTION...
# Says and does nothing when all are there.
set -euo pipefail

list="$(dirname "$(readlink -f "$0")")/packages.txt"
wanted=()
for section in "$@"; do
    mapfile -t found < <(awk -v section="[$section]" '
        { sub(/#.*/, "") }
        /^\[/ { inside = ($1 == section); next }
        inside && NF { print $1 }' "$list")
    if [ "${#found[@]}" -eq 0 ]; then
        echo "No packages under [$section] in $list" >&2
        exit 2
    fi
    wanted+=("${found[@]}")
done

missing=()
for package in "${wanted[@]}"; do
    state=$(dpkg-query -W -f '${db:Status-Status}' "$package" 2>/dev/null || true)
    [ "$state" = installed ] || missing+=("$package")
done
[ "${#missing[@]}" -eq 0 ] && exit 0

as_root=()
if [ "$(id -u)" -ne 0 ]; then
    if ! command -v sudo >/dev/null; then
        echo "Missing packages: ${missing[*]}" >&2
        echo "Install them as root (apt-get install ${missing[*]}), then run this again." >&2
        exit 1
    fi
    as_root=(sudo)
fi
echo "Installing ${#missing[@]} missing packages: ${missing[*]}"
"${as_root[@]}" apt-get update -qq
"${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null
