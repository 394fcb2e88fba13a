package org.tonewright.effects.ui.internal.view;

import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.tonewright.model.session.Slot;
import org.tonewright.processor.ProcessorFactory;
import org.tonewright.ui.slot.DeskProcessor;

/**
 * Opens the view with one processor after the other, playing, to be looked at: arguments are a width, a height and the
 * last part of the id of a processor, or of one that is missing.
 */
final class Panels {

    private Panels() {}

    public static void main(String[] arguments) throws Exception {
        Display display = new Display();
        List<ProcessorFactory> more = new ArrayList<>();
        for (int i = 3; i < arguments.length; i++) {
            more.add((ProcessorFactory) Class.forName(arguments[i]).getConstructor().newInstance());
        }
        PlayingStudio studio = new PlayingStudio(Files.createTempDirectory("panels"), 30, more);
        DeskProcessor selected = new DeskProcessor(studio.desk());
        Shell shell = new Shell(display, SWT.SHELL_TRIM);
        shell.setLayout(new FillLayout());
        shell.setText("Panels");
        shell.setSize(Integer.parseInt(arguments[0]), Integer.parseInt(arguments[1]));
        shell.setLocation(40, 40);
        new ProcessorView(new Composite(shell, SWT.NONE), studio.desk(), selected);
        shell.open();
        studio.desk().select(Optional.of(slot(studio, arguments[2])));
        studio.play();
        while (!shell.isDisposed()) {
            if (!display.readAndDispatch()) {
                display.sleep();
            }
        }
        studio.desk().closeSession();
        System.exit(0);
    }

    private static Slot slot(PlayingStudio studio, String name) {
        return switch (name) {
        case "eq" -> studio.insert("org.tonewright.effects.eq", "band1.on", 1, "band1.frequency", 45, "band2.gain", 3,
                "band4.gain", -5.5, "band4.q", 2.2, "band4.frequency", 480, "band6.gain", 2.5, "band7.gain", 4);
        case "compressor" -> studio.insert("org.tonewright.effects.compressor", "threshold", -24, "ratio", 4, "makeup",
                3);
        case "limiter" -> studio.insert("org.tonewright.effects.limiter", "gain", 9);
        case "missing" -> studio.insert("com.vendor.tape", "drive", 6, "saturation", 0.35, "speed", 1);
        default -> studio.insert(name.contains(".") ? name : "org.tonewright.effects." + name);
        };
    }
}
