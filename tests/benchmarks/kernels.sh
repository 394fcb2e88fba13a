#!/bin/bash
# What do the kernels cost? Runs them under JMH, each in two virtual machines of its own, and prints a table in Markdown:
# nanoseconds for one sample of one channel, unless the name of the row says otherwise. Takes about seven minutes; needs
# oggenc for the row of Vorbis.
#
#   tests/benchmarks/kernels.sh [JMH-OPTION...]     for example: Dynamics, or -f 1 -i 10, or -h for all options
set -euo pipefail
cd "$(dirname "$(readlink -f "$0")")"
me=kernels.sh
. ../../.mvn/find-tools.sh
find_jdk
find_maven

command -v oggenc > /dev/null || { echo "oggenc is missing: apt-get install vorbis-tools" >&2; exit 2; }
"$MVN" -q -f kernels.xml compile >&2
results=$(mktemp)
trap 'rm -f "$results"' EXIT
"$JAVA_HOME/bin/java" -cp "target/classes:$(cat target/classpath)" org.openjdk.jmh.Main -rf csv -rff "$results" "$@" >&2
[ -s "$results" ] || exit 0
awk -F , '
    NR == 1 { print "| kernel | ns | +- |"; print "|---|---|---|"; next }
    {
        name = $1
        gsub(/"|org\.tonewright\.benchmarks\./, "", name)
        printf "| %s | %.2f | %.2f |\n", name, $5, $6
    }' "$results"
