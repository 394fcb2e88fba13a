#!/bin/bash
# Would a plant read our DDP filesets as we meant them? Masters a small release with ISRC, UPC and names beyond ASCII: three
# made titles, the last without a pause before it. Delivers it as fileset and as WAV. Then, without a line of ours,
#
#   cut, od, gawk             read DDPID, DDPMS and the PQ descriptor field by field, and compute the CRC of each pack of CD-Text
#   md5sum, gzip              check CHECKSUM.MD5, and the CRC-32 of CHECKSUM.TXT (which gzip writes behind what it packs)
#   cd-info (libcdio)         reads CDTEXT.BIN: titles, performers, ISRC, UPC
#   cuebreakpoints, cd-info   read the marks, as a cue sheet made from the PQ descriptor
#   ffmpeg                    decodes the WAV: behind the pause, the image holds its samples
#
# and verify and info read the bare fileset, sound and damaged. Prints a line for each check; exits 1 if one is missed.
set -euo pipefail
. "$(dirname "$(readlink -f "$0")")/../lib.sh"

need cuebreakpoints:cuetools cd-info:libcdio-utils ffmpeg:ffmpeg gawk:gawk md5sum:coreutils gzip:gzip

same() { # what expected found
    if [ "$2" = "$3" ]; then
        echo "PASS: $1: ${2//$'\n'/, }"
    else
        printf 'FAIL: %s\n  expected: %s\n  found:    %s\n' "$1" "${2//$'\n'/, }" "${3//$'\n'/, }"
        missed=$((missed + 1))
    fi
}

tone() { # file rate seconds hertz
    ffmpeg -nostdin -v error -f lavfi -i "sine=frequency=$4:sample_rate=$2:duration=$3" \
        -af "volume=8dB,afade=t=in:d=0.01,afade=t=out:st=$(awk "BEGIN { print $3 - 1 }"):d=1,aformat=channel_layouts=stereo" \
        -c:a pcm_s24le "$1"
}

field() { # file offset length: the bytes of a field, | at both ends to show the spaces
    printf '|%s|' "$(dd if="$1" bs=1 skip="$2" count="$3" status=none)"
}

tone "$work/Morning.wav" 48000 5.5 440
tone "$work/Noon.wav" 44100 6.25 660
tone "$work/Night.wav" 44100 7 880
release=$work/Day
tonewright release "$release" "$work/Morning.wav" "$work/Noon.wav" "$work/Night.wav" --title "Día" --artist "Somebody" \
    --upc 0036000291452
tonewright set "$release" title/1/isrc=QZ-AB1-24-00001 title/2/isrc=QZAB12400002 title/3/isrc=QZAB12400003 title/3/gap=0 \
    "title/2/name=Dvořák’s Noon" title/2/composer=Dvořák
tonewright master "$release" --propose --deliver wav-cue,ddp --out "$work/out-1" --threads 1
tonewright master "$release" --deliver ddp --out "$work/out-2" --threads 2
delivery=$work/out-1/ddp
tonewright verify "$delivery"
echo "PASS: tonewright verify of the delivery"

# What goes to the plant, alone.
files=(DDPID DDPMS PQDESCR CDTEXT.BIN IMAGE.DAT CHECKSUM.MD5 CHECKSUM.TXT)
bare=$work/bare
mkdir "$bare"
for file in "${files[@]}"; do cp "$delivery/$file" "$bare"; done
cd "$bare"

same "bytes of DDPID" 128 "$(stat -c %s DDPID)"
same "DDPID: level" "|DDP 2.00|" "$(field DDPID 0 8)"
same "DDPID: UPC" "|0036000291452|" "$(field DDPID 8 13)"
same "DDPID: type" "|CD|" "$(field DDPID 87 2)"

