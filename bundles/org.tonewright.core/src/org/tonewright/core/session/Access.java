package org.tonewright.core.session;

/** What a session or release is opened for. */
public enum Access {

    /** To be looked at: it is not locked, and neither the document nor the journal can be changed. */
    READ,
    /** To be changed: it is locked against everyone else until it is closed. */
    WRITE
}
