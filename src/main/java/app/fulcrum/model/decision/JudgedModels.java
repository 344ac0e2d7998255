package app.fulcrum.model.decision;

import app.fulcrum.model.scenario.AlternativeId;
import app.fulcrum.model.scenario.Situation;
import java.util.List;
import java.util.Optional;

/**
 * The open models compared, each judged once.
 *
 * @param all each model once
 */
record JudgedModels(OpenModels models, List<JudgedModel> all) {

    static JudgedModels of(OpenModels models, Situation situation) {
        return new JudgedModels(
                models,
                models.all().stream()
                        .map(model -> new JudgedModel(model, model.verdictFor(situation)))
                        .toList());
    }

    Optional<JudgedModel> of(AlternativeId id) {
        return Optional.ofNullable(models.byAlternative().get(id))
                .flatMap(model -> all.stream()
                        .filter(judged -> judged.model().equals(model))
                        .findFirst());
    }
}
