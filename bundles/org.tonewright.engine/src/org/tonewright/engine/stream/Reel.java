package org.tonewright.engine.stream;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.function.Consumer;

import org.tonewright.engine.rt.Cells;

/**
 * The tape of a track in real time. It holds pages around the position of the transport; the disk thread looks after
 * them. A page that is missing when it is needed is silence, and is counted.
 */
public final class Reel implements Tape {

    private final String key;
    private final int channels;
    private final Cells underruns;
    private final Page nothing;
    private final Consumer<Throwable> troubles;

    // Owned by the audio thread.
    private Page[] table;
    private int recent;

    // Owned by the disk thread.
    private final long[] sent;
    private final Deque<Page> free = new ArrayDeque<>();
    private PlaylistReader reader;

    /** @param underruns one cell, in which the audio thread counts for all reels */
    Reel(String key, int channels, Playlist playlist, int slots, Cells underruns, Consumer<Throwable> troubles) {
        this.key = key;
        this.channels = channels;
        this.underruns = underruns;
        this.troubles = troubles;
        nothing = new Page(this, 0);
        table = new Page[slots];
        Arrays.fill(table, nothing);
        sent = new long[slots];
        Arrays.fill(sent, Page.NONE);
        reader = new PlaylistReader(playlist, channels);
    }

    /** [any] The key of its track. */
    public String key() {
        return key;
    }

    /** [any] Its width. */
    public int channels() {
        return channels;
    }

    @Override
    public void read(long position, float[][][] into, int quantum, int offset, int count) {
        int done = 0;
        boolean whole = true;
        while (done < count) {
            long at = position + done;
            Page page = find(Math.floorDiv(at, Page.FRAMES));
            int from = (int) Math.floorMod(at, (long) Page.FRAMES);
            int length = Math.min(count - done, Page.FRAMES - from);
            for (int channel = 0; channel < channels; channel++) {
                float[] out = into[channel][quantum];
                if (page == nothing) {
                    Arrays.fill(out, offset + done, offset + done + length, 0);
                } else {
                    System.arraycopy(page.channel(channel), from, out, offset + done, length);
                }
            }
            whole &= page != nothing;
            done += length;
        }
        if (!whole) {
            underruns.show(0, underruns.get(0) + 1);
        }
    }

    /** [audio] Whether a stretch is there. */
    public boolean ready(long position, int frames) {
        long last = Math.floorDiv(position + frames - 1, Page.FRAMES);
        for (long number = Math.floorDiv(position, Page.FRAMES); number <= last; number++) {
            if (find(number) == nothing) {
                return false;
            }
        }
        return true;
    }

    private Page find(long number) {
        if (table[recent].number() == number) {
            return table[recent];
        }
        for (int slot = 0; slot < table.length; slot++) {
            if (table[slot].number() == number) {
                recent = slot;
                return table[slot];
            }
        }
        return nothing;
    }

    /** [audio] Puts a page into a slot and returns the one that was there. */
    Page put(int slot, Page page) {
        Page old = table[slot];
        table[slot] = page;
        return old;
    }

    /** [audio] Changes all pages at once and returns those that were there. */
    Page[] swap(Page[] pages) {
        Page[] old = table;
        table = pages;
        return old;
    }

    /** [disk] Takes back a page that the audio thread no longer sees. */
    void free(Page page) {
        if (page != nothing) {
            free.push(page);
        }
    }

    /** [disk] Whether a page was sent and not displaced since. */
    boolean has(long number) {
        for (long there : sent) {
            if (there == number) {
                return true;
            }
        }
        return false;
    }

    /**
     * [disk] Fills a page and addresses it to a slot whose page is no longer wanted.
     *
     * @param number which page
     * @param wanted all pages that are wanted now, fewer than there are slots
     */
    Page fill(long number, long[] wanted) {
        int slot = 0;
        while (contains(wanted, sent[slot])) {
            slot++;
        }
        Page page = filled(number, slot);
        sent[slot] = number;
        return page;
    }

    /** [disk] Takes up another playlist and fills all wanted pages with it, for a {@link Splice}. */
    Page[] refill(PlaylistReader next, long[] wanted) {
        close();
        reader = next;
        Page[] pages = new Page[sent.length];
        Arrays.fill(pages, nothing);
        Arrays.fill(sent, Page.NONE);
        for (int slot = 0; slot < wanted.length; slot++) {
            pages[slot] = filled(wanted[slot], slot);
            sent[slot] = wanted[slot];
        }
        return pages;
    }

    /** [disk] Closes its files. */
    void close() {
        try {
            reader.close();
        } catch (IOException e) {
            troubles.accept(e);
        }
    }

    private Page filled(long number, int slot) {
        Page page = free.isEmpty() ? new Page(this, channels) : free.pop();
        page.address(number, slot);
        try {
            reader.read(number * Page.FRAMES, page.samples(), 0, Page.FRAMES);
        } catch (IOException | RuntimeException | Error e) {
            // A decoder that fails must not take the disk thread, and so all other tracks, with it: a free-running
            // device waits for this page.
            for (float[] channel : page.samples()) {
                Arrays.fill(channel, 0);
            }
            troubles.accept(e);
        }
        return page;
    }

    private static boolean contains(long[] numbers, long number) {
        for (long each : numbers) {
            if (each == number) {
                return true;
            }
        }
        return false;
    }
}
