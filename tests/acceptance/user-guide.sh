#!/bin/bash
# Is the user guide true? Runs the commands of its worked example, one block after another, on stems of made signals, and
# compares its tables of processors with what the program says. Prints a line for each check; exits 1 if one is missed.
#
#   tests/acceptance/user-guide.sh [STEMS]      with stems of one's own, in folders as the guide names them
set -euo pipefail
. "$(dirname "$(readlink -f "$0")")/../lib.sh"
guide=$top/docs/user-guide.md

need ffmpeg:ffmpeg
if [ $# -gt 0 ]; then
    cp -R "$1" "$work/stems"
else
    pitch=55
    for stem in "Long Road/"{Bass,Guitar,Kick,Snare,Voice} "Small Hours/"{Bass,Guitar,Keys,Voice}; do
        mkdir -p "$work/stems/${stem%/*}"
        ffmpeg -nostdin -v error -f lavfi -i "sine=frequency=$pitch:duration=8:sample_rate=48000,volume=-3dB" \
            -c:a pcm_s24le "$work/stems/$stem.wav"
        pitch=$((pitch * 8 / 5))
    done
fi

# The commands: all blocks of the language sh, in their order, with a line of output for each block that succeeds.
awk '/^```sh$/ { block = 1; print "set -e"; next }
     /^```$/ && block { block = 0; print "echo \"PASS: block " ++n "\"" ; next }
     block { print }' "$guide" > "$work/example.sh"
blocks=$(grep -c '^set -e$' "$work/example.sh")
(cd "$work" && PATH=$top:$PATH bash example.sh > said 2> messages) || { cat "$work/messages"; }
grep '^PASS: block' "$work/said" || true
check "all $blocks blocks of the example run" [ "$(grep -c '^PASS: block' "$work/said")" -eq "$blocks" ]
check "three deliveries are there" [ "$(find "$work/Deliveries" -name manifest.sha256 -size +0 | wc -l)" -eq 3 ]
check "sha256sum reads the manifest" env -C "$work/Deliveries/wav-cue" sha256sum --status --check manifest.sha256

# Every parameter has a line with its range, and every line a parameter. What the guide calls bandN are eight bands.
parameters() { # processor: "key range" of each, one a line
    "$top/tonewright" processors "$1" | awk -F '  +' 'NR > 1 { sub(/^band[0-9]/, "bandN", $2); print $2 " " $NF }' | sort -u
}
listed() {
    awk -F ' *[|] *' -v heading="#### $1" '$0 == heading { here = 1; next } /^#/ { here = 0 }
        here && $2 ~ /^`/ { gsub(/`/, "", $2); print $2 " " $4 }' "$guide" | sort -u
}
for processor in gain eq compressor limiter chorus delay reverb; do
    parameters "$processor" > "$work/program"
    listed "$processor" > "$work/listed"
    check "the table of $processor" diff "$work/listed" "$work/program"
done
check "no processor is left out" [ "$("$top/tonewright" processors | grep -c '^  org\.tonewright\.effects\.')" -eq 7 ]

conclude "the user guide is true"
