#!/bin/bash
# How long does a callback take, beside a JACK client in C that does the same work? 32 stereo strips, each with a clip,
# eight bells and a fader, into a stereo sum: Callback.java lets the engine do it, callback.c does it by hand. They take
# turns on one JACK server without a sound card, which runs in real time if this user may do that. Prints how many
# microseconds the callbacks of each took, and the ratio; exits 1 if the two do not sound alike, which would mean that
# they do not do the same work.
#
#   tests/benchmarks/callback.sh [ROUNDS [SECONDS [FRAMES]]]      3 rounds of 10 seconds, blocks of 256 frames
set -euo pipefail
. "$(dirname "$(readlink -f "$0")")/../lib.sh"
cd "$top/tests/benchmarks"
me=callback.sh
. ../../.mvn/find-tools.sh
find_jdk
find_maven

rounds=${1:-3}
seconds=${2:-10}
frames=${3:-256}
need jackd:jackd2 gcc:gcc
gcc -O3 -march=native -Wall -o "$work/callback" callback.c -ljack -lm ||
    { echo "callback.c does not compile: apt-get install libjack-jackd2-dev" >&2; exit 2; }
"$MVN" -q -f kernels.xml compile >&2

urgency=(-r)
! chrt --fifo 1 true 2> /dev/null || urgency=(-R -P 70)
export JACK_DEFAULT_SERVER=tonewright-callback-$$
jackd "${urgency[@]}" -n "$JACK_DEFAULT_SERVER" -d dummy -r 48000 -p "$frames" > "$work/jackd" 2>&1 &
server=$!
trap 'kill "$server" 2> /dev/null || true; wait "$server" || true; rm -rf "$work"' EXIT
for ((wait = 0; wait < 100; wait++)); do
    ! jack_lsp > /dev/null 2>&1 || break
    sleep 0.1
done

theirs() { "$work/callback" "$seconds"; }
# The options of the virtual machine are those of the window.
ours() {
    "$JAVA_HOME/bin/java" -XX:+UseZGC -Xmx2g --enable-native-access=ALL-UNNAMED \
        -cp "target/classes:$(cat target/classpath)" org.tonewright.benchmarks.Callback "$seconds" "$frames"
}
# The median, the 99th and 99.9th percentile and the greatest of the numbers in a file.
quantiles() { sort -n "$1" | awk '{ v[NR] = $1 } END { print v[int(NR * 0.5)], v[int(NR * 0.99)], v[int(NR * 0.999)], v[NR] }'; }

for ((round = 0; round < rounds; round++)); do
    for who in theirs ours; do
        "$who" > "$work/out"
        # The first line is the energy of what was heard, the others are microseconds.
        head -n 1 "$work/out" > "$work/energy.$who"
        tail -n +2 "$work/out" >> "$work/$who"
    done
done
paste "$work/energy.theirs" "$work/energy.ours" | awk '{ exit !($1 > 0 && $1 / $2 < 1.0001 && $2 / $1 < 1.0001) }' ||
    { echo "FAIL: the energies of what was heard differ: $(paste "$work/energy.theirs" "$work/energy.ours")"; exit 1; }
echo "jackd ${urgency[*]}, $(wc -l < "$work/theirs") and $(wc -l < "$work/ours") callbacks of $frames frames, microseconds:"
echo "$(quantiles "$work/theirs") $(quantiles "$work/ours")" | awk '{
    printf "%-12s %10s %10s %10s %10s\n", "", "p50", "p99", "p99.9", "longest"
    printf "%-12s %10.1f %10.1f %10.1f %10.1f\n", "C", $1, $2, $3, $4
    printf "%-12s %10.1f %10.1f %10.1f %10.1f\n", "tonewright", $5, $6, $7, $8
    printf "%-12s %10.2f %10.2f %10.2f %10.2f\n", "ratio", $5 / $1, $6 / $2, $7 / $3, $8 / $4 }'
