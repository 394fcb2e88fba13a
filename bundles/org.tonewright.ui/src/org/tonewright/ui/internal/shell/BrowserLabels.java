package org.tonewright.ui.internal.shell;

import java.util.Locale;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jface.viewers.LabelProvider;
import org.tonewright.model.session.Marker;
import org.tonewright.model.session.MediaFile;
import org.tonewright.model.session.Part;
import org.tonewright.model.session.Release;
import org.tonewright.model.session.Session;
import org.tonewright.model.session.Slot;
import org.tonewright.model.session.Strip;
import org.tonewright.model.session.Take;
import org.tonewright.model.session.Title;
import org.tonewright.model.session.Track;

/** What the browser writes for each object. */
@NonNullByDefault({})
final class BrowserLabels extends LabelProvider {

    @Override
    public String getText(Object element) {
        return switch (element) {
        case BrowserContents.Heading heading -> heading.name();
        case Session session -> session.getName();
        case Release release -> release.getTitle();
        case Part part -> part.getPlayer().isBlank() ? part.getName() : part.getName() + " (" + part.getPlayer() + ")";
        case Track track -> track.getName();
        case Strip strip -> strip.getName();
        case Slot slot -> slot.getProcessorId().substring(slot.getProcessorId().lastIndexOf('.') + 1);
        case Take take -> "Pass " + take.getPass() + (take.getComment().isBlank() ? "" : ": " + take.getComment());
        case Marker marker -> marker.getName();
        case MediaFile media -> media.getPath().substring(media.getPath().lastIndexOf('/') + 1)
                + String.format(Locale.ROOT, " (%.1f s)", (double) media.getFrames() / media.getSampleRate());
        case Title title -> title.getName();
        default -> String.valueOf(element);
        };
    }
}
