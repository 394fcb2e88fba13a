package org.tonewright.core.internal.verify;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.tonewright.core.internal.verify.SessionDescription.SlotInfo;
import org.tonewright.core.session.OpenDocument;
import org.tonewright.core.verify.Description;
import org.tonewright.model.session.Release;
import org.tonewright.model.session.Source;
import org.tonewright.model.session.Title;

/** What a release contains, for a person and for a program. */
final class ReleaseDescription {

    private record SourceInfo(String path, int rate, int channels, long frames, double seconds, String sha256) {}

    private record TitleInfo(int number, String name, String artist, String composer, String isrc, double gain,
            long gap,
            long trimStart, long trimEnd, List<SlotInfo> slots, SourceInfo source) {}

    private record DeliveryInfo(String format, String folder, String state) {}

    private record ReleaseInfo(String kind, String title, String artist, String upc, String label, int year,
            String genre,
            int rate, List<TitleInfo> titles, List<SlotInfo> slots, List<DeliveryInfo> deliveries, int entries,
            List<String> notices) {}

    private ReleaseDescription() {}

    static Description of(OpenDocument<Release> document) throws IOException {
        Release release = document.root();
        List<TitleInfo> titles = new ArrayList<>();
        for (Title title : release.getTitles()) {
            titles.add(title(titles.size() + 1, title));
        }
        ReleaseInfo info = new ReleaseInfo("release", release.getTitle(), release.getArtist(), release.getUpc(),
                release.getLabel(), release.getYear(), release.getGenre(), release.getSampleRate(), titles,
                SlotInfo.of(release.getChain()),
                release.getDeliveries().stream().map(delivery -> new DeliveryInfo(delivery.getFormat(),
                        delivery.getFolder(), delivery.getState().getName().toLowerCase(Locale.ROOT))).toList(),
                document.journal().entries().size(), document.notices());
        return new Description(text(info), info);
    }

    private static TitleInfo title(int number, Title title) {
        Source source = title.getSource();
        return new TitleInfo(number, title.getName(), title.getArtist(), title.getComposer(), title.getIsrc(),
                title.getGain(), title.getGap(), title.getTrimStart(), title.getTrimEnd(),
                SlotInfo.of(title.getChain()),
                new SourceInfo(source.getPath(), source.getSampleRate(), source.getChannels(), source.getFrames(),
                        (double) source.getFrames() / source.getSampleRate(), source.getSha256()));
    }

    private static List<String> text(ReleaseInfo info) {
        List<String> lines = new ArrayList<>();
        lines.add("Release '" + info.title() + "'" + (info.artist().isEmpty() ? "" : " by " + info.artist()) + ": "
                + info.rate() + " Hz, " + info.titles().size() + " titles"
                + (info.upc().isEmpty() ? "" : ", UPC " + info.upc()));
        for (TitleInfo title : info.titles()) {
            lines.add(String.format(Locale.ROOT, "title %d  '%s', %.3f s from %s, gain %s dB%s", title.number(),
                    title.name(), title.source().seconds(), title.source().path(),
                    SessionDescription.number(title.gain()), title.isrc().isEmpty() ? "" : ", ISRC " + title.isrc()));
            title.slots().forEach(slot -> lines.add("  slot " + slot.number() + "  " + SessionDescription.line(slot)));
        }
        info.slots().forEach(slot -> lines.add("slot " + slot.number() + "  " + SessionDescription.line(slot)));
        info.deliveries()
                .forEach(delivery -> lines.add("delivery " + delivery.format() + "  " + delivery.folder() + ", "
                        + delivery.state()));
        lines.add(info.entries() + " entries in the journal");
        info.notices().forEach(notice -> lines.add("note  " + notice));
        return lines;
    }
}
