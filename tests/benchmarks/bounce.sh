#!/bin/bash
# How long does `tonewright bounce` take beside ardour7-export? Both bounce 24 mono tracks at 48 kHz with an equaliser of
# four bands and a compressor on each (Ardour's are its own a-eq and a-comp) to a stereo WAV of 24 bits, as whole
# processes, in turns. The tracks are slices of the stems of Debian's fretsonfire-songs-sectoid. Prints both times of each
# round and the ratio of the medians; exits 1 if tonewright is not at least twice as fast.
#
#   tests/benchmarks/bounce.sh [ROUNDS [SECONDS]]      5 rounds of 180 seconds unless said otherwise
set -euo pipefail
cd "$(dirname "$(readlink -f "$0")")/../.."

rounds=${1:-5}
seconds=${2:-180}
tracks=24
songs=/usr/share/games/fretsonfire/data/songs
for tool in ffmpeg:ffmpeg ardour7-export:ardour python3:python3; do
    command -v "${tool%%:*}" > /dev/null || { echo "${tool%%:*} is missing: apt-get install ${tool##*:}" >&2; exit 2; }
done
[ -d "$songs" ] || { echo "$songs is missing: apt-get install fretsonfire-songs-sectoid" >&2; exit 2; }
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export LC_ALL=C.UTF-8

# Runs a step of the preparation; what it says is shown only if it fails.
quietly() { "$@" > "$work/out" 2>&1 || { echo "FAIL: $*" >&2; cat "$work/out" >&2; exit 2; }; }

inputs=()
while IFS= read -r -d '' file; do
    inputs+=(-i "$file")
done < <(find "$songs" -name '*.ogg' -print0 | sort -z)
quietly ffmpeg -nostdin -v error "${inputs[@]}" -filter_complex "concat=n=$((${#inputs[@]} / 2)):v=0:a=1,volume=-12dB" -ac 1 \
    -ar 48000 -c:a pcm_s16le "$work/music.wav"
files=()
for ((track = 1; track <= tracks; track++)); do
    files+=("$work/$(printf 'Track%02d' "$track").wav")
    quietly ffmpeg -nostdin -v error -ss $((track * 30)) -stream_loop -1 -i "$work/music.wav" -t "$seconds" \
        -c:a pcm_s16le "${files[-1]}"
done

quietly python3 tests/benchmarks/ardour_session.py "$work/bench" "${files[@]}"
quietly ./tonewright new "$work/song"
quietly ./tonewright import "$work/song" "${files[@]}"
values=()
for ((track = 1; track <= tracks; track++)); do
    strip=$(printf 'Track%02d' "$track")
    quietly ./tonewright insert "$work/song" "$strip" eq
    quietly ./tonewright insert "$work/song" "$strip" compressor
    values+=("strip/$strip/slot/1/band2.gain=3" "strip/$strip/slot/1/band3.gain=-4" "strip/$strip/slot/1/band5.gain=2"
        "strip/$strip/slot/1/band7.gain=-3" "strip/$strip/slot/2/ratio=4" "strip/$strip/slot/2/threshold=-24")
done
quietly ./tonewright set "$work/song" "${values[@]}"

ours() { ./tonewright bounce "$work/song" --out "$work/ours.wav" --bits 24 --range "0:$seconds"; }
theirs() { ardour7-export -b 24 -o "$work/theirs.wav" "$work/bench" bench; }
timed() {
    rm -f "$work/$1.wav"
    local begin=$EPOCHREALTIME
    "$1" > "$work/$1.out" 2>&1
    local end=$EPOCHREALTIME
    awk -v a="$begin" -v b="$end" 'BEGIN { printf "%.3f\n", b - a }'
}

# Whether a bounce is there, as long as it should be, and not silent.
sounds() {
    ffmpeg -nostdin -v info -i "$1" -af astats=measure_perchannel=none:measure_overall=RMS_level+Number_of_samples \
        -f null - 2>&1 | awk -v frames=$((seconds * 48000)) '
            /RMS level dB:/ { level = $NF }
            /Number of samples:/ { samples = $NF }
            END { printf "%s dB RMS", level; exit !(level != "-inf" && level > -60 && samples >= frames) }'
}

timed ours > /dev/null      # builds the program if need be, and brings the files into memory
timed theirs > /dev/null
for side in ours theirs; do
    level=$(sounds "$work/$side.wav") || { echo "FAIL: the bounce of $side is silent or cut: $level" >&2; exit 1; }
    echo "$side: $level"
done
printf '%8s %12s %9s\n' round tonewright ardour
for ((round = 1; round <= rounds; round++)); do
    a=$(timed ours)
    b=$(timed theirs)
    echo "$a" >> "$work/a"
    echo "$b" >> "$work/b"
    printf '%8d %10s s %7s s\n' "$round" "$a" "$b"
done
median() { sort -n "$1" | awk '{ v[NR] = $1 } END { print (v[int((NR + 1) / 2)] + v[int(NR / 2) + 1]) / 2 }'; }
a=$(median "$work/a")
b=$(median "$work/b")
awk -v a="$a" -v b="$b" -v seconds="$seconds" 'BEGIN {
    printf "median: tonewright %.3f s, ardour %.3f s for %.1f minutes of music: %.2f times as fast\n", a, b, seconds / 60, b / a
    exit b < 2 * a }'
