package org.tonewright.core;

import java.util.List;

import org.tonewright.core.catalog.AudioDevices;
import org.tonewright.core.catalog.ClassPathExtensions;
import org.tonewright.core.catalog.ExtensionCatalog;
import org.tonewright.core.catalog.InstalledFormats;
import org.tonewright.core.catalog.InstalledProcessors;
import org.tonewright.core.render.Renderer;
import org.tonewright.core.session.FolderStore;
import org.tonewright.core.session.SessionStore;
import org.tonewright.core.verify.Verifiers;
import org.tonewright.media.AudioFormats;
import org.tonewright.processor.ProcessorFactory;

/**
 * The services there is one of in a running studio, as they are handed to what extensions contribute.
 *
 * @param sessions makes and opens sessions and releases
 * @param processors the processors that are installed
 * @param formats the formats of audio files
 * @param devices the sound devices
 * @param renderer renders graphs into files
 * @param verifiers proves and describes what lies on disk
 * @param extensions everything that is contributed, and by whom
 */
public record Studio(SessionStore sessions, InstalledProcessors processors, InstalledFormats formats,
        AudioDevices devices, Renderer renderer, Verifiers verifiers, ExtensionCatalog extensions) {

    /**
     * A studio on a plain class path, for batch jobs and tests: the built-in formats, no devices, and the extensions of
     * the bundles on the class path.
     *
     * @param processors the processors it knows
     * @param verifiers the verifiers it knows
     */
    public static Studio plain(List<ProcessorFactory> processors, Verifiers verifiers) {
        InstalledProcessors catalog = InstalledProcessors.of(processors);
        AudioFormats formats = AudioFormats.builtIn();
        return new Studio(new FolderStore(), catalog, () -> formats, AudioDevices.NONE,
                new Renderer(catalog, () -> formats), verifiers,
                new ClassPathExtensions(Studio.class.getClassLoader()));
    }
}
