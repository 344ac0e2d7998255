package app.fulcrum.storage.workbook.cell;

import app.fulcrum.model.resolution.Resolution;
import app.fulcrum.model.resolution.Resolved;
import app.fulcrum.model.scenario.AlternativeId;
import app.fulcrum.model.scenario.InputKey;
import java.util.Optional;

/** What formulas call the inputs: {@code workload_tokensPerDay}, {@code closed_api_inputPrice}. */
public record CellNames(Resolution resolution) {

    /** Longer identifiers would make long formulas. */
    private static final int LONGEST = 14;

    /** The name of an input; absent for a value of it that is not the one that counts in this scenario. */
    Optional<String> of(Resolved resolved) {
        return resolved.equals(resolution.of(resolved.key())) ? Optional.of(of(resolved.key())) : Optional.empty();
    }

    /** The name of an input. */
    public String of(InputKey key) {
        return key.alternative()
                .map(id -> prefix(id) + "_" + key.input().id())
                .orElseGet(() -> key.path().replace('.', '_'));
    }

    private String prefix(AlternativeId id) {
        return id.value().length() <= LONGEST
                ? id.value().replace('-', '_')
                : "alternative_" + (resolution.scenario().alternatives().placeOf(id) + 1);
    }
}
