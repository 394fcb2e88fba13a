#!/bin/bash
# A vendor's feature comes into the studio and goes again: from a p2 repository, as a bundle's jar, and dropped by hand into
# the folder for that. It is listed, sounds in a bounce, and when it is gone a session that uses it opens, keeps its
# parameters and says what is missing. Prints a line for each check; exits 1 if one is missed.
set -euo pipefail
. "$(dirname "$(readlink -f "$0")")/../lib.sh"
need ffmpeg:ffmpeg Xvfb:xvfb openbox:openbox
me=install.sh
. "$top/.mvn/find-tools.sh"
find_jdk

repository=$top/releng/org.tonewright.example.site/target/repository
if [ ! -f "$repository/p2.index" ]; then
    quietly "$top/mvnw" -f "$top" -Dmaven.test.skip=true -Dformatter.skip -Dcheckstyle.skip \
        -pl releng/org.tonewright.example.site,bundles/org.tonewright.processor.testkit,bundles/org.tonewright.effects \
        -am verify
fi
feature=org.tonewright.example.tremolo.feature
bundle=org.tonewright.example.tremolo
jar=$(echo "$repository/plugins/${bundle}"_*.jar)
panel=$(echo "$repository/plugins/${bundle}.ui"_*.jar)
dropins=$XDG_DATA_HOME/tonewright/dropins
session=$work/song

attempt() {
    status=0
    "$top/tonewright" "$@" > "$work/out" 2> "$work/err" || status=$?
}

refused() { [ "$status" -eq 2 ] && [ "$(wc -l < "$work/err")" -eq 1 ]; }
says() { grep -q -- "$1" "$work/err"; }
shown() { grep -q -- "$1" "$work/out"; }
silent() { [ ! -s "$work/err" ]; }
listed() { "$top/tonewright" processors > "$work/list" 2> "$work/err" && grep -q "$bundle" "$work/list"; }
not_listed() { ! listed && silent; }
differ() { ! cmp -s "$1" "$2"; }

ffmpeg -nostdin -v error -f lavfi -i 'sine=frequency=440:sample_rate=48000:duration=2' -ac 2 -c:a pcm_s24le "$work/tone.wav"
tonewright new "$session"
tonewright import "$session" "$work/tone.wav" --track Tone
tonewright bounce "$session" --out "$work/without.wav"

check "before, the processor is not there" not_listed
attempt install "$repository"
check "the repository is installed" test "$status" -eq 0
check "the processor is listed, and nothing is said besides" eval 'listed && silent'
tonewright insert "$session" Tone "$bundle"
tonewright set "$session" strip/Tone/slot/1/depth=0.9
tonewright bounce "$session" --out "$work/with.wav"
check "a bounce with it differs from one without" differ "$work/with.wav" "$work/without.wav"

# In the window, on a display of its own: Probe.java selects the slot, shows the vendor's view, and lists what it sees.
plugins=$top/target/tonewright/$(cat "$top/target/tonewright/current")/plugins
probe=$(dirname "$(readlink -f "$0")")/probe
"$JAVA_HOME/bin/javac" -proc:none -nowarn -cp "$plugins/*" -d "$work/probe" "$probe/Probe.java"
mkdir -p "$dropins"
"$JAVA_HOME/bin/jar" -c -f "$dropins/org.tonewright.probe_0.1.0.jar" -m "$probe/META-INF/MANIFEST.MF" \
    -C "$probe" plugin.xml -C "$work/probe" .
xvfb-run -a -s '-screen 0 1280x800x24' sh -c 'openbox & JAVA_TOOL_OPTIONS="$2" timeout 120 "$1" "$3"; kill $!' sh \
    "$top/tonewright" "-Dtonewright.probe.file=$work/seen -Dtonewright.probe.view=$bundle.ui.view" "$session" \
    > "$work/window" 2>&1 || true
check "in the window its panel opens" grep -q "$bundle.ui.SwingGraph" "$work/seen"
check "and its view" grep -q "Button: Tap" "$work/seen"
[ "$missed" -eq 0 ] || cat "$work/window" "$work/seen"
rm "$dropins"/org.tonewright.probe_*.jar

attempt uninstall "$feature"
check "it is uninstalled" test "$status" -eq 0
check "then it is not there" not_listed
attempt info "$session"
check "a session that uses it opens" test "$status" -eq 0
check "and says what is missing" grep -q "$bundle" "$work/out" "$work/err"
attempt bounce "$session" --out "$work/refused.wav"
check "a bounce is refused" test "$status" -ne 0
check "and names what is missing" says "$bundle"
check "and leaves no file" test ! -e "$work/refused.wav"
check "its parameters are kept" grep -q 'depth' "$session"/*.tonewright

attempt install "$jar"
check "its jar is installed" test "$status" -eq 0
tonewright bounce "$session" --out "$work/jar.wav"
check "and gives the same bounce, with the parameters that were kept" cmp -s "$work/with.wav" "$work/jar.wav"
attempt uninstall "$bundle"
check "its jar is uninstalled" test "$status" -eq 0
check "then it is not there" not_listed

mkdir -p "$dropins"
cp "$jar" "$dropins"
check "dropped by hand it is there" eval 'listed && silent'
if [ -f "$panel" ]; then
    cp "$panel" "$dropins"
    check "with its panel, which verbs pass over in silence" eval 'listed && silent'
fi
rm "$dropins"/*.jar
check "taken away by hand it is not" not_listed
echo "no jar" > "$dropins/broken.jar"
attempt processors
check "a broken jar does not keep anything from working" test "$status" -eq 0
check "and is named" says broken.jar
rm "$dropins/broken.jar"

attempt install "$work"
check "a folder that is no repository is refused in one sentence" refused
attempt install "$work/tone.wav"
check "a file that is no bundle is refused in one sentence" refused
cp "$work/tone.wav" "$work/tone.jar"
attempt install "$work/tone.jar"
check "so is one that is called a jar" refused
attempt install "$(echo "$top/target/tonewright/$(cat "$top/target/tonewright/current")"/plugins/org.tonewright.core_*.jar)"
check "so is a bundle of the studio itself" refused
attempt install http://localhost:9/nothing
check "an address that does not answer is a fault" test "$status" -eq 3
check "and is said in one sentence" test "$(wc -l < "$work/err")" -eq 1
attempt uninstall org.vendor.unknown
check "what was not installed cannot be uninstalled, says one sentence" refused

conclude "what vendors make comes and goes"
