#!/bin/sh
# One backup of one node into a folder, encrypted if a recipient is named, and what is too old is removed:
#
#   ALTERNAT_HOME=/var/lib/alternat/mex sh ops/backup.sh /var/backups/alternat/mex
#
# ALTERNAT_BACKUP_AGE         a file of age recipients (age-keygen; https://age-encryption.org); or
# ALTERNAT_BACKUP_GPG         the fingerprint of an OpenPGP key
# ALTERNAT_BACKUP_KEEP_DAYS   how many days each backup is kept (35)
# ALTERNAT_BACKUP_KEEP_MONTHS how many months the first backup of a month is kept (12)
#
# A backup has its name only once it is whole. What follows (a copy to another place) is begun by whoever calls this.
set -eu
umask 077
[ $# -eq 1 ] || { echo 'sh ops/backup.sh FOLDER' >&2; exit 2; }
here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd)
folder=$1
now=$(date -u +%Y%m%dT%H%M%SZ)
mkdir -p "$folder"
part=$folder/.part-$$
trap 'rm -f "$part" "$part.sealed"' EXIT INT TERM

"${ALTERNAT:-$here/alternat}" backup --out "$part"
name=$now.backup
if [ -n "${ALTERNAT_BACKUP_AGE:-}" ]; then
  age --encrypt --recipients-file "$ALTERNAT_BACKUP_AGE" --output "$part.sealed" "$part"
  name=$name.age
elif [ -n "${ALTERNAT_BACKUP_GPG:-}" ]; then
  gpg --batch --quiet --yes --trust-model always --encrypt --recipient "$ALTERNAT_BACKUP_GPG" --output "$part.sealed" "$part"
  name=$name.gpg
else
  mv "$part" "$part.sealed"
fi
sync "$part.sealed"
mv "$part.sealed" "$folder/$name"
sync "$folder"

# By their names, which are their times: the last days whole, of each of the last months the first. The newest always stays.
days=$(date -u -d "-${ALTERNAT_BACKUP_KEEP_DAYS:-35} days" +%Y%m%dT%H%M%SZ)
months=$(date -u -d "-${ALTERNAT_BACKUP_KEEP_MONTHS:-12} months" +%Y%m)
month=
for old in "$folder"/[0-9]*T[0-9]*Z.backup*; do
  at=$(basename "$old" | cut -d. -f1)
  first=no
  [ "$(printf %.6s "$at")" = "$month" ] || first=yes
  month=$(printf %.6s "$at")
  if [ "$at" = "$now" ] || ! expr "$at" '<' "$days" > /dev/null; then continue; fi
  if [ $first = yes ] && ! expr "$month" '<' "$months" > /dev/null; then continue; fi
  rm -f "$old"
done
echo "$folder/$name"
