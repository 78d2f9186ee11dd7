#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Everything a change has to pass. Ends with a line "N passed, N failed, N skipped", and with 0 only if nothing failed.
#
#   tests/run.sh            all stages; static analysis of what changed since BASE (a sample, if that is a lot)
#   tests/run.sh --all      all stages, and the package in a clean root; static analysis of every file
#   tests/run.sh --quick    development build and its tests, for the minute between two edits
#
# BASE (environment): a commit; without it, where the branch left origin/main, or the commit before.
set -euo pipefail
cd "$(dirname "$(readlink -f "$0")")/.."

quick=false
whole_tree=false
for argument in "$@"; do
    case $argument in
        --quick) quick=true ;;
        --all) whole_tree=true ;;
        *) echo "usage: tests/run.sh [--quick | --all]" >&2; exit 2 ;;
    esac
done

jobs=$(nproc)
results=build/test-results
corpora="${READYROOM_CORPORA:-../shared/corpora}"
fuzz_runs=5000 # of each fuzzer, always the same ones, so that a run can be repeated; longer and other ones by hand
fuzz_seconds=60 # at most
analysed_files=40 # at most, of a change; about fifteen seconds of one core each
passed=0
failed=0
skipped=0
broken_stages=()

# Runs one stage in a subshell that stops at the first failing command, and adds up what it did. A stage that runs ctest
# leaves JUnit files and is counted test function by test function; any other counts as one check. One that ends with 77
# cannot run here and is skipped.
stage() {
    local title=$1 start=$SECONDS status=0 counts
    shift
    printf '\n== %s\n' "$title"
    rm -rf "$results"
    mkdir -p "$results"
    set +e
    (set -e; "$@")
    status=$?
    set -e
    if [ "$status" -eq 77 ]; then
        skipped=$((skipped + 1))
        printf -- '-- %s: skipped\n' "$title"
        return
    fi
    counts=$(count_results)
    local p f s
    read -r p f s <<<"$counts"
    if [ "$((p + f + s))" -eq 0 ] && [ "$status" -eq 0 ]; then
        p=1
    elif [ "$status" -ne 0 ] && [ "$f" -eq 0 ]; then
        f=1
    fi
    [ -f "$results/left-out" ] && s=$((s + $(<"$results/left-out")))
    passed=$((passed + p)) failed=$((failed + f)) skipped=$((skipped + s))
    if [ "$status" -eq 0 ] && [ "$f" -eq 0 ]; then
        printf -- '-- %s: passed in %d s\n' "$title" "$((SECONDS - start))"
    else
        broken_stages+=("$title")
        printf -- '-- %s: FAILED after %d s\n' "$title" "$((SECONDS - start))"
    fi
}

# "passed failed skipped" over the result files. A Qt Test program says how many of its functions passed, failed and
# were skipped; a program that does not, or that died before it could, counts as one.
count_results() {
    find "$results" -name '*.xml' -print0 | xargs -0 -r cat | awk '
        function finish() {
            if (!open) return
            if (totals) { p += tp; f += tf; s += ts }
            else if (status == "run") p++
            else if (status == "notrun" || status == "disabled") s++
            if (status == "fail" && tf == 0) f++
            open = 0
        }
        /<testcase / {
            finish()
            open = 1; totals = 0; tp = tf = ts = 0
            match($0, /status="[a-z]*"/)
            status = substr($0, RSTART + 8, RLENGTH - 9)
        }
        match($0, /Totals: [0-9]+ passed, [0-9]+ failed, [0-9]+ skipped/) {
            split(substr($0, RSTART, RLENGTH), word, " ")
            totals = 1; tp += word[2]; tf += word[4]; ts += word[6]
        }
        END {
            finish()
            print p + 0, f + 0, s + 0
        }'
}

build() { # PRESET [TARGET...]
    local preset=$1
    shift
    cmake --preset "$preset" >"$results/configure.log" 2>&1 || { cat "$results/configure.log"; return 1; }
    cmake --build --preset "$preset" -j "$jobs" ${1:+--target "$@"} -- --quiet
}

run_ctest() { # PRESET [ARGUMENT...]
    local preset=$1
    shift
    # Output sizes: the line with the totals comes last and must survive.
    ctest --preset "$preset" -j "$jobs" --output-junit "$PWD/$results/$preset.xml" \
        --test-output-size-passed 1000000 --test-output-size-failed 1000000 "$@"
}

check_format() {
    git ls-files -z '*.cpp' '*.h' | xargs -0 clang-format --dry-run -Werror
}

