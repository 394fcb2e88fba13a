#!/bin/bash
# Over JACK, with a server without a sound card and another program on it (Neighbour.java), at buffers of 64, 256 and
# 1024 frames: what the other one hears of a session is the bounce, sample for sample; what it plays is recorded sample
# for sample, and lies in the session where it belongs. A server that is killed in the middle of a take costs nothing of
# what was recorded up to there; the next pass works. Prints a line for each check; exits 1 if one is missed.
#
#   tests/acceptance/jack.sh
set -euo pipefail
. "$(dirname "$(readlink -f "$0")")/../lib.sh"
songs=$songs/sectoid
me=jack.sh
. "$top/.mvn/find-tools.sh"
find_jdk

need ffmpeg:ffmpeg jackd:jackd2
need_songs "$songs"
export JACK_DEFAULT_SERVER=tonewright-acceptance-$$
session=$work/song
server=
other=
# A server that is killed keeps its place in a list of eight, on the whole machine, until one of its name ends in peace.
finish() {
    [ -z "$other" ] || kill -9 "$other" 2> /dev/null || :
    [ -z "$server" ] || ! kill "$server" 2> /dev/null || wait "$server" || :
    rm -rf "$work" /dev/shm/jack_*"$JACK_DEFAULT_SERVER"_*
}
trap finish EXIT

# Waits until a command succeeds, for a minute at most.
await() { # command...
    local begin=$SECONDS
    until "$@"; do
        [ $((SECONDS - begin)) -lt 60 ] || { echo "FAIL: waited for a minute: $*"; exit 1; }
        sleep 0.05
    done
}

neighbour() { "$JAVA_HOME/bin/java" -XX:TieredStopAtLevel=1 --enable-native-access=ALL-UNNAMED -cp "$work" Neighbour "$@"; }

# A server that waits in each cycle until all its clients are done.
serve() { # frames
    jackd -r -S -t 5000 -n "$JACK_DEFAULT_SERVER" -d dummy -r 48000 -p "$1" > "$work/jackd" 2>&1 &
    server=$!
}

# The other program comes to the server, as soon as that takes clients, and keeps what it hears in a folder.
arrive() { # name
    mkdir "$work/$1"
    for ((try = 0; try < 100; try++)); do
        neighbour run "$work/$1" > "$work/$1/out" 2>&1 &
        other=$!
        await eval "[ -e '$work/$1/ready' ] || ! kill -0 $other 2> /dev/null"
        [ ! -e "$work/$1/ready" ] || return 0
        sleep 0.1
    done
    echo "FAIL: the neighbour finds no server: $(cat "$work/$1/out" "$work/jackd")"
    exit 1
}

leave() { # name
    touch "$work/$1/end"
    wait "$other" || true
}

stop_server() {
    kill "$server"
    wait "$server" || true
}

# Values of the takes in a document of `record --json`, a line each: track, file, start.
takes() { # document
    awk -F '"' '
        /"track":/ { track = $4 }
        /"file":/ { file = $4 }
        /"start":/ { split($3, parts, /[:, ]+/); print track "\t" file "\t" parts[2] }' "$1"
}

# Whether each take is what the other program played while it heard the bounce: Voice from its first channel, Keys from
# its second.
took() { # folder document seconds
    local track file start channel count=0
    while IFS=$'\t' read -r track file start; do
        case $track in Voice) channel=0 ;; Keys) channel=1 ;; *) return 1 ;; esac
        ffmpeg -nostdin -v error -y -i "$session/$file" -f f32le "$work/take"
        neighbour took "$work/$1" "$work/bounce" "$work/take" "$start" "$channel" "$3" || return 1
        count=$((count + 1))
    done < <(takes "$2")
    [ "$count" -eq 2 ]
}

record() { # frames seconds: with two tracks; what it prints goes to $work/document, what it says to $work/said
    "$top/tonewright" record "$session" --device jack:default --buffer "$1" --route 1=Voice --route 2=Keys \
        --length "$2" --json > "$work/document" 2> "$work/said"
}

"$JAVA_HOME/bin/javac" -d "$work" "$top/tests/acceptance/Neighbour.java"
mkdir "$work/stems"
for stem in guitar song; do
    # A second of silence leaves time to connect.
    ffmpeg -nostdin -v error -ss 60 -t 6 -i "$songs/Feelings/$stem.ogg" -af adelay=1000:all=1 -ar 48000 -c:a pcm_s24le \
        "$work/stems/$stem.wav"
done
tonewright new "$session" --rate 48000
tonewright import "$session" "$work/stems"/*.wav
tonewright insert "$session" guitar eq
tonewright insert "$session" song compressor
tonewright bus "$session" Hall --send guitar=-12
tonewright insert "$session" Hall reverb
tonewright insert "$session" Main limiter
tonewright set "$session" strip/guitar/pan=0.3 strip/guitar/slot/1/band5.gain=4 strip/song/slot/1/threshold=-20
# The tracks that are recorded are made on a device without sound. Nobody hears them: what is heard is the bounce alone.
tonewright record "$session" --device silent:clock --route 1=Voice --route 2=Keys --length 0.1
tonewright set "$session" strip/Voice/mute=on strip/Keys/mute=on
tonewright bounce "$session" --out "$work/bounce.wav" --bits 32f --range 0:8
ffmpeg -nostdin -v error -i "$work/bounce.wav" -f f32le "$work/bounce"

for frames in 64 256 1024; do
    serve "$frames"
    arrive "played-$frames"
    tonewright record "$session" --device jack:default --buffer "$frames" --length 9
    leave "played-$frames"
    check "$frames frames: what is heard is the bounce: $(neighbour heard "$work/played-$frames" "$work/bounce" || :)" \
        eval "neighbour heard '$work/played-$frames' '$work/bounce' > /dev/null"
    arrive "recorded-$frames"
    check "$frames frames: a pass is recorded" record "$frames" 5
    leave "recorded-$frames"
    check "$frames frames: what was played is recorded, in its place" took "recorded-$frames" "$work/document" 5
    stop_server
done

grown() { [ "$(find "$session" -name '*.wav' -newer "$work/before" -size +500k | wc -l)" -eq 2 ]; }
for pass in first second; do
    serve 256
    arrive "killed-$pass"
    touch "$work/before"
    record 256 60 &
    verb=$!
    await grown
    kill -9 "$server"
    { wait "$server"; } 2> /dev/null || true
    status=0
    wait "$verb" || status=$?
    leave "killed-$pass"
    check "server killed, $pass time: the exit status is 1" [ "$status" -eq 1 ]
    check "server killed, $pass time: a sentence says so: $(cat "$work/said")" grep -q 'JACK server has stopped' "$work/said"
    check "server killed, $pass time: the take up to there is kept, in its place" took "killed-$pass" "$work/document" 2
done
serve 256
arrive after
check "the next pass works" record 256 3
leave after
check "the next pass is recorded, in its place" took after "$work/document" 3
stop_server
check "the session is whole: verify" tonewright verify "$session"
conclude "what is heard is the bounce, and what is played is recorded, sample for sample"
