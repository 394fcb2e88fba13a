#!/bin/bash
# How long does `tonewright measure` take beside ffmpeg's ebur128 filter with true peak? Both measure the same stereo WAV,
# made of the stems of Debian's fretsonfire-songs-sectoid, as whole processes, in turns. As a table, tonewright measures
# the spectrum too; as a document it does not. Prints the times of each round and the ratios of the medians; exits 1 if
# tonewright takes longer than ffmpeg.
#
#   tests/benchmarks/measure.sh [ROUNDS [SECONDS]]      7 rounds of 510 seconds unless said otherwise
set -euo pipefail
. "$(dirname "$(readlink -f "$0")")/../lib.sh"
cd "$top"

rounds=${1:-7}
seconds=${2:-510}
need ffmpeg:ffmpeg
need_songs
export LC_ALL=C.UTF-8

inputs=()
while IFS= read -r -d '' file; do
    inputs+=(-i "$file")
done < <(find "$songs" -name song.ogg -print0 | sort -z)
ffmpeg -nostdin -v error "${inputs[@]}" -filter_complex "concat=n=$((${#inputs[@]} / 2)):v=0:a=1" -t "$seconds" \
    -c:a pcm_s24le "$work/music.wav"

table() { ./tonewright measure "$work/music.wav"; }
document() { ./tonewright measure --json "$work/music.wav"; }
theirs() { ffmpeg -nostdin -nostats -i "$work/music.wav" -af ebur128=peak=true -f null -; }

timed table > /dev/null      # builds the program if need be, and brings the file into memory
timed theirs > /dev/null
printf '%8s %12s %12s %12s\n' round measure 'm. --json' ffmpeg
for ((round = 1; round <= rounds; round++)); do
    for what in table document theirs; do
        timed $what >> "$work/$what"
    done
    printf '%8d %10s s %10s s %10s s\n' "$round" $(tail -qn 1 "$work/table" "$work/document" "$work/theirs")
done
awk -v a="$(median "$work/table")" -v b="$(median "$work/document")" -v c="$(median "$work/theirs")" \
    -v seconds="$seconds" 'BEGIN {
    printf "  median %10.3f s %10.3f s %10.3f s   for %.1f minutes of music\n", a, b, c, seconds / 60
    printf "   ratio %10.2f   %10.2f   to ffmpeg\n", a / c, b / c
    exit a > c || b > c }'
