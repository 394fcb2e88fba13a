package org.tonewright.core.internal.verb;

import java.util.List;

import org.tonewright.core.verb.ExitCode;
import org.tonewright.core.verb.Table;
import org.tonewright.core.verb.Verb;
import org.tonewright.core.verb.VerbContext;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code devices}: the sound devices of all back ends. */
@Command(description = "Lists the sound devices of all back ends.")
public final class DevicesVerb implements Verb {

    @Option(names = "--json", description = "Prints one JSON document.")
    private boolean json;

    record Listed(String id, String name, int inputs, int outputs, List<String> inputNames) {}

    record Devices(List<Listed> devices) {}

    @Override
    public ExitCode run(VerbContext context) {
        List<Listed> devices = context.studio().devices().devices().stream().map(entry -> new Listed(entry.id(),
                entry.device().name(), entry.device().inputs(), entry.device().outputs(), entry.device().inputNames()))
                .toList();
        if (json) {
            context.output().document(new Devices(devices));
            return ExitCode.DONE;
        }
        Table table = new Table();
        for (Listed device : devices) {
            table.row(device.id(), device.inputs() + " in", device.outputs() + " out",
                    device.name() + (device.inputNames().isEmpty() ? ""
                            : ": " + String.join(", ", device.inputNames())));
        }
        table.print(context.output());
        return ExitCode.DONE;
    }
}
