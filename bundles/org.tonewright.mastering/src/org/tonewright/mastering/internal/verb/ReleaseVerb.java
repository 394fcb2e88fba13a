package org.tonewright.mastering.internal.verb;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.tonewright.core.Progress;
import org.tonewright.core.Refusal;
import org.tonewright.core.session.Access;
import org.tonewright.core.session.Ean;
import org.tonewright.core.session.FolderKind;
import org.tonewright.core.session.FolderTree;
import org.tonewright.core.session.OpenDocument;
import org.tonewright.core.session.TitleImport;
import org.tonewright.core.verb.ExitCode;
import org.tonewright.core.verb.Output;
import org.tonewright.core.verb.Verb;
import org.tonewright.core.verb.VerbContext;
import org.tonewright.mastering.disc.CompactDisc;
import org.tonewright.model.session.Release;
import org.tonewright.model.session.Title;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code release}: makes or extends a release. */
@Command(description = "Makes a release, or adds titles to one, from audio files or from sessions, of which the newest "
        + "bounce is taken. The files are copied; what a session's journal knows of its bounce comes along.")
public final class ReleaseVerb implements Verb {

    private static final double LONGEST_GAP = 60;

    @Parameters(index = "0", paramLabel = "RELEASE", description = "The release's folder.")
    private Path folder = Path.of("");

    @Parameters(index = "1..*", arity = "0..*", paramLabel = "FILE", description = "Audio files, or folders of "
            + "sessions.")
    private List<Path> files = List.of();

    @Option(names = "--title", paramLabel = "TEXT", description = "The title of the release; of a new one its "
            + "folder's name.")
    private Optional<String> title = Optional.empty();

    @Option(names = "--artist", paramLabel = "TEXT", description = "The artist of the whole release.")
    private Optional<String> artist = Optional.empty();

    @Option(names = "--upc", paramLabel = "CODE", description = "The bar code: a UPC of 12 or an EAN of 13 digits.")
    private Optional<String> upc = Optional.empty();

    @Option(names = "--label", paramLabel = "TEXT", description = "The record label.")
    private Optional<String> label = Optional.empty();

    @Option(names = "--year", paramLabel = "YEAR", description = "The year of the release.")
    private Optional<Integer> year = Optional.empty();

    @Option(names = "--genre", paramLabel = "TEXT", description = "The genre.")
    private Optional<String> genre = Optional.empty();

    @Option(names = "--gap", paramLabel = "SECONDS", description = "The pause before each title that is added now; 2 "
            + "if not given, 0 for none. The first title "
            + "keeps the two seconds that every disc begins with.")
    private Optional<Double> gap = Optional.empty();

    @Option(names = "--rate", paramLabel = "HZ", description = "The sample rate of a new release; 44100 if not given, "
            + "as compact discs have.")
    private Optional<Integer> rate = Optional.empty();

    @Option(names = "--json", description = "Prints one JSON document.")
    private boolean json;

    record TitleRow(int number, String name, String artist, String isrc, double seconds, double gap, double gain,
            int rate,
            String source, String sha256, String origin) {}

    record Document(String release, String title, String artist, String upc, int sampleRate, List<TitleRow> titles) {}

    @Override
    public ExitCode run(VerbContext context) throws IOException {
        boolean isNew = !context.studio().sessions().kind(folder).equals(Optional.of(FolderKind.RELEASE));
        if (rate.isPresent() && !isNew) {
            throw new Refusal("The release '" + folder + "' is there already; its sample rate stays what it is.");
        }
        if (gap.isPresent() && !(gap.get() >= 0 && gap.get() <= LONGEST_GAP)) {
            throw new Refusal("A pause lasts 0 to " + (int) LONGEST_GAP + " seconds, not " + gap.get() + ".");
        }
        String digits = upc.map(ReleaseVerb::digits).orElse("");
        for (Path file : files) {
            if (!Files.exists(file)) {
                throw new Refusal("There is no file or session '" + file + "'.");
            }
        }
        if (!isNew) {
            try (OpenDocument<Release> document = context.studio().sessions().openRelease(folder, Access.WRITE)) {
                change(document, digits, context);
            }
            return ExitCode.DONE;
        }
        boolean existed = Files.exists(folder);
        OpenDocument<Release> made = create(context);
        boolean done = false;
        try (made) {
            change(made, digits, context);
            done = true;
        } finally {
            if (!done) {
                FolderTree.clear(folder);
                if (!existed) {
                    Files.delete(folder);
                }
            }
        }
        return ExitCode.DONE;
    }

