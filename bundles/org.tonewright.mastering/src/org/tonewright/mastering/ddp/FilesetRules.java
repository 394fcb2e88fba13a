package org.tonewright.mastering.ddp;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Consumer;

import org.tonewright.core.verify.RuleResult;
import org.tonewright.mastering.ddp.CdText.Kind;
import org.tonewright.mastering.ddp.Fileset.Part;
import org.tonewright.mastering.disc.DiscTime;

/**
 * What the files of a DDP fileset must say alike (DDP study, sections 4 to 8): F02 every file is as long as DDPMS says,
 * F05 the PQ descriptor goes from the lead-in over tracks without a hole to the lead-out, F06 it ends where the image
 * does, and its first pause is the one of DDPMS and lasts two seconds at least, F07 a track has the same codes and
 * flags on all its marks, is audio, and has its ISRC on index 00 and 01, F08 the bar code of DDPID comes on the disc,
 * F10 CD-Text speaks of the same tracks and codes, F11 its texts are not UTF-8 copied as ISO 8859-1.
 */
public final class FilesetRules {

    private static final int LEAST_PREGAP = 2 * DiscTime.PER_SECOND;

    private final Fileset fileset;
    private final Consumer<RuleResult> findings;

    private FilesetRules(Fileset fileset, Consumer<RuleResult> findings) {
        this.fileset = fileset;
        this.findings = findings;
    }

    /**
     * Checks every rule.
     *
     * @param texts its CD-Text, if it has some that could be read
     * @param findings told each rule
     */
    public static void check(Fileset fileset, Optional<CdText> texts, Consumer<RuleResult> findings) {
        FilesetRules rules = new FilesetRules(fileset, findings);
        rules.length(fileset.image(), "sectors");
        rules.length(fileset.descriptor(), "bytes");
        fileset.text().ifPresent(text -> rules.length(text, "bytes"));
        rules.sequence();
        rules.ends();
        rules.marks();
        rules.barCode();
        texts.ifPresent(rules::texts);
    }

    private void tell(String rule, List<String> wrong, String right) {
        findings.accept(wrong.isEmpty() ? RuleResult.held(rule, right)
                : RuleResult.broken(rule, String.join(" ", wrong)));
    }

    private void length(Part part, String unit) {
        long whole = part.bytes() / part.unit();
        long stated = part.stated().orElse(whole);
        boolean same = part.bytes() % part.unit() == 0 && stated == whole;
        String found = "'" + part.name() + "' has " + part.bytes() + " bytes";
        if (part.unit() > 1) {
            found += ", which are " + whole + " " + unit
                    + (part.bytes() % part.unit() == 0 ? "" : " and a piece of one");
        }
        findings.accept(new RuleResult("F02", same, found + (part.stated().isEmpty() ? "; DDPMS does not say how many."
                : same ? ", as DDPMS says." : "; DDPMS says " + stated + ".")));
    }

    private void sequence() {
        List<String> wrong = new ArrayList<>();
        List<PqEntry> entries = fileset.entries();
        if (entries.isEmpty() || entries.getFirst().track() != PqEntry.LEAD_IN) {
            wrong.add("The PQ descriptor does not begin with the lead-in.");
        }
        List<PqEntry> tracks = fileset.trackEntries();
        if (tracks.isEmpty() || tracks.getFirst().track() != 1 || tracks.getFirst().index() != 0
                || tracks.getFirst().time().sectors() != 0) {
            wrong.add("Track 1 does not begin with index 00 at 00:00:00.");
        }
        for (int i = 1; i < tracks.size(); i++) {
            if (!follows(tracks.get(i - 1), tracks.get(i))) {
                wrong.add("After " + name(tracks.get(i - 1)) + " comes " + name(tracks.get(i)) + ".");
            }
        }
        if (!tracks.isEmpty() && tracks.getLast().index() == 0) {
            wrong.add("Track " + tracks.getLast().track() + " has no index 01.");
        }
        long outs = entries.stream().filter(entry -> entry.track() == PqEntry.LEAD_OUT).count();
        if (outs < 1 || outs > 2 || entries.getLast().track() != PqEntry.LEAD_OUT
                || entries.size() != tracks.size() + outs + 1) {
            wrong.add("The PQ descriptor does not end with one lead-out, which is written once or twice.");
        }
        tell("F05", wrong, "The PQ descriptor goes from the lead-in over " + new TreeSet<>(tracks.stream()
                .map(PqEntry::track).toList()).size() + " tracks to the lead-out, and all marks rise.");
    }

    private static boolean follows(PqEntry before, PqEntry next) {
        boolean number = next.track() == before.track() && next.index() == before.index() + 1
                || next.track() == before.track() + 1 && before.index() >= 1 && next.index() <= 1;
        return number && next.time().sectors() > before.time().sectors();
    }

    private static String name(PqEntry entry) {
        return String.format(Locale.ROOT, "%02d/%02d at %s", entry.track(), entry.index(), entry.time());
    }

