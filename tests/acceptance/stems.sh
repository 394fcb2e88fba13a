#!/bin/bash
# Real stems go the whole way from the command line: the songs of Debian's fretsonfire-songs-sectoid are imported, mixed
# with an equaliser, a compressor and a reverb, bounced with stems, gathered into a release, mastered, delivered and
# verified. Other programs judge what can be judged from outside. Prints a line for each check; exits 1 if one is missed.
#
#   tests/acceptance/stems.sh [FOLDER]      keeps everything in FOLDER, which must not exist, instead of deleting it
set -euo pipefail
top=$(dirname "$(readlink -f "$0")")/../..
songs=/usr/share/games/fretsonfire/data/songs/sectoid

command -v ffmpeg > /dev/null || { echo "ffmpeg is missing: apt-get install ffmpeg" >&2; exit 2; }
[ -d "$songs" ] || { echo "$songs is missing: apt-get install fretsonfire-songs-sectoid" >&2; exit 2; }
if [ $# -gt 0 ]; then
    mkdir "$1"
    work=$(readlink -f "$1")
else
    work=$(mktemp -d)
    trap 'rm -rf "$work"' EXIT
fi

missed=0
report() { # verdict text
    echo "$1: $2"
    [ "$1" = PASS ] || missed=$((missed + 1))
}

# Reports whether a test of the shell or of awk holds.
check() { # text command...
    local text=$1
    shift
    if "$@"; then report PASS "$text"; else report FAIL "$text"; fi
}

# Runs a verb that must succeed; what it says is shown only if it does not.
tonewright() {
    "$top/tonewright" "$@" > "$work/out" 2>&1 || { echo "FAIL: tonewright $*" >&2; cat "$work/out" >&2; exit 1; }
}

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

digest() { sha256sum "$1" | cut -d ' ' -f 1; }

# The RMS level in dBFS of what is left when ffmpeg takes the sum of the other files from the first.
difference() { # file file...
    local whole=$1 inputs=() part
    shift
    for part in "$@"; do inputs+=(-i "$part"); done
    ffmpeg -nostdin -v error "${inputs[@]}" -filter_complex "amix=inputs=$#:normalize=0:duration=longest" \
        -c:a pcm_f32le -y "$work/judge.wav"
    ffmpeg -nostdin -v info -i "$whole" -i "$work/judge.wav" -filter_complex \
        "[1]aeval=-val(0)|-val(1):c=same,aformat=sample_fmts=fltp[minus];[0][minus]amix=inputs=2:normalize=0:duration=longest,astats=measure_perchannel=none:measure_overall=RMS_level" \
        -f null - 2>&1 | awk '/RMS level dB:/ { print $NF }'
}

below() { awk -v level="$1" -v limit="$2" 'BEGIN { exit !(level == "-inf" || level != "" && level < limit) }'; }

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
    check "$name: the mix lasts as long as its media and the reverb's tail" [ "$(info "$mix" frames)" -gt "$longest" ]
    check "$name: there are stems of both tracks and the bus" \
        [ -s "$session/renders/stems/guitar.wav" -a -s "$session/renders/stems/song.wav" -a -s "$session/renders/stems/Hall.wav" ]

    tonewright set "$session" strip/Main/level=0 strip/Main/slot/1/enabled=off
    tonewright bounce "$session" --out "$session/renders/flat.wav" --stems "$session/renders/stems"
    local level
    level=$(difference "$session/renders/flat.wav" "$session"/renders/stems/*.wav)
    check "$name: the stems add up to the mix with an empty main strip: $level dB (limit -140)" below "$level" -140
    tonewright set "$session" strip/Main/level=-2 strip/Main/slot/1/enabled=on
    tonewright bounce "$session" --out "$session/renders/again.wav"
    check "$name: the same settings give the same bytes again" [ "$(digest "$mix")" = "$(digest "$session/renders/again.wav")" ]
    rm "$session/renders/flat.wav" "$session/renders/again.wav"

    attempt verify "$session"
    check "$name: the session is verified" [ "$status" -eq 0 ]
    cp -R "$session" "$work/tampered"
    flip_bit "$work/tampered/media/$(basename "$(find "$session/media" -name 'guitar*')")"
    attempt verify "$work/tampered"
    check "$name: one flipped bit in a medium is found and named" said 'FAIL .*media/guitar'
    check "$name: and the exit status is 1" [ "$status" -eq 1 ]
    rm -rf "$work/tampered"
}

while IFS= read -r -d '' folder; do
    mix "$(basename "$folder")" "$folder"
done < <(find "$songs" -mindepth 1 -maxdepth 1 -type d -print0 | sort -z)

[ "$missed" -eq 0 ] || { echo "FAIL: $missed checks missed"; exit 1; }
echo "PASS: real stems went the whole way"
