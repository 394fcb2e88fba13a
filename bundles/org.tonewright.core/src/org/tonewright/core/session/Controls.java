package org.tonewright.core.session;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

import org.eclipse.emf.common.util.Enumerator;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EEnum;
import org.eclipse.emf.ecore.EEnumLiteral;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.tonewright.core.Refusal;
import org.tonewright.engine.ProcessorCatalog;
import org.tonewright.model.session.Document;
import org.tonewright.model.session.Release;
import org.tonewright.model.session.Send;
import org.tonewright.model.session.Session;
import org.tonewright.model.session.Slot;
import org.tonewright.model.session.Strip;
import org.tonewright.model.session.TempoChange;
import org.tonewright.model.session.Title;
import org.tonewright.model.session.Track;
import org.tonewright.model.session.Value;

/**
 * Finds the values of a session or release by their keys. In a session: {@code name}, {@code panLaw}, {@code tempo},
 * {@code meter}, {@code track/NAME/...}, {@code strip/NAME/...}; a strip goes on with {@code slot/N/...} and
 * {@code send/TARGET/...}. In a release: its own texts, {@code slot/N/...} of its chain, {@code title/N/...}, and there
 * {@code slot/N/...} of the title's chain. Slots and titles count from 1. Whoever asks for something that is not there
 * is told what is.
 */
public final class Controls {

    private static final int MOST_LISTED = 40;
    private static final List<String> STRIP = List.of("name", "colour", "level", "pan", "mute", "solo", "polarity",
            "output");
    private static final List<String> TITLE = List.of("name", "artist", "composer", "isrc", "trimStart", "trimEnd",
            "gap", "gain", "fadeIn", "fadeOut", "flags", "indexes");

    private final SlotControls slots;

    /** @param catalog knows the parameters of processors */
    public Controls(ProcessorCatalog catalog) {
        slots = new SlotControls(catalog);
    }

    /**
     * Sets several values; only within an edit.
     *
     * @throws Refusal if one of them is not there or cannot be what it shall be; nothing is set after it
     */
    public void set(Document root, List<Assignment> assignments) {
        assignments.forEach(assignment -> find(root, assignment.key()).set(assignment.text()));
    }

    /**
     * The value of a key.
     *
     * @throws Refusal if there is none; the sentence says what there is instead
     */
    public Control find(Document root, ValuePath key) {
        Steps steps = new Steps(key);
        if (root instanceof Session session) {
            return inSession(session, steps);
        }
        if (root instanceof Release release) {
            return inRelease(release, steps);
        }
        throw new IllegalArgumentException("There are no keys for " + root);
    }

    private Control inSession(Session session, Steps steps) {
        return switch (steps.next("a session", "name, panLaw, tempo, meter, track/NAME/... and strip/NAME/...")) {
        case "name" -> attribute(session, "name", "the session", steps);
        case "panLaw" -> attribute(session.getMixer(), "panLaw", "the session", steps);
        case "tempo" -> tempo(session.getTimeline().getTempoChanges().getFirst(), steps);
        case "meter" -> meter(session.getTimeline().getTempoChanges().getFirst(), steps);
        case "track" -> track(trackOf(session, steps), steps);
        case "strip" -> strip(session, Strips.named(session, steps.next("'strip'", "a name")), steps);
        default -> throw steps.unknown();
        };
    }

    private static Control tempo(TempoChange first, Steps steps) {
        steps.end();
        return new Control("the tempo", () -> Problems.plain(first.getTempo()),
                text -> first.setTempo(Amount.number("the tempo", text, "BPM")));
    }

    private static Control meter(TempoChange first, Steps steps) {
        steps.end();
        return new Control("the metre", () -> first.getBeats() + "/" + first.getBeatUnit(), text -> {
            String[] parts = text.split("/", -1);
            if (parts.length != 2) {
                throw new Refusal("A metre is written N/D, such as 6/8, not '" + text + "'.");
            }
            first.setBeats(Amount.whole("the metre", parts[0]));
            first.setBeatUnit(Amount.whole("the metre", parts[1]));
        });
    }

