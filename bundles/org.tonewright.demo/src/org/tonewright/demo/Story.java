package org.tonewright.demo;

import java.nio.file.Path;
import java.util.List;

import org.tonewright.core.journal.JournalEntry;
import org.tonewright.core.verify.RuleResult;
import org.tonewright.mastering.level.LevelProposal;
import org.tonewright.mastering.level.Target;
import org.tonewright.mastering.master.MasteredRelease;

/**
 * What the demo did, from the songs to the verified deliveries.
 *
 * @param songs the mixed songs in the order of the release
 * @param proposal the levels that were proposed and taken
 * @param release the mastered release
 * @param targets where it will be heard
 * @param deliveries what was delivered
 * @param journal the entries of the release's journal
 * @param program the program and its version
 */
public record Story(List<MixedSong> songs, LevelProposal proposal, MasteredRelease release, List<Target> targets,
        List<Delivered> deliveries, List<JournalEntry> journal, String program) {

    /** Copies the lists. */
    public Story {
        songs = List.copyOf(songs);
        targets = List.copyOf(targets);
        deliveries = List.copyOf(deliveries);
        journal = List.copyOf(journal);
    }

    /**
     * A delivery and how its verification went.
     *
     * @param id of its format
     * @param folder where it lies
     * @param results every rule that was checked, from the delivery's files alone
     */
    public record Delivered(String id, Path folder, List<RuleResult> results) {

        /** Copies the list. */
        public Delivered {
            results = List.copyOf(results);
        }

        /** Whether every rule holds. */
        public boolean verified() {
            return results.stream().allMatch(RuleResult::held);
        }
    }

    /** Whether everything holds. */
    public boolean verified() {
        return deliveries.stream().allMatch(Delivered::verified);
    }
}
