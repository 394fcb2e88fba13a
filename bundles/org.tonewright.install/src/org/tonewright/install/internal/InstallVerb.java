package org.tonewright.install.internal;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

import org.tonewright.core.Refusal;
import org.tonewright.core.verb.ExitCode;
import org.tonewright.core.verb.Verb;
import org.tonewright.core.verb.VerbContext;
import org.tonewright.install.internal.service.Fitting;
import org.tonewright.install.internal.service.Repository;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code install}: adds what a vendor made. */
@Command(description = "Adds a vendor's features from a p2 repository, or a vendor's bundle. They are there from "
        + "the next start on, for the verbs and for the window, and stay when Tonewright is built anew.")
public final class InstallVerb implements Verb {

    @Parameters(paramLabel = "REPOSITORY|BUNDLE.jar", description = "The folder or address of a p2 repository, of "
            + "which all features are installed; or the path of a bundle's jar.")
    private String what = "";

    @Override
    public ExitCode run(VerbContext context) throws IOException {
        PersonFolder folder = PersonFolder.current();
        if (what.toLowerCase(Locale.ROOT).endsWith(".jar")) {
            BundleFile bundle = BundleFile.read(Path.of(what));
            Fitting.check(List.of(bundle));
            folder.addBundle(bundle);
            context.output().line("Installed " + bundle.name() + " " + bundle.version() + ".");
            return ExitCode.DONE;
        }
        try (Repository repository = Repository.open(address(what))) {
            for (Repository.Feature feature : repository.features()) {
                context.cancellation().check();
                Path collected = folder.collect(feature.id());
                try {
                    Fitting.check(repository.fetch(feature, collected));
                    folder.addFeature(feature.id(), collected);
                } finally {
                    PersonFolder.discard(collected);
                }
                context.output().line("Installed " + feature.id() + " " + feature.version() + ".");
            }
        }
        return ExitCode.DONE;
    }

    private static URI address(String words) {
        if (words.matches("[a-z]{2,}:.*")) {
            try {
                return URI.create(words);
            } catch (IllegalArgumentException e) {
                throw new Refusal(words + " is no address.", e);
            }
        }
        Path folder = Path.of(words);
        if (!Files.isDirectory(folder)) {
            throw new Refusal(words + " is neither the folder of a repository nor a bundle's jar.");
        }
        return folder.toAbsolutePath().normalize().toUri();
    }
}
