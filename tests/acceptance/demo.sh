#!/bin/bash
# The demo: two runs, with one thread and with two, give the same masters; each written fault is found at its bar and
# nothing else is, all are mended, both deliveries and all backups verify, and the report refers to nothing outside itself.
# An arrangement other than the demo's own goes the whole way as well, and each of its ten faults, when nobody mends it,
# keeps the mix shut with a sentence that says why. Prints a line for each check; exits 1 if one is missed.
#
#   tests/acceptance/demo.sh            three of the faults one by one, and all ten at once
#   tests/acceptance/demo.sh all        each of the ten one by one as well, which takes some minutes more
#
# TONEWRIGHT_DEMO names a folder in which the demo ran before, with what it printed beside it in a file of the folder's
# name and .out; then that is the run with two threads.
set -euo pipefail
. "$(dirname "$(readlink -f "$0")")/../lib.sh"

song=$work/ten-mistakes.song
cat > "$song" << 'END'
title: Ten Mistakes
key: D minor
tempo: 116
seed: 29
spread: 6
room: 0.3
noise: -84

fault: plosive lead bar 2
fault: late-bar bass bar 3
fault: wrong-note keys bar 5
fault: drop-out bass bar 6
fault: early-bar guitar bar 8
fault: clipped-peak lead bar 10
fault: hum guitar
fault: noise snare
fault: dead-input room
fault: swapped-polarity overheads

section: verse
intensity: 0.6
chords: Dm Bb F C
snare:  ....X.......X...
hat:    X.x.x.x.X.x.x.x.
bass:   1---1---1---4---
keys:   c-------c-------
guitar: 1.3.4.3.5.4.3.4.
lead:   A4/1 D5/1 F5/2 | D5/1 F5/1 Bb4/1 -/1 | C5/1 A4/1 F4/2 | G4/1 E4/1 C5/1 -/1

section: chorus
intensity: 0.85
chords: Bb C Dm F
snare:  ....X.......X..x
hat:    XxxxXxxxXxxxXxxx
bass:   1-1-1-1-1-1-4-1-
keys:   c---c---c---c---
guitar: 1.4.3.5.4.3.5.4.
lead:   D5/1 F5/1 Bb4/1 F4/1 | G4/1 C5/1 E5/2 | F5/1.5 D5/.5 A4/2 | C5/1 A4/1 F4/1 -/1

form: verse chorus verse
END

all=${1:-}
cd "$work"

same() { # text expected found
    if [ "$2" = "$3" ]; then report PASS "$1: $2"; else report FAIL "$1: '$3' instead of '$2'"; fi
}

# Runs the demo, keeps what it prints and says, and its exit status.
demo() { # folder option...
    local folder=$1
    shift
    status=0
    "$top/tonewright" demo --out "$folder" "$@" > "$folder.out" 2> "$folder.said" || status=$?
}

# What was found, by what a demo prints: the rule, the track and the first bar of each finding, in order of the names.
found() { # folder
    awk '$1 ~ /^[0-9]+$/ && $4 == "bar" { sub(/-.*/, "", $5); print $2, $3, $5 }' "$1.out" | LC_ALL=C sort | paste -sd ,
}

masters() { sed -n 's/.* sha256 \([0-9a-f]\{64\}\)$/\1/p' "$1.out"; } # folder

# Deliveries and backups that a demo left can be proved.
proved() { # folder
    local thing
    for thing in "$1"/Deliveries/* "$1"/Backup*/*; do
        check "$thing verifies" eval "'$top/tonewright' verify '$thing' > '$work/verified' 2>&1"
        tail -n 1 "$work/verified"
    done
}

run() { # threads
    local begin=$SECONDS
    demo "threads-$1" --threads "$1"
    same "$1 threads: exit status, after $((SECONDS - begin)) s" 0 "$status"
    cat "threads-$1.out"
}
run 1
if [ -n "${TONEWRIGHT_DEMO:-}" ]; then cp "$TONEWRIGHT_DEMO.out" threads-2.out; else run 2; fi
same "one thread and two find the same" "$(found threads-1)" "$(found threads-2)"
check "one thread and two give the same masters: $(masters threads-1 | cut -c 1-12 | paste -sd ' ')" \
    [ -n "$(masters threads-1)" -a "$(masters threads-1)" = "$(masters threads-2)" ]
same "the masters of three titles" 3 "$(masters threads-1 | wc -l)"
same "the written faults are found, and nothing else" \
    "clipping Lead 16,collisions Keys 14,dropouts Pad 18,hum Guitar 1,noise Snare 1,plosives Lead 9,polarity Overheads 1,silence Room 1,timing Bass 7,timing Guitar 11" \
    "$(found threads-1)"
for line in "Harbour Lights: [0-9]* takes, 10 findings, 10 mended; 2 backups proved, restored" \
    "Paper Boats: [0-9]* takes, 0 findings, 0 mended; 2 backups proved, restored" \
    "Night Train North: [0-9]* takes, 0 findings, 0 mended; 2 backups proved, restored"; do
    check "$line" grep -q "^$line" threads-1.out
done
check "every rule of both deliveries holds" \
    [ "$(grep -c ': \([0-9]*\) of \1 rules hold$' threads-1.out)" -eq 2 ]
proved threads-1
check "the report refers to nothing outside itself" \
    eval "! grep -o -i -E '.{20}(https?:|src=|url\(|@import|<link).{20}' threads-1/report.html"

demo other --song "$song"
same "another arrangement: exit status" 0 "$status"
same "another arrangement: the written faults are found, and nothing else" \
    "clipping Lead 10,collisions Keys 5,dropouts Bass 6,hum Guitar 1,noise Snare 1,plosives Lead 2,polarity Overheads 1,silence Room 1,timing Bass 3,timing Guitar 8" \
    "$(found other)"
check "another arrangement: all are mended" grep -q '10 findings, 10 mended' other.out

# Faults that nobody mends: what they are called, and the findings that stay open.
faults() {
    cat << 'END'
clipped-peak clipping Lead
late-bar timing Bass
dead-input silence Room
plosive plosives Lead
early-bar timing Guitar
wrong-note collisions Keys
hum hum Guitar
drop-out dropouts Bass
noise noise Snare
swapped-polarity polarity Overheads
END
}

left() { # name faults findings
    demo "$1" --song "$song" --leave "$2"
    same "$1 left in: exit status" 1 "$status"
    same "$1 left in: what stays open" "$3" \
        "$(awk '$1 ~ /^[0-9]+$/ && $6 == "open" { print $2, $3 }' "$1.out" | LC_ALL=C sort | paste -sd ,)"
    check "$1 left in: $(grep -h -o 'The mix of .*' "$1.out" "$1.said" | head -n 1)" \
        grep -q -h "The mix of 'Ten Mistakes' is shut: .*finding" "$1.out" "$1.said"
    check "$1 left in: there is no master" [ ! -e "$1/Deliveries" ]
    rm -rf "$1"
}

left all "$(faults | awk '{ print $1 }' | paste -sd ,)" "$(faults | awk '{ print $2, $3 }' | LC_ALL=C sort | paste -sd ,)"
while read -r fault rule track; do
    left "$fault" "$fault" "$rule $track"
done < <(faults | if [ "$all" = all ]; then cat; else head -n 3; fi)

conclude "the demo goes the whole way, and a fault that is left in keeps the mix shut"
