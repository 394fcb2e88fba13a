package org.tonewright.core.internal.service;

import org.osgi.service.log.Logger;
import org.osgi.service.log.LoggerFactory;
import org.tonewright.core.internal.registry.Problems;

/** Writes problems with contributions to the platform's log. */
public final class LoggedProblems implements Problems {

    private final Logger logger;

    /** @param loggers the framework's log */
    public LoggedProblems(LoggerFactory loggers) {
        logger = loggers.getLogger("org.tonewright.core");
    }

    @Override
    public void report(String sentence) {
        logger.warn(sentence);
    }
}
