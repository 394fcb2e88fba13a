#!/bin/bash
# How often are the inspectors of takes right? Lets all of them listen to takes whose faults are known (arrangements at
# random, played by the rehearsal room's band, with up to two faults each) and to clean stems, those of Debian's
# fretsonfire-songs-sectoid, and prints for each rule how many of the faults it found and what it said in vain. Takes some
# minutes; docs/inspectors.md has the numbers.
#
#   tests/benchmarks/inspect.sh [--takes N] [--seed S] [--stems FOLDER] [--rules A,B] [--threads N] [--report FILE]
#
#   400 takes of seed 1 unless said otherwise, and 0 for none; --stems none leaves the stems out; the report has a line or two
#   for each fault that was missed and each finding that was false.
set -euo pipefail
here=$(dirname "$(readlink -f "$0")")
. "$here/../lib.sh"
me=inspect.sh
. "$top/.mvn/find-tools.sh"
find_jdk

stems=$songs
options=()
while [ $# -gt 0 ]; do
    [ $# -gt 1 ] || { echo "$me: $1 needs a value" >&2; exit 2; }
    case $1 in
        --stems) stems=$2 ;;
        --takes | --seed | --rules | --threads | --report) options+=("$1" "$2") ;;
        *) echo "$me: there is no option $1" >&2; exit 2 ;;
    esac
    shift 2
done
if [ "$stems" != none ]; then
    need_songs "$stems"
    options+=(--stems "$stems")
fi

"$top/tonewright" processors > /dev/null
plugins=$top/target/tonewright/$(cat "$top/target/tonewright/current")/plugins
mkdir "$work/classes"
"$JAVA_HOME/bin/javac" -proc:none -nowarn -cp "$plugins/*" -d "$work/classes" \
    "$here"/inspect/src/org/tonewright/benchmarks/inspect/*.java
"$JAVA_HOME/bin/java" -Xmx3g -XX:+UseSerialGC -cp "$work/classes:$plugins/*" \
    org.tonewright.benchmarks.inspect.InspectBenchmark "${options[@]}"