# Morning: 5.5 s = 412.5 sectors from sector 150 on, so that the pause of 150 begins at 563 (00:07:38) and Noon at 713
# (00:09:38). Noon: 6.25 s = 468.75 sectors; Night follows it sample for sample and is marked at 1181 (00:15:56). The
# disc ends at 1707 (00:22:57).
sectors=1707
same "bytes of DDPMS: three streams" 384 "$(stat -c %s DDPMS)"
same "DDPMS: streams in their order" "VVVMS0 CDTEXT CDTEXT.BIN, VVVMS0 PQ DESCR PQDESCR, VVVMD0 IMAGE.DAT" \
    "$(fold -w 128 DDPMS | awk '{ s = substr($0, 31, 8); n = substr($0, 75, 17); sub(/ +$/, "", s); sub(/ +$/, "", n);
        printf "%s%s%s%s %s", (NR > 1 ? ", " : ""), substr($0, 1, 6), (s == "" ? "" : " "), s, n }')"
same "DDPMS: lengths" "$(printf '%8d\n' "$(stat -c %s CDTEXT.BIN)" 512 $sectors)" "$(fold -w 128 DDPMS | cut -c 15-22)"
same "DDPMS: mode, storage and pause of the image" "|DA70     150|" "$(field DDPMS $((256 + 38)) 12)"
same "bytes of the image" $((sectors * 2352)) "$(stat -c %s IMAGE.DAT)"

same "PQ descriptor: marks, control, codes" "VVVS0000  00000001              0036000291452
VVVS0100  00000001  QZAB12400001
VVVS0101  00020001  QZAB12400001
VVVS0200  00073801  QZAB12400002
VVVS0201  00093801  QZAB12400002
VVVS0301  00155601  QZAB12400003
VVVSAA01  00225701
VVVSAA01  00225701" "$(fold -w 64 PQDESCR | sed 's/ *$//')"

same "md5sum --check CHECKSUM.MD5" "" "$(md5sum --check --quiet --strict CHECKSUM.MD5 2>&1)"
same "CHECKSUM.TXT, computed by gzip" "$(echo "[CRC32 Checksum]"; for file in DDPID DDPMS CDTEXT.BIN PQDESCR IMAGE.DAT; do
    echo "$file=$(gzip -1 -c "$file" | tail -c 8 | od -An -tu4 --endian=little -N 4 | xargs printf '%08X')"; done)" \
    "$(cat CHECKSUM.TXT)"

packs=$(($(stat -c %s CDTEXT.BIN) / 18))
same "CD-Text: packs whose CRC gawk computes alike" $packs "$(od -An -v -tu1 -w18 CDTEXT.BIN | gawk '{
    crc = 0
    for (i = 1; i <= 16; i++) {
        crc = xor(crc, lshift($i, 8))
        for (bit = 0; bit < 8; bit++) crc = and(and(crc, 32768) ? xor(lshift(crc, 1), 4129) : lshift(crc, 1), 65535)
    }
    if (xor(crc, 65535) == $17 * 256 + $18 && $3 == NR - 1) whole++ } END { print whole }')"

# A cue sheet made from the PQ descriptor: what programs that know nothing of DDP make of our marks and our CD-Text.
ln IMAGE.DAT "$work/judge.bin"
cp CDTEXT.BIN "$work"
cd "$work"
{
    printf 'CATALOG %s\nCDTEXTFILE "CDTEXT.BIN"\nFILE "judge.bin" BINARY\n' "$(dd if="$bare/PQDESCR" bs=1 skip=32 count=13 status=none)"
    fold -w 64 "$bare/PQDESCR" | awk '{ track = substr($0, 5, 2) }
        track == "00" || track == "AA" { next }
        track != last { print "  TRACK " track " AUDIO"; last = track }
        { printf "    INDEX %s %s:%s:%s\n", substr($0, 7, 2), substr($0, 11, 2), substr($0, 13, 2), substr($0, 15, 2) }'
} > judge.cue
cd-info --no-header --no-device-info --cue-file=judge.cue > cd-info 2> /dev/null
same "cd-info: sectors at which tracks begin, and the end" $'000150\n000713\n001181\n001707' \
    "$(awk '/^ *[0-9]+: [0-9]+:[0-9]+:[0-9]+ / { print $3 }' cd-info)"
