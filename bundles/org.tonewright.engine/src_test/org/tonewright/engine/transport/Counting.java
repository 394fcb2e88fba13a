package org.tonewright.engine.transport;

import java.util.List;

import org.tonewright.engine.ProcessorCatalog;
import org.tonewright.engine.TestProcessors;
import org.tonewright.processor.Block;
import org.tonewright.processor.Port;
import org.tonewright.processor.Processor;
import org.tonewright.processor.ProcessorInfo;

/** A processor that counts how often it was made and closed, and minds being used afterwards. */
final class Counting {

    static final String ID = "test.counting";

    private int made;
    private int closed;

    ProcessorCatalog catalog() {
        ProcessorInfo info = new ProcessorInfo(ID, List.of(Port.input("in", 0), Port.output("out", 0)), List.of());
        return ProcessorCatalog.of(TestProcessors.factory(info, _ -> {
            made++;
            return new Processor() {

                private boolean over;

                @Override
                public void process(Block block) {
                    if (over) {
                        throw new IllegalStateException("used after it was closed");
                    }
                    System.arraycopy(block.in(0, 0), 0, block.out(0, 0), 0, block.frames());
                }

                @Override
                public void close() {
                    if (over) {
                        throw new IllegalStateException("closed twice");
                    }
                    over = true;
                    closed++;
                }
            };
        }));
    }

    int made() {
        return made;
    }

    int closed() {
        return closed;
    }
}
