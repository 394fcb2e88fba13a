#!/bin/bash
# From takes to what is kept, in the rehearsal room: parts are written down, faults of the first take are found, their bars
# recorded again, and everything else stays bit for bit, though a processor lags; bars of another take go into the comp;
# what may stand is waived; the journal tells all of it. ffmpeg cuts the stems that are compared. Prints a line for each
# check; exits 1 if one is missed.
set -euo pipefail
. "$(dirname "$(readlink -f "$0")")/../lib.sh"

need ffmpeg:ffmpeg
session=$work/Harbour
room=rehearsal:demo

same() { # text expected found
    if [ "$2" = "$3" ]; then report PASS "$1: $2"; else report FAIL "$1: $3 instead of $2"; fi
}

# Runs a verb and notes its exit status, what it prints and what it says.
try() {
    status=0
    "$top/tonewright" "$@" > "$work/out" 2> "$work/said" || status=$?
}

# The first value of a key in the last document.
value() { awk -F ': ' -v key="\"$1\"" '$1 ~ key { gsub(/[",]/, "", $2); print $2; exit }' "$work/out"; }

# The numbers of the findings in the last document, of a rule and a track (regular expressions), in order.
numbers() { # rule track
    awk -F ': ' -v rule="$1" -v track="$2" '{ gsub(/[",]/, "", $2) } $1 ~ /"number"/ { number = $2 } $1 ~ /"rule"/ { is = $2 }
        $1 ~ /"track"/ && $2 ~ track && is ~ rule { print number }' "$work/out"
}

# The digest of some samples of a file, from a frame up to another.
samples() { # file from to
    ffmpeg -nostdin -v error -i "$1" -af "atrim=start_sample=$2:end_sample=$3" -c:a pcm_f32le -f f32le - | sha256sum | cut -c 1-12
}

# Compares two stems inside and outside of a range.
compare() { # text before after start frames
    local end=$(($4 + $5)) all=2112000
    same "$1: before it every sample is as it was" "$(samples "$2" 0 "$4")" "$(samples "$3" 0 "$4")"
    same "$1: after it every sample is as it was" "$(samples "$2" "$end" $all)" "$(samples "$3" "$end" $all)"
    check "$1: within it there is another sound" [ "$(samples "$2" "$4" "$end")" != "$(samples "$3" "$4" "$end")" ]
}

stem() { # name
    tonewright bounce "$session" --rough --out "$work/$1/mix.wav" --stems "$work/$1/stems"
    cp "$work/$1/stems/Lead.wav" "$work/$1.wav"
}

tonewright new "$session" --tempo 92
tonewright part "$session" Guitar --player Ines
tonewright part "$session" Lead --player Ada --note "Pop filter"
tonewright record "$session" --device $room --route 8=Guitar --route 13=Lead --length 44
tonewright record "$session" --device $room --route 13=Lead --length 44
# The guitar's limiter looks ahead, so the lead waits for it.
tonewright insert "$session" Guitar limiter
try accept "$session" Guitar 2
same "a take that does not lie on the part's track is refused" \
    "2 Take 2 does not lie on 'Guitar', the track of the part 'Guitar'; there is take 1 alone." "$status $(cat "$work/said")"
tonewright accept "$session" Guitar 1
tonewright accept "$session" Lead 1
stem first
try inspect "$session" --json
same "the faults of the first take are found" 1 "$status"
plosive=$(numbers plosives Lead | head -n 1)
clipping=$(numbers clipping Lead | head -n 1)
hum=$(numbers hum Guitar | head -n 1)
check "a plosive, a clipped peak, hum" [ -n "$plosive" -a -n "$clipping" -a -n "$hum" ]

# Bar 9 from the second take.
tonewright accept "$session" Lead 2 --bars 9
stem comped
compare "bar 9 of another take" "$work/first.wav" "$work/comped.wav" 1001739 125218

# Bar 16 again.
old=$(cd "$session" && sha256sum media/* | sort)
try mend "$session" "$clipping" --device $room --bars 2 --json
same "a finding whose bars were not played again stays open" "1 false" "$status $(value closed)"
stem beside
try mend "$session" "$clipping" --device $room --json
same "a finding whose bars were played again closes" "0 true 16" "$status $(value closed) $(value recorded)"
frames=$(sed -n 's/^ *"frames": \([0-9]*\).*/\1/p' "$work/out" | head -n 1)
start=$(sed -n '/"recorded"/,$ s/^ *"start": \([0-9]*\).*/\1/p' "$work/out" | head -n 1)
stem mended
compare "bar 16 mended" "$work/beside.wav" "$work/mended.wav" "$start" "$frames"
check "all earlier takes are kept" [ "$(cd "$session" && sha256sum media/* | grep -c -F "$old")" -eq "$(wc -l <<< "$old")" ]

# Hum is of the whole take.
try mend "$session" "$hum" --device $room
same "hum is mended by the whole take" 0 "$status"
check "it says so" grep -q "^Finding $hum is fixed: bars 1-17 of 'Guitar' recorded again" "$work/out"

try inspect "$session" --json
left=$(numbers . .)
for finding in $left; do tonewright waive "$session" "$finding" --reason "It belongs to the song"; done
try inspect "$session"
same "what is left may stand" 0 "$status"
tonewright part "$session"
same "the take that was accepted still stands" "Lead Ada Lead 1" "$(awk '$1 == "Lead" { print $1, $2, $3, $(NF - 3) }' "$work/out")"
tonewright journal "$session"
for deed in "accept 3" "mend 3" "take 6"; do
    same "entries of this kind: ${deed% *}" "${deed#* }" "$(awk -v kind="${deed% *}" '/^[0-9]/ && $3 == kind' "$work/out" | wc -l)"
done
same "and of what was let stand" "$(wc -w <<< "$left")" "$(awk '/^[0-9]/ && $3 == "waive"' "$work/out" | wc -l)"
check "the session verifies" tonewright verify "$session"

conclude "what is found is mended, and nothing else changes"
