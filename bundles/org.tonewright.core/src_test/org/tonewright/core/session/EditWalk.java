package org.tonewright.core.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;

import org.tonewright.model.session.Document;

/**
 * A document in memory, and the way every edit is tested: do, undo, redo, the serialised document compared each time.
 */
final class EditWalk<D extends Document> {

    private final D root;
    private final DocumentFile file;
    private final SessionEditor editor;

    EditWalk(D root) {
        this.root = root;
        file = DocumentFile.of(Path.of("unused"), root);
        editor = new SessionEditor(root, Access.WRITE);
    }

    D root() {
        return root;
    }

    SessionEditor editor() {
        return editor;
    }

    String text() {
        return new String(file.serialised(), StandardCharsets.UTF_8);
    }

    /** Runs an edit that changes something, takes it back and does it again; it stays done. */
    void walk(String label, Runnable change) {
        String before = text();
        editor.edit(label, change);
        String after = text();
        assertNotEquals(before, after, label + " changed nothing");
        assertEquals(Optional.of(label), editor.undoLabel());
        editor.undo();
        assertEquals(before, text(), label + " undone");
        assertEquals(Optional.of(label), editor.redoLabel());
        editor.redo();
        assertEquals(after, text(), label + " done again");
        editor.undo();
        editor.redo();
        assertEquals(after, text(), label + " done a third time");
    }
}
