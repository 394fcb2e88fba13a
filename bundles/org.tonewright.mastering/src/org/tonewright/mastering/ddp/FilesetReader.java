package org.tonewright.mastering.ddp;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

import org.tonewright.mastering.ddp.Fileset.Part;
import org.tonewright.mastering.ddp.MapStream.Stream;
import org.tonewright.mastering.disc.DiscTime;

/**
 * Reads a DDP 2.00 fileset, also one that another program wrote: numbers with spaces or zeros before them, any names
 * but those two that are fixed, with CD-Text and checksums or without (DDP study, sections 1 to 7 and note N6). One
 * audio stream from sector 0 on is read; several are refused, for it is not known how they join (note N8).
 */
public final class FilesetReader {

    private static final int ID_LENGTH = 128;
    private static final String LEVEL = "DDP 2.00";
    private static final int NAME_LENGTH = 17;

    private final FilesetFolder files;
    private final Path folder;

    private FilesetReader(Path folder) throws IOException {
        this.folder = folder;
        files = new FilesetFolder(folder);
    }

    /**
     * [disk] Reads what a fileset says, CD-Text aside.
     *
     * @throws DdpException if a file of it is missing or not what the protocol says, with file, place and what is wrong
     * @throws IOException if a file can't be read
     */
    public static Fileset read(Path folder) throws IOException {
        return new FilesetReader(folder).read();
    }

    /**
     * [disk] Reads the CD-Text of a fileset.
     *
     * @return empty if it has none
     * @throws DdpException if it is not sound
     */
    public static Optional<CdText> readText(Fileset fileset) throws IOException {
        if (fileset.text().isEmpty()) {
            return Optional.empty();
        }
        Part part = fileset.text().orElseThrow();
        byte[] bytes = new FilesetFolder(fileset.folder()).read(part.name(), part.file(), CdTextReader.LONGEST);
        return Optional.of(CdTextReader.read(part.name(), bytes));
    }

    private Fileset read() throws IOException {
        byte[] id = fixed(Fileset.ID, ID_LENGTH);
        if (id.length != ID_LENGTH) {
            throw DdpException.at(Fileset.ID, id.length, "the file has " + id.length + " bytes and not " + ID_LENGTH);
        }
        Packet identity = Packet.of(Fileset.ID, id, 0, ID_LENGTH);
        if (!identity.text(0, 8).equals(LEVEL)) {
            throw identity.wrong(0, "the level is '" + identity.text(0, 8) + "', and " + LEVEL + " is read");
        }
        if (!identity.text(87, 2).equals("CD")) {
            throw identity.wrong(87, "the disc is a '" + identity.text(87, 2) + "', and CD is read");
        }
        List<Stream> streams = MapStream.parse(fixed(Fileset.MAP, (long) MapStream.PACKET * MapStream.MOST));
        Stream audio = MapStream.only(streams.stream().filter(Stream::isAudio).toList(), "audio")
                .orElseThrow(() -> new DdpException(Fileset.MAP + " names no audio (a stream D0 with the mode DA)."));
        if (audio.start().orElse(0) != 0) {
            throw DdpException.at(Fileset.MAP, audio.offset() + 22, "the audio begins at sector "
                    + audio.start().orElse(0) + ", and only audio from sector 0 on is read");
        }
        if (!audio.storage().equals("7") && !audio.storage().equals("0")) {
            throw DdpException.at(Fileset.MAP, audio.offset() + 40, "the audio is stored in the mode '"
                    + audio.storage() + "', and whole sectors (7, or 0) are read");
        }
        Stream pq = MapStream.only(streams.stream().filter(Stream::isPq).toList(), "PQ descriptors")
                .orElseThrow(() -> new DdpException(Fileset.MAP + " names no PQ descriptor."));
        Optional<Stream> text = MapStream.only(streams.stream().filter(Stream::isText).toList(), "CD-Text");
        Part descriptor = part(pq, 1);
        List<PqEntry> entries = PqDescriptor.parse(descriptor.name(), files.read(descriptor.name(), descriptor.file(),
                (long) PqDescriptor.PACKET * PqDescriptor.MOST));
        return new Fileset(folder, identity.text(8, 13), identity.text(38, 48), part(audio, DiscTime.BYTES), descriptor,
                text.isEmpty() ? Optional.empty() : Optional.of(part(text.orElseThrow(), 1)), audio.pregap(), entries);
    }

    private byte[] fixed(String name, long most) throws IOException {
        Path file = files.find(name).orElseThrow(
                () -> new DdpException("'" + folder + "' is no DDP fileset: it has no file " + name + "."));
        return files.read(name, file, most);
    }

    private Part part(Stream stream, int unit) throws IOException {
        String name = stream.name();
        long place = stream.offset() + 74;
        if (!FilesetFolder.isName(name)) {
            throw DdpException.at(Fileset.MAP, place, "'" + name + "' is not the name of a file in this folder");
        }
        Optional<Path> file = files.find(name);
        if (file.isEmpty()) {
            Optional<String> longer = files.names().stream()
                    .filter(one -> name.length() == NAME_LENGTH && one.startsWith(name)).findFirst();
            throw DdpException.at(Fileset.MAP, place, "the file '" + name + "' is not in the folder" + longer
                    .map(one -> "; '" + one + "' is, so its name was cut to the " + NAME_LENGTH
                            + " characters that fit")
                    .orElse(""));
        }
        OptionalLong stated = stream.length();
        return new Part(name, file.orElseThrow(), stated, unit, Files.size(file.orElseThrow()));
    }
}