    private void ends() {
        List<String> wrong = new ArrayList<>();
        DiscTime end = new DiscTime(0);
        for (PqEntry entry : fileset.entries()) {
            if (entry.track() == PqEntry.LEAD_OUT) {
                end = entry.time();
                long sectors = fileset.image().bytes() / DiscTime.BYTES;
                if (end.sectors() != sectors) {
                    wrong.add("The lead-out is at " + end + ", sector " + end.sectors() + ", and the image has "
                            + sectors + " sectors"
                            + (sectors > DiscTime.MOST ? ", more than 99:59:74 can tell." : "."));
                    break;
                }
            }
        }
        int pregap = fileset.trackEntries().stream().filter(entry -> entry.track() == 1 && entry.index() == 1)
                .findFirst().map(entry -> entry.time().sectors()).orElse(0);
        if (pregap < LEAST_PREGAP) {
            wrong.add("Track 1 begins after " + pregap + " sectors; " + LEAST_PREGAP
                    + " (two seconds) are the least (IEC 60908).");
        }
        if (fileset.pregap().orElse(pregap) != pregap) {
            wrong.add("DDPMS says that the image begins with a pause of " + fileset.pregap().orElse(0)
                    + " sectors, and track 1 begins after " + pregap + ".");
        }
        tell("F06", wrong, "The lead-out is at " + end + ", where the image ends; track 1 begins after a pause of "
                + pregap + " sectors.");
    }

    private void marks() {
        List<String> wrong = new ArrayList<>();
        List<PqEntry> tracks = fileset.trackEntries();
        List<Integer> numbers = tracks.stream().map(PqEntry::track).distinct().toList();
        for (int number : numbers) {
            List<PqEntry> marks = tracks.stream().filter(entry -> entry.track() == number).toList();
            PqEntry first = marks.getFirst();
            if ((first.control() & PqEntry.DATA) != 0) {
                wrong.add("Track " + number + " is marked as data.");
            }
            if (marks.stream().anyMatch(mark -> mark.control() != first.control() || mark.scms() != first.scms())) {
                wrong.add("Track " + number + " has different flags on its marks.");
            }
            List<String> codes = marks.stream().map(PqEntry::isrc).filter(isrc -> !isrc.isEmpty()).distinct().toList();
            if (codes.size() > 1) {
                wrong.add("Track " + number + " has several ISRCs on its marks: " + String.join(", ", codes) + ".");
            } else if (!codes.isEmpty() && marks.stream()
                    .noneMatch(mark -> mark.index() <= 1 && mark.isrc().equals(codes.getFirst()))) {
                wrong.add("Track " + number + " has its ISRC on a later mark than index 01, where it gets lost.");
            }
        }
        tell("F07", wrong, "Each track has the same flags and ISRC on all its marks, and is audio.");
    }

    private void barCode() {
        List<String> codes = fileset.entries().stream().map(PqEntry::upc).filter(upc -> !upc.isEmpty())
                .map(FilesetRules::ean).distinct().toList();
        String stated = ean(fileset.upc());
        if (codes.size() > 1) {
            findings.accept(RuleResult.broken("F08", "The PQ descriptor has several bar codes: "
                    + String.join(", ", codes) + "."));
        } else if (codes.isEmpty() && !stated.isEmpty()) {
            findings.accept(RuleResult.broken("F08", "DDPID has the bar code " + stated
                    + ", and the PQ descriptor has none: the disc would be pressed without it."));
        } else {
            boolean same = stated.isEmpty() || codes.getFirst().equals(stated);
            findings.accept(new RuleResult("F08", same, codes.isEmpty() ? "There is no bar code."
                    : "The PQ descriptor has the bar code " + codes.getFirst() + ", DDPID has "
                            + (stated.isEmpty() ? "none." : stated + ".")));
        }
    }

    /** Some write a UPC-A of twelve digits, which is the EAN without its leading zero. */
    private static String ean(String code) {
        return code.length() == 12 ? "0" + code : code;
    }

    private void texts(CdText text) {
        List<String> wrong = new ArrayList<>();
        int tracks = new TreeSet<>(fileset.trackEntries().stream().map(PqEntry::track).toList()).size();
        if (text.tracks() != tracks) {
            wrong.add("CD-Text speaks of " + text.tracks() + " tracks, and the PQ descriptor of " + tracks + ".");
        }
        String upc = text.text(Kind.CODES, 0).replace("-", "").strip();
        if (!upc.isEmpty() && !ean(upc).equals(ean(fileset.discUpc()))) {
            wrong.add("CD-Text has the bar code " + upc + ", and the PQ descriptor '" + fileset.discUpc() + "'.");
        }
        for (PqEntry entry : fileset.trackEntries()) {
            String isrc = text.text(Kind.CODES, entry.track()).replace("-", "").strip();
            if (entry.index() == 1 && !isrc.isEmpty() && !isrc.equals(entry.isrc()) && !isrcBefore(entry, isrc)) {
                wrong.add("CD-Text has the ISRC " + isrc + " for track " + entry.track()
                        + ", and the PQ descriptor '" + entry.isrc() + "'.");
            }
        }
        tell("F10", wrong, "CD-Text speaks of the tracks and codes of the PQ descriptor.");
        text.texts().values().forEach(strings -> strings.stream().filter(Latin::looksLikeUtf8).findFirst()
                .ifPresent(string -> findings.accept(RuleResult.broken("F11", "CD-Text has '" + string
                        + "', which is UTF-8 copied as ISO 8859-1; players will show it like that."))));
    }

    private boolean isrcBefore(PqEntry entry, String isrc) {
        return fileset.trackEntries().stream()
                .anyMatch(one -> one.track() == entry.track() && one.index() == 0 && one.isrc().equals(isrc));
    }
}
