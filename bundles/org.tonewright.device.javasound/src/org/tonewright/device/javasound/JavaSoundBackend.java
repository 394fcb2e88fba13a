package org.tonewright.device.javasound;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.tonewright.engine.device.AudioBackend;
import org.tonewright.engine.device.AudioDevice;

/**
 * The sound cards that Java knows by itself: {@code default} is what the system calls so, then each one by its name.
 * Where there is none, or the system does not say within two seconds, the list is empty.
 */
public final class JavaSoundBackend implements AudioBackend {

    private static final int SECONDS = 2;

    private Optional<FutureTask<List<AudioDevice>>> looking = Optional.empty();

    /** [any] Looks at nothing yet. */
    public JavaSoundBackend() {}

    @Override
    public String id() {
        return "javasound";
    }

    @Override
    public synchronized List<AudioDevice> devices() {
        // A system whose sound is broken may never answer: one question is left waiting, not one for each time.
        FutureTask<List<AudioDevice>> task = looking.orElseGet(() -> {
            FutureTask<List<AudioDevice>> begun = new FutureTask<>(SoundCard::all);
            Thread.ofPlatform().daemon().name("tonewright-javasound-look").start(begun);
            return begun;
        });
        looking = Optional.of(task);
        try {
            List<AudioDevice> found = task.get(SECONDS, TimeUnit.SECONDS);
            looking = Optional.empty();
            return found;
        } catch (ExecutionException _) {
            looking = Optional.empty();
            return List.of();
        } catch (TimeoutException _) {
            return List.of();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return List.of();
        }
    }
}
