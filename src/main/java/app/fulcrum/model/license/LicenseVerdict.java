package app.fulcrum.model.license;

import app.fulcrum.model.catalog.License.Duty;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What a license says about a situation.
 *
 * @param reasons the findings that decided, all at the level of {@code standing}; none for {@link Standing#OK}
 * @param duties what is to be done, as a checklist; what a license beyond the public one would ask is not known
 * @param warnings what open answers could still change
 */
public record LicenseVerdict(Standing standing, List<Finding> reasons, List<Duty> duties, List<Warning> warnings) {

    public LicenseVerdict {
        reasons = List.copyOf(reasons);
        duties = List.copyOf(duties);
        warnings = List.copyOf(warnings);
    }

    /** The standing if every open answer turned out badly. */
    public Standing atWorst() {
        Standing worst = standing;
        for (Warning warning : warnings) {
            worst = worst.orWorse(warning.finding().standing());
        }
        return worst;
    }

    /** What contradicting answers come to if the worse of them holds; absent where that is no worse than the standing. */
    public Optional<Standing> atWorstOfContradictions() {
        return atWorstOf(warning -> warning.kind() == Warning.Kind.CONTRADICTED);
    }

    /**
     * What answers not given, or given twice, can make of it; absent where that is no worse than the standing. What
     * stood in for an answer is taken for the answer.
     */
    public Optional<Standing> atWorstOfOpenAnswers() {
        return atWorstOf(warning -> warning.kind() != Warning.Kind.ASSUMED);
    }

    private Optional<Standing> atWorstOf(Predicate<Warning> counted) {
        return warnings.stream()
                .filter(counted)
                .map(warning -> warning.finding().standing())
                .reduce(Standing::orWorse)
                .filter(worst -> standing.orWorse(worst) != standing);
    }

    /** The verdict in a word. */
    public Judgment judgment() {
        boolean isAllowed = standing == Standing.OK || standing == Standing.OK_WITH_DUTIES;
        return isAllowed && atWorstOfOpenAnswers().isPresent() ? Judgment.DEPENDS_ON_ANSWERS : Judgment.of(standing);
    }
}
