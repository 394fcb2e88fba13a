package org.tonewright.mastering.genre;

/**
 * A kind of music with a tone of its own.
 *
 * @param id for ever the same, such as {@code org.tonewright.mastering.pop}
 * @param name as a person calls it
 * @param source in a few words, where its curve comes from
 * @param curve the band in which the spectrum of its titles lies
 */
public record Genre(String id, String name, String source, GenreCurve curve) {

    /** The last part of the id, which a person types. */
    public String word() {
        return id.substring(id.lastIndexOf('.') + 1);
    }
}
