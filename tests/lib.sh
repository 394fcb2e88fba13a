# What the scripts of acceptance/ and benchmarks/ share. They source it, and then have
#
#   $top     the folder of the project
#   $work    a folder of their own, which is deleted when they end
top=$(readlink -f "$(dirname "${BASH_SOURCE[0]}")/..")
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
songs=/usr/share/games/fretsonfire/data/songs
missed=0
# A person's own additions and layout stay out of it.
export XDG_DATA_HOME=$work/person

# Ends the script if a program is missing.
need() { # program:package...
    local one
    for one in "$@"; do
        command -v "${one%%:*}" > /dev/null || { echo "${one%%:*} is missing: apt-get install ${one##*:}" >&2; exit 2; }
    done
}

# Ends the script if the stems of Debian's fretsonfire-songs-sectoid, or those in another folder, are missing.
need_songs() { # [folder]
    [ -d "${1:-$songs}" ] || { echo "${1:-$songs} is missing: apt-get install fretsonfire-songs-sectoid" >&2; exit 2; }
}

# Notes how a check went.
report() { # verdict text
    echo "$1: $2"
    [ "$1" = PASS ] || missed=$((missed + 1))
}

# Notes whether a command succeeds.
check() { # text command...
    local text=$1
    shift
    if "$@"; then report PASS "$text"; else report FAIL "$text"; fi
}

# Ends the script with what it has shown.
conclude() { # text
    [ "$missed" -eq 0 ] || { echo "FAIL: $missed checks missed"; exit 1; }
    echo "PASS: $1"
}

# Runs a command that must succeed; what it says is shown only if it does not.
quietly() { # command...
    "$@" > "$work/out" 2>&1 || { echo "FAIL: $*" >&2; cat "$work/out" >&2; exit 1; }
}

# Runs a verb that must succeed.
tonewright() { quietly "$top/tonewright" "$@"; }

digest() { sha256sum "$1" | cut -d ' ' -f 1; }

# The RMS level in dBFS of what is left when ffmpeg takes the sum of the other files, in 32-bit float, from the first;
# -inf if nothing is.
difference() { # file file...
    local whole=$1 inputs=() part
    shift
    for part in "$@"; do inputs+=(-i "$part"); done
    ffmpeg -nostdin -v error "${inputs[@]}" -filter_complex "amix=inputs=$#:normalize=0:duration=longest" \
        -c:a pcm_f32le -y "$work/judge.wav"
    ffmpeg -nostdin -v info -i "$whole" -i "$work/judge.wav" -filter_complex \
        "[1]aeval=-val(0)|-val(1):c=same,aformat=sample_fmts=fltp[minus];[0][minus]amix=inputs=2:normalize=0:duration=longest,astats=measure_perchannel=none:measure_overall=RMS_level" \
        -f null - 2>&1 | awk '/RMS level dB:/ { print $NF }'
}

# Whether a level is known and below a limit.
below() { # level limit
    awk -v level="$1" -v limit="$2" 'BEGIN { exit !(level == "-inf" || level != "" && level < limit) }'
}

# Runs a function as a whole and prints how many seconds it took; what it says goes to $work/NAME.out.
timed() { # name
    local begin=$EPOCHREALTIME
    "$1" > "$work/$1.out" 2>&1
    local end=$EPOCHREALTIME
    awk -v a="$begin" -v b="$end" 'BEGIN { printf "%.3f\n", b - a }'
}

# The median of the numbers in a file, a line each.
median() { sort -n "$1" | awk '{ v[NR] = $1 } END { print (v[int((NR + 1) / 2)] + v[int(NR / 2) + 1]) / 2 }'; }
