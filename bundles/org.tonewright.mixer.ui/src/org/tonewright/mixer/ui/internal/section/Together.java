package org.tonewright.mixer.ui.internal.section;

import org.tonewright.core.playback.Player;
import org.tonewright.mixer.ui.console.StripContext;
import org.tonewright.mixer.ui.internal.Texts;
import org.tonewright.model.session.Strip;
import org.tonewright.model.session.Value;
import org.tonewright.ui.binding.Target;
import org.tonewright.ui.widgets.FaderScale;

/**
 * The level of a strip and of those that were chosen with it: they move by the same number of decibels. Below -60 dB
 * the strip itself moves alone, so that nothing becomes loud when a fader is drawn up from silence; a strip that is
 * silent stays so.
 */
final class Together implements Target {

    private static final double DEEP = -60;

    private final StripContext context;
    private final Strip strip;
    private final Player player;

    Together(StripContext context) {
        this.context = context;
        strip = context.strip();
        player = context.open().player();
    }

    @Override
    public double get() {
        return strip.getLevel().getValue();
    }

    @Override
    public void turn(double to) {
        for (Strip one : context.together()) {
            player.turn(one.getLevel(), at(one.getLevel(), to));
        }
    }

    @Override
    public void keep(double to) {
        double from = get();
        for (Strip one : context.together()) {
            if (one != strip) {
                one.getLevel().setValue(at(one.getLevel(), from, to));
            }
        }
        strip.getLevel().setValue(to);
    }

    private double at(Value level, double to) {
        return level == strip.getLevel() ? to : at(level, get(), to);
    }

    private static double at(Value level, double from, double to) {
        double now = level.getValue();
        double by = Math.max(DEEP, to) - Math.max(DEEP, from);
        return now <= DEEP ? now : Math.clamp(now + by, FaderScale.SILENCE, FaderScale.LOUDEST);
    }

    @Override
    public String label() {
        int many = context.together().size();
        return many > 1 ? Texts.of("edit.levels", many) : Texts.of("edit.level", strip.getName());
    }
}
