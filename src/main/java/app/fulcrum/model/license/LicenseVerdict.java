package app.fulcrum.model.license;

import app.fulcrum.model.catalog.License.Duty;
import java.util.List;
import java.util.Optional;

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
        return warnings.stream()
                .filter(warning -> warning.kind() == Warning.Kind.CONTRADICTED)
                .map(warning -> warning.finding().standing())
                .reduce(Standing::orWorse)
                .filter(worst -> standing.orWorse(worst) != standing);
    }
}
