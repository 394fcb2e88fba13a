package org.tonewright.media.vorbis;

import org.tonewright.media.AudioSpec;

/**
 * What the three headers of a stream say: Vorbis I specification, section 4.2.
 *
 * @param sampleRate frames a second
 * @param channels 1 or more
 * @param shortBlock the length of a short block, a power of two from 64 to 8192
 * @param longBlock the length of a long block
 * @param codebooks all codebooks
 * @param mappings all mappings
 * @param modes all modes
 */
record VorbisSetup(int sampleRate, int channels, int shortBlock, int longBlock, Codebook[] codebooks,
        Mapping[] mappings,
        Mode[] modes) {

    /** What an audio packet is: a long or short block, and its mapping. */
    record Mode(boolean large, int mapping) {}

    /**
     * How channels are coded together: section 4.2.4, "Mappings".
     *
     * @param magnitudes the channels that hold the magnitude of a coupled pair, in order of coupling
     * @param angles the channels that hold its angle
     * @param submaps the submap of each channel
     * @param floors the floor of each submap
     * @param residues the residue of each submap
     */
    record Mapping(int[] magnitudes, int[] angles, int[] submaps, Floor[] floors, Residue[] residues) {}

    private static final int LARGEST_CODEBOOKS = 1 << 21;

    /** The rate, channels and lengths of blocks out of the identification header: section 4.2.2. */
    record Identification(int sampleRate, int channels, int shortBlock, int longBlock) {

        static Identification read(PacketBits in) throws VorbisFault {
            header(in, 1);
            int version = in.take(32);
            int channels = in.take(8);
            long rate = in.take(32) & 0xffffffffL;
            in.take(32);
            in.take(32);
            in.take(32);
            int shortBlock = 1 << in.take(4);
            int longBlock = 1 << in.take(4);
            boolean framed = in.flag();
            if (version != 0) {
                throw new VorbisFault("The stream is of Vorbis version " + version + "; version 0 is read");
            }
            if (channels < 1 || rate < AudioSpec.MIN_RATE || rate > AudioSpec.MAX_RATE) {
                throw new VorbisFault(
                        "The header says " + channels + " channels at " + rate + " Hz, which is not read");
            }
            if (shortBlock < 64 || longBlock > 8192 || shortBlock > longBlock || !framed) {
                throw new VorbisFault("The identification header is damaged");
            }
            return new Identification((int) rate, channels, shortBlock, longBlock);
        }
    }

    /** Reads the beginning that every header has. */
    static void header(PacketBits in, int type) throws VorbisFault {
        boolean right = in.take(8) == type;
        for (char letter : "vorbis".toCharArray()) {
            right &= in.take(8) == letter;
        }
        if (!right) {
            throw new VorbisFault("A header of Vorbis should be here and is not");
        }
    }

    /** Reads the setup header: section 4.2.4. */
    static VorbisSetup read(PacketBits in, Identification id) throws VorbisFault {
        header(in, 5);
        Codebook[] codebooks = new Codebook[in.take(8) + 1];
        long total = 0;
        for (int i = 0; i < codebooks.length; i++) {
            codebooks[i] = new Codebook(in);
            total += (long) codebooks[i].entries() * Math.max(1, codebooks[i].dimensions());
            if (total > LARGEST_CODEBOOKS) {
                throw new VorbisFault("The codebooks are together larger than any encoder makes them");
            }
        }
        int times = in.take(6) + 1;
        for (int i = 0; i < times; i++) {
            if (in.take(16) != 0) {
                throw new VorbisFault("The setup has a value that Vorbis does not know");
            }
        }
        Floor[] floors = new Floor[in.take(6) + 1];
        for (int i = 0; i < floors.length; i++) {
            floors[i] = new Floor(in, codebooks.length);
        }
        Residue[] residues = new Residue[in.take(6) + 1];
        for (int i = 0; i < residues.length; i++) {
            residues[i] = new Residue(in, codebooks);
        }
        Mapping[] mappings = new Mapping[in.take(6) + 1];
        for (int i = 0; i < mappings.length; i++) {
            mappings[i] = mapping(in, id.channels(), floors, residues);
        }
        Mode[] modes = new Mode[in.take(6) + 1];
        for (int i = 0; i < modes.length; i++) {
            modes[i] = mode(in, mappings.length);
        }
        if (!in.flag() || in.ended()) {
            throw new VorbisFault("The setup header is cut short");
        }
        return new VorbisSetup(id.sampleRate(), id.channels(), id.shortBlock(), id.longBlock(), codebooks, mappings,
                modes);
    }

    private static Mapping mapping(PacketBits in, int channels, Floor[] floors, Residue[] residues) throws VorbisFault {
        int type = in.take(16);
        int submapCount = in.flag() ? in.take(4) + 1 : 1;
        int steps = in.flag() ? in.take(8) + 1 : 0;
        int[] magnitudes = new int[steps];
        int[] angles = new int[steps];
        int width = PacketBits.width(channels - 1);
        boolean possible = type == 0;
        for (int i = 0; i < steps; i++) {
            magnitudes[i] = in.take(width);
            angles[i] = in.take(width);
            possible &= magnitudes[i] != angles[i] && magnitudes[i] < channels && angles[i] < channels;
        }
        possible &= in.take(2) == 0;
        int[] submaps = new int[channels];
        for (int i = 0; submapCount > 1 && i < channels; i++) {
            submaps[i] = in.take(4);
            possible &= submaps[i] < submapCount;
        }
        Floor[] mapFloors = new Floor[submapCount];
        Residue[] mapResidues = new Residue[submapCount];
        for (int i = 0; possible && i < submapCount; i++) {
            in.take(8);
            int floor = in.take(8);
            int residue = in.take(8);
            if (floor >= floors.length || residue >= residues.length) {
                throw new VorbisFault("A mapping names a floor or a residue that is not there");
            }
            mapFloors[i] = floors[floor];
            mapResidues[i] = residues[residue];
        }
        if (!possible) {
            throw new VorbisFault("A mapping is not possible as the setup describes it");
        }
        return new Mapping(magnitudes, angles, submaps, mapFloors, mapResidues);
    }

    private static Mode mode(PacketBits in, int mappings) throws VorbisFault {
        boolean large = in.flag();
        int window = in.take(16);
        int transform = in.take(16);
        int mapping = in.take(8);
        if (window != 0 || transform != 0 || mapping >= mappings) {
            throw new VorbisFault("A mode is not possible as the setup describes it");
        }
        return new Mode(large, mapping);
    }

    /**
     * The length of the block in an audio packet, without decoding it.
     *
     * @return 0 if it is not an audio packet
     */
    int blockOf(PacketBits in) {
        boolean other = in.flag();
        int mode = in.take(PacketBits.width(modes.length - 1));
        return other || in.ended() || mode >= modes.length ? 0 : modes[mode].large() ? longBlock : shortBlock;
    }
}
