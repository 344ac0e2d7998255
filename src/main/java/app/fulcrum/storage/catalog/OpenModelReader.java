package app.fulcrum.storage.catalog;

import static app.fulcrum.model.problem.ProblemFact.member;
import static app.fulcrum.model.problem.ProblemFact.value;

import app.fulcrum.model.catalog.Architecture;
import app.fulcrum.model.catalog.License;
import app.fulcrum.model.catalog.License.CoveredModel;
import app.fulcrum.model.catalog.OpenModel;
import app.fulcrum.model.catalog.OpenModel.Weights;
import app.fulcrum.model.catalog.Precision;
import app.fulcrum.model.problem.Phrase;
import app.fulcrum.model.problem.ProblemCode;
import app.fulcrum.storage.catalog.field.ArchitectureFields;
import app.fulcrum.storage.catalog.field.Bounds;
import app.fulcrum.storage.catalog.field.Fields;
import app.fulcrum.storage.catalog.field.ProvenanceFields;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads a model whose weights can be downloaded. */
record OpenModelReader(Map<String, License> licenses) {

    OpenModel read(Fields record) {
        Optional<Weights> weights = record.partIfAny("weights", OpenModelReader::weights);
        Optional<Architecture> architecture = record.partIfAny("architecture", ArchitectureFields::read);
        if (architecture.isPresent() && weights.isEmpty()) {
            record.report(ProblemCode.MISSING_MEMBER, member("weights"));
            architecture = Optional.empty();
        }
        String licenseId = record.reference("licenseId", Phrase.LICENSE, licenses.keySet());
        return new OpenModel(
                record.words("id"),
                record.words("name"),
                weights,
                architecture,
                record.longIfAny("contextTokens", Bounds.TOKENS),
                record.spotIfAny("released").flatMap(ProvenanceFields::firstDay),
                licenseId,
                record.reference("licenseModelId", Phrase.MODEL_OF_LICENSE, modelsUnder(licenseId)),
                record.wordsIfAny("caution"),
                Optional.of(ProvenanceFields.read(record)));
    }

    private static Weights weights(Fields weights) {
        double total = weights.number("totalBillion", Bounds.BILLION_PARAMETERS);
        double active = weights.number("activeBillion", Bounds.BILLION_PARAMETERS);
        if (active > total) {
            weights.report(
                    ProblemCode.CONTRADICTION,
                    value("totalBillion", total),
                    value("activeBillion", active),
                    Phrase.ACTIVE_WITHIN_TOTAL.fact());
        }
        return new Weights(total, active, weights.choice("nativePrecision", Precision.class));
    }

    private List<String> modelsUnder(String licenseId) {
        License license = licenses.get(licenseId);
        return license == null
                ? List.of()
                : license.models().stream().map(CoveredModel::id).toList();
    }
}
