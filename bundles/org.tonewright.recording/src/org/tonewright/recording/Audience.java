package org.tonewright.recording;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CopyOnWriteArrayList;

import org.tonewright.core.verb.FileSentences;
import org.tonewright.model.session.Take;
import org.tonewright.recording.internal.pass.TakeFile;

/** All who listen to a recorder. */
final class Audience implements RecorderListener {

    private final List<RecorderListener> listeners = new CopyOnWriteArrayList<>();

    void add(RecorderListener listener) {
        listeners.add(listener);
    }

    void remove(RecorderListener listener) {
        listeners.remove(listener);
    }

    @Override
    public void recordingChanged() {
        listeners.forEach(RecorderListener::recordingChanged);
    }

    @Override
    public void kept(List<Take> takes) {
        listeners.forEach(listener -> listener.kept(takes));
    }

    @Override
    public void trouble(String sentence) {
        listeners.forEach(listener -> listener.trouble(sentence));
    }

    /** Tells what a person should know about the files of a pass. */
    void judge(List<TakeFile> files) {
        for (TakeFile file : files) {
            if (file.lost() > 0) {
                trouble("The take of '" + file.noted().name() + "' lost " + file.lost()
                        + " frames because the disk was late; there is silence in their place.");
            }
        }
        if (files.isEmpty()) {
            trouble("Nothing was recorded.");
        }
    }

    /** Tells what went wrong. */
    void fail(Throwable failure) {
        Throwable cause = failure instanceof CompletionException
                ? Optional.ofNullable(failure.getCause()).orElse(failure)
                : failure;
        trouble(cause instanceof IOException broken ? FileSentences.of(broken)
                : Optional.ofNullable(cause.getMessage()).orElseGet(cause::toString));
    }
}
