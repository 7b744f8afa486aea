#!/usr/bin/env bash
# Writes N different articles into FOLDER, made from those of corpus/: articles.sh N FOLDER
set -euo pipefail
count=${1:?how many} folder=${2:?into which folder}
corpus=$(cd "$(dirname "${BASH_SOURCE[0]}")/../../corpus" && pwd)
mkdir -p "$folder"
find "$corpus" -name '*.txt' | sort | awk -v count="$count" -v folder="$folder" '
    { files[n++] = $0 }
    END {
        for (i = 0; i < n; i++) {
            text[i] = ""
            while ((getline line < files[i]) > 0) text[i] = text[i] line "\n"
            close(files[i])
        }
        for (i = 0; i < count; i++) {
            dir = sprintf("%s/%03d", folder, i / 1000)
            if (i % 1000 == 0) system("mkdir -p " dir)
            file = sprintf("%s/%06d.txt", dir, i)
            printf "%sIn district %d of the same region %d people were injured, police said.\n", text[i % n], i, 3 + i % 90 > file
            close(file)
        }
    }'
