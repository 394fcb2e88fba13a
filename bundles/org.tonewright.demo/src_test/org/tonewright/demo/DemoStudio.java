package org.tonewright.demo;

import java.nio.file.Path;
import java.util.List;

import org.tonewright.core.Refusal;
import org.tonewright.core.Studio;
import org.tonewright.core.catalog.AudioDevices;
import org.tonewright.core.catalog.ClassPathExtensions;
import org.tonewright.core.catalog.Contribution;
import org.tonewright.core.verify.Verifier;
import org.tonewright.core.verify.Verifiers;
import org.tonewright.device.rehearsal.RehearsalBackend;
import org.tonewright.engine.device.AudioDevice;
import org.tonewright.mastering.verify.DeliveryVerifier;
import org.tonewright.processor.ProcessorFactory;

/** A studio on a class path whose only device is the rehearsal room. */
final class DemoStudio {

    private DemoStudio() {}

    static Studio open() {
        List<ProcessorFactory> processors = new ClassPathExtensions(DemoStudio.class.getClassLoader())
                .contributions("org.tonewright.core.processors").stream()
                .filter(contribution -> contribution.kind().equals("processor"))
                .map((Contribution contribution) -> contribution.create(ProcessorFactory.class)).toList();
        Studio plain = Studio.plain(processors, new Verifiers() {

            @Override
            public List<Verifier> handling(Path path) {
                return List.of(new DeliveryVerifier());
            }

            @Override
            public List<String> names() {
                return List.of("Delivery");
            }
        });
        return new Studio(plain.sessions(), plain.processors(), plain.formats(), new Room(), plain.renderer(),
                plain.verifiers(), plain.extensions());
    }

    private static final class Room implements AudioDevices {

        private final RehearsalBackend backend = new RehearsalBackend();

        @Override
        public List<Entry> devices() {
            return backend.devices().stream().map(device -> new Entry(backend.id(), device)).toList();
        }

        @Override
        public AudioDevice named(String id) {
            return backend.device(id.substring(id.indexOf(':') + 1))
                    .orElseThrow(() -> new Refusal("There is no device '" + id + "'."));
        }
    }
}
