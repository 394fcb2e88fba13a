#!/bin/bash
# Real music goes the whole way as if it were played now: 13 bars of "Feelings" of Debian's fretsonfire-songs-sectoid
# are performances, first in the rehearsal room, then of another program on a real JACK server (Neighbour.java, which
# plays along with what it hears). They are recorded bit for bit; samples that were lost in one bar are found, and that
# bar alone is recorded again; the song is backed up, mixed, mastered and delivered. ffmpeg says what the samples are.
# Prints a line for each check; exits 1 if one is missed.
#
#   tests/acceptance/rehearsal.sh
set -euo pipefail
. "$(dirname "$(readlink -f "$0")")/../lib.sh"
songs=$songs/sectoid/Feelings
me=rehearsal.sh
. "$top/.mvn/find-tools.sh"
find_jdk
need ffmpeg:ffmpeg jackd:jackd2 xxd:xxd
need_songs "$songs"

# By its notes.mid the song has 95 quarter notes a minute, so a bar lasts 48/19 s. What is bar 25 there is bar 1
# here. Over JACK the performance is looked at from bar 2 on: in bar 1 the other program finds its place.
rate=48000
bars=13
bar() { echo $(((($1 - 1) * 96 * rate + 19) / 38)); } # number: the frame at which it begins, rounded
all=$(bar $((bars + 1)))
# In bar 5, 20 ms are lost.
broken=5
lost=$(($(bar $broken) + 30000))
channels=2
# The first frame that is compared.
first=0

same() { # text expected found
    if [ "$2" = "$3" ]; then report PASS "$1: $2"; else report FAIL "$1: '$3' instead of '$2'"; fi
}

# Runs a verb and notes its exit status, what it prints and what it says.
try() {
    status=0
    "$top/tonewright" "$@" > "$work/out" 2> "$work/said" || status=$?
}

# The first value of a key in what was printed.
value() { awk -F ': ' -v key="\"$1\"" '$1 ~ key { gsub(/[",]/, "", $2); print $2; exit }' "${2:-$work/out}"; }

# The findings that must be mended or waived, a line each: number, rule, track, bar.
warnings() {
    awk -F ': ' '{ gsub(/[",]/, "", $2) } $1 ~ /"number"/ { number = $2 } $1 ~ /"rule"/ { rule = $2; sub(/.*\./, "", rule) }
        $1 ~ /"severity"/ { severity = $2 } $1 ~ /"status"/ { status = $2 } $1 ~ /"track"/ { track = $2 }
        $1 ~ /"bar"/ && severity != "note" && status == "open" { print number, rule, track, $2 }' "$work/out"
}

# The number of the drop-outs of the guitar in bar 5, as inspect found them.
dropout() { awk -v bar=$broken '$2 == "dropouts" && $3 == "guitar" && $4 == bar { print $1 }' "$work/warnings"; }

floats() { ffmpeg -nostdin -v error -y -i "$1" -c:a pcm_f32le -f f32le "$2"; } # file samples

# Whether two files of samples are the same from a frame up to another.
alike() { # samples samples from to
    local size=$((4 * channels))
    cmp -s -n $((($4 - $3) * size)) -i $(($3 * size)) "$1" "$2"
}

one_channel() { local channels=1; "$@"; }

# Looks at a stem before and after bar 5 was mended: outside of what was recorded again it is the damaged one, inside,
# but for the cross-fades of 10 ms at both ends, the good one.
mended() { # text samples damaged good start frames
    local end=$(($5 + $6)) fade=$((rate / 100))
    check "$1: before bar $broken every sample is the damaged take's" alike "$2" "$3" "$first" "$5"
    check "$1: behind it as well" alike "$2" "$3" "$end" "$all"
    check "$1: within it they are the good take's" alike "$2" "$4" $(($5 + fade)) $((end - fade))
    same "$1: what was recorded again begins with the bar" "$(bar $broken)" "$5"
}

# Cuts the stems: good ones, and a guitar of which 20 ms are lost.
mkdir "$work/good" "$work/bad"
for stem in guitar song; do
    ffmpeg -nostdin -v error -ss 60.631579 -t 40 -i "$songs/$stem.ogg" -af "aresample=$rate,atrim=end_sample=$all" \
        -c:a pcm_s24le -f s24le "$work/$stem.s24"
done
cp "$work/guitar.s24" "$work/lost.s24"
dd if=/dev/zero of="$work/lost.s24" bs=6 seek="$lost" count=960 conv=notrunc status=none
wave() { ffmpeg -nostdin -v error -y -f s24le -ar $rate -ac 2 -i "$1" -c:a pcm_s24le "$2"; } # samples file
wave "$work/guitar.s24" "$work/good/guitar.wav"
wave "$work/lost.s24" "$work/bad/guitar.wav"
wave "$work/song.s24" "$work/good/song.wav"
cp "$work/good/song.wav" "$work/bad/song.wav"
for file in good/guitar bad/guitar good/song; do floats "$work/$file.wav" "$work/$file"; done
seconds=$(awk -v frames="$all" -v rate=$rate 'BEGIN { printf "%.7f", frames / rate }')

