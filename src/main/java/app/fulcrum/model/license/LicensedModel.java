package app.fulcrum.model.license;

import app.fulcrum.model.catalog.License;
import app.fulcrum.model.catalog.License.CoveredModel;
import app.fulcrum.model.catalog.OpenModel;
import app.fulcrum.model.catalog.PriceBook;
import app.fulcrum.model.scenario.Situation;
import java.util.Optional;

/** A model together with the license its weights fall under. */
public record LicensedModel(License license, CoveredModel model) {

    /** The license of an open model, if the price book has a record that covers it. */
    public static Optional<LicensedModel> of(OpenModel openModel, PriceBook book) {
        return book.license(openModel.licenseId())
                .flatMap(license ->
                        license.model(openModel.licenseModelId()).map(model -> new LicensedModel(license, model)));
    }

    public LicenseVerdict verdictFor(Situation situation) {
        return LicenseEvaluator.evaluate(license, model, situation);
    }
}
