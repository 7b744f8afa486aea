#!/usr/bin/env bash
# Sends MB megabytes of JSON Lines through the filter and tells its peak memory: filter-memory.sh [MB]. Needs GNU time.
set -eu
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
megabytes=${1:-1024}
program=${CLAIMEXTRACT:-dotnet $here/../../src/ClaimExtract.Cli/bin/Release/net10.0/ClaimExtract.Cli.dll}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
"$here/articles.sh" 500 "$work/in"
python3 - "$work" <<'PY'
import glob, json, sys
with open(sys.argv[1] + "/block.jsonl", "w") as out:
    for name in sorted(glob.glob(sys.argv[1] + "/in/*/*.txt")):
        out.write(json.dumps({"id": name[-10:-4], "text": open(name).read().split("---\n", 2)[-1], "published": "2020-02-05"}) + "\n")
PY
limit=$((megabytes * 1024 * 1024))
lines=$( (while cat "$work/block.jsonl" 2>/dev/null; do :; done) | head -c "$limit" |
    /usr/bin/time -f '%M' -o "$work/peak" $program filter | wc -l)
echo "$megabytes MB in, $lines answers out, peak memory $(($(cat "$work/peak") / 1024)) MB"
