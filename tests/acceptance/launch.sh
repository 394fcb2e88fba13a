#!/bin/bash
# Does `tonewright` itself behave? From other folders, through links, several at a time, with an installation that is only
# read, interrupted, and where a JDK or Maven is missing. Prints a line for each check; exits 1 if one is missed.
set -euo pipefail
. "$(dirname "$(readlink -f "$0")")/../lib.sh"

# Runs a command and keeps its exit status and what it says.
attempt() {
    status=0
    "$@" > "$work/out" 2> "$work/err" || status=$?
}

one_line() { [ "$(wc -l < "$1")" -eq 1 ]; }
status_is() { [ "$status" -eq "$1" ]; }

"$top/tonewright" processors > "$work/expected"     # builds, if need be
installation=$top/target/tonewright/$(cat "$top/target/tonewright/current")
touch "$work/before"

attempt "$top/tonewright" processors
check "a verb that is done exits with 0" status_is 0
check "a verb that is done says nothing on standard error" test ! -s "$work/err"
attempt "$top/tonewright" no-such-verb
check "a verb that does not exist exits with 2" status_is 2
attempt env -u DISPLAY -u WAYLAND_DISPLAY "$top/tonewright"
check "where there is no display the window exits with 2" status_is 2
check "where there is no display the window says so in one sentence" one_line "$work/err"
check "that sentence names the verbs" grep -q -e '--help' "$work/err"
mkdir "$work/demo"
attempt env -u DISPLAY -u WAYLAND_DISPLAY "$top/tonewright" "$work/demo"
check "a folder alone asks for the window" grep -q display "$work/err"
attempt env -u DISPLAY -u WAYLAND_DISPLAY -C "$work" "$top/tonewright" demo --help
check "a verb is a verb, even if a folder has its name" status_is 0
rmdir "$work/demo"
attempt "$top/tonewright" -clean
check "an argument that the framework would understand reaches the verb" grep -q -e '-clean' "$work/err"

mkdir "$work/a folder"
ln -s "$top/tonewright" "$work/a folder/tw"
attempt env -C "$work/a folder" ./tw new 'My Söng'
check "through a link, a path is relative to the caller's folder" test -f "$work/a folder/My Söng/My Söng.tonewright"
attempt env -C "$work/a folder" env -u LC_ALL LANG=C ./tw info 'My Söng'
check "without a UTF-8 locale names beyond ASCII are understood" status_is 0

for i in 1 2 3 4; do "$top/tonewright" processors > "$work/out$i" & done
wait
same() { for i in 1 2 3 4; do cmp -s "$work/expected" "$work/out$i" || return 1; done; }
check "four at a time answer the same" same
check "nothing in the installation was written" test -z "$(find "$installation" -newer "$work/before")"

# A shell's background processes ignore the interrupt, unless somebody gives it back to them.
perl -e '$SIG{INT} = "DEFAULT"; exec @ARGV' "$top/tonewright" demo --out "$work/demo" > "$work/out" 2>&1 &
sleep 3
kill -INT $!
status=0
wait $! || status=$?
check "an interrupt ends the work" status_is 130

mkdir "$work/bare"
cp -R "$top/tonewright" "$top/mvnw" "$top/.mvn" "$work/bare"
sed -i 's/^JDK_MIN=.*/JDK_MIN=9999/' "$work/bare/.mvn/find-tools.sh"
for command in mvnw tonewright; do
    attempt "$work/bare/$command" verify
    check "$command without a JDK exits with 2" status_is 2
    check "$command without a JDK says what to install in one sentence" one_line "$work/err"
done
cp "$top/.mvn/find-tools.sh" "$work/bare/.mvn"
mkdir "$work/bin"
ln -s /usr/bin/* /bin/* "$work/bin" 2> /dev/null || true
rm -f "$work/bin/mvn"
attempt env PATH="$work/bin" XDG_CACHE_HOME="$work/cache" "$work/bare/mvnw" verify
check "mvnw without a Maven exits with 2" status_is 2
check "mvnw without a Maven says what to install in one sentence" one_line "$work/err"

fits() { (me=launch; . "$top/.mvn/find-tools.sh"; maven_fits "$1"); }
for version in 3.9.9 3.9.16 3.10.0; do check "Maven $version fits" fits "$version"; done
for version in 3.8.7 3.9.8 2.2.1 4.0.0; do check "Maven $version does not fit" eval "! fits $version"; done

conclude "tonewright behaves"