# The rehearsal room.
session=$work/Feelings
tonewright new "$session" --rate $rate --tempo 95
for part in guitar song; do tonewright part "$session" $part --player Sectoid --stereo; done
ticks=()
for item in cables microphones batteries tuning headphones phones drinks; do ticks+=(--tick $item); done
try setup "$session" --device "rehearsal:$work/good" --hours 0.1 --quiet 1 --seconds 20 "${ticks[@]}"
same "the checklist is done, and its measurements are well" 0 "$status"
try levels "$session" --device "rehearsal:$work/good" --seconds 20
same "music that was mastered comes too loud for a preamplifier" 1 "$status"
check "and levels says how far to turn it" grep -q 'Turn the preamplifier down by [0-9]* dB' "$work/out"
try record "$session" --device "rehearsal:$work/bad" --route 1+2=guitar --route 3+4=song --length "$seconds" --json
same "a pass is recorded" 0 "$status"
cp "$work/out" "$work/takes"
for track in guitar song; do
    take=$(grep -o "media/$track-[^\"]*" "$work/takes" | head -n 1)
    floats "$session/$take" "$work/take"
    from=$([ $track = guitar ] && echo bad/guitar || echo good/song)
    check "$track: all $all frames of the take are the performance's" cmp -s "$work/take" "$work/$from"
done

try inspect "$session" --json
same "the inspectors find something" 1 "$status"
warnings > "$work/warnings"
dropout=$(dropout)
same "one drop-out is found in bar $broken of the guitar" 1 "$(wc -w <<< "$dropout")"
# In all stems of this package the inspectors find one thing in two or three minutes (docs/inspectors.md), mostly melodies
# that pass beside a chord. Of that, two may lie in one minute.
beside=$(($(wc -l < "$work/warnings") - 1))
check "besides it there is $beside to be waived in $((2 * all / rate)) s of stems, at most 2" [ "$beside" -le 2 ]
cat "$work/warnings"

stems() { # name
    tonewright bounce "$session" --rough --out "$work/$1/mix.wav" --stems "$work/$1/stems"
    floats "$work/$1/stems/guitar.wav" "$work/$1/guitar"
    floats "$work/$1/stems/song.wav" "$work/$1/song"
}
stems before
check "what the session plays is what was recorded" alike "$work/before/guitar" "$work/bad/guitar" 0 "$all"
try mend "$session" "$dropout" --device "rehearsal:$work/good" --json
same "the bar is recorded again, and the finding closes" "0 true" "$status $(value closed)"
sed -n '/"recorded"/,$p' "$work/out" > "$work/recorded"
stems after
mended "mended" "$work/after/guitar" "$work/bad/guitar" "$work/good/guitar" "$(value start "$work/recorded")" \
    "$(value frames "$work/recorded")"
check "the song, which nobody played again, is as it was" alike "$work/after/song" "$work/before/song" 0 "$all"

for part in guitar song; do tonewright accept "$session" $part 1; done
try inspect "$session" --json
for finding in $(warnings | cut -d ' ' -f 1); do
    tonewright waive "$session" "$finding" --reason "The composer means it so: it is on the record that was published"
done
try stage "$session"
check "the mix is shut as long as there is no backup" grep -q 'There is no proved backup' "$work/out"
tonewright backup "$session" "$work/Backup of Feelings"
tonewright insert "$session" guitar eq
tonewright insert "$session" song compressor
tonewright bus "$session" Hall --send guitar=-16
tonewright insert "$session" Hall reverb
tonewright set "$session" strip/guitar/level=-5 strip/song/level=-4 strip/guitar/slot/1/band5.gain=2 \
    strip/song/slot/1/threshold=-16 strip/song/slot/1/ratio=2
try bounce "$session" --out "$session/renders/mix.wav" --stems "$session/renders/stems"
same "the mix is open then" 0 "$status"
tonewright release "$work/Single" "$session" --artist Sectoid --genre Rock --upc 2000000000015
tonewright set "$work/Single" title/1/isrc=QZAB12600001
try master "$work/Single" --propose --deliver ddp,wav-cue --out "$work/Deliveries" \
    --stems "1=$session/renders/stems"
same "it is mastered and delivered, and the checks hold" 0 "$status"
tail -n 3 "$work/said"
tonewright backup "$session" "$work/Backup of Feelings"
for thing in "$session" "$work/Backup of Feelings" "$work/Single" "$work/Deliveries/ddp" "$work/Deliveries/wav-cue"; do
    try verify "$thing"
    same "verify ${thing##*/}" 0 "$status"
    grep FAIL "$work/out" || true
done

# The same over JACK, as long as there is no other server of this name.
export JACK_DEFAULT_SERVER=tonewright-rehearsal-$$
server=
other=
finish() {
    [ -z "$other" ] || kill "$other" 2> /dev/null || :
    # A server that is killed otherwise keeps its place in a list of the whole machine.
    [ -z "$server" ] || ! kill "$server" 2> /dev/null || wait "$server" || :
    rm -rf "$work" /dev/shm/jack_*"$JACK_DEFAULT_SERVER"_*
}
trap finish EXIT

