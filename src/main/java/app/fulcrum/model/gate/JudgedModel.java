package app.fulcrum.model.gate;

import app.fulcrum.model.license.LicenseVerdict;
import app.fulcrum.model.license.LicensedModel;
import app.fulcrum.model.scenario.Situation;

/** An open model and what its license says about the situation. */
public record JudgedModel(LicensedModel model, LicenseVerdict verdict) {

    static JudgedModel of(LicensedModel model, Situation situation) {
        return new JudgedModel(model, model.verdictFor(situation));
    }
}
