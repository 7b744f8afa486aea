#!/usr/bin/env bash
# Drives the filter with GNU parallel over N articles as JSON Lines and compares with one filter alone: parallel.sh [N]
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
command -v parallel >/dev/null || { echo "GNU parallel is not installed: nothing was tried"; exit 0; }
program=${CLAIMEXTRACT:-dotnet $here/../../src/ClaimExtract.Cli/bin/Release/net10.0/ClaimExtract.Cli.dll}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
"$here/articles.sh" "${1:-200}" "$work/in"
find "$work/in" -name '*.txt' | sort | while read -r file; do
    awk -v id="$(basename "$file" .txt)" '
        BEGIN { printf "{\"id\":\"%s\",\"text\":\"", id }
        { gsub(/\\/, "\\\\"); gsub(/"/, "\\\""); gsub(/\t/, " "); gsub(/\r/, ""); printf "%s\\n", $0 }
        END { print "\"}" }' "$file"
done >"$work/articles.jsonl"
$program filter <"$work/articles.jsonl" >"$work/alone.jsonl"
parallel --will-cite --pipe --keep-order --block 100k --jobs 2 $program filter <"$work/articles.jsonl" >"$work/parallel.jsonl"
cmp "$work/alone.jsonl" "$work/parallel.jsonl" && echo "$(wc -l <"$work/parallel.jsonl") answers, the same as from one filter"
