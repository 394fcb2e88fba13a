package org.tonewright.core.session;

import java.nio.file.Path;

/**
 * How a journal names a file or folder: relative to the folder of its document, so that the two can be moved together
 * and a delivery tells nothing of the machine it was made on.
 */
public final class NearPath {

    /** What lies more steps away belongs to another tree; its relative path would be as long as the absolute one. */
    private static final int STEPS = 3;

    private NearPath() {}

    /** With slashes; absolute if it lies far away. */
    public static String of(Path folder, Path place) {
        Path from = folder.toAbsolutePath().normalize();
        Path to = place.toAbsolutePath().normalize();
        return (isNear(from, to) ? from.relativize(to) : to).toString().replace('\\', '/');
    }

    /** Whether two places lie near one another, so that the way from one to the other is worth writing down. */
    public static boolean isNear(Path from, Path to) {
        Path one = from.toAbsolutePath().normalize();
        Path other = to.toAbsolutePath().normalize();
        Path root = one.getRoot();
        if (root == null || !root.equals(other.getRoot())) {
            return false;
        }
        Path common = one;
        for (int steps = 0; steps <= STEPS; steps++) {
            if (other.startsWith(common) && !common.equals(root)) {
                return true;
            }
            Path parent = common.getParent();
            if (parent == null) {
                return false;
            }
            common = parent;
        }
        return false;
    }
}
