package app.fulcrum.storage.query;

import app.fulcrum.model.catalog.OpenModel;
import app.fulcrum.model.catalog.PriceBook;
import app.fulcrum.model.license.LicensedModel;
import app.fulcrum.model.problem.Phrase;
import app.fulcrum.model.scenario.Situation;
import app.fulcrum.session.batch.LicenseQuestion;
import app.fulcrum.storage.json.Members;
import app.fulcrum.storage.json.Spot;
import app.fulcrum.storage.scenario.SituationJson;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A question about licenses: a situation written as in scenario files, and the models, or all of them. */
final class LicenseQuestionJson {

    private final Map<String, LicensedModel> models = new LinkedHashMap<>();
    private final List<LicensedModel> all;

    /** Models go by the name their license record has for them, and by their own in the price book. */
    LicenseQuestionJson(PriceBook book) {
        book.licenses()
                .forEach(license -> license.models()
                        .forEach(model -> models.putIfAbsent(model.id(), new LicensedModel(license, model))));
        all = List.copyOf(models.values());
        for (OpenModel model : book.openModels()) {
            LicensedModel.of(model, book).ifPresent(licensed -> models.putIfAbsent(model.id(), licensed));
        }
    }

    /** The question, or nothing after reporting what is wrong with it. */
    Optional<LicenseQuestion> read(Members members) {
        String id = members.optional("id").flatMap(Spot::text).orElse("");
        List<LicensedModel> asked = members.optional("models").map(this::models).orElse(all);
        Situation situation =
                members.optional("situation").flatMap(SituationJson.TYPE::read).orElse(Situation.UNKNOWN);
        members.finish();
        return Optional.of(new LicenseQuestion(id, asked, situation));
    }

    private List<LicensedModel> models(Spot list) {
        return list.items().stream()
                .flatMap(item ->
                        Records.find(item, Phrase.MODEL_UNDER_LICENSE, models.entrySet(), Map.Entry::getKey).stream())
                .map(Map.Entry::getValue)
                .toList();
    }
}
