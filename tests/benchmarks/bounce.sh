#!/bin/bash
# How long does `tonewright bounce` take beside ardour7-export? Both bounce 24 mono tracks at 48 kHz with an equaliser of
# four bands and a compressor on each (Ardour's are its own a-eq and a-comp) to a stereo WAV of 24 bits, as whole
# processes, in turns. The tracks are slices of the stems of Debian's fretsonfire-songs-sectoid. Prints both times of each
# round and the ratio of the medians; exits 1 if tonewright is not at least twice as fast.
#
#   tests/benchmarks/bounce.sh [ROUNDS [SECONDS]]      5 rounds of 180 seconds unless said otherwise
set -euo pipefail
. "$(dirname "$(readlink -f "$0")")/../lib.sh"
cd "$top"

rounds=${1:-5}
seconds=${2:-180}
tracks=24
need ffmpeg:ffmpeg ardour7-export:ardour python3:python3
need_songs
export LC_ALL=C.UTF-8

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

ours() { rm -f "$work/ours.wav"; ./tonewright bounce "$work/song" --out "$work/ours.wav" --bits 24 --range "0:$seconds"; }
theirs() { rm -f "$work/theirs.wav"; ardour7-export -b 24 -o "$work/theirs.wav" "$work/bench" bench; }

# Whether a bounce is there, as long as it should be, and not silent.
sounds() {
    ffmpeg -nostdin -v info -i "$1" -af astats=measure_perchannel=none:measure_overall=RMS_level+Number_of_samples \
        -f null - 2>&1 | awk -v frames=$((seconds * 48000)) '
            /RMS level dB:/ { level = $NF }
            /Number of samples:/ { samples = $NF }
            END { printf "%s dB RMS", level; exit !(level != "-inf" && level > -60 && samples >= frames) }'
}

# Times a side until its bounce can be heard: now and then ardour7-export begins before its session is there, and
# writes silence.
heard() { # side
    local attempt time level
    for attempt in 1 2 3; do
        time=$(timed "$1")
        if level=$(sounds "$work/$1.wav"); then
            echo "$time $level"
            return
        fi
        echo "$1: bounce $attempt is silent or cut: $level" >&2
    done
    cat "$work/$1.out" >&2
    exit 1
}

heard ours > /dev/null      # builds the program if need be, and brings the files into memory
heard theirs > /dev/null
printf '%8s %26s %26s\n' round tonewright ardour
for ((round = 1; round <= rounds; round++)); do
    a=$(heard ours)
    b=$(heard theirs)
    echo "${a%% *}" >> "$work/a"
    echo "${b%% *}" >> "$work/b"
    printf '%8d %8s s (%s) %8s s (%s)\n' "$round" "${a%% *}" "${a#* }" "${b%% *}" "${b#* }"
done
a=$(median "$work/a")
b=$(median "$work/b")
awk -v a="$a" -v b="$b" -v seconds="$seconds" 'BEGIN {
    printf "median: tonewright %.3f s, ardour %.3f s for %.1f minutes of music: %.2f times as fast\n", a, b, seconds / 60, b / a
    exit b < 2 * a }'
