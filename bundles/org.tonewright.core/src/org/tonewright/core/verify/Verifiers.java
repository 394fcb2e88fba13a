package org.tonewright.core.verify;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** The verifiers that are installed. */
public interface Verifiers {

    /** None at all. */
    Verifiers NONE = new Verifiers() {

        @Override
        public List<Verifier> handling(Path path) {
            return List.of();
        }

        @Override
        public List<String> names() {
            return List.of();
        }
    };

    /**
     * [disk] Those that handle a path, by its name or, for a folder, by what lies directly in it, in the order of their
     * ids.
     *
     * @throws IOException if a folder cannot be listed
     */
    List<Verifier> handling(Path path) throws IOException;

    /** The names of all kinds of things that can be verified, in the order of their ids. */
    List<String> names();
}
