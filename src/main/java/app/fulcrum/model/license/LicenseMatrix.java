package app.fulcrum.model.license;

import app.fulcrum.model.catalog.License;
import app.fulcrum.model.catalog.License.CoveredModel;
import app.fulcrum.model.scenario.Situation;
import java.util.ArrayList;
import java.util.List;

/** Every covered model with what its license says about one situation, in the order of the price book. */
public record LicenseMatrix(List<Row> rows) {

    public LicenseMatrix {
        rows = List.copyOf(rows);
    }

    /** One model under one license. */
    public record Row(License license, CoveredModel model, LicenseVerdict verdict) {}

    public static LicenseMatrix of(List<License> licenses, Situation situation) {
        Circumstances circumstances = Circumstances.of(situation);
        List<Row> rows = new ArrayList<>();
        for (License license : licenses) {
            for (CoveredModel model : license.models()) {
                rows.add(new Row(license, model, LicenseEvaluator.evaluate(license, model, circumstances)));
            }
        }
        return new LicenseMatrix(rows);
    }
}
