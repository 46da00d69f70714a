#!/bin/sh
# Brings a published tree to static servers behind a balancer, so that a reader who is sent now to one and now to another never
# misses what a page names, and who reads the pointer finds all that it names at each of them:
#
#   sh ops/spread.sh /srv/publish/dialogue web1:/srv/www/dialogue web2:/srv/www/dialogue
#
# The folder is one that `alternat publish --out` writes and that no server serves by itself. Places are those of rsync: a folder
# here, HOST:FOLDER over ssh (RSYNC_RSH), HOST::MODULE/FOLDER. Each step is done at every place before the next begins at any:
#
# 1. what is new under its name: nothing leads there yet
# 2. what changed under its name, each file by a rename, with its time, of which servers make their tags
# 3. the lists, the pointer last
# 4. what is gone goes; what earlier pages need stands in the folder as long as it has to
#
# Where a place does not answer nothing goes on; what was done does no harm there, and the next run does the rest.
set -eu
[ $# -ge 2 ] || { echo 'sh ops/spread.sh FOLDER PLACE…' >&2; exit 2; }
from=${1%/}
shift
if [ ! -f "$from/tree.json" ] || [ -e "$from/.alternat-placing" ]; then echo "$from holds no whole tree" >&2; exit 3; fi
tree=$(sha256sum < "$from/tree.json")

for to; do rsync --archive --ignore-existing --exclude=/tree.json --exclude=/checksums.txt "$from/" "${to%/}/"; done
for to; do rsync --archive --delay-updates --exclude=/tree.json --exclude=/checksums.txt "$from/" "${to%/}/"; done
for to; do rsync --archive "$from/checksums.txt" "${to%/}/" && rsync --archive "$from/tree.json" "${to%/}/"; done
for to; do rsync --archive --delete-after --exclude=/tree.json --exclude=/checksums.txt "$from/" "${to%/}/"; done

if [ "$(sha256sum < "$from/tree.json")" != "$tree" ]; then echo "$from was published to meanwhile: again" >&2; exit 3; fi
