#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# The catalogues hold what the sources say now: lupdate has nothing to change. (What they say in each language is
# the business of the test unit.translations.)
set -euo pipefail
cd "$(dirname "$(readlink -f "$0")")/../.."

lupdate=$(qtpaths6 --query QT_HOST_BINS)/lupdate
fresh=$(mktemp -d)
trap 'rm -rf "$fresh"' EXIT
cp translations/*.ts "$fresh"
mapfile -t sources < <(git ls-files --cached --others --exclude-standard -- 'ui/*.cpp' 'app/*.cpp')

update() { # CATALOGUE [OPTION...]
    local catalogue=$1
    shift
    "$lupdate" -silent -no-obsolete -locations none "$@" -I . -I modules "${sources[@]}" -ts "$fresh/$catalogue"
}

status=0
for catalogue in translations/*.ts; do
    name=$(basename "$catalogue")
    options=()
    [ "$name" = readyroom_en.ts ] && options=(-pluralonly)
    update "$name" "${options[@]}"
    if ! diff -u --label "$catalogue" --label "$catalogue after lupdate" "$catalogue" "$fresh/$name"; then
        echo "$catalogue: behind the sources; build the target update_translations and translate what is new"
        status=1
    fi
done
exit "$status"
