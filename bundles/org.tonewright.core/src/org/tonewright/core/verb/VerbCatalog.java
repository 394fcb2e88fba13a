package org.tonewright.core.verb;

import java.util.List;

import org.tonewright.core.Refusal;

/** The verbs that are installed. */
public interface VerbCatalog {

    /** All of them, ordered by group and then by name; loads no verb's class. */
    List<VerbDescriptor> verbs();

    /**
     * Makes a new instance of a verb; the only call that loads its class.
     *
     * @throws Refusal if there is none of this name, or if it cannot be made: the sentence names the bundle
     */
    Verb create(String name);
}
