"""Makes an Ardour 7 session: one mono track for each WAV file, with Ardour's own EQ and compressor on each.

Usage: ardour_session.py FOLDER FILE...   (mono WAV files at 48 kHz of equal length)

Ardour's Lua interpreter makes the tracks and the plug-ins; it can't import files without a window, so sources and
regions are added to the session file afterwards.
"""

import os
import re
import shutil
import subprocess
import sys
import tempfile
import wave

RATE = 48000
SUPERCLOCKS_A_FRAME = 282240000 // RATE  # the unit of positions in a session file of Ardour 7

TRACKS = """
AudioEngine:set_backend("None (Dummy)", "", "")
local session = create_session(os.getenv("SESSION"), "bench", {rate})
assert(session)
local order = ARDOUR.PresentationInfo.max_order
for track in session:new_audio_track(1, 2, nil, {tracks}, "Track", order, ARDOUR.TrackMode.Normal, true):iter() do
  for position, uri in ipairs({{"urn:ardour:a-eq", "urn:ardour:a-comp"}}) do
    local plugin = ARDOUR.LuaAPI.new_plugin(session, uri, ARDOUR.PluginType.LV2, "")
    assert(not plugin:isnil(), uri)
    assert(track:add_processor_by_index(plugin, position - 1, nil, true) == 0)
{values}
  end
end
session:save_state("")
close_session()
quit()
"""

# By the number of the control: EQ gains 1 to 4, so that four bands work as in a mix; compressor ratio and threshold, so
# that it turns down most of the time.
SETTINGS = {"urn:ardour:a-eq": {3: 3, 6: -4, 9: 2, 12: -3}, "urn:ardour:a-comp": {3: 4, 4: -24}}

SOURCE = '<Source name="{name}" take-id="" type="audio" flags="" id="{id}" channel="0" gain="1" origin=""/>'
REGION = (
    '<Region name="{name}" muted="0" opaque="1" locked="0" video-locked="0" automatic="0" whole-file="{whole}" import="0" '
    'external="0" sync-marked="0" left-of-split="0" right-of-split="0" hidden="0" position-locked="0" '
    'valid-transients="0" start="a0" length="a{length}@a0" sync-position="a0" ancestral-start="a0" '
    'ancestral-length="a0@a0" stretch="1" shift="1" layering-index="0" envelope-active="0" default-fade-in="0" '
    'default-fade-out="0" fade-in-active="0" fade-out-active="0" scale-amplitude="1" id="{id}" type="audio" '
    'first-edit="nothing" source-0="{source}" master-source-0="{source}" channels="1"/>'
)
RANGE = '<Location id="{id}" name="session" start="a0" end="a{length}" flags="IsSessionRange" locked="0" cue="0"/>'


def settings():
    """Lua statements that set the controls of the plug-in at hand."""
    return "\n".join(
        f'    if uri == "{uri}" then assert(ARDOUR.LuaAPI.set_processor_param(plugin, {control}, {value})) end'
        for uri, values in SETTINGS.items()
        for control, value in values.items()
    )


def make(folder, files):
    with wave.open(files[0]) as first:
        length = first.getnframes() * SUPERCLOCKS_A_FRAME
    with tempfile.NamedTemporaryFile("w", suffix=".lua") as script:
        script.write(TRACKS.format(rate=RATE, tracks=len(files), values=settings()))
        script.flush()
        subprocess.run(
            ["ardour7-lua", script.name], env={**os.environ, "SESSION": folder}, check=True, stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
    path = os.path.join(folder, "bench.ardour")
    text = open(path, encoding="utf-8").read()
    audio = os.path.join(folder, "interchange", os.path.basename(folder), "audiofiles")
    sources, regions, number = [], [], 100000
    for index, file in enumerate(files, 1):
        name = os.path.basename(file)
        shutil.copy(file, os.path.join(audio, name))
        sources.append(SOURCE.format(name=name, id=number))
        regions.append(REGION.format(name=name, whole=1, length=length, id=number + 1, source=number))
        region = REGION.format(name=name, whole=0, length=length, id=number + 2, source=number)
        text, found = re.subn(
            rf'(<Playlist [^>]*name="Track {index}"[^>]*)/>', lambda m, r=region: f"{m[1]}>{r}</Playlist>", text
        )
        if found != 1:
            sys.exit(f"ardour_session: no playlist for track {index} in {path}")
        number += 3
    text = text.replace("<Sources/>", f"<Sources>{''.join(sources)}</Sources>")
    text = text.replace("<Regions/>", f"<Regions>{''.join(regions)}</Regions>")
    text = text.replace("<Locations/>", f"<Locations>{RANGE.format(id=number, length=length)}</Locations>")
    text = re.sub(r'id-counter="\d+"', f'id-counter="{number + 1}"', text)
    open(path, "w", encoding="utf-8").write(text)


if __name__ == "__main__":
    if len(sys.argv) < 3:
        sys.exit(__doc__)
    make(os.path.abspath(sys.argv[1]), sys.argv[2:])
