#!/bin/bash
# Is the chain of evidence a chain? Records a part in the rehearsal room, inspects, accepts, backs up, bounces, masters and
# delivers it, and proves that all of it is whole. Then flips one bit in each kind of file and edits the journal in three
# ways, one after another: each time verify must end with status 1 and name the file. Whole again, it must be whole. Prints
# a line for each check; exits 1 if one is missed.
#
#   tests/acceptance/evidence.sh
set -euo pipefail
. "$(dirname "$(readlink -f "$0")")/../lib.sh"
cd "$work"

# A song through all stages.
tonewright new Song --tempo 104
tonewright part Song Bass
tonewright part Song Keys
tonewright record Song --device rehearsal:demo --route 7=Bass --route 9+10=Keys --length 10
"$top/tonewright" inspect Song --json > found 2> messages || true
tonewright accept Song Bass 1
tonewright accept Song Keys 1
"$top/tonewright" inspect Song --json > found 2> messages || true
for number in $(awk -F '[:,]' '/"number":/ { print $2 }' found | sort -un); do
    tonewright waive Song "$number" --reason "It stays for the sake of the test."
done
status() { local code=0; "$@" > said 2>&1 || code=$?; echo "$code"; }
check "the mix is shut before the backup" [ "$(status "$top/tonewright" bounce Song --out Song/renders/mix.wav)" -eq 1 ]
check "and says why" grep -q 'There is no proved backup' said
check "a shut stage is not opened without a reason" [ "$(status "$top/tonewright" stage Song --open mixed)" -eq 2 ]
tonewright backup Song "Backup of Song"
tonewright bounce Song --out Song/renders/mix.wav
tonewright bounce Song --out outside.wav --bits 24
tonewright bounce Song --out Song/renders/mix.wav
tonewright backup Song "Backup of Song"
tonewright release Album Song --upc 2000000000015
tonewright set Album title/1/isrc=QZAB12600001
tonewright master Album --deliver wav-cue,bin-cue --out Deliveries
tonewright restore "Backup of Song" Restored
check "the restored session says that its mix is the original's" grep -q 'bit for bit' out
check "the song is mixed, by its rules" grep -q 'It stands at mixed' <("$top/tonewright" stage Song)
check "the release is delivered, by its rules" grep -q 'It stands at delivered' <("$top/tonewright" stage Album)
check "evidence tells nothing of the machine" [ "$(grep -c -F "$work" Deliveries/wav-cue/evidence.jsonl)" -eq 0 ]
for kind in take inspect accept backup bounce import master delivery; do
    check "evidence has an entry of the kind $kind" grep -q "\"kind\":\"$kind\"" Deliveries/wav-cue/evidence.jsonl
done

whole=(Song Restored "Backup of Song" Song/renders/mix.wav outside.wav Album Deliveries/wav-cue Deliveries/bin-cue)
for one in "${whole[@]}"; do
    check "whole: $one" [ "$(status "$top/tonewright" verify "$one")" -eq 0 ]
    grep FAIL said || true
done

# What verify says of a thing after a file was changed; the file is put back afterwards.
named() { # text file name thing change...
    local text=$1 file=$2 name=$3 thing=$4 code
    shift 4
    cp -p "$file" "$work/kept"
    "$@" "$file"
    code=$(status "$top/tonewright" verify "$thing")
    if [ "$code" -eq 1 ] && grep FAIL said | grep -q -F "$name"; then
        report PASS "$text: verify $thing names $name"
    else
        report FAIL "$text: verify $thing ends with $code: $(grep FAIL said || tail -1 said)"
    fi
    cp -p "$work/kept" "$file"
}
# Flips one bit in the middle of a file.
flip() { # file
    local at byte
    at=$(($(stat -c %s "$1") / 2))
    byte=$(od -An -tu1 -j "$at" -N 1 "$1" | tr -d ' ')
    printf "\\x$(printf %02x $((byte ^ 1)))" | dd of="$1" bs=1 seek="$at" conv=notrunc status=none
}
edit_line() { sed -i '1s/Bass/Buss/' "$1"; }
drop_inner() { sed -i 2d "$1"; }
drop_last() { sed -i '$d' "$1"; }

