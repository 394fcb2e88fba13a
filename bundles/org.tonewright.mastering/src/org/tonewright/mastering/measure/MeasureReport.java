package org.tonewright.mastering.measure;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;

/** What {@code measure} writes: a table for a person, or a document for a program. */
final class MeasureReport {

    /**
     * The document. Levels are in LUFS, LU, dBTP and dBFS; what does not exist is not a number, which is written as
     * null.
     */
    record Document(List<Row> files, Release release) {}

    /** One file. */
    record Row(String file, double integrated, double range, double maxMomentary, double maxShortTerm, double truePeak,
            double samplePeak, double plr, double dc, double correlation) {}

    /** All files together. */
    record Release(double integrated, double range, double truePeak) {}

    private static final int LONGEST_NAME = 50;
    private static final String RELEASE = "Release";
    private static final double THOUSANDTH = 1e3;
    private static final double MILLIONTH = 1e6;

    private final List<MeasuredFile> files;
    private final ReleaseMeter release;

    MeasureReport(List<MeasuredFile> files, ReleaseMeter release) {
        this.files = files;
        this.release = release;
    }

    Document document() {
        List<Row> rows = new ArrayList<>();
        for (MeasuredFile file : files) {
            Measurement m = file.measurement();
            rows.add(new Row(file.file().toString(), level(m.integrated()), level(m.range()), level(m.maxMomentary()),
                    level(m.maxShortTerm()), level(m.truePeak()), level(m.samplePeak()), level(m.plr()),
                    round(m.dc(), MILLIONTH), round(m.correlation().orElse(Double.NaN), MILLIONTH)));
        }
        return new Document(rows,
                new Release(level(release.integrated()), level(release.range()), level(release.truePeak())));
    }

    List<String> lines() {
        int width = RELEASE.length();
        for (MeasuredFile file : files) {
            width = Math.max(width, name(file.file()).length());
        }
        List<String> lines = new ArrayList<>();
        lines.add(row(width, "", "I", "LRA", "max M", "max S", "peak", "sample", "PLR", "DC", "corr."));
        lines.add(row(width, "", "LUFS", "LU", "LUFS", "LUFS", "dBTP", "dBFS", "LU", "%", ""));
        for (MeasuredFile file : files) {
            Measurement m = file.measurement();
            lines.add(row(width, name(file.file()), tenth(m.integrated()), tenth(m.range()), tenth(m.maxMomentary()),
                    tenth(m.maxShortTerm()), tenth(m.truePeak()), tenth(m.samplePeak()), tenth(m.plr()),
                    number("%.3f", round(100 * m.dc(), THOUSANDTH)), text("%+.2f", m.correlation())));
        }
        if (files.size() > 1) {
            lines.add(row(width, RELEASE, tenth(release.integrated()), tenth(release.range()), "", "",
                    tenth(release.truePeak()), "", "", "", ""));
        }
        lines.add("");
        lines.addAll(spectrum(width));
        return lines;
    }

    private List<String> spectrum(int width) {
        List<String> titles = new ArrayList<>();
        List<String> reaches = new ArrayList<>();
        for (SpectrumBalance.Region region : SpectrumBalance.Region.values()) {
            titles.add(region.title());
            reaches.add(region.reach());
        }
        List<String> lines = new ArrayList<>();
        lines.add("Share of the power in dB");
        lines.add(row(width, "", titles));
        lines.add(row(width, "", reaches));
        for (MeasuredFile file : files) {
            file.spectrum().ifPresent(spectrum -> lines.add(row(width, name(file.file()), shares(spectrum))));
        }
        return lines;
    }

    private static List<String> shares(SpectrumBalance spectrum) {
        List<String> shares = new ArrayList<>();
        for (SpectrumBalance.Region region : SpectrumBalance.Region.values()) {
            shares.add(tenth(spectrum.share(region)));
        }
        return shares;
    }

    private static String row(int width, String name, String... cells) {
        StringBuilder line = new StringBuilder(String.format(Locale.ROOT, "%-" + width + "s", name));
        for (String cell : cells) {
            line.append(String.format(Locale.ROOT, "%8s", cell));
        }
        return line.toString().stripTrailing();
    }

    private static String row(int width, String name, List<String> cells) {
        StringBuilder line = new StringBuilder(String.format(Locale.ROOT, "%-" + width + "s", name));
        for (String cell : cells) {
            line.append(String.format(Locale.ROOT, "%11s", cell));
        }
        return line.toString().stripTrailing();
    }

    /** The end of a path, where its name is. */
    private static String name(Path file) {
        String name = file.toString();
        return name.length() <= LONGEST_NAME ? name : "..." + name.substring(name.length() - LONGEST_NAME + 3);
    }

    private static String tenth(OptionalDouble level) {
        return text("%.1f", level);
    }

    private static String text(String format, OptionalDouble value) {
        return value.isPresent() ? number(format, value.getAsDouble()) : "-";
    }

    private static String number(String format, double value) {
        return String.format(Locale.ROOT, format, value);
    }

    private static double level(OptionalDouble level) {
        return round(level.orElse(Double.NaN), THOUSANDTH);
    }

    /** Rounded to what means something, and never minus nothing; not a number stays so. */
    private static double round(double value, double steps) {
        return Math.rint(value * steps) / steps + 0.0;
    }
}
