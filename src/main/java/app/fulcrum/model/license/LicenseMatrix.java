package app.fulcrum.model.license;

import app.fulcrum.model.catalog.License;
import app.fulcrum.model.catalog.License.CoveredModel;
import app.fulcrum.model.catalog.License.Duty;
import app.fulcrum.model.catalog.LicenseRules.EuScope;
import app.fulcrum.model.scenario.Situation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Every covered model with what its license says about one situation, in the order of the price book. */
public record LicenseMatrix(List<Row> rows) {

    public LicenseMatrix {
        rows = List.copyOf(rows);
    }

    /** One model under one license. */
    public record Row(License license, CoveredModel model, LicenseVerdict verdict) {}

    /** It depends on the licenses and the situation alone, so it need not be made again when only figures change. */
    public static LicenseMatrix of(List<License> licenses, Situation situation) {
        Circumstances circumstances = Circumstances.of(situation);
        List<Row> rows = new ArrayList<>(2 * licenses.size());
        for (License license : licenses) {
            addRows(rows, license, circumstances);
        }
        return new LicenseMatrix(rows);
    }

    /** Models a license treats alike share one verdict. */
    private static void addRows(List<Row> rows, License license, Circumstances circumstances) {
        boolean alike = treatsModelsAlike(license);
        Optional<LicenseVerdict> shared = Optional.empty();
        for (CoveredModel model : license.models()) {
            LicenseVerdict verdict = shared.orElseGet(() -> LicenseEvaluator.evaluate(license, model, circumstances));
            rows.add(new Row(license, model, verdict));
            shared = alike ? Optional.of(verdict) : shared;
        }
    }

    private static boolean treatsModelsAlike(License license) {
        for (Duty duty : license.duties()) {
            if (!duty.onlyModels().isEmpty()) {
                return false;
            }
        }
        return license.rules().region().euScope() != EuScope.MULTIMODAL_MODELS;
    }
}
