package org.tonewright.core.session;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.tonewright.model.session.Document;
import org.tonewright.model.session.Element;
import org.tonewright.model.session.Release;
import org.tonewright.model.session.Session;

/**
 * What must hold in a document for it to be opened, and therefore after every edit: what was saved can always be opened
 * again. Here is what holds for objects of every kind; {@link SessionCheck}, {@link MixerCheck} and {@link ReleaseCheck}
 * know their own.
 */
final class DocumentCheck {

    private static final Pattern ID = Pattern.compile("[A-Za-z0-9_.-]{1,64}");

    private final Problems problems = new Problems();
    private final Set<EObject> objects = new LinkedHashSet<>();
    private final Set<String> ids = new HashSet<>();

    private DocumentCheck() {
    }

    /** What is wrong with a document, as whole sentences; empty if all is well. */
    static List<String> problems(Document root) {
        DocumentCheck check = new DocumentCheck();
        check.walk(root);
        if (check.problems.sentences().isEmpty()) {
            check.objects.forEach(check::references);
        }
        if (check.problems.sentences().isEmpty()) {
            check.own(root);
        }
        return check.problems.sentences();
    }

    private void own(Document root) {
        problems.range("The sample rate in hertz", root.getSampleRate(), 22050, 192000);
        problems.unless(root.getFormatVersion() == Migrations.standard().current(),
                () -> "The format version is " + root.getFormatVersion() + ".");
        if (root instanceof Session session) {
            SessionCheck.check(session, problems);
        }
        if (root instanceof Release release) {
            ReleaseCheck.check(release, problems);
        }
    }

    private void walk(Document root) {
        Deque<EObject> open = new ArrayDeque<>();
        open.add(root);
        while (!open.isEmpty()) {
            EObject object = open.remove();
            objects.add(object);
            identity(object);
            object.eClass().getEAllAttributes().forEach(attribute -> attribute(object, attribute));
            object.eContents().forEach(open::add);
        }
        problems.unless(objects.size() <= XmlGate.MOST_ELEMENTS,
                () -> "The document has more than " + XmlGate.MOST_ELEMENTS + " objects.");
    }

    private void identity(EObject object) {
        if (object instanceof Element element) {
            String id = String.valueOf(element.getId());
            problems.unless(element.getId() != null && ID.matcher(id).matches(),
                    () -> name(object) + " has no id that can be used, but '" + id + "'.");
            problems.unless(ids.add(id), () -> name(object) + " has an id that is there twice, '" + id + "'.");
        }
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
                    () -> attribute.getName() + " of " + name(object) + " is not a number but " + number + ".");
        }
        if (value instanceof String text) {
            problems.unless(text.length() < XmlGate.LONGEST_TEXT / 2,
                    () -> attribute.getName() + " of " + name(object) + " is too long a text.");
            problems.unless(text.codePoints().allMatch(DocumentCheck::isText), () -> attribute.getName() + " of "
                    + name(object) + " has a character that cannot be kept, such as a control character.");
        }
    }

    /** The characters of XML 1.0, production 2. */
    private static boolean isText(int c) {
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
        problems.unless(target instanceof EObject known && objects.contains(known), () -> reference.getName() + " of "
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
