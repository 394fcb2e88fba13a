package org.tonewright.core.render;

import java.nio.file.Path;

import org.tonewright.media.SampleType;

/**
 * The file that one output of a graph is written to. The extension of its name chooses the format.
 *
 * @param file the file; what was there is replaced when the render is complete
 * @param sampleRate frames a second; another rate than the graph's is converted to
 * @param type how a sample is stored; integers of 8 to 24 bits are dithered with triangular noise of 2 LSB, always the
 *        same
 */
public record RenderTarget(Path file, int sampleRate, SampleType type) {}
