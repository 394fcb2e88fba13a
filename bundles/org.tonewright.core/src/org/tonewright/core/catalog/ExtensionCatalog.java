package org.tonewright.core.catalog;

import java.util.List;

/** Everything that is contributed to the studio's extension points, with its origin. [any] */
public interface ExtensionCatalog {

    /**
     * An extension point and what is contributed to it.
     *
     * @param id the id of the point, such as {@code org.tonewright.core.verbs}
     * @param name the name of the point
     * @param bundle the bundle that declares it
     * @param contributions in the order of bundles
     */
    record Point(String id, String name, String bundle, List<Element> contributions) {

        /** Keeps a copy of the list. */
        public Point {
            contributions = List.copyOf(contributions);
        }
    }

    /**
     * One contributed element.
     *
     * @param kind the name of the XML element, such as {@code verb}
     * @param id its id, or its name where the point has no ids
     * @param name its name
     * @param bundle the symbolic name of the contributing bundle
     * @param version the version of the contributing bundle; empty if it is not known
     */
    record Element(String kind, String id, String name, String bundle, String version) {}

    /** The studio's extension points, ordered by id. */
    List<Point> points();

    /**
     * What is contributed to one point, in the registry's order, for a bundle that owns the point to read. It is read
     * anew at each call, so that what was installed meanwhile is there.
     *
     * @param point the id of the point, such as {@code org.tonewright.mastering.targets}
     */
    List<Contribution> contributions(String point);
}
