package org.tonewright.core.session;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.eclipse.emf.common.notify.Notification;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.tonewright.model.session.Document;
import org.tonewright.model.session.Element;
import org.tonewright.model.session.Release;
import org.tonewright.model.session.Session;

/**
 * What must hold in a document for it to be opened, and therefore after every edit: what was saved can always be opened
 * again. Here is what holds for objects of every kind; {@link SessionCheck}, {@link MixerCheck} and
 * {@link ReleaseCheck} know their own.
 */
final class DocumentCheck {

    private static final int LONGEST_ID = 64;

    private final Document root;
    private final Problems problems = new Problems();

    private DocumentCheck(Document root) {
        this.root = root;
    }

    /** What is wrong with a document, as whole sentences; empty if all is well. */
    static List<String> problems(Document root) {
        DocumentCheck check = new DocumentCheck(root);
        List<EObject> all = check.all();
        check.run(all, all, all);
        return check.problems.sentences();
    }

    /**
     * What is wrong with a document that was well before these changes. Only what they touched is looked at in every
     * detail, and the whole where one change can spoil another place: with 20 000 objects that is the greater part of
     * the time of an edit.
     */
    static List<String> problems(Document root, List<Notification> changes) {
        DocumentCheck check = new DocumentCheck(root);
        Set<EObject> touched = new LinkedHashSet<>();
        boolean added = false;
        boolean removed = false;
        for (Notification change : changes) {
            touched.add((EObject) change.getNotifier());
            if (change.getFeature() instanceof EReference reference && reference.isContainment()) {
                for (EObject one : objects(change.getNewValue())) {
                    one.eAllContents().forEachRemaining(touched::add);
                    touched.add(one);
                    added = true;
                }
                removed |= !objects(change.getOldValue()).isEmpty();
            }
        }
        touched.removeIf(object -> !EcoreUtil.isAncestor(root, object));
        List<EObject> all = added || removed ? check.all() : List.of();
        check.run(touched, added ? all : touched, removed ? all : touched);
        return check.problems.sentences();
    }

    private static List<EObject> objects(Object value) {
        List<?> values = value instanceof List<?> several ? several : Collections.singletonList(value);
        return values.stream().filter(EObject.class::isInstance).map(EObject.class::cast).toList();
    }

    private List<EObject> all() {
        List<EObject> all = new ArrayList<>();
        all.add(root);
        root.eAllContents().forEachRemaining(all::add);
        return all;
    }

    private void run(Collection<EObject> detailed, Collection<EObject> identified, Collection<EObject> referring) {
        problems.unless(identified.size() <= XmlGate.MOST_ELEMENTS,
                () -> "The document has more than " + XmlGate.MOST_ELEMENTS + " objects.");
        for (EObject object : detailed) {
            object.eClass().getEAllAttributes().forEach(attribute -> attribute(object, attribute));
        }
        Set<String> ids = new HashSet<>();
        for (EObject object : identified) {
            if (object instanceof Element element) {
                identity(element, ids);
            }
        }
        if (problems.sentences().isEmpty()) {
            referring.forEach(this::references);
        }
        if (problems.sentences().isEmpty()) {
            own();
        }
    }

    private void own() {
        problems.range(() -> "The sample rate in hertz", root.getSampleRate(), 22050, 192000);
        if (root instanceof Session session) {
            SessionCheck.check(session, problems);
        }
        if (root instanceof Release release) {
            ReleaseCheck.check(release, problems);
        }
    }

    private void identity(Element element, Set<String> ids) {
        String id = String.valueOf(element.getId());
        problems.unless(element.getId() != null && isId(id),
                () -> name(element) + " has no id that can be used, but '" + id + "'.");
        problems.unless(ids.add(id), () -> name(element) + " has an id that is there twice, '" + id + "'.");
    }

    /** Letters, digits, underscores, full stops and hyphens, 1 to 64: as an attribute, ids stand between spaces. */
    private static boolean isId(String text) {
        return !text.isEmpty() && text.length() <= LONGEST_ID
                && text.chars()
                        .allMatch(c -> c < 0x80 && (Character.isLetterOrDigit(c) || c == '_' || c == '.' || c == '-'));
    }

    private void attribute(EObject object, EAttribute attribute) {
        Object value = object.eGet(attribute);
        if (attribute.isMany()) {
            for (Object one : (List<?>) value) {
                single(object, attribute, one);
            }
        } else if (!attribute.isID()) {
            single(object, attribute, value);
        }
    }

    private void single(EObject object, EAttribute attribute, Object value) {
        problems.unless(value != null, () -> "'" + attribute.getName() + "' of " + name(object) + " is missing.");
        if (value instanceof Double number) {
            problems.unless(Double.isFinite(number),
                    () -> "'" + attribute.getName() + "' of " + name(object) + " is not a number but " + number + ".");
        }
        if (value instanceof String text) {
            problems.unless(text.length() < XmlGate.LONGEST_TEXT / 2,
                    () -> "'" + attribute.getName() + "' of " + name(object) + " is too long a text.");
            problems.unless(text.codePoints().allMatch(DocumentCheck::isText), () -> "'" + attribute.getName() + "' of "
                    + name(object) + " has a character that cannot be kept, such as a control character.");
        }
    }

    /** The characters of XML 1.0, production 2. */
    static boolean isText(int c) {
        return c >= 0x20 && c <= 0xD7FF || c == '\t' || c == '\n' || c == '\r' || c >= 0xE000 && c <= 0xFFFD
                || c >= 0x10000;
    }

    private void references(EObject object) {
        for (EReference reference : object.eClass().getEAllReferences()) {
            if (reference.isContainment()) {
                continue;
            }
            if (reference.isMany()) {
                for (Object target : (List<?>) object.eGet(reference)) {
                    target(object, reference, target);
                }
            } else if (object.eGet(reference) instanceof EObject target) {
                target(object, reference, target);
            }
        }
    }

    private void target(EObject object, EReference reference, Object target) {
        problems.unless(target instanceof EObject known && EcoreUtil.isAncestor(root, known),
                () -> "'" + reference.getName() + "' of "
                        + name(object) + " is not part of this document.");
    }

    /** How a person knows an object, such as {@code Track 'Bass'}. */
    static String name(EObject object) {
        for (String feature : List.of("name", "title", "path", "key", "rule", "processorId")) {
            if (object.eClass().getEStructuralFeature(feature) instanceof EAttribute attribute
                    && object.eGet(attribute) instanceof String text && !text.isBlank()) {
                return object.eClass().getName() + " '" + text.lines().findFirst().orElse("") + "'";
            }
        }
        EObject container = object.eContainer();
        return "a " + object.eClass().getName() + (container == null ? "" : " of " + name(container));
    }
}
