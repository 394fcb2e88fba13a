package org.tonewright.core.internal.registry;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.eclipse.core.runtime.IExtensionRegistry;
import org.tonewright.core.catalog.Contribution;
import org.tonewright.core.verify.Verifier;
import org.tonewright.core.verify.Verifiers;

/** Reads {@code org.tonewright.core.verifiers}. */
public final class VerifierRegistry implements Verifiers {

    private record Entry(String id, String name, List<Pattern> handles, Contribution contribution) {

        boolean matches(String fileName) {
            return handles.stream().anyMatch(pattern -> pattern.matcher(fileName).matches());
        }
    }

    private final Contributions<Entry> contributions;

    /**
     * @param registry the extension registry
     * @param problems told a sentence for each contribution that cannot be read
     */
    public VerifierRegistry(IExtensionRegistry registry, Problems problems) {
        contributions = new Contributions<>(registry, "org.tonewright.core.verifiers", VerifierRegistry::read,
                problems);
    }

    private static Optional<Entry> read(Contribution contribution) {
        contribution.text("handles");
        List<Pattern> handles = contribution.words("handles").stream().map(VerifierRegistry::pattern).toList();
        return Optional.of(new Entry(contribution.text("id"), contribution.text("name"), handles, contribution));
    }

    private static Pattern pattern(String glob) {
        StringBuilder expression = new StringBuilder();
        for (char letter : glob.toCharArray()) {
            expression.append(switch (letter) {
            case '*' -> ".*";
            case '?' -> ".";
            default -> Pattern.quote(String.valueOf(letter));
            });
        }
        return Pattern.compile(expression.toString(), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.DOTALL);
    }

    @Override
    public List<Verifier> handling(Path path) throws IOException {
        List<String> fileNames = fileNames(path);
        List<Verifier> found = new ArrayList<>();
        for (Entry entry : sorted()) {
            if (fileNames.stream().anyMatch(entry::matches)) {
                found.add(entry.contribution().create(Verifier.class));
            }
        }
        return found;
    }

    @Override
    public List<String> names() {
        return sorted().stream().map(Entry::name).toList();
    }

    private List<Entry> sorted() {
        return contributions.all().stream().sorted(Comparator.comparing(Entry::id)).toList();
    }

    private static List<String> fileNames(Path path) throws IOException {
        if (!Files.isDirectory(path)) {
            return List.of(String.valueOf(path.getFileName()));
        }
        try (Stream<Path> entries = Files.list(path)) {
            return entries.map(entry -> String.valueOf(entry.getFileName())).toList();
        }
    }
}
