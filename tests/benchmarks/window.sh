#!/bin/bash
# What does the window cost? Start to window; opening a large session; live views while 32 strips play; an undo. Measured in the
# installed program itself, under an X server of its own, with 24 frames of picture a second at least to be smooth. Takes about
# three minutes and 3 GB of disk; needs xvfb, openbox and sox. A callback's time beside a C client: callback.sh.
set -euo pipefail
here=$(dirname "$(readlink -f "$0")")
top=$(readlink -f "$here/../..")
me=window.sh
. "$top/.mvn/find-tools.sh"
find_jdk
work=$(mktemp -d)
export DISPLAY=:$((100 + RANDOM % 900)) XDG_DATA_HOME=$work/data XDG_STATE_HOME=$work/state
trap 'jobs -p | xargs -r kill 2>/dev/null; wait 2>/dev/null; rm -rf "$work"' EXIT
for program in Xvfb openbox sox; do
    command -v "$program" > /dev/null || { echo "$me: $program is missing" >&2; exit 2; }
done

"$top/tonewright" processors > /dev/null
plugins=$top/target/tonewright/$(cat "$top/target/tonewright/current")/plugins
mkdir "$work/classes"
"$JAVA_HOME/bin/javac" -proc:none -nowarn -cp "$plugins/*" -d "$work/classes" "$here"/window/src/org/tonewright/benchmarks/window/*.java
mkdir -p "$XDG_DATA_HOME/tonewright/dropins"
"$JAVA_HOME/bin/jar" -c -f "$XDG_DATA_HOME/tonewright/dropins/org.tonewright.benchmarks.window_0.1.0.jar" \
    -m "$here/window/META-INF/MANIFEST.MF" -C "$here/window" plugin.xml -C "$work/classes" .

for i in 1 2 3 4 5; do
    sox -n -r 48000 -c 1 -b 16 "$work/noise-$i.wav" synth 720 pinknoise gain -12
done
Xvfb "$DISPLAY" -screen 0 1920x1080x24 > /dev/null 2>&1 &
sleep 1
openbox > /dev/null 2>&1 &
sleep 1

# Runs the window once; $1 says whether all is measured.
window() {
    JAVA_TOOL_OPTIONS="-Dtonewright.benchmark.started=$(date +%s%3N) -Dtonewright.benchmark.all=$1 \
        -Dtonewright.benchmark.folder=$work -Dtonewright.benchmark.results=$work/results.md" \
        timeout 400 "$top/tonewright" > "$work/log" 2>&1 || { cat "$work/log" >&2; exit 1; }
}

window false    # the first start fills the disk cache and makes the person's folder
rm -f "$work/results.md"
for _ in 1 2 3; do window false; done
window true
grep -q 'bytes allocated' "$work/results.md" || { echo "$me: the measurements broke off" >&2; cat "$work/log" >&2; exit 1; }
echo "| what | measured |"
echo "|---|---|"
cat "$work/results.md"
