package org.tonewright.recording.setup;

import java.util.Optional;

import org.tonewright.core.session.OpenDocument;
import org.tonewright.model.session.Session;

/**
 * What the items of a checklist look at.
 *
 * @param document the session that is about to be recorded
 * @param hours how long recording is planned to go on, in hours
 * @param listening what the inputs of the device heard; empty if no device was named
 */
public record Setup(OpenDocument<Session> document, double hours, Optional<Listening> listening) {}
