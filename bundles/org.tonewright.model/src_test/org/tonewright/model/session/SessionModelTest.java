package org.tonewright.model.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EClassifier;
import org.eclipse.emf.ecore.EEnum;
import org.eclipse.emf.ecore.EModelElement;
import org.eclipse.emf.ecore.ENamedElement;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.junit.jupiter.api.Test;

/**
 * What holds for every class and feature of the session model; on a plain class path, the package registered by use.
 */
final class SessionModelTest {

    private final SessionPackage model = SessionPackage.eINSTANCE;

    @Test
    void everyClassAndFeatureAndLiteralIsDocumentedInWholeSentences() {
        List<String> undocumented = new ArrayList<>();
        for (EClassifier classifier : model.getEClassifiers()) {
            note(classifier, classifier.getName(), undocumented);
            if (classifier instanceof EClass type) {
                type.getEStructuralFeatures().forEach(feature -> note(feature, name(type, feature), undocumented));
            }
            if (classifier instanceof EEnum type) {
                type.getELiterals().forEach(literal -> note(literal, name(type, literal), undocumented));
            }
        }
        assertEquals(List.of(), undocumented);
    }

    @Test
    void everyPositionAndLengthSaysItsUnit() {
        List<String> unclear = new ArrayList<>();
        for (EClassifier classifier : model.getEClassifiers()) {
            if (classifier instanceof EClass type) {
                for (EStructuralFeature feature : type.getEStructuralFeatures()) {
                    if (feature.getEType() == model.getFrames()
                            && !EcoreUtil.getDocumentation(feature).contains("frames")) {
                        unclear.add(name(type, feature));
                    }
                }
            }
        }
        assertEquals(List.of(), unclear);
    }

    @Test
    void everyObjectHasAnIdAndExtras() {
        for (EClassifier classifier : model.getEClassifiers()) {
            if (classifier instanceof EClass type && type != model.getEntry()) {
                assertEquals(model.getElement_Id(), type.getEIDAttribute(), type.getName());
                assertTrue(type.getEAllReferences().contains(model.getElement_Extras()), type.getName());
            }
        }
    }

    @Test
    void noReferenceResolvesProxiesSoThatNoFileLoadsAnother() {
        for (EClassifier classifier : model.getEClassifiers()) {
            if (classifier instanceof EClass type) {
                for (EReference reference : type.getEReferences()) {
                    assertTrue(reference.isContainment() || !reference.isResolveProxies(), name(type, reference));
                }
            }
        }
    }

    private static void note(EModelElement element, String name, List<String> undocumented) {
        String text = EcoreUtil.getDocumentation(element);
        if (text == null || !text.endsWith(".") || text.length() < 10) {
            undocumented.add(name);
        }
    }

    private static String name(ENamedElement owner, ENamedElement part) {
        return owner.getName() + "." + part.getName();
    }
}
