package org.tonewright.demo;

import java.nio.file.Path;
import java.util.List;

import org.tonewright.core.journal.JournalEntry;
import org.tonewright.core.journal.Statement;
import org.tonewright.core.verify.RuleResult;
import org.tonewright.mastering.level.LevelProposal;
import org.tonewright.mastering.level.Target;
import org.tonewright.mastering.master.MasteredRelease;
import org.tonewright.mastering.playback.Listened;

/**
 * What the demo did, from the first take to the verified deliveries.
 *
 * @param songs the songs in the order of the release
 * @param proposal the levels that were proposed and taken
 * @param release the mastered release
 * @param listened what was heard of each master: its tone, and on every playback system
 * @param targets where it will be heard
 * @param deliveries what was delivered
 * @param journal the entries of the release's journal
 * @param chain the entries that the first delivery rests on, causes before effects, back to the takes
 * @param program the program and its version
 */
public record Story(List<SongStory> songs, LevelProposal proposal, MasteredRelease release, List<Listened> listened,
        List<Target> targets, List<Delivered> deliveries, List<JournalEntry> journal, List<Statement> chain,
        String program) {

    /** Copies the lists. */
    public Story {
        songs = List.copyOf(songs);
        listened = List.copyOf(listened);
        targets = List.copyOf(targets);
        deliveries = List.copyOf(deliveries);
        journal = List.copyOf(journal);
        chain = List.copyOf(chain);
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

    /** Whether everything holds: inspectors, backups, deliveries. */
    public boolean verified() {
        return songs.stream().allMatch(SongStory::sound) && deliveries.stream().allMatch(Delivered::verified);
    }
}
