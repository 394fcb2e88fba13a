package org.tonewright.core.stage;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import org.tonewright.core.Refusal;
import org.tonewright.core.session.FolderKind;

/**
 * How far a song or a release has come, in the order of the work. The work at a stage begins when all stages before it
 * are reached.
 */
public enum Stage {

    /** What the song needs recorded is written down. */
    WRITTEN(FolderKind.SESSION),
    /** Every part has an accepted take, and nothing is wrong with it. */
    RECORDED(FolderKind.SESSION),
    /** All of it lies in a second place as well, and the copy was proved. */
    KEPT(FolderKind.SESSION),
    /** The mix is bounced. */
    MIXED(FolderKind.SESSION),
    /** Every title of the release is mastered. */
    MASTERED(FolderKind.RELEASE),
    /** The masters left the studio in a form that was proved. */
    DELIVERED(FolderKind.RELEASE);

    private final FolderKind kind;

    Stage(FolderKind kind) {
        this.kind = kind;
    }

    /** What goes through this stage: a session or a release. */
    public FolderKind kind() {
        return kind;
    }

    /** The word for it in commands, journals and extensions, such as {@code mixed}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The stages that a session or a release goes through, in their order. */
    public static List<Stage> of(FolderKind kind) {
        return Arrays.stream(values()).filter(stage -> stage.kind == kind).toList();
    }

    /**
     * The stage of a word.
     *
     * @throws Refusal if there is none
     */
    public static Stage of(String word) {
        return Arrays.stream(values()).filter(stage -> stage.word().equals(word)).findFirst().orElseThrow(
                () -> new Refusal("There is no stage '" + word + "'; the stages are "
                        + Arrays.stream(values()).map(Stage::word).collect(Collectors.joining(", ")) + "."));
    }
}
