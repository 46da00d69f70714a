#!/bin/sh
# Installs a file of `ops/pack.sh` on a machine without a network:   sh unpack.sh alternat.tar /opt
#
# Checks the whole file against the checksum beside it, unpacks it beside what is there, checks every file again and that the
# program starts on this machine, and only then moves it to FOLDER/alternat; what stood there before stays as FOLDER/alternat.before until the next time.
set -eu
[ $# -eq 2 ] || { echo 'sh unpack.sh FILE.tar FOLDER' >&2; exit 2; }
file=$(CDPATH='' cd -- "$(dirname -- "$1")" && pwd)/$(basename -- "$1")
folder=$(CDPATH='' cd -- "$2" && pwd)

(cd "$(dirname -- "$file")" && sha256sum --check --strict --quiet "$(basename -- "$file").sha256")
work=$(mktemp -d "$folder/.alternat.XXXXXX")
trap 'rm -rf "$work"' EXIT INT TERM
tar -x -C "$work" -f "$file"
(cd "$work/alternat" && sha256sum --check --strict --quiet SHA256SUMS)
chmod 755 "$work/alternat"
"$work/alternat/ops/alternat" help > /dev/null

rm -rf "$folder/alternat.before"
if [ -e "$folder/alternat" ]; then mv "$folder/alternat" "$folder/alternat.before"; fi
mv "$work/alternat" "$folder/alternat"
echo "$folder/alternat"
