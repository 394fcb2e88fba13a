package org.tonewright.mastering.master;

import java.util.List;
import java.util.OptionalDouble;

import org.tonewright.mastering.measure.ReleaseMeter;

/**
 * A release whose titles were mastered.
 *
 * @param outline what it is, its titles as long as their masters
 * @param ceiling the true peak that no master exceeds, in dBTP
 * @param titles in order
 * @param remarks what a person should know, each one whole sentence
 */
public record MasteredRelease(ReleaseOutline outline, double ceiling, List<MasteredTitle> titles,
        List<String> remarks) {

    /** Copies the lists. */
    public MasteredRelease {
        titles = List.copyOf(titles);
        remarks = List.copyOf(remarks);
    }

    /** The loudness of the loudest title, by which an album is turned up or down as a whole (AES TD1008), in LUFS. */
    public OptionalDouble loudest() {
        return titles.stream().map(title -> title.meter().measurement().integrated()).filter(OptionalDouble::isPresent)
                .mapToDouble(OptionalDouble::getAsDouble).max();
    }

    /** Measures all titles as one programme. */
    public ReleaseMeter meter() {
        ReleaseMeter meter = new ReleaseMeter();
        titles.forEach(title -> meter.add(title.meter()));
        return meter;
    }
}
