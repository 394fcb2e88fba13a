package org.tonewright.processor.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tonewright.processor.ProcessorFactory;

/** What the vendor guide shows is true: its code compiles and keeps the contract, and it lists every check. */
class VendorGuideTest {

    private static final Path GUIDE = Path.of("../../docs/vendor-guide.md");
    private static final Pattern JAVA = Pattern.compile("```java\\n(package .*?)```", Pattern.DOTALL);
    private static final Pattern NAME = Pattern.compile("class (\\w+)");

    private static List<Path> sources(Path folder) throws IOException {
        List<Path> sources = new ArrayList<>();
        Matcher code = JAVA.matcher(Files.readString(GUIDE));
        while (code.find()) {
            Matcher name = NAME.matcher(code.group(1));
            assertTrue(name.find());
            sources.add(Files.writeString(folder.resolve(name.group(1) + ".java"), code.group(1)));
        }
        return sources;
    }

    @Test
    void exampleCompilesKeepsTheContractAndPassesItsOwnTest(@TempDir Path folder) throws Exception {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter said = new StringWriter();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            boolean compiled = compiler.getTask(said, files, null,
                    List.of("-d", folder.toString(), "-cp",
                            System.getProperty("java.class.path", "") + File.pathSeparator
                                    + location(ProcessorFactory.class) + File.pathSeparator + location(Contract.class)
                                    + File.pathSeparator
                                    + location(Test.class)),
                    null, files.getJavaFileObjectsFromPaths(sources(folder))).call();
            assertTrue(compiled, said.toString());
        }
        try (URLClassLoader loader = new URLClassLoader(new URL[] {folder.toUri().toURL()},
                getClass().getClassLoader())) {
            ProcessorFactory tremolo = (ProcessorFactory) loader.loadClass("org.vendor.tremolo.Tremolo")
                    .getConstructor()
                    .newInstance();
            for (Contract.Finding finding : Contract.run(tremolo)) {
                assertEquals(Verdict.Outcome.PASSED, finding.verdict().outcome(),
                        finding.check().id() + ": " + finding.verdict().measured());
            }
            Class<?> soundTest = loader.loadClass("org.vendor.tremolo.TremoloSoundTest");
            Constructor<?> constructor = soundTest.getDeclaredConstructor();
            constructor.setAccessible(true);
            Object test = constructor.newInstance();
            for (Method method : soundTest.getDeclaredMethods()) {
                method.setAccessible(true);
                method.invoke(test);
            }
        }
    }

    private static String location(Class<?> type) throws Exception {
        return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI()).toString();
    }

    @Test
    void everyCheckIsListed() throws IOException {
        String guide = Files.readString(GUIDE);
        for (Check check : Contract.checks()) {
            assertTrue(guide.contains("| `" + check.id() + "` | " + check.promise() + " |"), check.id());
        }
    }
}
