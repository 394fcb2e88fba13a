package org.tonewright.core.stage;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;

import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.tonewright.media.Sha256;
import org.tonewright.model.session.Element;
import org.tonewright.model.session.Lane;
import org.tonewright.model.session.MediaFile;
import org.tonewright.model.session.Release;
import org.tonewright.model.session.Session;
import org.tonewright.model.session.Strip;
import org.tonewright.model.session.Title;
import org.tonewright.model.session.Track;

/**
 * Digests of what is heard, by which a journal tells whether an inspection, a mix or a master is of what the document
 * holds now. Names, colours and notes of vendors do not count, files count by their SHA-256. 64 lower-case hexadecimal
 * digits each.
 */
public final class Content {

    private static final Set<String> SEEN_ONLY = Set.of("name", "colour", "extras", "comment", "origin", "path");
    private static final char END = '\n';

    private final StringBuilder text = new StringBuilder();

    private Content() {}

    /** What a track plays: the clips of its active lane with their fades and the files they refer to. */
    public static String of(Track track) {
        Content content = new Content();
        content.lane(track);
        return content.digest();
    }

    /** What is heard of a session: what every track plays, tempo, strips and groups. */
    public static String of(Session session) {
        Content content = new Content();
        content.text.append(session.getSampleRate()).append(END);
        for (Track track : session.getTimeline().getTracks()) {
            content.text.append(id(track.getStrip())).append(END);
            content.lane(track);
        }
        content.all(session.getTimeline().getTempoChanges());
        content.text.append(session.getMixer().getPanLaw()).append(END);
        content.all(session.getMixer().getStrips());
        content.all(session.getMixer().getGroups());
        return content.digest();
    }

    /** What becomes of a title: its source, cuts, fades and gain, and the chains it passes. */
    public static String of(Release release, Title title) {
        Content content = new Content();
        content.text.append(release.getSampleRate()).append(END).append(title.getSource().getSha256()).append(END)
                .append(title.getTrimStart()).append(END).append(title.getTrimEnd()).append(END)
                .append(title.getGain()).append(END);
        if (title.getFadeIn() != null) {
            content.element(title.getFadeIn());
        }
        content.text.append(END);
        if (title.getFadeOut() != null) {
            content.element(title.getFadeOut());
        }
        content.element(title.getChain());
        content.element(release.getChain());
        return content.digest();
    }

    private void lane(Track track) {
        Lane lane = track.getActiveLane();
        if (lane != null) {
            all(lane.getClips());
        }
    }

    private void all(List<? extends EObject> elements) {
        text.append('[').append(END);
        elements.forEach(this::element);
        text.append(']').append(END);
    }

    /** Every feature that is set, in the order of the model; a newer model's features count as soon as they are set. */
    private void element(EObject element) {
        text.append(element.eClass().getName()).append(END);
        for (EStructuralFeature feature : element.eClass().getEAllStructuralFeatures()) {
            if (element.eIsSet(feature) && isHeard(element, feature)) {
                text.append(feature.getName()).append('=');
                switch (feature) {
                case EAttribute _ -> text.append(element.eGet(feature));
                case EReference reference -> refer(element, reference);
                default -> throw new IllegalStateException("A feature is an attribute or a reference.");
                }
                text.append(END);
            }
        }
    }

    /** Ids are given anew with each copy; only strips are referred to by them. */
    private static boolean isHeard(EObject element, EStructuralFeature feature) {
        return !SEEN_ONLY.contains(feature.getName()) && (element instanceof Strip || !feature.getName().equals("id"));
    }

    private void refer(EObject element, EReference reference) {
        List<?> targets = element.eGet(reference) instanceof List<?> many ? many : List.of(element.eGet(reference));
        for (Object target : targets) {
            if (reference.isContainment() && target instanceof EObject part) {
                element(part);
            } else {
                text.append(target instanceof MediaFile media ? media.getSha256() : id(target)).append(' ');
            }
        }
    }

    private static String id(Object element) {
        return element instanceof Element known ? String.valueOf(known.getId()) : "-";
    }

    private String digest() {
        return Sha256.of(text.toString().getBytes(StandardCharsets.UTF_8));
    }
}
