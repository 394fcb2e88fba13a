package org.tonewright.ui.internal.timeline;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.Device;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.tonewright.core.peaks.PeakStore;
import org.tonewright.model.session.MediaFile;
import org.tonewright.ui.timeline.TimeScale;

/**
 * Pictures of waveforms, cut into tiles that are kept while they are used. Tiles are counted from the first frame of
 * the medium, so that a clip that is moved, trimmed or scrolled finds its tiles again.
 */
final class WaveTiles {

    private static final int WIDTH = 256;
    private static final int KEPT = 700;

    /** What makes one tile differ from another. */
    private record Key(String media, double framesPerPixel, long index, int height, Color colour, double gain) {}

    private record Tile(Image image, boolean whole) {}

    private final Device device;
    private final PeakStore peaks;
    private final Map<Key, Tile> tiles = new LinkedHashMap<>(16, 0.75f, true);

    WaveTiles(Device device, PeakStore peaks) {
        this.device = device;
        this.peaks = peaks;
    }

    /**
     * Draws a part of a medium.
     *
     * @param origin where the first frame of the medium lies, in pixels; may be far outside
     * @param left the first pixel to draw
     * @param right the pixel after the last
     * @param top the upper edge
     * @param height in pixels
     * @param gain by which the sound is drawn higher, 1 for as it is
     */
    void draw(GC gc, MediaFile media, TimeScale scale, long origin, int left, int right, int top, int height,
            Color colour, double gain) {
        long first = Math.max(0, Math.floorDiv(left - origin, WIDTH));
        long last = Math.floorDiv(right - 1 - origin, WIDTH);
        for (long index = first; index <= last; index++) {
            long x = origin + index * WIDTH;
            int from = (int) Math.max(left, x);
            int to = (int) Math.min(right, x + WIDTH);
            if (to > from) {
                Key key = new Key(media.getId(), scale.framesPerPixel(), index, height, colour, gain);
                gc.drawImage(tile(media, key), (int) (from - x), 0, to - from, height, from, top, to - from, height);
            }
        }
    }

    private Image tile(MediaFile media, Key key) {
        @Nullable
        Tile known = tiles.get(key);
        if (known != null) {
            return known.image();
        }
        WaveColumns columns = new WaveColumns(peaks, media, key.index() * WIDTH, key.framesPerPixel(), WIDTH);
        WaveRaster raster = new WaveRaster(WIDTH, key.height(), key.colour());
        boolean whole = columns.draw(raster, (float) key.gain());
        Tile made = new Tile(new Image(device, raster.picture()), whole);
        tiles.put(key, made);
        if (tiles.size() > KEPT) {
            Iterator<Tile> oldest = tiles.values().iterator();
            oldest.next().image().dispose();
            oldest.remove();
        }
        return made.image();
    }

    /** Forgets pictures of a medium that could not be drawn whole yet. */
    void grew(String mediaId) {
        tiles.entrySet().removeIf(entry -> {
            boolean gone = !entry.getValue().whole() && entry.getKey().media().equals(mediaId);
            if (gone) {
                entry.getValue().image().dispose();
            }
            return gone;
        });
    }

    void dispose() {
        tiles.values().forEach(tile -> tile.image().dispose());
        tiles.clear();
    }
}
