package app.fulcrum.storage.scenario.migration;

import app.fulcrum.model.problem.Problem;
import app.fulcrum.storage.json.Findings;
import app.fulcrum.storage.json.JsonValue.JsonObject;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;

/**
 * One step from a released version of the format to the next one that changed what was there. Steps are never edited
 * once released; a file of any age goes through all that follow its version.
 *
 * @param to the version the tree has afterwards
 * @param change the tree afterwards; nothing once it is refused, which is reported
 * @param asBefore a problem of the tree afterwards at its place in the tree before, which is the one its writer knows
 */
public record Migration(
        FormatVersion to,
        BiFunction<JsonObject, Findings, Optional<JsonObject>> change,
        UnaryOperator<Problem> asBefore) {

    /** Every step so far, oldest first. Version 1.0 is the first one released. */
    public static final List<Migration> ALL =
            List.of(new Migration(new FormatVersion(2, 0), AlternativesFromChoices::upgrade, FormerPlaces::asInFile));

    private boolean isLaterThan(FormatVersion version) {
        return version.compareTo(to) < 0;
    }

    /** The tree as the newest version would have written it; nothing if it is refused. */
    public static Optional<JsonObject> upgrade(
            JsonObject file, FormatVersion version, List<Migration> steps, Findings findings) {
        Optional<JsonObject> upgraded = Optional.of(file);
        for (Migration step : steps) {
            if (step.isLaterThan(version)) {
                upgraded = upgraded.flatMap(before -> step.change.apply(before, findings));
            }
        }
        return upgraded;
    }

    /** A problem of the upgraded tree at its place in the file. */
    public static Problem asInFile(Problem problem, FormatVersion version, List<Migration> steps) {
        Problem before = problem;
        for (Migration step : steps.reversed()) {
            if (step.isLaterThan(version)) {
                before = step.asBefore.apply(before);
            }
        }
        return before;
    }
}
