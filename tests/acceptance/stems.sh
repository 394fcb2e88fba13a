#!/bin/bash
# Real stems go the whole way from the command line: the songs of Debian's fretsonfire-songs-sectoid are imported, mixed
# with an equaliser, a compressor and a reverb, bounced with stems, gathered into a release, mastered, delivered and
# verified. Other programs judge what can be judged from outside. Prints a line for each check; exits 1 if one is missed.
#
#   tests/acceptance/stems.sh [FOLDER]      keeps everything in FOLDER, which must not exist, instead of deleting it
set -euo pipefail
. "$(dirname "$(readlink -f "$0")")/../lib.sh"
songs=$songs/sectoid

need ffmpeg:ffmpeg cueprint:cuetools cd-info:libcdio-utils
need_songs "$songs"
if [ $# -gt 0 ]; then
    mkdir "$1"
    rm -r "$work"
    work=$(readlink -f "$1")
    trap - EXIT
fi

# Runs a verb and keeps its exit status and what it says.
attempt() {
    status=0
    "$top/tonewright" "$@" > "$work/out" 2>&1 || status=$?
}

said() { grep -q -- "$1" "$work/out"; }

# One value of the JSON document that `info` prints of an audio file.
info() { # file key
    "$top/tonewright" info "$1" --json | awk -v key="\"$2\":" '$1 == key { gsub(/[",]/, "", $2); print $2; exit }'
}

flip_bit() { # file: turns round one bit in the middle
    local at=$(($(stat -c %s "$1") / 2)) byte
    byte=$(od -An -tu1 -j "$at" -N 1 "$1")
    printf "\\x$(printf %x $((byte ^ 1)))" | dd of="$1" bs=1 seek="$at" conv=notrunc status=none
}

mix() { # name folder-of-stems
    local name=$1 stems=$2 session=$work/$1
    tonewright new "$session" --rate 44100 --tempo 140
    tonewright import "$session" "$stems"/*.ogg
    tonewright insert "$session" guitar eq
    tonewright insert "$session" guitar compressor
    tonewright insert "$session" song eq
    tonewright bus "$session" Hall --send guitar=-16 song=-30
    tonewright insert "$session" Hall reverb
    tonewright insert "$session" Main compressor
    tonewright set "$session" strip/guitar/level=-4.5 strip/guitar/pan=0.15 strip/song/level=-5 \
        strip/guitar/slot/1/band1.on=on strip/guitar/slot/1/band1.frequency=90 strip/guitar/slot/1/band5.gain=2.5 \
        strip/guitar/slot/2/threshold=-20 strip/guitar/slot/2/ratio=3 strip/song/slot/1/band4.gain=-2 \
        strip/Main/slot/1/threshold=-12 strip/Main/slot/1/ratio=2 strip/Main/level=-2
    tonewright bounce "$session" --out "$session/renders/mix.wav" --stems "$session/renders/stems"

    local mix=$session/renders/mix.wav frames longest=0
    check "$name: the mix is stereo, 44.1 kHz, 32-bit float" \
        [ "$(info "$mix" channels) $(info "$mix" rate) $(info "$mix" bits) $(info "$mix" float)" = "2 44100 32 true" ]
    check "$name: info gives the SHA-256 that sha256sum gives" [ "$(info "$mix" sha256)" = "$(digest "$mix")" ]
    for medium in "$session"/media/*; do
        frames=$(info "$medium" frames)
        [ "$frames" -le "$longest" ] || longest=$frames
    done
    check "$name: the mix lasts at least as long as its media" [ "$(info "$mix" frames)" -ge "$longest" ]
    check "$name: there are stems of both tracks and the bus" \
        [ -s "$session/renders/stems/guitar.wav" -a -s "$session/renders/stems/song.wav" -a -s "$session/renders/stems/Hall.wav" ]

    tonewright set "$session" strip/Main/level=0 strip/Main/slot/1/enabled=off
    tonewright bounce "$session" --out "$session/renders/flat.wav" --stems "$session/renders/stems"
    local level
    level=$(difference "$session/renders/flat.wav" "$session"/renders/stems/*.wav)
    check "$name: the stems add up to the mix with an empty main strip: $level dB (limit -140)" below "$level" -140
    tonewright set "$session" strip/Main/level=-2 strip/Main/slot/1/enabled=on
    local before
    before=$(digest "$mix")
    tonewright bounce "$session" --out "$mix"
    check "$name: the same settings give the same bytes again" [ "$(digest "$mix")" = "$before" ]

    attempt verify "$session"
    check "$name: the session is verified" [ "$status" -eq 0 ]
    cp -R "$session" "$work/tampered"
    flip_bit "$work/tampered/media/$(basename "$(find "$session/media" -name 'guitar*')")"
    attempt verify "$work/tampered"
    check "$name: one flipped bit in a medium is found and named" said 'FAIL .*media/guitar'
    check "$name: and the exit status is 1" [ "$status" -eq 1 ]
    rm -rf "$work/tampered"
}

# INDEX 01 of each track in a cue sheet, in sectors of 1/75 s from the start of the audio.
starts() { awk '$1 == "INDEX" && $2 == "01" { split($3, t, ":"); print (t[1] * 60 + t[2]) * 75 + t[3] }' "$1"; }

# What a delivery as WAV or BIN with a cue sheet must be, in the eyes of others.
judge() { # format upc isrc...
    local delivery=$work/delivered/$1 upc=$2 format=$1 cue isrcs
    shift 2
    cue=$(echo "$delivery"/*.cue)
    isrcs=$*
    attempt verify "$delivery"
    check "$format: the delivery is verified" [ "$status" -eq 0 ]
    check "$format: cueprint reads $# tracks and their ISRCs" \
        [ "$(cueprint -t '%i ' "$cue" 2> "$work/err")" = "$isrcs " ]
    check "$format: cueconvert reads the bar code" \
        grep -q "^CATALOG \"0*$upc\"" <(cueconvert -i cue -o toc "$cue" 2> "$work/err")
    if [ "$format" = bin-cue ]; then
        cd-info --no-header --no-cddb --no-device-info -c "$cue" > "$work/disc" 2> "$work/err"
        check "bin-cue: cd-info reads the bar code" grep -q "(MCN): 0*$upc" "$work/disc"
        check "bin-cue: cd-info and the cue sheet agree on where the tracks begin" \
            [ "$(awk '$4 == "audio" { print $3 + 0 }' "$work/disc")" = "$(starts "$cue")" ]
        check "bin-cue: the BIN is the audio of the WAV delivery" \
            cmp -s "$delivery"/*.bin <(ffmpeg -nostdin -v error -i "$work"/delivered/wav-cue/*.wav -f s16le -)
    else
        check "wav-cue: cuebreakpoints and the cue sheet agree on where the tracks begin" \
            [ "$(cuebreakpoints "$cue" 2> "$work/err" | awk -F '[:.]' '{ print ($1 * 60 + $2) * 75 + $3 }')" \
            = "$(starts "$cue" | tail -n +2)" ]
    fi
    local file
    for file in "$delivery"/*; do
        cp -R "$delivery" "$work/tampered"
        flip_bit "$work/tampered/$(basename "$file")"
        attempt verify "$work/tampered"
        check "$format: one flipped bit in $(basename "$file") is found" [ "$status" -eq 1 ]
        rm -rf "$work/tampered"
    done
}

# Gathers sessions into a release, masters and delivers it.
release() { # session...
    local album=$work/Album upc=036000291452 isrcs=() number=0 session
    tonewright release "$album" "$@" --title "Four Songs" --artist Sectoid --upc $upc
    for session in "$@"; do
        number=$((number + 1))
        isrcs+=("QZAB1240000$number")
        tonewright set "$album" "title/$number/isrc=${isrcs[-1]}"
    done
    tonewright master "$album" --propose
    tonewright master "$album" --deliver wav-cue,bin-cue --out "$work/delivered"

    local master level loudest=-99 highest=-99
    for master in "$album"/masters/*.wav; do
        ffmpeg -nostdin -nostats -v info -i "$master" -af ebur128=peak=true -f null - > "$work/loudness" 2>&1
        level=$(awk '/^ *I:/ { v = $2 } END { print v }' "$work/loudness")
        loudest=$(awk -v a="$loudest" -v b="$level" 'BEGIN { print (a > b ? a : b) }')
        level=$(awk '/^ *Peak:/ { v = $2 } END { print v }' "$work/loudness")
        highest=$(awk -v a="$highest" -v b="$level" 'BEGIN { print (a > b ? a : b) }')
    done
    check "ffmpeg: the loudest master has $loudest LUFS, as proposed (-14 within 0.2)" \
        awk -v v="$loudest" 'BEGIN { exit !(v > -14.2 && v < -13.8) }'
    check "ffmpeg: the highest true peak is $highest dBTP (the limiter's ceiling of -1 within 0.2)" below "$highest" -0.8
    attempt verify "$album"
    check "the release is verified" [ "$status" -eq 0 ]
    judge wav-cue $upc "${isrcs[@]}"
    judge bin-cue $upc "${isrcs[@]}"
    attempt journal "$album"
    check "the journal tells of imports, masters and deliveries" \
        [ "$(grep -c '^[0-9]*  .*  \(import\|master\|delivery\)  ' "$work/out")" -eq $((2 * $# + 2)) ]
}

sessions=()
while IFS= read -r -d '' folder; do
    mix "$(basename "$folder")" "$folder"
    sessions+=("$work/$(basename "$folder")")
done < <(find "$songs" -mindepth 1 -maxdepth 1 -type d -print0 | sort -z)
release "${sessions[@]}"

conclude "real stems went the whole way"
