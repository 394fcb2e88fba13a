package org.tonewright.core.session;

/** What a folder of ours holds, and by which file it is known. */
public enum FolderKind {

    /** A song: a file {@code *.tonewright}. */
    SESSION(".tonewright", "Session", "session"),
    /** An album, EP or single: a file {@code *.release}. */
    RELEASE(".release", "Release", "release");

    private final String extension;
    private final String root;
    private final String word;

    FolderKind(String extension, String root, String word) {
        this.extension = extension;
        this.root = root;
        this.word = word;
    }

    /** How the name of the document's file ends, with the dot. */
    public String extension() {
        return extension;
    }

    /** What a person calls it: {@code session} or {@code release}. */
    public String word() {
        return word;
    }

    /** The name of the document's root element. */
    String root() {
        return root;
    }
}
