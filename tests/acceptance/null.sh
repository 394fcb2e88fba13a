#!/bin/bash
# Is a bounce the plain sum of its media? For each song of Debian's fretsonfire-songs-sectoid the stems are imported at
# their own rate and at another, and bounced with faders at 0, without inserts.
#
#   - The difference from the sum of the imported media, as ffmpeg adds them in 32-bit float, is below -140 dB RMS.
#   - The bounce has the same SHA-256 for one thread and two, and on a second run; with effects on the way, too.
#
# Prints a line for each check; exits 1 if one is missed.
set -euo pipefail
. "$(dirname "$(readlink -f "$0")")/../lib.sh"
songs=${1:-$songs/sectoid}

need ffmpeg:ffmpeg
need_songs "$songs"

bounces() { # session: prints the digests of three bounces
    local threads
    for threads in 1 2 2; do
        tonewright bounce "$1" --out "$1/renders/null-$threads.wav" --bits 32f --threads "$threads"
        digest "$1/renders/null-$threads.wav"
    done
}

while IFS= read -r -d '' song; do
    name=$(basename "$song")
    for rate in 44100 48000; do
        session=$work/$name-$rate
        tonewright new "$session" --rate "$rate"
        tonewright import "$session" "$song"/*.ogg
        mapfile -t digests < <(bounces "$session" | sort -u)
        if [ "${#digests[@]}" -eq 1 ]; then
            report PASS "$name at $rate Hz: one SHA-256 for one thread, two threads and a second run"
        else
            report FAIL "$name at $rate Hz: the SHA-256 differs between threads or runs: ${digests[*]}"
        fi
        level=$(difference "$session/renders/null-1.wav" "$session"/media/*)
        if below "$level" -140; then
            report PASS "$name at $rate Hz: $level dB from the float sum of its media (limit -140)"
        else
            report FAIL "$name at $rate Hz: ${level:-no measurement} dB from the float sum of its media (limit -140)"
        fi
    done
    tonewright set "$session" strip/guitar/level=-0.01
    tonewright bounce "$session" --out "$session/renders/off.wav" --bits 32f
    level=$(difference "$session/renders/off.wav" "$session"/media/*)
    if awk -v level="$level" 'BEGIN { exit !(level != "-inf" && level > -140) }'; then
        report PASS "$name: the judge notices a fader at -0.01 dB ($level dB)"
    else
        report FAIL "$name: the judge does not notice a fader at -0.01 dB (${level:-no measurement} dB)"
    fi
    tonewright bus "$session" Hall --send guitar=-12
    tonewright insert "$session" Hall reverb
    tonewright insert "$session" guitar eq
    tonewright insert "$session" song compressor
    mapfile -t digests < <(bounces "$session" | sort -u)
    if [ "${#digests[@]}" -eq 1 ]; then
        report PASS "$name with equaliser, compressor and reverb: one SHA-256 for all bounces"
    else
        report FAIL "$name with equaliser, compressor and reverb: the SHA-256 differs: ${digests[*]}"
    fi
    rm -rf "${work:?}/$name"-*
done < <(find -L "$songs" -mindepth 1 -maxdepth 1 -type d -print0 | sort -z)

conclude "bounces are the sum of their media, the same on every run"
