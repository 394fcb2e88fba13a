package org.tonewright.recording.inspect;

import java.io.IOException;
import java.util.function.Consumer;

import org.tonewright.core.Progress;

/**
 * Looks for one kind of trouble in what a track plays, from the sound alone; contributed to
 * {@code org.tonewright.recording.takeInspectors}. The class is public and has a public constructor without arguments.
 * It keeps nothing from one call to the next, and the same sound gives the same observations.
 */
public interface TakeInspector {

    /**
     * [disk] Looks at one track or file.
     *
     * @param recorded what is looked at
     * @param found told each observation, in any order
     * @throws IOException if the sound can't be read
     * @throws java.util.concurrent.CancellationException if the progress ends the work
     */
    void inspect(Recorded recorded, Consumer<Observation> found, Progress progress) throws IOException;
}
