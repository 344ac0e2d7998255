package app.fulcrum.support;

import app.fulcrum.model.catalog.License;
import app.fulcrum.model.license.LicensedModel;
import java.util.List;

/** The license records tests run on. */
public final class Licenses {

    private Licenses() {}

    public static List<License> all() {
        return ResearchLicenses.read();
    }

    public static LicensedModel model(String licenseId, String modelId) {
        License license = all().stream()
                .filter(each -> each.id().equals(licenseId))
                .findFirst()
                .orElseThrow();
        return new LicensedModel(license, license.model(modelId).orElseThrow());
    }
}
