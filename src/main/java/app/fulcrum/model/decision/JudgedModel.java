package app.fulcrum.model.decision;

import app.fulcrum.model.license.LicenseVerdict;
import app.fulcrum.model.license.LicensedModel;

/** An open model and what its license says about the situation. */
record JudgedModel(LicensedModel model, LicenseVerdict verdict) {}
