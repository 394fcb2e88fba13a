package org.tonewright.core.verb;

/**
 * What is known about a verb without loading its class.
 *
 * @param name what a person types, such as {@code bounce}
 * @param group the part of the work it belongs to
 * @param summary what it does, in one line without a full stop
 * @param bundle the symbolic name of the bundle that contributes it
 */
public record VerbDescriptor(String name, VerbGroup group, String summary, String bundle) {}
