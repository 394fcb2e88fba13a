package org.tonewright.recording;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import org.tonewright.model.session.Take;

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
}
