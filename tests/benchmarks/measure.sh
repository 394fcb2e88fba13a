#!/bin/bash
# How long does `tonewright measure` take beside ffmpeg's ebur128 filter with true peak? Both measure the same stereo WAV,
# made of the stems of Debian's fretsonfire-songs-sectoid, as whole processes, in turns. Prints both times of each round,
# and the ratio of the medians; exits 1 if tonewright takes longer.
#
#   tests/benchmarks/measure.sh [ROUNDS [SECONDS]]      7 rounds of 510 seconds unless said otherwise
set -euo pipefail
cd "$(dirname "$(readlink -f "$0")")/../.."

rounds=${1:-7}
seconds=${2:-510}
songs=/usr/share/games/fretsonfire/data/songs
command -v ffmpeg > /dev/null || { echo "ffmpeg is missing: apt-get install ffmpeg" >&2; exit 2; }
[ -d "$songs" ] || { echo "$songs is missing: apt-get install fretsonfire-songs-sectoid" >&2; exit 2; }
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export LC_ALL=C.UTF-8

inputs=()
while IFS= read -r -d '' file; do
    inputs+=(-i "$file")
done < <(find "$songs" -name song.ogg -print0 | sort -z)
ffmpeg -nostdin -v error "${inputs[@]}" -filter_complex "concat=n=$((${#inputs[@]} / 2)):v=0:a=1" -t "$seconds" \
    -c:a pcm_s24le "$work/music.wav"

ours() { ./tonewright measure --json "$work/music.wav"; }
theirs() { ffmpeg -nostdin -nostats -i "$work/music.wav" -af ebur128=peak=true -f null -; }
timed() {
    local begin=$EPOCHREALTIME
    "$1" > "$work/$1.out" 2>&1
    local end=$EPOCHREALTIME
    awk -v a="$begin" -v b="$end" 'BEGIN { printf "%.3f\n", b - a }'
}

timed ours > /dev/null      # builds the program if need be, and brings the file into memory
timed theirs > /dev/null
printf '%8s %12s %9s\n' round tonewright ffmpeg
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
    printf "median: tonewright %.3f s, ffmpeg %.3f s, ratio %.2f, for %.1f minutes of music\n", a, b, a / b, seconds / 60
    exit a > b }'
