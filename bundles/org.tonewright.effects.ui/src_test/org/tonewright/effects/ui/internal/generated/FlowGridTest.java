package org.tonewright.effects.ui.internal.generated;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collections;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.tonewright.effects.ui.internal.generated.FlowGrid.Box;
import org.tonewright.effects.ui.internal.generated.FlowGrid.Size;

class FlowGridTest {

    @Test
    void boxesFlowAndRowsAreAsHighAsTheirHighestBox() {
        List<Box> boxes = FlowGrid.place(List.of(new Size(60, 80), new Size(60, 100), new Size(60, 80)), 140, 10);
        assertEquals(List.of(new Box(0, 0, 60, 80), new Box(70, 0, 60, 100), new Box(0, 110, 60, 80)), boxes);
        assertEquals(new Size(130, 190), FlowGrid.bounds(boxes));
    }

    @Test
    void whatIsTooWideIsMadeAsNarrowAsTheRow() {
        assertEquals(List.of(new Box(0, 0, 50, 20), new Box(0, 26, 100, 20), new Box(0, 52, 50, 20)),
                FlowGrid.place(List.of(new Size(50, 20), new Size(300, 20), new Size(50, 20)), 100, 6));
    }

    @Test
    void atAnyWidthNothingIsCutOffAndNothingOverlaps() {
        for (int width = 1; width < 700; width += 13) {
            List<Box> boxes = FlowGrid.place(Collections.nCopies(12, new Size(64, 90)), width, 8);
            for (int i = 0; i < boxes.size(); i++) {
                Box box = boxes.get(i);
                assertTrue(box.x() + box.width() <= width);
                for (Box other : boxes.subList(0, i)) {
                    assertTrue(other.y() + other.height() <= box.y()
                            || other.y() == box.y() && other.x() + other.width() <= box.x());
                }
            }
        }
    }
}
