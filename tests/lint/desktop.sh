#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# What the package tells a desktop is well formed: desktop entry, AppStream metadata, file type, man page. A check whose
# tool is not installed is left out with a note.
set -euo pipefail
cd "$(dirname "$(readlink -f "$0")")/../.."

id=io.github.readyroom.Readyroom
entry=installer/linux/$id.desktop
metainfo=installer/linux/$id.metainfo.xml
type=installer/linux/$id.xml
manual=installer/linux/readyroom.1
status=0
complain() { echo "$*"; status=1; }
has() { command -v "$1" >/dev/null || { echo "note: no $1 here; $2 is not checked"; return 1; }; }

if has desktop-file-validate "$entry"; then
    problems=$(desktop-file-validate "$entry" || true)
    [ -z "$problems" ] || complain "$problems"
fi
if has appstreamcli "$metainfo"; then
    appstreamcli validate --no-net "$metainfo" >/dev/null || complain "$(appstreamcli validate --no-net --explain "$metainfo")"
fi
if has update-mime-database "$type"; then
    database=$(mktemp -d)
    trap 'rm -rf "$database"' EXIT
    install -D "$type" "$database/packages/$id.xml"
    problems=$(XDG_DATA_DIRS=$database update-mime-database "$database" 2>&1) || complain "$type: $problems"
    grep -q ':application/x-readyroom-workspace:readyroom.yaml' "$database/globs2" || complain "$type: names no readyroom.yaml"
fi
if has mandoc "$manual"; then
    # mandoc looks for the other pages in a database of its own, which not every machine has.
    problems=$(mandoc -Tlint "$manual" 2>/dev/null || true)
    [ -z "$problems" ] || complain "$problems"
fi
if has man "$manual"; then
    problems=$(LC_ALL=C.UTF-8 MANWIDTH=80 man --warnings -E UTF-8 -l -Tutf8 -Z "$manual" 2>&1 >/dev/null || true)
    [ -z "$problems" ] || complain "$problems"
fi

# The version is written in CMakeLists.txt; the metadata's newest release has to be it.
version=$(sed -n 's/^project(Readyroom VERSION \([0-9.]*\).*/\1/p' CMakeLists.txt)
newest=$(sed -n 's/.*<release version="\([^"]*\)".*/\1/p' "$metainfo" | head -n 1)
[ "$version" = "$newest" ] || complain "$metainfo: the newest release is $newest, the program is $version"
# Each text there is in English is there in German and Japanese.
for key in GenericName Comment Keywords; do
    for language in de ja; do
        grep -q "^$key\[$language\]=." "$entry" || complain "$entry: no $key in $language"
    done
done
for element in summary p li; do
    english=$(grep -c "<$element>" "$metainfo" || true)
    for language in de ja; do
        translated=$(grep -c "<$element xml:lang=\"$language\">" "$metainfo" || true)
        [ "$english" = "$translated" ] || complain "$metainfo: $english <$element>, $translated in $language"
    done
done
exit "$status"
