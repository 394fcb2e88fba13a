#!/bin/bash
# Is a pass kept that is killed? Records two tracks and kills the program with SIGKILL after a random time, again and
# again. After each: the session's file, its journal and all other media are what they were; info names recover; recover
# brings a take of both tracks of which less than a second is missing; at the end the whole session is verified. Prints
# a line for each; exits 1 if one is missed.
#
#   tests/acceptance/kill.sh [RUNS]     10 if not given
#   DEVICE=jack:default tests/acceptance/kill.sh 100
set -euo pipefail
. "$(dirname "$(readlink -f "$0")")/../lib.sh"

runs=${1:-10}
device=${DEVICE:-silent:clock}
session=$work/Song
verb=
trap 'kill -9 $verb 2> /dev/null || true; rm -rf "$work"' EXIT

# All that was there before, with its digests.
standing() { (cd "$session" && find . -path ./local -prune -o -path ./cache -prune -o -type f -print0 | sort -z | xargs -0 sha256sum); }

# Files of the pass that hold frames already.
growing() { find "$session/media" -name '*.wav' -newer "$work/before" -size +8k | wc -l; }

# The seconds of the shortest take in a document of `recover --json`; 0 if there are not two.
shortest() {
    awk -F ': ' '/"seconds":/ { count++; value = $2 + 0; if (count == 1 || value < least) least = value }
        END { print count == 2 ? least : 0 }' "$1"
}

tonewright new "$session" --rate 48000
tonewright record "$session" --device "$device" --route 1=Voice --route 2+3=Keys --length 0.3
worst=0
for ((run = 1; run <= runs; run++)); do
    standing > "$work/standing"
    touch "$work/before"
    sleep 0.05
    "$top/tonewright" record "$session" --device "$device" --route 1=Voice --route 2+3=Keys --length 600 \
        > "$work/said" 2>&1 &
    verb=$!
    begin=$SECONDS
    until [ "$(growing)" -eq 2 ]; do
        kill -0 "$verb" 2> /dev/null && [ $((SECONDS - begin)) -lt 60 ] ||
            { echo "FAIL: nothing is recorded"; cat "$work/said"; exit 1; }
        sleep 0.02
    done
    seen=$EPOCHREALTIME
    sleep "$((RANDOM % 2 + 1)).$(printf %03d $((RANDOM % 1000)))"
    killed=$EPOCHREALTIME
    kill -9 "$verb"
    wait "$verb" 2> /dev/null || true
    find "$session" -newer "$work/before" -name '*.wav' > "$work/new"
    standing | grep -v -F -f <(sed 's/.*\///' "$work/new") > "$work/left" || true
    quietly "$top/tonewright" info "$session"
    named=$(grep -c "'recover'" "$work/out" || true)
    "$top/tonewright" recover "$session" --json > "$work/document"
    lost=$(awk -v a="$seen" -v b="$killed" -v c="$(shortest "$work/document")" 'BEGIN { printf "%.3f", b - a - c }')
    worst=$(awk -v a="$worst" -v b="$lost" 'BEGIN { print (b > a ? b : a) }')
    if ! cmp -s "$work/standing" "$work/left"; then
        report FAIL "kill $run: something else was changed: $(diff "$work/standing" "$work/left" | head -3)"
    elif [ "$named" -ne 1 ]; then
        report FAIL "kill $run: info does not name recover"
    elif ! below "$lost" 1; then
        report FAIL "kill $run: $lost s are missing"
    else
        report PASS "kill $run, after $(awk -v a="$seen" -v b="$killed" 'BEGIN { printf "%.3f", b - a }') s: the take is there, nothing else was changed"
    fi
done
check "the session is whole: verify" quietly "$top/tonewright" verify "$session"
conclude "of $runs passes that were killed none lost a second (at most $worst s)"
