#!/bin/bash
# What `record` leaves, from a device without sound: files that other programs read, of the length that was asked for; a
# lane for each take; one entry in the journal for each file; a session that verifies. jack.sh has the sound itself,
# kill.sh the crashes. Prints a line for each check; exits 1 if one is missed.
set -euo pipefail
. "$(dirname "$(readlink -f "$0")")/../lib.sh"

need ffprobe:ffmpeg
session=$work/Song
pass() { "$top/tonewright" record "$session" --device silent:clock "$@" > "$work/out" 2> "$work/said"; }

# The values of a key in the last document of `record --json`, on one line.
values() { awk -F ': ' -v key="\"$1\"" '$1 ~ key { gsub(/[",]/, "", $2); printf "%s%s", sep, $2; sep = " " }' "$work/out"; }

same() { # text expected found
    if [ "$2" = "$3" ]; then report PASS "$1: $2"; else report FAIL "$1: $3 instead of $2"; fi
}

tonewright new "$session" --rate 44100
pass --route 1=Voice --route 2+3=Keys --length 1.5 --json
same "two tracks record together" "66150 66150" "$(values frames)"
voice=$(values file | cut -d ' ' -f 1)
keys=$(values file | cut -d ' ' -f 2)
# ffprobe measures WAV and BW64; it is no part of Tonewright.
probe() { ffprobe -v error -show_entries stream=codec_name,sample_rate,channels,duration_ts -of csv=p=0 "$session/$1"; }
same "ffprobe reads the mono take" "pcm_f32le,44100,1,66150" "$(probe "$voice")"
same "ffprobe reads the stereo take" "pcm_f32le,44100,2,66150" "$(probe "$keys")"
pass --route 1=Voice --length 5 --punch 0.5:1 --pre-roll 0.25 --json
same "the punch range alone is recorded" "22050 22050" "$(values start) $(values frames)"
pass --route 1=Voice --length 1.1 --loop 0.5:1 --json
# A machine under load may be late to stop, so there may be more.
same "each round of a loop is a take" "3 4 5" "$(values pass | cut -d " " -f 1-3)"
same "they are one file" 1 "$(values file | tr ' ' '\n' | sort -u | wc -l)"
tonewright journal "$session"
same "each file has an entry" 4 "$(grep -c -w take "$work/out")"
same "nothing is left behind" "Nothing was left behind." "$("$top/tonewright" recover "$session")"
check "the session verifies" tonewright verify "$session"
status=0
pass --route 1=Voice --length 1 --punch 2:1 || status=$?
same "an empty range is wrong use" "2 The range 2:1 is empty." "$status $(cat "$work/said")"
before=$(digest "$session/Song.tonewright")
pass --length 0.5
same "playing changes nothing" "$before" "$(digest "$session/Song.tonewright")"
conclude "what is recorded is there, as long as it was asked for"
