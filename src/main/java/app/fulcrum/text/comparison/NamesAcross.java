package app.fulcrum.text.comparison;

import app.fulcrum.model.scenario.AlternativeId;
import app.fulcrum.model.scenario.Scenario;
import app.fulcrum.text.AlternativeNames;
import java.util.List;

/**
 * What alternatives are called where several scenarios are spoken of: as in the first of them that has the alternative.
 *
 * @param names of each scenario
 */
public record NamesAcross(List<AlternativeNames> names) {

    public NamesAcross {
        names = List.copyOf(names);
    }

    public static NamesAcross of(List<Scenario> scenarios) {
        return new NamesAcross(scenarios.stream()
                .map(scenario -> new AlternativeNames(scenario.alternatives()))
                .toList());
    }

    /** Within a sentence: {@code the hosted open API}. */
    public String within(AlternativeId id) {
        return of(id).within(id);
    }

    /** Where there is little room: {@code hosted open API}. */
    public String brief(AlternativeId id) {
        return of(id).brief(id);
    }

    private AlternativeNames of(AlternativeId id) {
        return names.stream()
                .filter(each -> each.alternatives().find(id).isPresent())
                .findFirst()
                .orElseThrow();
    }
}
