package app.fulcrum.model.gate;

import app.fulcrum.model.license.LicensedModel;
import app.fulcrum.model.scenario.AlternativeId;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/**
 * The open models compared, with their licenses.
 *
 * @param byAlternative in order; none for a closed API, a generic model, or one whose license has no record
 */
public record OpenModels(SequencedMap<AlternativeId, LicensedModel> byAlternative) {

    public static final OpenModels NONE = new OpenModels(new LinkedHashMap<>());

    public OpenModels {
        byAlternative = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(byAlternative));
    }

    /** Each model once. */
    public List<LicensedModel> all() {
        return byAlternative.values().stream().distinct().toList();
    }
}
