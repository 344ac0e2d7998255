package app.fulcrum.support;

import app.fulcrum.model.catalog.License;
import app.fulcrum.model.license.LicensedModel;
import java.util.List;

/** The license records of the bundled price book. */
public final class Licenses {

    private Licenses() {}

    public static List<License> all() {
        return Books.bundled().licenses();
    }

    public static LicensedModel model(String licenseId, String modelId) {
        License license = Books.bundled().license(licenseId).orElseThrow();
        return new LicensedModel(license, license.model(modelId).orElseThrow());
    }
}
