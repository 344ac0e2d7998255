package app.fulcrum.cli.sensitivity;

import app.fulcrum.cli.io.CommandSentences;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** Whole numbers that are stated as options. */
record Counts(CommandSpec command) {

    /**
     * What was stated.
     *
     * @throws ParameterException if it is out of its ends
     */
    long within(String option, long given, long least, long most) {
        if (given < least || given > most) {
            throw new ParameterException(
                    command.commandLine(), CommandSentences.get("sensitivity.count", option, given, least, most));
        }
        return given;
    }

    /**
     * The same of a smaller number.
     *
     * @throws ParameterException if it is out of its ends
     */
    int within(String option, int given, int least, int most) {
        return Math.toIntExact(within(option, (long) given, least, most));
    }
}
