package org.tonewright.core.session;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import org.tonewright.core.Refusal;

/**
 * The lock of an open folder. It is a lock of the operating system on {@code local/lock}, so a program that crashes
 * leaves none behind; the file itself stays and only tells the next opener who holds it. Within one Java process a lock
 * of the operating system does not protect, and closing any channel on the file would give it up, so the process
 * remembers the folders it holds and does not touch the file again.
 */
final class FolderLock implements AutoCloseable {

    private static final Set<Path> HELD_BY_THIS_PROCESS = ConcurrentHashMap.newKeySet();

    /**
     * The locked byte lies far behind the text, which another process must be able to read where locks are mandatory.
     */
    private static final long PLACE = Long.MAX_VALUE - 1;
    private static final int LONGEST_TEXT = 400;

    private final Path key;
    private final FileChannel channel;

    private FolderLock(Path key, FileChannel channel) {
        this.key = key;
        this.channel = channel;
    }

    /**
     * Locks a folder.
     *
     * @throws Refusal if it is open already, here or in another program; the sentence says where
     * @throws IOException if the lock's file cannot be made
     */
    static FolderLock take(Path folder) throws IOException {
        Path key = folder.toRealPath();
        if (!HELD_BY_THIS_PROCESS.add(key)) {
            throw new Refusal("'" + folder + "' is open already in this program.");
        }
        boolean locked = false;
        try {
            FolderLock lock = new FolderLock(key, lockedChannel(folder));
            locked = true;
            return lock;
        } finally {
            if (!locked) {
                HELD_BY_THIS_PROCESS.remove(key);
            }
        }
    }

    private static FileChannel lockedChannel(Path folder) throws IOException {
        Path file = Files.createDirectories(folder.resolve("local")).resolve("lock");
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ,
                StandardOpenOption.WRITE);
        boolean locked = false;
        try {
            FileLock lock = channel.tryLock(PLACE, 1, false);
            if (lock == null) {
                throw new Refusal("'" + folder + "' is open already" + holder(channel) + ".");
            }
            String text = "process " + ProcessHandle.current().pid() + ", since "
                    + LocalDateTime.now().truncatedTo(ChronoUnit.SECONDS).toString().replace('T', ' ');
            channel.truncate(0);
            channel.write(ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)), 0);
            locked = true;
            return channel;
        } finally {
            if (!locked) {
                channel.close();
            }
        }
    }

    private static String holder(FileChannel channel) throws IOException {
        ByteBuffer text = ByteBuffer.allocate(LONGEST_TEXT);
        int count = channel.read(text, 0);
        return count <= 0 ? " in another program"
                : " in another program (" + new String(text.array(), 0, count, StandardCharsets.UTF_8).strip() + ")";
    }

    @Override
    public void close() throws IOException {
        try {
            channel.close();
        } finally {
            HELD_BY_THIS_PROCESS.remove(key);
        }
    }
}
