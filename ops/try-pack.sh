#!/bin/sh
# Tries a file of `ops/pack.sh` as on a machine without a network, and leaves nothing behind:   sh ops/try-pack.sh alternat.tar
#
# In a network of its own that has nothing but the loopback, with an empty home and an empty environment: the file is
# unpacked and checked (`unpack.sh`), both nodes of a demonstration are founded and started, each shows its first page, and the
# record that each publishes is verified. Needs util-linux and iproute2; whoever is not root needs user name spaces. Three minutes at most.
set -eu
here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd)
if [ "${2:-}" != within ]; then
  [ $# -eq 1 ] || { echo 'sh ops/try-pack.sh FILE.tar' >&2; exit 2; }
  file=$(CDPATH='' cd -- "$(dirname -- "$1")" && pwd)/$(basename -- "$1")
  work=$(mktemp -d)
  trap 'rm -rf "$work"' EXIT INT TERM
  mkdir "$work/home" "$work/place"
  as=
  [ "$(id -u)" -eq 0 ] || as=--map-root-user
  cd "$work"
  env -i HOME="$work/home" PATH=/usr/sbin:/usr/bin:/sbin:/bin LANG=C timeout 180 unshare --net $as sh "$here/try-pack.sh" "$file" within
  exit
fi

file=$1
ip link set lo up
began=$(date +%s)
said() { echo "$(($(date +%s) - began)) s: $1"; }
if [ -n "$(ip route show default; ip -6 route show default)" ]; then echo 'there is a network here' >&2; exit 1; fi
sh "$here/unpack.sh" "$file" "$PWD/place" > /dev/null
said 'unpacked, every file as it was packed'
alternat=$PWD/place/alternat/ops/alternat
ALTERNAT_HOME=$PWD/data "$alternat" demo --port MEX=4052 --port USA=4001 --without-data > demo.log 2>&1 &
demo=$!
trap 'kill "$demo" 2> /dev/null; wait "$demo" 2> /dev/null || true' EXIT INT TERM
node=$(find "$PWD/place/alternat/node_modules" -path '*/node*-linux-*/bin/node' -type f | head -n 1)
for port in 4052 4001; do
  until "$node" -e "fetch('http://127.0.0.1:$port/en/').then((answer) => process.exit(answer.status === 200 ? 0 : 1), () => process.exit(1))"; do
    kill -0 "$demo" 2> /dev/null || { cat demo.log >&2; exit 1; }
    sleep 0.3
  done
  said "the node at $port shows its first page"
done
for port in 4052 4001; do "$alternat" verify "http://127.0.0.1:$port" > verify.log || { cat verify.log >&2; exit 1; }; said "the record at $port is verified: $(tail -n 1 verify.log)"; done
