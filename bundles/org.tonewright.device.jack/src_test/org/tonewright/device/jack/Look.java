package org.tonewright.device.jack;

/** A program of its own that lists the devices. */
final class Look {

    private Look() {}

    /** Prints them. */
    public static void main(String[] args) {
        System.out.println(new JackBackend().devices());
    }
}
