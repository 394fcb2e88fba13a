package org.tonewright.ui.internal.shell;

import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.osgi.service.prefs.BackingStoreException;
import org.tonewright.core.playback.DeviceChoice;
import org.tonewright.core.playback.PlayerListener;
import org.tonewright.ui.desk.Desk;
import org.tonewright.ui.desk.DeskListener;
import org.tonewright.ui.desk.OpenSession;

/** Opens the sound device that was chosen last for each session that comes onto the desk, and says what goes wrong. */
public final class DeviceOpening {

    private static final String DEVICE = "device";
    private static final String FRAMES = "frames";
    private static final DeviceChoice FIRST = new DeviceChoice("silent:clock", 256);

    private final Desk desk;

    /** For a desk. */
    public DeviceOpening(Desk desk) {
        this.desk = desk;
    }

    /** From now on every session gets its device. */
    public void attach() {
        desk.addListener(new DeskListener() {

            @Override
            public void sessionChanged() {
                desk.session().ifPresent(DeviceOpening.this::begin);
            }
        });
    }

    private void begin(OpenSession open) {
        open.player().addListener(new PlayerListener() {

            @Override
            public void trouble(String sentence) {
                desk.warn(sentence);
            }
        });
        open.player().open(chosen());
    }

    /** The device that was chosen last; at first one without sound, so that everything works on any machine. */
    public static DeviceChoice chosen() {
        IEclipsePreferences settings = settings();
        return new DeviceChoice(settings.get(DEVICE, FIRST.id()), settings.getInt(FRAMES, FIRST.frames()));
    }

    /** Chooses another device, for this session and those to come. */
    public void choose(DeviceChoice choice) {
        IEclipsePreferences settings = settings();
        settings.put(DEVICE, choice.id());
        settings.putInt(FRAMES, choice.frames());
        try {
            settings.flush();
        } catch (BackingStoreException e) {
            desk.warn("The choice of the device could not be kept for the next time: " + e.getMessage());
        }
        desk.session().ifPresent(open -> open.player().open(choice));
    }

    private static IEclipsePreferences settings() {
        return InstanceScope.INSTANCE.getNode("org.tonewright.ui");
    }
}
