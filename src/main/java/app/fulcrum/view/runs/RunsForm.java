package app.fulcrum.view.runs;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * What the user's own replica did, while it is filled in.
 *
 * @param title what it is about
 * @param draft what stands in the fields at first
 * @param read what the fields come to as they stand
 * @param taken told the fields when they are taken over; returns why they are not, if so
 * @param removed takes away what there is; absent where there is nothing
 */
public record RunsForm(
        String title,
        Draft draft,
        Function<Draft, Reading> read,
        Function<Draft, Optional<String>> taken,
        Optional<Runnable> removed) {

    /**
     * The texts of the fields.
     *
     * @param gpus GPUs of the replica
     * @param inputTokens mean input of a request
     * @param outputTokens mean output of a request
     * @param runs one a line
     * @param source where the figures are from
     */
    public record Draft(String gpus, String inputTokens, String outputTokens, String runs, String source) {}

    /**
     * What they come to.
     *
     * @param lines what was understood, run by run, and what follows; empty where something cannot be read
     * @param problem what cannot be read, and what to do; empty where all can
     */
    public record Reading(List<String> lines, String problem) {

        public Reading {
            lines = List.copyOf(lines);
        }

        public boolean isSound() {
            return problem.isEmpty();
        }
    }
}
