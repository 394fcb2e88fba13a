package org.tonewright.engine.capture;

import java.util.List;

/**
 * All tracks that record together, from being armed to being finished. While the transport rolls with
 * {@link org.tonewright.engine.transport.TransportCommand.Record} on, and is between the punch marks if there are any,
 * what the inputs hear is written.
 */
public final class CapturePass {

    /** [any] Its captures, in the order of their specifications. */
    public List<Capture> captures() {
        throw new UnsupportedOperationException();
    }

    /** [any] The frames by which the inputs lag behind what is heard, as given when it was made. */
    public int offset() {
        throw new UnsupportedOperationException();
    }

    /** [any] Whether frames are being taken at this moment. */
    public boolean recording() {
        throw new UnsupportedOperationException();
    }

    /** [any] Whether it is finished: by {@link #finish()}, or because the device is gone. */
    public boolean finished() {
        throw new UnsupportedOperationException();
    }

    /**
     * [control] Ends all captures, waits until what was taken is written, and closes the files: well under a second.
     * A second call gives the same answer.
     *
     * @return what there is now, in the order of the specifications; a capture that never took a frame leaves no file
     *         and is not listed
     */
    public List<CapturedFile> finish() {
        throw new UnsupportedOperationException();
    }
}
