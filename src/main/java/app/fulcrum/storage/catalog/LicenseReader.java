package app.fulcrum.storage.catalog;

import static app.fulcrum.model.problem.ProblemFact.quoted;

import app.fulcrum.model.catalog.License;
import app.fulcrum.model.catalog.License.Clause;
import app.fulcrum.model.catalog.License.CoveredModel;
import app.fulcrum.model.catalog.License.Duty;
import app.fulcrum.model.catalog.License.TextStatus;
import app.fulcrum.model.catalog.License.Trigger;
import app.fulcrum.model.catalog.License.Verified;
import app.fulcrum.model.problem.Phrase;
import app.fulcrum.model.problem.ProblemCode;
import app.fulcrum.model.problem.ProblemFact.Nothing;
import app.fulcrum.storage.catalog.field.Fields;
import app.fulcrum.storage.catalog.field.LicenseRuleFields;
import app.fulcrum.storage.catalog.field.ProvenanceFields;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads a reading of a license. */
final class LicenseReader {

    private LicenseReader() {}

    static License read(Fields record) {
        List<Clause> clauses = record.parts("clauses", LicenseReader::clause);
        Set<String> clauseIds = unique(record, clauses, Clause::id);
        List<CoveredModel> models = record.parts("models", LicenseReader::model);
        Set<String> modelIds = unique(record, models, CoveredModel::id);
        List<Duty> duties = record.parts("duties", duty -> duty(duty, clauseIds, modelIds));
        unique(record, duties, Duty::id);
        return new License(
                record.words("id"),
                record.words("name"),
                record.words("family"),
                record.wordsIfAny("version"),
                record.truthIfAny("superseded"),
                record.truth("evaluable"),
                record.words("spdx"),
                record.words("licensor"),
                record.wordsIfAny("url"),
                models,
                record.part("rules", rules -> LicenseRuleFields.read(rules, clauseIds)),
                duties,
                clauses,
                record.listOfWords("openQuestions"),
                record.choice("textStatus", TextStatus.class),
                ProvenanceFields.read(record));
    }

    private static <T> Set<String> unique(Fields record, List<T> parts, Function<T, String> id) {
        Set<String> seen = new LinkedHashSet<>();
        parts.stream()
                .map(id)
                .filter(name -> !seen.add(name))
                .forEach(name -> record.report(ProblemCode.DUPLICATE_ID, quoted(name)));
        return parts.stream().map(id).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static Clause clause(Fields clause) {
        return new Clause(
                clause.words("id"),
                clause.words("topic"),
                clause.words("section"),
                clause.words("paraphrase"),
                clause.wordsIfAny("quote"));
    }

    private static CoveredModel model(Fields model) {
        return new CoveredModel(
                model.words("id"),
                model.words("name"),
                model.wordsIfAny("released"),
                model.truth("multimodal"),
                model.choice("verified", Verified.class),
                model.wordsIfAny("note"));
    }

    private static Duty duty(Fields duty, Set<String> clauseIds, Set<String> modelIds) {
        List<String> onlyModels = duty.listOfWords("onlyModels");
        onlyModels.stream()
                .filter(model -> !modelIds.contains(model))
                .forEach(model -> duty.report(
                        ProblemCode.UNKNOWN_ID, Phrase.MODEL_OF_LICENSE.fact(), quoted(model), new Nothing()));
        return new Duty(
                duty.words("id"),
                duty.choices("when", Trigger.class),
                duty.truth("visible"),
                duty.reference("clause", Phrase.CLAUSE, clauseIds),
                duty.words("text"),
                onlyModels);
    }
}
