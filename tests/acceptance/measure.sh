#!/bin/bash
# Does `tonewright measure` agree with other meters on real music? Measures the stems of Debian's fretsonfire-songs-sectoid
# (or the audio files given as arguments) and compares with loudgain and ffmpeg. Prints a table; exits 1 if one is missed.
#
#   integrated loudness   within 0.05 LU of loudgain, 0.1 LU of ffmpeg
#   true peak             within 0.2 dB of both
#
# The judges differ from the standard, or from what is wanted here, in two ways, which need no wider tolerance:
# - loudgain reads 16-bit integers: a decoded stem that exceeds full scale is clipped before it is measured. Its true peak
#   is therefore compared with ours of the same clipped samples.
# - Both oversample four times, the least that Annex 2 of BS.1770 allows, so they read some true peaks too low.
set -euo pipefail
. "$(dirname "$(readlink -f "$0")")/../lib.sh"
cd "$top"

need loudgain:loudgain ffmpeg:ffmpeg awk:gawk
files=("$@")
if [ $# -eq 0 ]; then
    need_songs
    mapfile -d '' files < <(find "$songs" -name '*.ogg' -print0 | sort -z)
fi

# The values of one key, a line a file, from the document of `measure --json`.
values() { awk -v key="\"$1\":" '$1 == "\"release\":" { exit } $1 == key { sub(/,$/, "", $2); print $2 }' "$2"; }

# Whether two numbers are at most so far apart.
near() { awk -v a="$1" -v b="$2" -v d="$3" 'BEGIN { exit !(a - b <= d && b - a <= d) }'; }

./tonewright measure --json "${files[@]}" > "$work/ours.json"
clipped=()
for i in "${!files[@]}"; do
    ffmpeg -nostdin -v error -i "${files[i]}" -c:a pcm_s16le "$work/$i.wav"
    clipped+=("$work/$i.wav")
done
./tonewright measure --json "${clipped[@]}" > "$work/clipped.json"
mapfile -t integrated < <(values integrated "$work/ours.json")
mapfile -t peak < <(values truePeak "$work/ours.json")
mapfile -t clipped_peak < <(values truePeak "$work/clipped.json")
[ "${#integrated[@]}" -eq "${#files[@]}" ] || { echo "FAIL: the document lists ${#integrated[@]} files" >&2; exit 1; }

printf '%-44s %29s   %38s\n' '' 'integrated, LUFS' 'true peak, dBTP'
printf '%-44s %9s %9s %9s   %8s %8s  | %9s %8s\n' file tonewright loudgain ffmpeg tonewright ffmpeg '16 bit' loudgain
for i in "${!files[@]}"; do
    file=${files[i]}
    gain=$(loudgain -q -O "$file" | tail -n 1)
    gain_loudness=$(awk -F '\t' '{ sub(/ .*/, "", $2); print $2 }' <<< "$gain")
    gain_peak=$(awk -F '\t' '{ printf "%.3f", 20 * log($4) / log(10) }' <<< "$gain")
    ffmpeg -nostdin -nostats -v error -i "$file" -af ebur128=peak=true:metadata=1,ametadata=mode=print:file=- -f null - |
        tail -n 20 > "$work/judge"
    judge_loudness=$(awk -F = '$1 == "lavfi.r128.I" { v = $2 } END { print v }' "$work/judge")
    judge_peak=$(awk -F = '$1 == "lavfi.r128.true_peak" { v = $2 } END { printf "%.3f", 20 * log(v) / log(10) }' "$work/judge")
    verdict=PASS
    near "${integrated[i]}" "$gain_loudness" 0.05 || verdict=FAIL
    near "${integrated[i]}" "$judge_loudness" 0.1 || verdict=FAIL
    near "${peak[i]}" "$judge_peak" 0.2 || verdict=FAIL
    near "${clipped_peak[i]}" "$gain_peak" 0.2 || verdict=FAIL
    [ $verdict = PASS ] || missed=$((missed + 1))
    printf '%-44s %9.3f %9.2f %9.3f   %8.3f %8.3f  | %9.3f %8.3f  %s\n' "$(tail -c 44 <<< "$file")" "${integrated[i]}" \
        "$gain_loudness" "$judge_loudness" "${peak[i]}" "$judge_peak" "${clipped_peak[i]}" "$gain_peak" $verdict
done
if [ $missed -gt 0 ]; then
    echo "FAIL: $missed of ${#files[@]} files differ from loudgain or ffmpeg by more than is allowed"
    exit 1
fi
echo "PASS: ${#files[@]} files agree with loudgain and ffmpeg"