    private static Control track(Track track, Steps steps) {
        String what = "track '" + track.getName() + "'";
        String feature = steps.oneOf(what, List.of("name", "colour", "armed", "monitor"));
        return attribute(track, feature, what, steps);
    }

    private Control strip(Session session, Strip strip, Steps steps) {
        String what = "strip '" + strip.getName() + "'";
        String step = steps.next(what, String.join(", ", STRIP) + ", slot/N/... and send/TARGET/...");
        return switch (step) {
        case "level", "pan" -> value(step.equals("level") ? strip.getLevel() : strip.getPan(), what, steps);
        case "slot" -> slot(Optional.of(session), strip, what, steps);
        case "send" -> send(sendOf(strip, what, steps), what, steps);
        case "output" -> reference(strip, step, what, session, steps);
        default -> {
            if (!STRIP.contains(step)) {
                throw steps.unknown();
            }
            yield attribute(strip, step, what, steps);
        }
        };
    }

    private static Control send(Send send, String strip, Steps steps) {
        String what = "the send of " + strip + " to '" + send.getTarget().getName() + "'";
        String step = steps.oneOf(what, List.of("level", "pan", "enabled", "tap"));
        return switch (step) {
        case "level" -> value(send.getLevel(), what, steps);
        case "pan" -> value(send.getPan(), what, steps);
        default -> attribute(send, step, what, steps);
        };
    }

    private static Control value(Value value, String owner, Steps steps) {
        steps.end();
        String what = "the " + value.getKey() + " of " + owner;
        boolean level = value.getKey().equals("level");
        return new Control(what, () -> Problems.plain(value.getValue()),
                text -> value.setValue(level ? Amount.decibels(what, text) : Amount.number(what, text, "")));
    }

    private Control slot(Optional<Session> session, Strip strip, String owner, Steps steps) {
        Slot slot = numbered("slot", strip.getSlots(), owner, steps);
        String what = "slot " + (strip.getSlots().indexOf(slot) + 1) + " of " + owner;
        String step = steps.next(what, "enabled, sidechain and the parameters of its processor");
        if (step.equals("enabled")) {
            return attribute(slot, step, what, steps);
        }
        if (step.equals("sidechain") && session.isPresent()) {
            return reference(slot, step, what, session.get(), steps);
        }
        steps.end();
        return slots.parameter(slot, what, step);
    }

    private Control inRelease(Release release, Steps steps) {
        List<String> own = List.of("title", "artist", "upc", "label", "year", "genre");
        String step = steps.next("a release", String.join(", ", own) + ", slot/N/... and title/N/...");
        if (step.equals("title") && steps.goesOn()) {
            return title(numbered("title", release.getTitles(), "the release", steps), release, steps);
        }
        if (step.equals("slot")) {
            return slot(Optional.empty(), release.getChain(), "the release's chain", steps);
        }
        if (!own.contains(step)) {
            throw steps.unknown();
        }
        return attribute(release, step, "the release", steps);
    }

    private Control title(Title title, Release release, Steps steps) {
        String what = "title " + (release.getTitles().indexOf(title) + 1);
        String step = steps.next(what, String.join(", ", TITLE) + " and slot/N/...");
        return switch (step) {
        case "slot" -> slot(Optional.empty(), title.getChain(), what, steps);
        case "gap" -> time(title, "gap", what, release.getSampleRate(), steps);
        case "flags" -> TitleMarks.flags(title, what, steps);
        case "indexes" -> TitleMarks.indexes(title, what, release.getSampleRate(), steps);
        case "trimStart", "trimEnd" -> time(title, step, what, title.getSource().getSampleRate(), steps);
        case "fadeIn", "fadeOut" -> new FadeControl(title, step, release.getSampleRate()).control(what, steps);
        case "isrc" -> {
            steps.end();
            yield new Control("the ISRC of " + what, title::getIsrc,
                    text -> title.setIsrc(text.strip().replace("-", "").toUpperCase(Locale.ROOT)));
        }
        default -> {
            if (!TITLE.contains(step)) {
                throw steps.unknown();
            }
            yield attribute(title, step, what, steps);
        }
        };
    }

