package org.tonewright.mastering.internal.stage;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import org.tonewright.core.stage.StageContext;
import org.tonewright.core.stage.StageRule;
import org.tonewright.core.stage.Verdict;
import org.tonewright.model.session.Release;
import org.tonewright.model.session.Title;

/** Mastered: every title has a master that was made of it as it is now. */
public final class MasteredRule implements StageRule {

    @Override
    public Verdict check(StageContext context) throws IOException {
        Release release = context.release().orElseThrow();
        List<Title> titles = release.getTitles();
        if (titles.isEmpty()) {
            return Verdict.broken("The release has no titles yet; 'release' adds them.");
        }
        List<String> without = new ArrayList<>();
        for (Title title : titles) {
            if (Masters.of(context, title).isEmpty()) {
                without.add((titles.indexOf(title) + 1) + " '" + title.getName() + "'");
            }
        }
        return without.isEmpty() ? Verdict.held("Every title is mastered as it is now.")
                : Verdict.broken("These titles are not mastered as they are now: " + String.join(", ", without)
                        + "; 'master' does it.");
    }
}