    private void change(OpenDocument<Release> document, String digits, VerbContext context) throws IOException {
        describe(document, digits);
        if (!files.isEmpty()) {
            add(document, context.progress("Add titles"), context);
        }
        document.save();
        print(document, context.output());
    }

    private static String digits(String code) {
        try {
            Ean.parse(code);
        } catch (IllegalArgumentException wrong) {
            throw new Refusal(String.valueOf(wrong.getMessage()), wrong);
        }
        return code.replaceAll("[\\s-]", "");
    }

    private OpenDocument<Release> create(VerbContext context) throws IOException {
        Path name = folder.toAbsolutePath().normalize().getFileName();
        String wanted = title
                .orElseGet(() -> name == null ? "Release" : name.toString().replaceFirst("\\.release$", ""));
        return context.studio().sessions().createRelease(folder, wanted, rate.orElse(CompactDisc.RATE));
    }

    private void describe(OpenDocument<Release> document, String digits) {
        Release release = document.root();
        document.editor().edit("Describe Release", () -> {
            title.ifPresent(release::setTitle);
            artist.ifPresent(release::setArtist);
            label.ifPresent(release::setLabel);
            year.ifPresent(release::setYear);
            genre.ifPresent(release::setGenre);
            if (upc.isPresent()) {
                release.setUpc(digits);
            }
        });
    }

    private void add(OpenDocument<Release> document, Progress progress, VerbContext context) throws IOException {
        List<Title> added = new TitleImport(context.studio().formats().all(), context.studio().sessions())
                .run(document, files, progress);
        if (gap.isPresent()) {
            long frames = Math.round(gap.get() * document.root().getSampleRate());
            document.editor().edit("Set Pauses", () -> added.stream()
                    .filter(one -> document.root().getTitles().indexOf(one) > 0).forEach(one -> one.setGap(frames)));
        }
    }

    private void print(OpenDocument<Release> document, Output output) {
        Release release = document.root();
        double hertz = release.getSampleRate();
        List<TitleRow> rows = new ArrayList<>();
        for (Title one : release.getTitles()) {
            rows.add(new TitleRow(rows.size() + 1, one.getName(), one.getArtist(), one.getIsrc(),
                    (double) one.getSource().getFrames() / one.getSource().getSampleRate(), one.getGap() / hertz,
                    one.getGain(), one.getSource().getSampleRate(), one.getSource().getPath(),
                    one.getSource().getSha256(),
                    one.getSource().getOrigin()));
        }
        if (json) {
            output.document(new Document(folder.toString(), release.getTitle(), release.getArtist(), release.getUpc(),
                    release.getSampleRate(), rows));
            return;
        }
        output.line(release.getTitle() + (release.getArtist().isEmpty() ? "" : " by " + release.getArtist()) + ": "
                + rows.size() + (rows.size() == 1 ? " title, " : " titles, ") + release.getSampleRate() + " Hz"
                + (release.getUpc().isEmpty() ? "" : ", UPC " + release.getUpc()));
        for (TitleRow row : rows) {
            output.line(
                    String.format(Locale.ROOT, "%2d  %s  %.3f s, %d Hz. %s", row.number(), row.name(), row.seconds(),
                            row.rate(), row.origin()));
        }
    }
}