same "cuebreakpoints: marks of tracks 2 and 3" $'0:09.38\n0:15.56' "$(cuebreakpoints judge.cue)"
same "cd-info, from CDTEXT.BIN: titles; what ISO 8859-1 lacks is spelled without" $'Día\nMorning\nDvorák\'s Noon\nNight' \
    "$(sed -n 's/^\tTITLE: //p' cd-info)"
same "cd-info, from CDTEXT.BIN: performers" $'Somebody\nSomebody\nSomebody\nSomebody' "$(sed -n 's/^\tPERFORMER: //p' cd-info)"
same "cd-info, from CDTEXT.BIN: composer" "Dvorák" "$(sed -n 's/^\tCOMPOSER: //p' cd-info)"
same "cd-info, from CDTEXT.BIN: codes" $'0036000291452\nQZAB12400001\nQZAB12400002\nQZAB12400003' \
    "$(sed -n 's/^\t\(UPC_EAN\|ISRC\): //p' cd-info)"

same "two seconds of silence before track 1" "" "$(head -c $((150 * 2352)) "$bare/IMAGE.DAT" | tr -d '\0')"
same "then the samples of the WAV" "$(ffmpeg -nostdin -v error -i "$work/out-1/wav-cue/Dia.wav" -f s16le - | sha256sum)" \
    "$(tail -c +$((150 * 2352 + 1)) "$bare/IMAGE.DAT" | sha256sum)"
same "two threads and a second run give the same fileset" "$(cd "$work/out-1/ddp" && sha256sum "${files[@]}")" \
    "$(cd "$work/out-2/ddp" && sha256sum "${files[@]}")"

# The bare fileset, as one gets it from someone else.
tonewright verify "$bare"
echo "PASS: tonewright verify of the bare fileset"
same "tonewright info: the first line" \
    "DDP 2.00 fileset: Día by Somebody, 3 tracks, 00:22:57, bar code 0036000291452, master Dia" \
    "$("$top/tonewright" info "$bare" 2> /dev/null | head -n 1)"

# One flipped bit in the middle of any file is found, though nothing beside the fileset vouches for it.
for file in DDPID DDPMS PQDESCR CDTEXT.BIN IMAGE.DAT CHECKSUM.MD5 CHECKSUM.TXT; do
    half=$(($(stat -c %s "$bare/$file") / 2))
    byte=$(od -An -tu1 -j $half -N 1 "$bare/$file")
    printf "\\x$(printf %x $((byte ^ 1)))" | dd of="$bare/$file" bs=1 seek=$half conv=notrunc status=none
    verdict=0
    "$top/tonewright" verify "$bare" > "$work/out" 2>&1 || verdict=$?
    same "a flipped bit in $file: exit status" 1 "$verdict"
    check "a flipped bit in $file is named" grep -q "FAIL.*$file" "$work/out"
    printf "\\x$(printf %x "$byte")" | dd of="$bare/$file" bs=1 seek=$half conv=notrunc status=none
done

# A name that leads out of the folder is not followed.
printf '%-17s' ../judge.bin | dd of="$bare/DDPMS" bs=1 seek=$((256 + 74)) conv=notrunc status=none
verdict=0
"$top/tonewright" verify "$bare" > "$work/out" 2>&1 || verdict=$?
same "a name that leaves the folder: exit status" 1 "$verdict"
check "a name that leaves the folder is told with its place" grep -q "DDPMS at byte 330: '../judge.bin' is not the name" "$work/out"

conclude "cut, gawk, md5sum, gzip, cd-info, cuebreakpoints and ffmpeg read the fileset as it was meant"
