#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# The completions offer what the program understands. Bash's is tried word by word; those of zsh and fish have to parse, and
# fish's is asked too. Every option the program takes is in all of them and in the man page, and no other.
set -euo pipefail
cd "$(dirname "$(readlink -f "$0")")/../.."

folder=installer/linux/completions
status=0
complain() { echo "$*"; status=1; }

# shellcheck disable=SC2317 # the completion calls it; bash itself has one only while it completes
compopt() { :; }

# completes WORD...: what bash offers for the last word, sorted, on one line
completes() {
    COMP_WORDS=("$@") COMP_CWORD=$(($# - 1)) COMPREPLY=()
    _readyroom
    printf '%s\n' "${COMPREPLY[@]}" | sort | tr '\n' ' ' | sed 's/ $//'
}
expect() { # WHAT IS OFFERED, WORD...
    local wanted=$1 offered
    shift
    offered=$(completes "$@")
    [ "$offered" = "$wanted" ] || complain "$folder/readyroom.bash: for \"$*\" offers \"$offered\", not \"$wanted\""
}

# shellcheck source=/dev/null
source "$folder/readyroom.bash"
complete -p readyroom | grep -q _readyroom || complain "$folder/readyroom.bash: completes nothing"
nowhere=$(mktemp -d)
trap 'rm -rf "$nowhere"' EXIT
mkdir "$nowhere/desk" "$nowhere/ticks"
touch "$nowhere/plan.md" "$nowhere/two words.md"
root=$PWD
cd "$nowhere"
expect 'tick ticks' readyroom ti
expect 'readiness' readyroom re
expect 'audit desk help history plan.md practice-service probe readiness security snapshot tick ticks two words.md watch' readyroom ''
expect 'plan.md' readyroom readiness pl
expect 'two words.md' readyroom readiness tw
expect 'accept verify' readyroom audit ''
expect 'desk' readyroom audit verify de
expect '--undo --untick' readyroom tick plan.md P1 --un
expect '--help --json --language --log-level' readyroom readiness --
expect '--help --language --log-level --out --scale --size --theme' readyroom snapshot --
expect 'dark' readyroom snapshot --theme d
expect '--help --json --language --log-level --once --trust --validate' readyroom probe --
expect 'down errors off slow' readyroom practice-service --break ''
expect '--break --help --host --language --log-level --port' readyroom practice-service --
expect 'dark light' readyroom --theme ''
expect 'dark light' readyroom --theme =
expect 'dark' readyroom --theme = d
expect 'de' readyroom --language d
expect 'debug' readyroom --log-level d
expect 'desk' readyroom snapshot --out de
cd "$root"

# The languages are those there are catalogues of.
languages=$(basename -s .ts -a translations/readyroom_*.ts | sed 's/readyroom_//' | sort | tr '\n' ' ' | sed 's/ $//')
expect "$(tr ' ' '\n' <<<"$languages" | sort | tr '\n' ' ' | sed 's/ $//')" readyroom --language ''

# What the program's own reader of its command line names, against what the texts name.
understood=$(grep -oE '"--[a-z][a-z-]*"' app/Invocation.cpp | tr -d '"' | sort -u)
for text in "$folder/readyroom.bash" "$folder/_readyroom" "$folder/readyroom.fish" installer/linux/readyroom.1; do
    # fish writes "-l theme", the man page "Fl Fl theme".
    named=$(sed -E 's/(^| )-l ([a-z])/ --\2/g; s/Fl Fl /--/g' <(grep -vE '^#|^set ' "$text") |
        grep -oE -- '(^|[^a-z-])--[a-z][a-z-]*' | grep -oE -- '--[a-z-]+' | sort -u)
    difference=$(diff <(echo "$understood") <(echo "$named") | sed -n 's/^< /not named: /p; s/^> /not understood: /p' || true)
    [ -z "$difference" ] || complain "$text: $difference"
done

if command -v zsh >/dev/null; then
    zsh -n "$folder/_readyroom" || complain "$folder/_readyroom: zsh cannot read it"
else
    echo "note: no zsh here; its completion is not checked"
fi
if command -v fish >/dev/null; then
    offered=$(HOME=$nowhere fish -c "source $folder/readyroom.fish; complete -C 'readyroom snapshot --theme '" | cut -f 1 | tr '\n' ' ')
    [ "$offered" = "dark light " ] || complain "$folder/readyroom.fish: for --theme offers $offered"
    offered=$(HOME=$nowhere fish -c "source $folder/readyroom.fish; complete -C 'readyroom tick --un'" | cut -f 1 | tr '\n' ' ')
    [ "$offered" = "--undo --untick " ] || complain "$folder/readyroom.fish: for tick --un offers $offered"
else
    echo "note: no fish here; its completion is not checked"
fi
exit "$status"
