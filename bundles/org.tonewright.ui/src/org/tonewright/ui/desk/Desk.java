package org.tonewright.ui.desk;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

import org.eclipse.swt.widgets.Display;
import org.tonewright.core.Refusal;
import org.tonewright.core.Studio;
import org.tonewright.core.playback.LivePlayer;
import org.tonewright.core.session.Access;
import org.tonewright.core.session.FolderKind;
import org.tonewright.core.session.OpenDocument;
import org.tonewright.core.session.SessionEditor;
import org.tonewright.core.session.SessionSpec;
import org.tonewright.core.verb.FileSentences;
import org.tonewright.model.session.Element;
import org.tonewright.model.session.Release;
import org.tonewright.model.session.Session;

/**
 * What the window works on: at most one session and one release, and what is selected in them. A service: views and
 * widgets have it injected, commands ask the workbench for it.
 */
public final class Desk {

    /** Work that may have to be refused. */
    @FunctionalInterface
    public interface Attempt {

        /** Does it. */
        void run() throws IOException;
    }

    private final Studio studio;
    private final List<DeskListener> listeners = new CopyOnWriteArrayList<>();
    private Optional<OpenSession> session = Optional.empty();
    private Optional<OpenDocument<Release>> release = Optional.empty();
    private Optional<Element> selected = Optional.empty();
    private Optional<SessionEditor> lastEdited = Optional.empty();

    /** An empty desk in a studio. */
    public Desk(Studio studio) {
        this.studio = studio;
    }

    /** The services of the studio. */
    public Studio studio() {
        return studio;
    }

    /** The session on the desk. */
    public Optional<OpenSession> session() {
        return session;
    }

    /** The release on the desk. */
    public Optional<OpenDocument<Release>> release() {
        return release;
    }

    /** Makes a session in a folder and puts it on the desk; see {@link #openSession}. */
    public void createSession(Path folder, SessionSpec spec) throws IOException {
        put(studio.sessions().createSession(folder, spec));
    }

    /**
     * Puts a session on the desk. The one that lies there is saved and closed.
     *
     * @throws Refusal if there is none, or it is open elsewhere
     * @throws IOException if it can't be read; then the old one stays
     */
    public void openSession(Path folder) throws IOException {
        put(studio.sessions().openSession(folder, Access.WRITE));
    }

    /**
     * Puts whichever of the two a folder holds on the desk.
     *
     * @throws Refusal if it holds neither, or it is open elsewhere
     * @throws IOException if it can't be read
     */
    public void open(Path folder) throws IOException {
        if (studio.sessions().kind(folder).equals(Optional.of(FolderKind.RELEASE))) {
            openRelease(folder);
        } else {
            openSession(folder);
        }
    }

    private void put(OpenDocument<Session> document) throws IOException {
        closeSession();
        follow(document.editor());
        session = Optional
                .of(new OpenSession(document, new LivePlayer(studio, document, Display.getDefault()::asyncExec)));
        tell(DeskListener::sessionChanged);
        for (String notice : document.notices()) {
            say(notice);
        }
    }

    /** Saves the session and takes it off the desk. */
    public void closeSession() throws IOException {
        if (session.isPresent()) {
            OpenSession old = session.get();
            old.document().save();
            session = Optional.empty();
            select(Optional.empty());
            tell(DeskListener::sessionChanged);
            old.close();
        }
    }

    /** Makes a release in a folder and puts it on the desk; see {@link #openRelease}. */
    public void createRelease(Path folder, String title, int sampleRate) throws IOException {
        putRelease(studio.sessions().createRelease(folder, title, sampleRate));
    }

    /**
     * Puts a release on the desk. The one that lies there is saved and closed.
     *
     * @throws Refusal if there is none, or it is open elsewhere
     * @throws IOException if it can't be read; then the old one stays
     */
    public void openRelease(Path folder) throws IOException {
        putRelease(studio.sessions().openRelease(folder, Access.WRITE));
    }

    private void putRelease(OpenDocument<Release> document) throws IOException {
        closeRelease();
        follow(document.editor());
        release = Optional.of(document);
        tell(DeskListener::releaseChanged);
        for (String notice : document.notices()) {
            say(notice);
        }
    }

    /** Saves the release and takes it off the desk. */
    public void closeRelease() throws IOException {
        if (release.isPresent()) {
            OpenDocument<Release> old = release.get();
            old.save();
            release = Optional.empty();
            select(Optional.empty());
            tell(DeskListener::releaseChanged);
            old.close();
        }
    }

    private void follow(SessionEditor editor) {
        lastEdited = Optional.of(editor);
        editor.addListener(_ -> lastEdited = Optional.of(editor));
    }

    /** The editor of what was edited or opened last: where undo works. */
    public Optional<SessionEditor> lastEdited() {
        return lastEdited.filter(editor -> session.filter(open -> open.editor() == editor).isPresent()
                || release.filter(open -> open.editor() == editor).isPresent())
                .or(() -> session.map(OpenSession::editor)).or(() -> release.map(OpenDocument::editor));
    }

    /** What is selected: a track, a clip, a strip, a slot, a title, and so on. */
    public Optional<Element> selected() {
        return selected;
    }

    /** What is selected, if it is of a type. */
    public <T extends Element> Optional<T> selected(Class<T> type) {
        return selected.filter(type::isInstance).map(type::cast);
    }

    /** Selects an object of the session or release, or nothing. */
    public void select(Optional<? extends Element> element) {
        Optional<Element> now = element.map(Element.class::cast);
        if (!selected.equals(now)) {
            selected = now;
            tell(DeskListener::selectionChanged);
        }
    }

    /** Tells the person at the desk something. */
    public void say(String sentence) {
        tell(listener -> listener.said(sentence, false));
    }

    /** Tells the person at the desk that something did not work. */
    public void warn(String sentence) {
        tell(listener -> listener.said(sentence, true));
    }

    /**
     * Does what a person asked for; what can't be done is said in its sentence.
     *
     * @return whether it was done
     */
    public boolean attempt(Attempt attempt) {
        try {
            attempt.run();
            return true;
        } catch (Refusal | IOException e) {
            warn(sentence(e));
            return false;
        }
    }

    /** What to tell a person about a failure: one sentence. */
    public static String sentence(Throwable failure) {
        return failure instanceof IOException broken ? FileSentences.of(broken)
                : Optional.ofNullable(failure.getMessage()).orElseGet(failure::toString);
    }

    /** From now on this listener is told. */
    public void addListener(DeskListener listener) {
        listeners.add(listener);
    }

    /** From now on this listener is told nothing. */
    public void removeListener(DeskListener listener) {
        listeners.remove(listener);
    }

    private void tell(Consumer<DeskListener> news) {
        listeners.forEach(news);
    }
}
