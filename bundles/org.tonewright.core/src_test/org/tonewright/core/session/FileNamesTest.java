package org.tonewright.core.session;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class FileNamesTest {

    @Test
    void accentsFallAndWhatCouldMeanSomethingBecomesALine() {
        assertEquals("Uber den Wolken", FileNames.of("Über den Wolken"));
        assertEquals("AC_DC_ _Live_", FileNames.of("AC/DC: \"Live\""));
        assertEquals("__ 2", FileNames.of("月光 2"));
    }

    @Test
    void aNameIsNeverEmptyHiddenOrALongTale() {
        assertEquals("untitled", FileNames.of(" .. "));
        assertEquals("hidden", FileNames.of(".hidden."));
        assertEquals(60, FileNames.of("x".repeat(300)).length());
    }
}
