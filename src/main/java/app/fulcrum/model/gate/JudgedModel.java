package app.fulcrum.model.gate;

import app.fulcrum.model.license.LicenseVerdict;
import app.fulcrum.model.license.LicensedModel;

/** An open model and what its license says about the situation. */
public record JudgedModel(LicensedModel model, LicenseVerdict verdict) {}
