#!/usr/bin/env bash
# Kills a run over N articles K times with SIGKILL at random moments, goes on each time, and compares the output with that
# of a run that was left alone: kill-and-resume.sh [N] [K] [ENDING]. CLAIMEXTRACT names the program; else it is built.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
count=${1:-50000} kills=${2:-10} ending=${3:-jsonl}
program=${CLAIMEXTRACT:-dotnet $here/../../src/ClaimExtract.Cli/bin/Release/net10.0/ClaimExtract.Cli.dll}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
"$here/articles.sh" "$count" "$work/in"

start=$(date +%s)
$program run "$work/in" -o "$work/whole.$ending" --parallel 2 --quiet
seconds=$(($(date +%s) - start))
echo "undisturbed: $count articles in $seconds s, $(stat -c %s "$work/whole.$ending") bytes"

killed=0
while [ "$killed" -lt "$kills" ]; do
    $program run "$work/in" -o "$work/killed.$ending" --parallel 2 --quiet --resume &
    process=$!
    # Often enough inside the run: on average a kill leaves a share of it that lets all K happen.
    sleep "$(awk -v s="$seconds" -v k="$kills" -v seed="$RANDOM" 'BEGIN { srand(seed); print 1 + rand() * 1.6 * s / k }')"
    if kill -KILL "$process" 2>/dev/null; then
        wait "$process" 2>/dev/null || true
        killed=$((killed + 1))
        echo "killed $killed: $(wc -l <"$work/killed.$ending.part" 2>/dev/null || echo 0) articles done"
    else
        wait "$process" || true
        echo "it was faster than the kill; starting over" >&2
        rm -f "$work/killed.$ending"
    fi
done
$program run "$work/in" -o "$work/killed.$ending" --parallel 2 --quiet --resume
cmp "$work/whole.$ending" "$work/killed.$ending" && echo "the same bytes after $kills kills"
