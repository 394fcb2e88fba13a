#!/bin/bash
# Takes the pictures of the window that stand in docs: the four stages with the songs of the demo, in two sizes.
#
#   docs/images/screens.sh [FOLDER]     into FOLDER instead of docs/images
#
# Needs xvfb, openbox, xdotool and imagemagick (Debian's names).
set -euo pipefail
here=$(dirname "$(readlink -f "$0")")
top=$(readlink -f "$here/../..")
out=$(readlink -f "${1:-$here}")
work=$(mktemp -d)
songs=/tmp/Songs      # is seen in the pictures
export DISPLAY=:$((100 + RANDOM % 900)) XDG_DATA_HOME=$work/data XDG_STATE_HOME=$work/state GTK_THEME=Adwaita:dark
trap 'jobs -p | xargs -r kill 2>/dev/null || true; wait 2>/dev/null; rm -rf "$work" "$songs"' EXIT

for program in Xvfb openbox xdotool import; do
    command -v "$program" > /dev/null || { echo "screens.sh: $program is missing" >&2; exit 2; }
done

# The place of the stage bar's steps, in pixels from the left.
record=150 mix=248 master=342 bar=64

stage() { xdotool mousemove "$1" $bar click 1 mousemove 640 4; sleep 4; }
picture() { import -window root "$out/$1-$size.png"; echo "$out/$1-$size.png"; }

# Opens the window on folders and waits until it stands.
open_window() {
    "$top/tonewright" "$1" > "$work/log" 2>&1 &
    window=$!
    for _ in $(seq 120); do
        xdotool search --onlyvisible --name ' - Tonewright' > /dev/null 2>&1 && break
        sleep 0.5
    done
    xdotool search --onlyvisible --name ' - Tonewright' > /dev/null || { cat "$work/log" >&2; exit 1; }
    sleep 5
}

close_window() {
    xdotool key --clearmodifiers alt+F4
    wait "$window" || true
}

rm -rf "$songs"
"$top/tonewright" demo --out "$songs" > "$work/log" 2>&1 || { cat "$work/log" >&2; exit 1; }
song="$songs/Harbour Lights"

for size in 1920x1080 1280x800; do
    case $size in
        1920x1080) insert="60 558" ;;
        *) insert="50 453" ;;
    esac
    rm -rf "$work/data" "$work/state"
    Xvfb "$DISPLAY" -screen 0 "${size}x24" > /dev/null 2>&1 &
    server=$!
    sleep 1
    openbox > /dev/null 2>&1 &
    open_window "$song"
    picture prepare
    stage $record
    picture record
    stage $mix
    # The first insert of the first strip opens its panel; then the song plays, so that meters and spectrum move.
    xdotool mousemove $insert click 1 mousemove 640 4
    xdotool key space
    sleep 6
    picture mix
    xdotool key space
    close_window
    open_window "$songs/Three Harbours"
    stage $master
    sleep 12
    picture master
    close_window
    kill $server
    wait $server 2>/dev/null || true
done
