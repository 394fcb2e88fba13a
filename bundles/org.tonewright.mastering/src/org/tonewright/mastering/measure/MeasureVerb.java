package org.tonewright.mastering.measure;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.tonewright.core.SideBySide;
import org.tonewright.core.verb.AudioFiles;
import org.tonewright.core.verb.ExitCode;
import org.tonewright.core.verb.Verb;
import org.tonewright.core.verb.VerbContext;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code tonewright measure}: what was measured of audio files, and of all of them as one release. */
@Command(description = "Measures audio files after ITU-R BS.1770-5 and EBU R 128: loudness, peaks, offset, "
        + "correlation and spectrum; of several files also as one release. A mono file is measured as one channel, "
        + "which reads 3 LU less than the same signal on two.")
public final class MeasureVerb implements Verb {

    /** Files at a time: reading one that is compressed keeps one processor busy, and leaves time on the other. */
    private static final int AT_A_TIME = 2;

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "Audio files; together they are the release.")
    private List<Path> files = List.of();

    @Option(names = "--json", description = "Writes one JSON document instead of a table.")
    private boolean json;

    /** Made by the command line. */
    public MeasureVerb() {}

    @Override
    public ExitCode run(VerbContext context) throws IOException {
        AudioFiles.require(files);
        List<MeasuredFile> measured = measure(context);
        ReleaseMeter release = new ReleaseMeter();
        for (MeasuredFile file : measured) {
            release.add(file.meter());
            remark(file, context);
        }
        MeasureReport report = new MeasureReport(measured, release);
        if (json) {
            context.output().document(report.document());
        } else {
            report.lines().forEach(context.output()::line);
        }
        return ExitCode.DONE;
    }

    private List<MeasuredFile> measure(VerbContext context) throws IOException {
        try (FileMeasurer measurer = new FileMeasurer(context.studio().formats().all(), !json)) {
            List<SideBySide.Piece<MeasuredFile>> pieces = new ArrayList<>();
            for (Path file : files) {
                pieces.add(progress -> measurer.measure(file, progress));
            }
            return SideBySide.run(AT_A_TIME, pieces, context.progress("Measure"));
        }
    }

    private static void remark(MeasuredFile file, VerbContext context) {
        for (String note : file.info().notes()) {
            context.output().message(file.file() + ": " + note);
        }
        if (file.nonFinite() > 0) {
            context.output().message(file.file() + ": " + file.nonFinite()
                    + " samples are not finite numbers; they were measured as silence.");
        }
    }
}
