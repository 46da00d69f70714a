#!/bin/sh
# Packs the program as it is committed here, built, with its Node and all that it needs, into one file for machines
# without a network:   sh ops/pack.sh alternat.tar
#
# The machine that packs needs git, tar, npm and either a network or an npm cache (NPM_CONFIG_CACHE, NPM_CONFIG_OFFLINE=true);
# it has the same system and processor as those that the file is for. Beside the file its checksum is written, which
# travels by another way; inside stands the checksum of each file.
set -eu
umask 022
[ $# -eq 1 ] || { echo 'sh ops/pack.sh FILE.tar' >&2; exit 2; }
here=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd)
out=$(CDPATH='' cd -- "$(dirname -- "$1")" && pwd)/$(basename -- "$1")
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT INT TERM

at=$(git -C "$here" log -1 --format=%ct)
mkdir "$work/alternat"
git -C "$here" archive HEAD | tar -x -C "$work/alternat"
cd "$work/alternat"
npm ci --ignore-scripts --omit=dev --no-audit --no-fund --loglevel=error
# What `bin/prepare.mjs` looks for: the dependencies are those of this lock.
sha256sum package-lock.json | cut -d' ' -f1 | tr -d '\n' > node_modules/.alternat-lock
sh ops/alternat build
rm -rf build/compile-cache

find . -type f ! -name SHA256SUMS -print0 | LC_ALL=C sort -z | xargs -0 sha256sum > SHA256SUMS
tar -C "$work" --sort=name --mtime="@$at" --owner=0 --group=0 --numeric-owner -cf "$out.part" alternat
mv "$out.part" "$out"
cd "$(dirname -- "$out")"
sha256sum "$(basename -- "$out")" | tee "$(basename -- "$out").sha256"
