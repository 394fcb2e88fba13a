package org.tonewright.core.internal.registry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.tonewright.core.Refusal;
import org.tonewright.core.verb.ExitCode;
import org.tonewright.core.verb.Verb;
import org.tonewright.core.verb.VerbContext;
import org.tonewright.core.verb.VerbDescriptor;
import org.tonewright.core.verb.VerbGroup;

class VerbRegistryTest {

    private static final String POINT = "org.tonewright.core.verbs";

    private final RegistryTrial trial = new RegistryTrial("verbs");
    private final VerbRegistry verbs = new VerbRegistry(trial.registry(), trial.problems()::add);

    public static final class Nothing implements Verb {

        @Override
        public ExitCode run(VerbContext context) {
            return ExitCode.DONE;
        }
    }

    private static String verb(String name, String group, String className) {
        return "<extension point='" + POINT + "'><verb name='" + name + "' group='" + group + "' class='" + className
                + "' summary='Does " + name + "'/></extension>";
    }

    @Test
    void listingLoadsNoClass() {
        trial.add("org.vendor", verb("bounce", "mixing", "there.is.NoSuchClass"));
        assertEquals(List.of(new VerbDescriptor("bounce", VerbGroup.MIXING, "Does bounce", "org.vendor")),
                verbs.verbs());
    }

    @Test
    void verbsAreOrderedByGroupThenName() {
        trial.add("org.vendor",
                verb("verify", "evidence", "x") + verb("set", "session", "x") + verb("new", "session", "x"));
        assertEquals(List.of("new", "set", "verify"), verbs.verbs().stream().map(VerbDescriptor::name).toList());
    }

    @Test
    void classIsMadeWhenAskedFor() {
        trial.add("org.vendor", verb("nothing", "studio", Nothing.class.getName()));
        assertInstanceOf(Nothing.class, verbs.create("nothing"));
    }

    @Test
    void missingClassNamesItsBundle() {
        trial.add("org.vendor", verb("bounce", "mixing", "there.is.NoSuchClass"));
        String sentence = String.valueOf(assertThrows(Refusal.class, () -> verbs.create("bounce")).getMessage());
        assertTrue(sentence.contains("there.is.NoSuchClass") && sentence.contains("org.vendor"), sentence);
    }

    @Test
    void classOfAnotherTypeIsRefused() {
        trial.add("org.vendor", verb("text", "mixing", "java.lang.Object"));
        String sentence = String.valueOf(assertThrows(Refusal.class, () -> verbs.create("text")).getMessage());
        assertTrue(sentence.contains("is not a " + Verb.class.getName()), sentence);
    }

    @Test
    void badContributionIsReportedAndHarmsNoOther() {
        trial.add("org.careless", verb("lost", "nowhere", "x"));
        trial.add("org.vendor", verb("bounce", "mixing", "x"));
        assertEquals(List.of("bounce"), verbs.verbs().stream().map(VerbDescriptor::name).toList());
        assertEquals(
                List.of("The verb 'lost' of the bundle org.careless names the group 'nowhere', which there is not."),
                trial.problems());
    }

    @Test
    void bundleThatComesAndGoesIsNoticed() {
        assertEquals(List.of(), verbs.verbs());
        trial.add("org.vendor", verb("bounce", "mixing", "x"));
        assertEquals(1, verbs.verbs().size());
        trial.removeFrom(POINT, "org.vendor");
        assertEquals(List.of(), verbs.verbs());
    }
}
