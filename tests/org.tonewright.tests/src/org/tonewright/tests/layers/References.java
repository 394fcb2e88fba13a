package org.tonewright.tests.layers;

import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.constantpool.ClassEntry;
import java.lang.classfile.constantpool.MethodTypeEntry;
import java.lang.classfile.constantpool.NameAndTypeEntry;
import java.lang.classfile.constantpool.PoolEntry;
import java.lang.classfile.constantpool.Utf8Entry;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The packages that a compiled class refers to: by using a class, or in the type of a field or method. */
final class References {
    private static final Pattern TYPE = Pattern.compile("L([\\w/$]+)[;<]");

    private References() {}

    /** The packages, with dots, that the class file refers to. */
    static Set<String> packages(Path classFile) throws IOException {
        return packages(Files.readAllBytes(classFile));
    }

    static Set<String> packages(byte[] classFile) {
        ClassModel model = ClassFile.of().parse(classFile);
        Set<String> packages = new TreeSet<>();
        for (PoolEntry entry : model.constantPool()) {
            switch (entry) {
            case ClassEntry used -> add(packages, used.asInternalName());
            case NameAndTypeEntry member -> addTypes(packages, member.type().stringValue());
            case MethodTypeEntry lambda -> addTypes(packages, lambda.descriptor().stringValue());
            default -> {
                // the other kinds of entry name no types, or name them through these two
            }
            }
        }
        model.fields().forEach(field -> addTypes(packages, field.fieldType()));
        model.methods().forEach(method -> addTypes(packages, method.methodType()));
        return packages;
    }

    private static void addTypes(Set<String> packages, Utf8Entry descriptor) {
        addTypes(packages, descriptor.stringValue());
    }

    private static void addTypes(Set<String> packages, String descriptor) {
        for (Matcher types = TYPE.matcher(descriptor); types.find();) {
            add(packages, types.group(1));
        }
    }

    private static void add(Set<String> packages, String internalName) {
        if (internalName.startsWith("[")) {
            addTypes(packages, internalName);
            return;
        }
        int end = internalName.lastIndexOf('/');
        if (end > 0) {
            packages.add(internalName.substring(0, end).replace('/', '.'));
        }
    }
}
