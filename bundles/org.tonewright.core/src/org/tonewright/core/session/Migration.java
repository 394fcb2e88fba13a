package org.tonewright.core.session;

import org.w3c.dom.Document;

/**
 * One step from a format version to the next, from DOM to DOM, so that it needs no class of the model of its time. It
 * stays for ever, with a sample document of the version it begins with under the tests. The version in the root element
 * is raised by whoever applies the step.
 */
@FunctionalInterface
interface Migration {

    /**
     * Changes a document.
     *
     * @param document of the version the step begins with, which passed the {@link XmlGate}
     */
    void apply(Document document);
}
