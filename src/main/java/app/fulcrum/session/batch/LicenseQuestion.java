package app.fulcrum.session.batch;

import app.fulcrum.model.license.LicensedModel;
import app.fulcrum.model.scenario.Situation;
import java.util.List;

/**
 * What licenses say about a situation.
 *
 * @param id what the asker calls it; empty if nothing
 * @param models the models asked about
 */
public record LicenseQuestion(String id, List<LicensedModel> models, Situation situation) {

    public LicenseQuestion {
        models = List.copyOf(models);
    }
}