check_lints() {
    local lint status=0
    for lint in tests/lint/*.sh; do
        "$lint" || status=1
    done
    return "$status"
}

test_dev() {
    build dev
    run_ctest dev
}

# Unit and model tests run under the sanitizers, which are stricter; once is enough.
test_program() {
    build dev readyroom tests_gui tests_integration
    run_ctest dev -L '^(gui|integration)$'
}

test_asan() {
    build asan tests_unit tests_model
    run_ctest asan -L '^(unit|model)$'
}

test_tsan() {
    build tsan tests_core
    run_ctest tsan -L '^core$'
}

fuzz() {
    build fuzz fuzzers
    local target name
    for target in build/fuzz/fuzzers/*; do
        [ -x "$target" ] || { echo "There is no fuzzer."; return 1; }
        name=$(basename "$target")
        mkdir -p "build/fuzz/corpus/$name" build/fuzz/findings
        echo "$name, $fuzz_runs runs"
        "$target" -seed=1 -runs="$fuzz_runs" -max_total_time="$fuzz_seconds" -timeout=10 -rss_limit_mb=2048 -print_final_stats=1 \
            -artifact_prefix="build/fuzz/findings/$name-" "build/fuzz/corpus/$name" "tests/fuzz/seeds/$name" \
            >"$results/$name.log" 2>&1 || { tail -n 60 "$results/$name.log"; return 1; }
        grep -E 'number_of_executed_units' "$results/$name.log"
    done
}

replay_corpora() {
    local name patterns pattern files
    while read -r name patterns; do
        [ -x "build/fuzz/fuzzers/$name" ] || continue
        files=()
        for pattern in $patterns; do
            mapfile -t -O "${#files[@]}" files < <(find -L "$corpora" -type f -name "$pattern" | sort)
        done
        echo "$name: ${#files[@]} files"
        [ "${#files[@]}" -gt 0 ] || continue
        printf '%s\0' "${files[@]}" |
            xargs -0 -n 200 "build/fuzz/fuzzers/$name" -timeout=20 -rss_limit_mb=4096 \
                -artifact_prefix="build/fuzz/findings/$name-" >"$results/$name.log" 2>&1 ||
            { tail -n 60 "$results/$name.log"; return 1; }
    done < <(set -f; grep -v '^#' tests/fuzz/corpora.txt)
}

# The commit that a change is compared with; nothing when there is none before it.
base_commit() {
    local base
    base=${BASE:-$(git merge-base HEAD origin/main 2>/dev/null || true)}
    if [ -z "$base" ] || [ "$(git rev-parse "$base")" = "$(git rev-parse HEAD)" ]; then
        base=$(git rev-parse --verify --quiet HEAD~1 || true)
    fi
    echo "$base"
}

# The translation units to look at, one a line: those that changed and, for a changed header, one that includes it.
files_to_analyse() {
    local base file stem
    base=$(base_commit)
    if "$whole_tree" || [ -z "$base" ]; then
        git ls-files '*.cpp'
        return
    fi
    git diff --name-only --diff-filter=d "$base" -- '*.cpp' '*.h' | while read -r file; do
        stem=${file%.*}
        if [ -f "$stem.cpp" ]; then
            echo "$stem.cpp"
        else
            git grep -l "#include \".*$(basename "$file")\"" -- '*.cpp' | head -n 1 || true
        fi
    done | sort -u
}

# Only units that the build knows can be analysed: a preset may leave some out.
known_units() {
    local file
    while read -r file; do
        if grep -qF "$PWD/$file" build/tidy/compile_commands.json; then
            echo "$file"
        fi
    done
}

analyse() {
    build tidy autogen
    files_to_analyse | known_units >"$results/units.txt"
    local checks count status=0
    count=$(wc -l <"$results/units.txt")
    if ! "$whole_tree" && [ "$count" -gt "$analysed_files" ]; then
        # Another sample for each commit, the same one for the same commit.
        shuf -n "$analysed_files" --random-source=<(yes "$(git rev-parse HEAD)") "$results/units.txt" >"$results/sample.txt"
        mv "$results/sample.txt" "$results/units.txt"
        echo $((count - analysed_files)) >"$results/left-out"
        echo "$analysed_files of $count files; the others count as skipped: tests/run.sh --all looks at them"
    else
        echo "$count files"
    fi
    xargs -r -P "$jobs" -n 1 clang-tidy -p build/tidy --quiet <"$results/units.txt" 2>"$results/tidy.log" || status=1
    # The checks are written once, in the preset.
    checks=$(sed -n 's/.*"CLAZY_CHECKS": "\([^"]*\)".*/\1/p' CMakePresets.json)
    xargs -r -P "$jobs" -n 4 clazy-standalone -p build/tidy -checks="$checks" --extra-arg=-Werror \
        --header-filter='/(app|ui|modules|tests)/' <"$results/units.txt" || status=1
    return "$status"
}

build_release() {
    # The tests were built twice by now; here it is about what is shipped, and what it is measured with.
    build release readyroom benches
}

installer/ensure-packages.sh build run recommended package test

if "$quick"; then
    stage "Development build and tests" test_dev
else
    stage "Format" check_format
    stage "Lints" check_lints
    stage "Program, with tests of its windows and commands" test_program
    stage "Unit and model tests under AddressSanitizer and UndefinedBehaviorSanitizer" test_asan
    stage "Unit tests of core under ThreadSanitizer" test_tsan
    stage "Fuzzing" fuzz
    if [ -d "$corpora" ]; then
        stage "Replay of corpora" replay_corpora
    else
        printf '\n== Replay of corpora\n-- skipped: no %s beside this checkout\n' "$corpora"
        skipped=$((skipped + 1))
    fi
    stage "Static analysis" analyse
    stage "Release build" build_release
    if "$whole_tree"; then
        stage "Package in a clean root" tests/package.sh
    fi
fi

echo
if [ "${#broken_stages[@]}" -gt 0 ]; then
    printf 'Failed: %s\n' "${broken_stages[@]}"
fi
echo "$((SECONDS / 60)) min $((SECONDS % 60)) s"
echo "$passed passed, $failed failed, $skipped skipped"
[ "$failed" -eq 0 ] && [ "${#broken_stages[@]}" -eq 0 ] && [ "$passed" -gt 0 ]