# Another program comes to the server, as soon as that takes clients, and plays along.
arrive() { # name music
    mkdir "$work/$1"
    for ((attempt = 0; attempt < 100; attempt++)); do
        "$JAVA_HOME/bin/java" -XX:TieredStopAtLevel=1 --enable-native-access=ALL-UNNAMED -cp "$work" Neighbour along \
            "$work/$1" "$2" > "$work/$1/out" 2>&1 &
        other=$!
        while [ ! -e "$work/$1/ready" ] && kill -0 $other 2> /dev/null; do sleep 0.05; done
        [ ! -e "$work/$1/ready" ] || return 0
        sleep 0.1
    done
    echo "FAIL: nobody finds the server: $(cat "$work/$1/out" "$work/jackd")"
    exit 1
}

leave() { # name
    touch "$work/$1/end"
    wait "$other" || true
    other=
}

# Two channels: the left one of the guitar and that of the song, as the other program plays them.
together() { # guitar song samples
    ffmpeg -nostdin -v error -y -i "$1" -i "$2" -filter_complex \
        "[0]pan=mono|c0=c0[a];[1]pan=mono|c0=c0[b];[a][b]join=inputs=2:channel_layout=stereo" -c:a pcm_f32le -f f32le "$3"
}

left() { ffmpeg -nostdin -v error -y -i "$1" -af "pan=mono|c0=c0" -c:a pcm_s24le "$2"; } # file file

"$JAVA_HOME/bin/javac" -d "$work" "$top/tests/acceptance/Neighbour.java"
for one in good bad; do
    together "$work/$one/guitar.wav" "$work/good/song.wav" "$work/$one/music"
done
left "$work/good/guitar.wav" "$work/good/left.wav"
left "$work/bad/guitar.wav" "$work/bad/lost.wav"
left "$work/good/song.wav" "$work/good/song-left.wav"
floats "$work/bad/lost.wav" "$work/bad/left"
floats "$work/good/song-left.wav" "$work/good/song-left"
# The guide, which tells the other program the frame: 1, 2, 3 and so on in steps of 24 bits, in stereo.
awk -v frames=$((all + 2 * rate)) 'BEGIN {
    for (i = 1; i <= frames; i++) {
        a = sprintf("%02x%02x%02x", i % 256, int(i / 256) % 256, int(i / 65536)); printf "%s%s", a, a
        if (i % 1000 == 0) print ""
    } print "" }' | xxd -r -p > "$work/guide.s24"
wave "$work/guide.s24" "$work/guide.wav"

session=$work/Over-JACK
jackd -r -S -t 5000 -n "$JACK_DEFAULT_SERVER" -d dummy -r $rate -p 256 > "$work/jackd" 2>&1 &
server=$!
tonewright new "$session" --rate $rate --tempo 95
tonewright import "$session" "$work/guide.wav"
for part in guitar song; do tonewright part "$session" $part --player Sectoid; done
# Nobody but the guide is heard while others play.
tonewright set "$session" strip/guitar/mute=on strip/song/mute=on
arrive first "$work/bad/music"
try record "$session" --device jack:default --buffer 256 --route 1=guitar --route 2=song --length "$seconds" --json
leave first
same "JACK: a pass is recorded" 0 "$status"
for track in guitar song; do
    take=$(grep -o "media/$track-[^\"]*" "$work/out" | head -n 1)
    floats "$session/$take" "$work/take"
    from=$([ $track = guitar ] && echo bad/left || echo good/song-left)
    check "JACK: $track: the take is the performance, each sample at its place" one_channel alike "$work/take" \
        "$work/$from" "$(bar 2)" "$all"
done
try inspect "$session" --track guitar --track song --json
warnings > "$work/warnings"
dropout=$(dropout)
same "JACK: one drop-out is found in bar $broken of the guitar" 1 "$(wc -w <<< "$dropout")"
arrive again "$work/good/music"
try mend "$session" "$dropout" --device jack:default --json
leave again
same "JACK: the bar is recorded again, and the finding closes" "0 true" "$status $(value closed)"
cat "$work/said"
sed -n '/"recorded"/,$p' "$work/out" > "$work/recorded"
tonewright set "$session" strip/guitar/mute=off strip/song/mute=off
stems after-jack
# Tracks in mono are 3 dB quieter in the stems, and so are these.
tonewright new "$work/Judge" --rate $rate
tonewright import "$work/Judge" "$work/good/left.wav" "$work/bad/lost.wav"
tonewright bounce "$work/Judge" --rough --out "$work/judge/mix.wav" --stems "$work/judge"
floats "$work/judge/left.wav" "$work/judge/good"
floats "$work/judge/lost.wav" "$work/judge/bad"
first=$(bar 2)
mended "JACK: mended" "$work/after-jack/guitar" "$work/judge/bad" "$work/judge/good" \
    "$(value start "$work/recorded")" "$(value frames "$work/recorded")"
try verify "$session"
same "JACK: verify ${session##*/}" 0 "$status"
conclude "real music is recorded bit for bit, mended over a bar, mixed and delivered"
