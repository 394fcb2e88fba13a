package org.tonewright.app.internal;

/** The ids of the views that the perspectives begin with; each is contributed by the bundle of its area. */
final class Views {

    static final String SESSION = "org.tonewright.ui.session";
    static final String BROWSER = "org.tonewright.ui.browser";
    static final String TIMELINE = "org.tonewright.ui.timeline";
    static final String INPUTS = "org.tonewright.recording.ui.inputs";
    static final String FINDINGS = "org.tonewright.recording.ui.findings";
    static final String CONSOLE = "org.tonewright.mixer.ui.console";
    static final String PROCESSOR = "org.tonewright.effects.ui.processor";
    static final String RELEASE = "org.tonewright.mastering.ui.release";

    private Views() {}
}
