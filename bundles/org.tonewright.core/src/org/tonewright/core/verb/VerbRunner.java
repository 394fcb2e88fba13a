package org.tonewright.core.verb;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.CancellationException;

import org.tonewright.core.Refusal;

import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/**
 * Runs one verb the way a shell does: fills its options from words, shows its help, and turns whatever goes wrong into
 * one sentence and an exit code. A person's mistake never shows a stack trace; a fault of ours is written to the log.
 */
public final class VerbRunner {

    private static final String PROGRAM = "tonewright ";
    private static final String HELP = "--help";
    private static final String DEBUG = "--debug";

    private final FaultLog log;

    /** @param log where the details of faults go */
    public VerbRunner(FaultLog log) {
        this.log = log;
    }

    /**
     * Runs a verb to its end.
     *
     * @param name the verb's name, as the person typed it
     * @param verb the verb, not used before
     * @param arguments the words after the name
     * @param context what the verb is given
     */
    public ExitCode run(String name, Verb verb, List<String> arguments, VerbContext context) {
        Output output = context.output();
        boolean debug = arguments.contains(DEBUG);
        try {
            CommandLine command = new CommandLine(specification(name, verb)).setExpandAtFiles(false);
            ParseResult parsed = command.parseArgs(arguments.toArray(String[]::new));
            if (parsed.isUsageHelpRequested()) {
                output.line(command.getUsageMessage(Ansi.OFF).stripTrailing());
                return ExitCode.DONE;
            }
            return verb.run(context);
        } catch (ParameterException wrong) {
            output.message(sentence(wrong) + " See '" + PROGRAM + name + " " + HELP + "'.");
            return ExitCode.WRONG_USE;
        } catch (CancellationException stopped) {
            output.message("Stopped.");
            return ExitCode.CHECK_FAILED;
        } catch (Refusal refusal) {
            return explained(refusal, refusal.getMessage(), ExitCode.WRONG_USE, debug, output);
        } catch (IOException failure) {
            return explained(failure, FileSentences.of(failure), FileSentences.exitCode(failure), debug, output);
        } catch (RuntimeException | Error fault) {
            return fault(name, fault, debug, output);
        }
    }

    private static CommandSpec specification(String name, Verb verb) {
        CommandSpec specification = CommandSpec.forAnnotatedObject(verb);
        specification.name(PROGRAM + name);
        specification.addOption(OptionSpec.builder("-h", HELP).usageHelp(true).description("Shows this help.").build());
        specification.addOption(OptionSpec.builder(DEBUG).hidden(true).type(boolean.class)
                .description("Shows the details of a failure.").build());
        specification.usageMessage().abbreviateSynopsis(false).sortOptions(false);
        return specification;
    }

    private static String sentence(ParameterException wrong) {
        String message = String.valueOf(wrong.getMessage()).strip();
        return message.endsWith(".") ? message : message + ".";
    }

    private static ExitCode explained(Exception failure, String sentence, ExitCode code, boolean debug, Output output) {
        output.message(sentence);
        if (debug) {
            output.message(FaultLog.trace(failure));
        }
        return code;
    }

    private ExitCode fault(String name, Throwable fault, boolean debug, Output output) {
        String what = "'" + name + "' failed unexpectedly (" + FaultLog.summary(fault) + "); ";
        try {
            output.message(what + "the details are in " + log.write(name, fault) + ".");
        } catch (IOException unwritable) {
            output.message(what + "the details could not be written: " + FileSentences.of(unwritable));
        }
        if (debug) {
            output.message(FaultLog.trace(fault));
        }
        return ExitCode.FAULT;
    }
}
