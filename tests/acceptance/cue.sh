#!/bin/bash
# Do other programs read our CUE sheets, and hear the same? Masters a small release with ISRC and UPC: three made titles,
# the last without a pause before it, from sources at two rates. Then
#
#   cuetools (cueprint, cuebreakpoints, cueconvert)   read the CUE of both deliveries: tracks, times, titles, ISRC, UPC
#   cd-info (libcdio)                                 reads the BIN with its CUE: tracks, times, length, titles, UPC. Of
#                                                     images it reads no ISRC ("Can read ISRC: No")
#   ffmpeg                                            decodes the WAV: the samples are those of the BIN
#   sha256sum                                         checks the manifests
#
# Prints a line for each check; exits 1 if one is missed.
set -euo pipefail
. "$(dirname "$(readlink -f "$0")")/../lib.sh"

need cueprint:cuetools cuebreakpoints:cuetools cueconvert:cuetools cd-info:libcdio-utils ffmpeg:ffmpeg

same() { # what expected found
    if [ "$2" = "$3" ]; then
        echo "PASS: $1: ${2//$'\n'/, }"
    else
        printf 'FAIL: %s\n  expected: %s\n  found:    %s\n' "$1" "${2//$'\n'/, }" "${3//$'\n'/, }"
        missed=$((missed + 1))
    fi
}

tone() { # file rate seconds hertz
    ffmpeg -nostdin -v error -f lavfi -i "sine=frequency=$4:sample_rate=$2:duration=$3" -af "volume=8dB,aformat=channel_layouts=stereo" \
        -c:a pcm_s24le "$1"
}

tone "$work/Morning.wav" 48000 5.5 440
tone "$work/Noon.wav" 44100 6.25 660
tone "$work/Night.wav" 44100 7 880
release=$work/Day
tonewright release "$release" "$work/Morning.wav" "$work/Noon.wav" "$work/Night.wav" --title "A Day" --artist "Somebody" \
    --upc 0036000291452
tonewright set "$release" title/1/isrc=QZ-AB1-24-00001 title/2/isrc=QZAB12400002 title/3/isrc=QZAB12400003 title/3/gap=0
tonewright master "$release" --propose --deliver wav-cue,bin-cue --out "$work/out-1" --threads 1
tonewright master "$release" --deliver wav-cue,bin-cue --out "$work/out-2" --threads 2
wav=$work/out-1/wav-cue
bin=$work/out-1/bin-cue

# Morning: 5.5 s = 412.5 sectors, so the pause of 150 begins at 413 (00:05:38) and Noon at 563 (00:07:38). Noon: 6.25 s =
# 468.75 sectors; Night follows it sample for sample at sector 1031.75 and is marked at 1031 (00:13:56). 7 s more end at
# 1556.75; the disc ends at 1557 (00:20:57).
breaks=$'0:07.38\n0:13.56'
isrcs=$'QZAB12400001\nQZAB12400002\nQZAB12400003'
titles=$'Morning\nNoon\nNight'
for delivery in wav-cue bin-cue; do
    cue="$work/out-1/$delivery/A Day.cue"
    same "$delivery, cuebreakpoints: where tracks begin" "$breaks" "$(cuebreakpoints "$cue")"
    same "$delivery, cueprint: tracks" 3 "$(cueprint -d '%N\n' -t '' "$cue")"
    same "$delivery, cueprint: titles" "$titles" "$(cueprint -d '' -t '%t\n' "$cue")"
    same "$delivery, cueprint: ISRC" "$isrcs" "$(cueprint -d '' -t '%i\n' "$cue")"
    same "$delivery, cueconvert: UPC" 0036000291452 \
        "$(cueconvert -i cue -o toc "$cue" | sed -n 's/^CATALOG "\(.*\)"$/\1/p')"
    same "$delivery, sha256sum: files as the manifest says" "" \
        "$(cd "$work/out-1/$delivery" && sha256sum --check --quiet --strict manifest.sha256 2>&1)"
    tonewright verify "$work/out-1/$delivery"
    echo "PASS: $delivery, tonewright verify"
done

# cd-info counts times from the beginning of the pause before the first track, which is two seconds.
cd-info --no-header --no-device-info --cue-file="$bin/A Day.cue" > "$work/cd-info" 2> /dev/null
same "bin-cue, cd-info: sectors at which tracks begin, and the end" $'000000\n000563\n001031\n001557' \
    "$(awk '/^ *[0-9]+: [0-9]+:[0-9]+:[0-9]+ / { print $3 }' "$work/cd-info")"
same "bin-cue, cd-info: the same as times" $'00:02:00\n00:09:38\n00:15:56\n00:22:57' \
    "$(awk '/^ *[0-9]+: [0-9]+:[0-9]+:[0-9]+ / { print $2 }' "$work/cd-info")"
same "bin-cue, cd-info: audio tracks" 3 "$(grep -c '^ *[0-9]*: .* audio ' "$work/cd-info")"
same "bin-cue, cd-info: UPC" 0036000291452 "$(sed -n 's/^Media Catalog Number (MCN): *//p' "$work/cd-info")"
same "bin-cue, cd-info: titles" $'A Day\nMorning\nNoon\nNight' "$(sed -n 's/^\tTITLE: //p' "$work/cd-info")"

same "bytes of the BIN" $((1557 * 2352)) "$(stat -c %s "$bin/A Day.bin")"
same "the WAV holds the samples of the BIN" "$(sha256sum < "$bin/A Day.bin")" \
    "$(ffmpeg -nostdin -v error -i "$wav/A Day.wav" -f s16le - | sha256sum)"
same "two threads and a second run give the same audio and CUE" \
    "$(cd "$work/out-1" && sha256sum */*.wav */*.bin */*.cue)" "$(cd "$work/out-2" && sha256sum */*.wav */*.bin */*.cue)"

# One flipped bit in the middle of any file is found.
for file in "$wav"/*; do
    size=$(stat -c %s "$file")
    byte=$(od -An -tu1 -j $((size / 2)) -N 1 "$file")
    printf "\\x$(printf %x $((byte ^ 1)))" | dd of="$file" bs=1 seek=$((size / 2)) conv=notrunc status=none
    verdict=0
    "$top/tonewright" verify "$wav" > "$work/out" 2>&1 || verdict=$?
    same "a flipped bit in $(basename "$file"): exit status" 1 "$verdict"
    grep -q "FAIL.*$(basename "$file")" "$work/out" || { echo "FAIL: verify does not name $(basename "$file")"; missed=$((missed + 1)); }
    printf "\\x$(printf %x "$byte")" | dd of="$file" bs=1 seek=$((size / 2)) conv=notrunc status=none
done

conclude "cuetools, cd-info, ffmpeg and sha256sum agree with what was delivered"
