package org.tonewright.tests.layers;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.eclipse.osgi.util.ManifestElement;
import org.osgi.framework.BundleException;

/**
 * What a manifest says of a bundle's ties to others.
 *
 * @param name the symbolic name
 * @param requires symbolic names in {@code Require-Bundle}
 * @param imports packages in {@code Import-Package}
 * @param exports packages in {@code Export-Package}
 * @param refused headers and directives that no bundle of ours may have, as written
 */
record BundleManifest(String name, List<String> requires, List<String> imports, List<String> exports,
        List<String> refused) {

    private static final List<String> REFUSED_HEADERS = List.of("Fragment-Host", "DynamicImport-Package",
            "Bundle-Activator", "Bundle-ClassPath", "Eclipse-BuddyPolicy", "Eclipse-RegisterBuddy");
    private static final List<String> REFUSED_DIRECTIVES = List.of("x-friends", "x-internal");

    static BundleManifest of(Path bundle) throws IOException, BundleException {
        try (InputStream in = Files.newInputStream(bundle.resolve("META-INF/MANIFEST.MF"))) {
            return of(ManifestElement.parseBundleManifest(in));
        }
    }

    static BundleManifest of(Map<String, String> headers) throws BundleException {
        List<String> refused = new ArrayList<>(REFUSED_HEADERS.stream().filter(headers::containsKey).toList());
        for (ManifestElement export : elements(headers, "Export-Package")) {
            for (String directive : REFUSED_DIRECTIVES) {
                if (export.getDirective(directive) != null) {
                    refused.add(directive + " on " + export.getValue());
                }
            }
        }
        return new BundleManifest(elements(headers, "Bundle-SymbolicName").getFirst().getValue(),
                values(headers, "Require-Bundle"), values(headers, "Import-Package"),
                values(headers, "Export-Package"), refused);
    }

    private static List<String> values(Map<String, String> headers, String header) throws BundleException {
        List<String> values = new ArrayList<>();
        for (ManifestElement element : elements(headers, header)) {
            values.addAll(List.of(element.getValueComponents()));
        }
        return values;
    }

    private static List<ManifestElement> elements(Map<String, String> headers, String header) throws BundleException {
        ManifestElement[] elements = ManifestElement.parseHeader(header, headers.get(header));
        return elements == null ? List.of() : List.of(elements);
    }
}
