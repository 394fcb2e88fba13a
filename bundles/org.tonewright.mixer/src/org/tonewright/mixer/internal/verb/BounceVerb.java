package org.tonewright.mixer.internal.verb;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.tonewright.core.Refusal;
import org.tonewright.core.render.RenderedFile;
import org.tonewright.core.session.Access;
import org.tonewright.core.session.OpenDocument;
import org.tonewright.core.verb.ExitCode;
import org.tonewright.core.verb.Output;
import org.tonewright.core.verb.Verb;
import org.tonewright.core.verb.VerbContext;
import org.tonewright.engine.graph.Fault;
import org.tonewright.media.AudioSpec;
import org.tonewright.media.SampleType;
import org.tonewright.mixer.bounce.Bounce;
import org.tonewright.mixer.bounce.BounceReport;
import org.tonewright.mixer.bounce.BounceSpec;
import org.tonewright.mixer.bounce.Range;
import org.tonewright.model.session.Session;

import com.google.gson.annotations.SerializedName;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code bounce}: the stereo 2-track, and stems. */
@Command(description = "Renders the mix of a session into a file, and on wish its stems. The same session gives the "
        + "same bytes.")
public final class BounceVerb implements Verb {

    private static final Pattern RANGE = Pattern.compile("(\\d{1,6}(?:\\.\\d+)?):(\\d{1,6}(?:\\.\\d+)?)");
    private static final int MOST_THREADS = 1024;

    @Parameters(paramLabel = "SESSION", description = "The session's folder.")
    private Path folder = Path.of("");

    @Option(names = "--out", paramLabel = "FILE", required = true, description = "The file of the mix; its "
            + "extension chooses the format (.wav, .flac).")
    private Path out = Path.of("");

    @Option(names = "--range", paramLabel = "START:END", description = "Only this piece, in seconds, cut at both "
            + "ends; else the whole session until its tails are silent.")
    private Optional<String> range = Optional.empty();

    @Option(names = "--stems", paramLabel = "DIR", description = "Writes beside the mix a file for each strip that "
            + "feeds the main strip, named after it.")
    private Optional<Path> stems = Optional.empty();

    @Option(names = "--bits", paramLabel = "16|24|32f", description = "The word length; 16 and 24 are dithered. "
            + "Without it 32f, or 24 where the format has no 32f.")
    private Optional<String> bits = Optional.empty();

    @Option(names = "--rate", paramLabel = "HZ", description = "The sample rate; the session's if not given.")
    private Optional<Integer> rate = Optional.empty();

    @Option(names = "--threads", paramLabel = "N", description = "How many threads compute; all cores if not given.")
    private Optional<Integer> threads = Optional.empty();

    @Option(names = "--allow-missing", description = "Lets the sound pass where a processor is missing or fails, "
            + "and says so.")
    private boolean allowMissing;

    @Option(names = "--rough", description = "A rough mix, before the song is recorded and kept. The journal says so, "
            + "and no release takes it by itself.")
    private boolean rough;

    @Option(names = "--json", description = "Prints one JSON document.")
    private boolean json;

    record Bounced(String file, String sha256, int rate, int channels, int bits,
            @SerializedName("float") boolean floating, long frames, double seconds, double peak, long overs) {

        static Bounced of(RenderedFile file) {
            return new Bounced(file.file().toString(), file.sha256(), file.sampleRate(), file.channels(),
                    file.type().bits(), file.type().floating(), file.frames(), file.seconds(), file.peak(),
                    file.overs());
        }
    }

    record Stem(String strip, Bounced file) {}

    record Document(Bounced mix, List<Stem> stems, long tail, int latency, List<String> faults, String entry) {}

    @Override
    public ExitCode run(VerbContext context) throws IOException {
        SampleType type = type(context);
        int count = threads.orElse(Runtime.getRuntime().availableProcessors());
        if (count < 1 || count > MOST_THREADS) {
            throw new Refusal("A bounce takes 1 to " + MOST_THREADS + " threads, not " + count + ".");
        }
        if (Files.isDirectory(out)) {
            throw new Refusal("'" + out + "' is a folder; --out names the file of the mix.");
        }
        try (OpenDocument<Session> document = context.studio().sessions().openSession(folder, Access.WRITE)) {
            BounceSpec spec = new BounceSpec(out, range(document.root().getSampleRate()), stems, type,
                    rate, count, allowMissing, rough);
            print(new Bounce(document, context.studio()).run(spec, context.progress("Bounce")), context.output());
        }
        return ExitCode.DONE;
    }

    private SampleType type(VerbContext context) {
        if (bits.isPresent()) {
            return switch (bits.get()) {
            case "16" -> SampleType.INT_16;
            case "24" -> SampleType.INT_24;
            case "32f" -> SampleType.FLOAT_32;
            default -> throw new Refusal("--bits is 16, 24 or 32f, not '" + bits.get() + "'.");
            };
        }
        boolean takesFloat = context.studio().formats().all().forWriting(out).map(format -> format.refuses(
                new AudioSpec(48000, 2, SampleType.FLOAT_32)).isEmpty()).orElse(true);
        return takesFloat ? SampleType.FLOAT_32 : SampleType.INT_24;
    }

    private Optional<Range> range(int sampleRate) {
        if (range.isEmpty()) {
            return Optional.empty();
        }
        Matcher parts = RANGE.matcher(range.get());
        if (!parts.matches()) {
            throw new Refusal("A range is written START:END in seconds, such as 12.5:40, not '" + range.get() + "'.");
        }
        long start = Math.round(Double.parseDouble(parts.group(1)) * sampleRate);
        long end = Math.round(Double.parseDouble(parts.group(2)) * sampleRate);
        if (end <= start) {
            throw new Refusal("The range " + range.get() + " is empty.");
        }
        return Optional.of(new Range(start, end));
    }

    private void print(BounceReport report, Output output) {
        for (Fault fault : report.result().faults()) {
            output.message(fault.message());
        }
        warn(report.mix(), output);
        report.stems().values().forEach(stem -> warn(stem, output));
        if (report.result().tailCut()) {
            output.message("The sound still rang when the longest tail was reached; it was cut there.");
        }
        if (json) {
            List<Stem> files = new ArrayList<>();
            report.stems().forEach((strip, file) -> files.add(new Stem(strip, Bounced.of(file))));
            output.document(new Document(Bounced.of(report.mix()), files, report.result().tail(),
                    report.result().latency(), report.result().faults().stream().map(Fault::message).toList(),
                    report.entry().hash()));
            return;
        }
        output.line(line(report.mix()));
        report.stems().values().forEach(stem -> output.line(line(stem)));
    }

    private static void warn(RenderedFile file, Output output) {
        if (file.overs() > 0 && !file.type().floating()) {
            output.message(file.file() + ": " + file.overs() + " samples were above full scale and are clipped (peak "
                    + decibels(file.peak()) + "); turn the main strip down, or bounce with --bits 32f.");
        }
    }

    private static String line(RenderedFile file) {
        return String.format(Locale.ROOT, "%s  %.3f s, %d Hz, %d bit%s, peak %s, sha256 %s", file.file(),
                file.seconds(),
                file.sampleRate(), file.type().bits(), file.type().floating() ? " float" : "", decibels(file.peak()),
                file.sha256());
    }

    private static String decibels(double level) {
        return Double.isInfinite(level) ? "silent" : String.format(Locale.ROOT, "%.2f dBFS", level);
    }
}
