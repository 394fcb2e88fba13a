package org.tonewright.mastering.playback;

import java.util.List;
import java.util.Optional;

import org.tonewright.core.catalog.Contributed;
import org.tonewright.core.catalog.Contribution;
import org.tonewright.core.catalog.ExtensionCatalog;

/** Reads {@code org.tonewright.mastering.playbackSystems}. */
public final class PlaybackSystems {

    /** The id of the extension point. */
    public static final String POINT = "org.tonewright.mastering.playbackSystems";

    private final Contributed<Installed> contributed;

    /**
     * An installed system.
     *
     * @param id its id
     * @param name as a person calls it
     * @param icon the path of a picture in its bundle; empty for none
     * @param contribution makes its class
     */
    public record Installed(String id, String name, Optional<String> icon, Contribution contribution) {

        /**
         * Makes the system.
         *
         * @throws org.tonewright.core.Refusal if its class cannot be made
         */
        public PlaybackSystem create() {
            return contribution.create(PlaybackSystem.class);
        }
    }

    /** @param extensions what is contributed */
    public PlaybackSystems(ExtensionCatalog extensions) {
        contributed = Contributed.to(extensions, POINT, one -> new Installed(one.text("id"), one.text("name"),
                one.optional("icon"), one));
    }

    /** The installed systems, in the registry's order. */
    public List<Installed> all() {
        return contributed.found();
    }

    /** What is wrong with contributions that were left out: a sentence each, which names the bundle. */
    public List<String> problems() {
        return contributed.problems();
    }
}
