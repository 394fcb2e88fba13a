package org.tonewright.core.verb;

/** How a verb ended, as scripts see it. The numbers stay for ever. */
public enum ExitCode {

    /** The work is done. */
    DONE(0),
    /** The work was done, or tried, and failed a check. */
    CHECK_FAILED(1),
    /** The verb was asked for something that it cannot do: a wrong option, a file that is not there. */
    WRONG_USE(2),
    /** The program or the machine failed. */
    FAULT(3);

    private final int number;

    ExitCode(int number) {
        this.number = number;
    }

    /** The exit status of the process. */
    public int number() {
        return number;
    }
}
