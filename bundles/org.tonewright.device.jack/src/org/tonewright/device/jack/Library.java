package org.tonewright.device.jack;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.invoke.MethodHandle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The library of the JACK server that is installed on this machine, if there is one. */
final class Library {

    private static final Linker LINKER = Linker.nativeLinker();

    private Library() {}

    /** Looking does not happen before somebody asks. */
    private static final class Found {

        static final Optional<SymbolLookup> LIBRARY = names().stream().map(Library::load).flatMap(Optional::stream)
                .findFirst();
    }

    private static List<String> names() {
        String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        if (system.startsWith("windows")) {
            return List.of("libjack64.dll", "libjack.dll");
        }
        return system.startsWith("mac")
                ? List.of("libjack.0.dylib", "/usr/local/lib/libjack.0.dylib", "/opt/homebrew/lib/libjack.0.dylib")
                : List.of("libjack.so.0");
    }

    private static Optional<SymbolLookup> load(String name) {
        try {
            return Optional.of(SymbolLookup.libraryLookup(name, Arena.global()));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    /** Whether it is installed. */
    static boolean isThere() {
        return Found.LIBRARY.isPresent();
    }

    /**
     * One of its functions. Addresses travel as {@code long}, so that a call makes no object.
     *
     * @throws UnsatisfiedLinkError if it is not there
     */
    static MethodHandle function(String name, FunctionDescriptor type, Linker.Option... options) {
        MemorySegment address = Found.LIBRARY.flatMap(library -> library.find(name))
                .orElseThrow(() -> new UnsatisfiedLinkError(name));
        return LINKER.downcallHandle(address, type, options);
    }

    /** The address of a function that does nothing with the text it is given. */
    static long deaf() {
        return LINKER.defaultLookup().findOrThrow("strlen").address();
    }

    /** A function that calls a method, for as long as an arena is open. */
    static long upcall(MethodHandle method, FunctionDescriptor type, Arena arena) {
        return LINKER.upcallStub(method, type, arena).address();
    }
}