take=$(cd Song && ls media/Bass-*.wav)
kept="Backup of Song/$take"
master=$(cd Album && ls masters/*.wav)
source=$(cd Album && ls sources/*.wav)
wav=$(cd Deliveries/wav-cue && ls ./*.wav | cut -c 3-)
bin=$(cd Deliveries/bin-cue && ls ./*.bin | cut -c 3-)
named "a flipped bit in a take" "Song/$take" "$take" Song flip
named "a flipped bit in a take" "Song/$take" "$take" Album flip
named "a flipped bit in a take" "Song/$take" "$take" Deliveries/wav-cue flip
named "a flipped bit in a backup" "$kept" "$take" "Backup of Song" flip
named "a flipped bit in a backup's manifest" "Backup of Song/backup.json" backup.json "Backup of Song" flip
named "a flipped bit in a backup's journal" "Backup of Song/journal.jsonl" journal.jsonl "Backup of Song" flip
named "a flipped bit in a bounce" Song/renders/mix.wav renders/mix.wav Song flip
named "a flipped bit in a bounce" Song/renders/mix.wav renders/mix.wav Song/renders/mix.wav flip
named "a flipped bit in a bounce" Song/renders/mix.wav renders/mix.wav Deliveries/wav-cue flip
named "a flipped bit in a bounce elsewhere" outside.wav outside.wav Song flip
named "a flipped bit in a bounce's report" Song/renders/mix.wav.report.json mix.wav.report.json Song flip
named "a flipped bit in a title's source" "Album/$source" "$source" Album flip
named "a flipped bit in a master" "Album/$master" "$master" Album flip
named "a flipped bit in a master" "Album/$master" "$master" Deliveries/wav-cue flip
named "a flipped bit in a delivery" "Deliveries/wav-cue/$wav" "$wav" Deliveries/wav-cue flip
named "a flipped bit in a delivery" "Deliveries/bin-cue/$bin" "$bin" Deliveries/bin-cue flip
for file in delivery.json evidence.jsonl manifest.sha256 report.html; do
    named "a flipped bit in a delivery" "Deliveries/wav-cue/$file" "$file" Deliveries/wav-cue flip
done
for folder in Song Album; do
    named "a changed line" "$folder/journal.jsonl" journal.jsonl "$folder" flip
    named "a missing inner line" "$folder/journal.jsonl" journal.jsonl "$folder" drop_inner
    named "a missing last line" "$folder/journal.jsonl" journal.anchor "$folder" drop_last
    named "a missing last line" "$folder/journal.jsonl" "$folder" Deliveries/bin-cue drop_last
done
named "a changed word" Song/journal.jsonl journal.jsonl Song edit_line
for one in "${whole[@]}"; do
    check "whole again: $one" [ "$(status "$top/tonewright" verify "$one")" -eq 0 ]
done

# Who bounced may delete the bounce, and only what builds on it says that it is missing.
rm outside.wav
check "a deleted bounce elsewhere is no fault" [ "$(status "$top/tonewright" verify Song)" -eq 0 ]
mv Song/renders/mix.wav "$work/kept"
check "a deleted bounce is no fault of the session" [ "$(status "$top/tonewright" verify Song)" -eq 0 ]
check "it is noted" grep -q "^note .*renders/mix.wav' was deleted" said
for one in Album Deliveries/wav-cue; do
    check "$one, which builds on it, fails" [ "$(status "$top/tonewright" verify "$one")" -eq 1 ]
    check "$one names it as the broken link" grep -q "trail.first.*renders/mix.wav.*is missing" said
done
mv "$work/kept" Song/renders/mix.wav
drop_last Song/journal.jsonl
check "journal, too, says that a last line is missing" [ "$(status "$top/tonewright" journal Song)" -eq 1 ]

conclude "every broken link is named"
