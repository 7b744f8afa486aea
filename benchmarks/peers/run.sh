#!/bin/sh
# Reads the numbers in the texts of a folder (default: corpus) with Recognizers-Text and with ClaimExtract, one after the
# other on the same machine, and prints the MB/s of both and how many times faster ClaimExtract is.
set -eu

here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../.." && pwd)
folder=$(cd "${1:-$root/corpus}" && pwd)

if ! command -v node >/dev/null || ! command -v npm >/dev/null; then
  echo "skipped: Node.js and npm are needed for Recognizers-Text"
  exit 0
fi

(cd "$here" && npm install --silent --no-audit --no-fund >&2)
ours=$(cd "$root" && dotnet build -c Release benchmarks/ClaimExtract.Benchmarks >&2 &&
  dotnet run --no-build -c Release --project benchmarks/ClaimExtract.Benchmarks -- figures "$folder")
peer=$(find "$folder" -name '*.txt' | sort | node "$here/recognizers.js")

printf '%s\n%s\n' "$peer" "$ours" | awk '
  $1 == "recognizers" { peer = $2; printf "Recognizers-Text, numbers  %9.3f MB/s\n", $2 }
  $1 == "numbers" { printf "ClaimExtract, numbers      %9.3f MB/s  %6.1f times\n", $2, $2 / peer }
  $1 == "figures" { printf "ClaimExtract, figures      %9.3f MB/s  %6.1f times\n", $2, $2 / peer }'
