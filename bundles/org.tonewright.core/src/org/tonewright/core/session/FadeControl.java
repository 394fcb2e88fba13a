package org.tonewright.core.session;

import org.eclipse.emf.ecore.EStructuralFeature;
import org.tonewright.model.session.Fade;
import org.tonewright.model.session.SessionFactory;
import org.tonewright.model.session.Title;

/** The length of a title's fade; 0 removes it, and a new one is linear. */
final class FadeControl {

    private final Title title;
    private final EStructuralFeature feature;
    private final int rate;

    FadeControl(Title title, String feature, int rate) {
        this.title = title;
        this.feature = title.eClass().getEStructuralFeature(feature);
        this.rate = rate;
    }

    Control control(String owner, Steps steps) {
        steps.end();
        String what = feature.getName() + " of " + owner;
        return new Control(what,
                () -> title.eGet(feature) instanceof Fade fade ? Amount.time(fade.getLength(), rate) : "0",
                text -> set(Amount.frames(what, text, rate)));
    }

    private void set(long frames) {
        if (frames == 0) {
            title.eUnset(feature);
        } else if (title.eGet(feature) instanceof Fade fade) {
            fade.setLength(frames);
        } else {
            Fade fade = SessionFactory.eINSTANCE.createFade();
            fade.setLength(frames);
            title.eSet(feature, fade);
        }
    }
}
