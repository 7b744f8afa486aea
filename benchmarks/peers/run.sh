#!/bin/sh
# Reads the texts of a folder (default: corpus) with peers from npm and with ClaimExtract, one after the other on the same
# machine, and prints the MB/s of each and how many times faster ClaimExtract is than each that does the like.
set -eu

here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../.." && pwd)
folder=$(cd "${1:-$root/corpus}" && pwd)

if ! command -v node >/dev/null || ! command -v npm >/dev/null; then
  echo "skipped: Node.js and npm are needed for the peers"
  exit 0
fi

(cd "$here" && npm install --silent --no-audit --no-fund >&2)
ours=$(cd "$root" && dotnet build -c Release benchmarks/ClaimExtract.Benchmarks >&2 &&
  dotnet run --no-build -c Release --project benchmarks/ClaimExtract.Benchmarks -- figures "$folder")
peers=$(find "$folder" -name '*.txt' | sort | node "$here/peers.js")

printf '%s\n%s\n' "$peers" "$ours" | awk '
  $1 == "recognizers" { numbers = $2; printf "Recognizers-Text, numbers           %9.3f MB/s\n", $2 }
  $1 == "wink-nlp" { printf "wink-nlp, tags and entities         %9.3f MB/s\n", $2 }
  $1 == "compromise" { printf "compromise, tags and numbers        %9.3f MB/s\n", $2 }
  $1 ~ /^(recognizers|wink-nlp|compromise)$/ && $2 > fastest { fastest = $2 }
  $1 == "numbers" { printf "ClaimExtract, numbers               %9.3f MB/s  %6.1f times Recognizers-Text\n", $2, $2 / numbers }
  $1 == "figures" { printf "ClaimExtract, figures               %9.3f MB/s  %6.1f times Recognizers-Text\n", $2, $2 / numbers }
  $1 == "claims" { printf "ClaimExtract, claims, all of it     %9.3f MB/s  %6.1f times the fastest peer\n", $2, $2 / fastest }'
