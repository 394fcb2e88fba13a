package org.tonewright.processor;

/**
 * One block of sound on its way through a processor. All methods are [audio], cheap and free of allocation. A block is
 * valid only until {@link Processor#process} returns; the arrays it hands out may be others in the next block.
 */
public interface Block {

    /** The length of the block in frames; always {@link Setup#frames()}. */
    int frames();

    /**
     * The samples of one channel of an input port. Read only. Of a free side-chain the samples are silence.
     *
     * @param port the index among the input ports; 0 is the main input
     * @param channel the channel, from 0
     * @return at least {@link #frames()} samples, from index 0; full scale is 1
     */
    float[] in(int port, int channel);

    /**
     * Where the samples of one channel of an output port go. May be the same array as the input of the same channel.
     *
     * @param port the index among the output ports; 0 is the main output
     * @param channel the channel, from 0
     * @return at least {@link #frames()} samples, from index 0, to be overwritten
     */
    float[] out(int port, int channel);

    /**
     * The value of a parameter at the first frame of the block.
     *
     * @param param the index in {@link ProcessorInfo#params()}
     * @return a {@link Param.Real} in its unit; a {@link Param.Choice} as the index of its label; a
     *         {@link Param.Toggle} as 0 or 1
     */
    double from(int param);

    /**
     * The value of a parameter just after the last frame of the block, so that a linear ramp reaches it with the first
     * frame of the next block. Equal to {@link #from} while the parameter rests, and always for choices and toggles.
     *
     * @param param the index in {@link ProcessorInfo#params()}
     */
    double to(int param);

    /**
     * Whether anything is connected to an input port. The main input always is; a side-chain may be free.
     *
     * @param port the index among the input ports
     */
    boolean connected(int port);

    /** The position of the first frame, in frames since the start of the session. Negative during a pre-roll. */
    long position();

    /** The musical position of the first frame, in quarter notes since the start of the session. */
    double beat();

    /** The tempo at the first frame, in quarter notes a minute. */
    double tempo();

    /** Whether the transport is rolling. When it is not, {@link #position()} stands still. */
    boolean rolling();
}