    private static Control time(EObject owner, String feature, String what, int rate, Steps steps) {
        steps.end();
        EAttribute attribute = (EAttribute) owner.eClass().getEStructuralFeature(feature);
        String name = feature + " of " + what;
        return new Control(name, () -> Amount.time((Long) owner.eGet(attribute), rate),
                text -> owner.eSet(attribute, Amount.frames(name, text, rate)));
    }

    /** An attribute that is text, a number, a switch or one of several words. */
    private static Control attribute(EObject owner, String feature, String what, Steps steps) {
        steps.end();
        EAttribute attribute = (EAttribute) owner.eClass().getEStructuralFeature(feature);
        String name = feature + " of " + what;
        Class<?> type = attribute.getEType().getInstanceClass();
        return new Control(name, () -> {
            Object value = owner.eGet(attribute);
            return switch (value) {
            case Boolean on -> on ? "on" : "off";
            case Double number -> Problems.plain(number);
            default -> value.toString();
            };
        }, text -> {
            if (attribute.getEType() instanceof EEnum words) {
                owner.eSet(attribute, literal(words, name, text));
            } else if (type == boolean.class) {
                owner.eSet(attribute, Amount.on(name, text));
            } else if (type == double.class) {
                owner.eSet(attribute, Amount.decibels(name, text));
            } else if (type == int.class) {
                owner.eSet(attribute, Amount.whole(name, text));
            } else {
                owner.eSet(attribute, text);
            }
        });
    }

    private static Enumerator literal(EEnum words, String what, String text) {
        String wanted = text.strip().replace('-', '_').replace(' ', '_');
        for (EEnumLiteral word : words.getELiterals()) {
            if (word.getLiteral().equalsIgnoreCase(wanted)) {
                return word.getInstance();
            }
        }
        throw new Refusal("'" + text + "' is not among the choices of " + what + ": "
                + listed(words.getELiterals().stream().map(EEnumLiteral::getLiteral).toList(), "none") + ".");
    }

    /** A reference to a strip by its name; an empty name refers to none. */
    private static Control reference(EObject owner, String feature, String what, Session session, Steps steps) {
        steps.end();
        EStructuralFeature reference = owner.eClass().getEStructuralFeature(feature);
        String name = "the " + feature + " of " + what;
        return new Control(name, () -> owner.eGet(reference) instanceof Strip strip ? strip.getName() : "", text -> {
            if (text.isBlank()) {
                owner.eUnset(reference);
            } else {
                owner.eSet(reference, Strips.named(session, text));
            }
        });
    }

    private static Track trackOf(Session session, Steps steps) {
        List<Track> tracks = session.getTimeline().getTracks();
        String wanted = steps.next("'track'", "a name");
        return tracks.stream().filter(track -> track.getName().equals(wanted)).findFirst()
                .orElseThrow(() -> new Refusal("There is no track '" + wanted + "'; tracks are "
                        + listed(tracks.stream().map(Track::getName).toList(), "none") + "."));
    }

    private static Send sendOf(Strip strip, String what, Steps steps) {
        String wanted = steps.next("'send'", "the name of a strip");
        return strip.getSends().stream().filter(send -> send.getTarget().getName().equals(wanted)).findFirst()
                .orElseThrow(
                        () -> new Refusal("There is no send of " + what + " to '" + wanted + "'; it sends to "
                                + listed(strip.getSends().stream().map(send -> send.getTarget().getName()).toList(),
                                        "no strip")
                                + "."));
    }

    private static <T> T numbered(String kind, List<T> all, String owner, Steps steps) {
        String text = steps.next("'" + kind + "'", "a number");
        int number = Amount.whole("a " + kind, text);
        if (number < 1 || number > all.size()) {
            throw new Refusal(
                    "There is no " + kind + " " + number + " in " + owner + ", which has " + all.size() + ".");
        }
        return all.get(number - 1);
    }

    /** Names in a sentence; the first ones if there are many. */
    static String listed(List<String> names, String none) {
        if (names.isEmpty()) {
            return none;
        }
        String first = names.stream().limit(MOST_LISTED).collect(Collectors.joining(", "));
        return names.size() > MOST_LISTED ? first + " and " + (names.size() - MOST_LISTED) + " more" : first;
    }
}
