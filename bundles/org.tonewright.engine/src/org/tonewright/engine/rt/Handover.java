package org.tonewright.engine.rt;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

import org.eclipse.jdt.annotation.Nullable;

/**
 * One place where a thread lays the newest version of something for another to pick up. What is not picked up in time
 * comes back to whoever lays the next one.
 *
 * @param <T> what is handed over
 */
public final class Handover<T> {

    private final AtomicReference<@Nullable T> place = new AtomicReference<>();

    /**
     * [control] Offers a new version.
     *
     * @return the one before, if nobody took it
     */
    public Optional<T> offer(T version) {
        return Optional.ofNullable(place.getAndSet(version));
    }

    /**
     * [audio] Takes the new version, if there is one.
     *
     * @param current what is in use
     * @return the new version, or {@code current}
     */
    public T take(T current) {
        if (place.getOpaque() == null) {
            return current;
        }
        T version = place.getAndSet(null);
        return version == null ? current : version;
    }
}
