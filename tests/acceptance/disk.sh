#!/bin/bash
# A disk that is full: what becomes of a recording, and of a backup? On a small file system of its own, which needs the right to mount one
# (root, or a user namespace); without it the script is skipped, or fails if TONEWRIGHT_REQUIRE_ALL is set. Prints a line
# for each check; exits 1 if one is missed.
set -euo pipefail
if [ "$(id -u)" -ne 0 ] && unshare -rm true 2> /dev/null; then exec unshare -rm bash "$0" "$@"; fi
. "$(dirname "$(readlink -f "$0")")/../lib.sh"

need ffprobe:ffmpeg
disk=$work/disk
# Makes a file system of so many MiB, empty.
fresh_disk() { # MiB
    mkdir -p "$disk"
    umount "$disk" 2> /dev/null || true
    mount -t tmpfs -o "size=$1m" tmpfs "$disk" 2> /dev/null
}
trap 'umount "$disk" 2> /dev/null || true; rm -rf "$work"' EXIT
if ! fresh_disk 8; then
    if [ -n "${TONEWRIGHT_REQUIRE_ALL:-}" ]; then
        echo "FAIL: no file system can be mounted here" >&2
        exit 1
    fi
    echo "SKIP: disk.sh, no file system can be mounted here"
    exit 0
fi

same() { # text expected found
    if [ "$2" = "$3" ]; then report PASS "$1: $2"; else report FAIL "$1: $3 instead of $2"; fi
}

# The values of a key in the last document, on one line.
values() { awk -F ': ' -v key="\"$1\"" '$1 ~ key { gsub(/[",]/, "", $2); printf "%s%s", sep, $2; sep = " " }' "$work/out"; }

# A recording that fills the disk: two tracks of 192 kHz in stereo are 3 MB a second.
session=$disk/Song
tonewright new "$session" --rate 192000
status=0
"$top/tonewright" record "$session" --device silent:clock --route 1+2=Guitar --route 3+4=Keys --length 60 --json \
    > "$work/out" 2> "$work/said" || status=$?
same "a recording that fills the disk fails" 1 "$status"
same "it says so in one sentence" \
    "The disk is full: the recording ended early, and what was written up to there is kept." "$(cat "$work/said")"
frames=$(values frames)
check "both tracks have a take" [ "$(wc -w <<< "$frames")" -eq 2 ]
for track in 1 2; do
    file=$(values file | cut -d ' ' -f "$track")
    same "ffprobe reads take $track as long as it says" "$(cut -d ' ' -f "$track" <<< "$frames")" \
        "$(ffprobe -v error -show_entries stream=duration_ts -of csv=p=0 "$session/$file")"
    check "take $track has more than half a second" [ "$(cut -d ' ' -f "$track" <<< "$frames")" -gt 96000 ]
done
same "the takes are in the session" "Nothing was left behind." "$("$top/tonewright" recover "$session")"
check "the session verifies" tonewright verify "$session"
tonewright journal "$session"
same "the journal has both takes" 2 "$(grep -c -w take "$work/out")"
before=$(digest "$session/Song.tonewright")
head -c 8M /dev/zero > "$disk/filler" 2> /dev/null || true
status=0
"$top/tonewright" record "$session" --device silent:clock --route 1+2=Guitar --length 1 > "$work/out" 2> "$work/said" \
    || status=$?
check "on a full disk nothing is recorded, with a sentence" [ "$status" -ne 0 -a "$(wc -l < "$work/said")" -eq 1 ]
same "and nothing changes" "$before" "$(digest "$session/Song.tonewright")"
rm "$disk/filler"

# A backup onto a disk that is full: the older one stays whole, the session is not touched.
fresh_disk 8
session=$work/Kept
backup=$disk/Kept
tonewright new "$session"
tonewright record "$session" --device rehearsal:demo --route 7=Bass --length 8
tonewright backup "$session" "$backup"
tonewright record "$session" --device rehearsal:demo --route 7=Bass --length 8
# Everything of the session but what belongs to the machine, with its digests.
standing() { (cd "$session" && find . -path ./local -prune -o -type f -print0 | sort -z | xargs -0 sha256sum | sha256sum); }
before=$(standing)
fails() { # text
    local status=0
    "$top/tonewright" backup "$session" "$backup" > "$work/out" 2> "$work/said" || status=$?
    same "$1: the backup fails" 1 "$status"
    sed -i '/^Backup: /d' "$work/said"
    check "$1: it says so in one line: $(head -c 300 "$work/said")" [ "$(wc -l < "$work/said")" -eq 1 ]
    same "$1: the session is as it was" "$before" "$(standing)"
    check "$1: the older backup verifies" tonewright verify "$backup"
}
head -c 8M /dev/zero > "$disk/filler" 2> /dev/null || true
fails "no room at all"
rm "$disk/filler"
mount -o "remount,nr_inodes=$(($(df --output=iused "$disk" | tail -1) + 3))" "$disk"
fails "room for a few files only"
mount -o remount,nr_inodes=1000 "$disk"
mount -o remount,ro "$disk"
fails "a disk that can't be written"
mount -o remount,rw "$disk"
tonewright backup "$session" "$backup"
check "with room again the backup is made" tonewright verify "$backup"
tonewright restore "$backup" "$work/Restored"
check "and the restored session verifies" tonewright verify "$work/Restored"

conclude "a full disk loses nothing that was written"
