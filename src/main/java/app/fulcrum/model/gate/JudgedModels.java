package app.fulcrum.model.gate;

import app.fulcrum.model.scenario.AlternativeId;
import app.fulcrum.model.scenario.Situation;
import java.util.List;
import java.util.Optional;

/**
 * The open models compared, each judged once.
 *
 * @param all each model once
 */
public record JudgedModels(OpenModels models, List<JudgedModel> all) {

    public static JudgedModels of(OpenModels models, Situation situation) {
        return new JudgedModels(
                models,
                models.all().stream()
                        .map(model -> new JudgedModel(model, model.verdictFor(situation)))
                        .toList());
    }

    public Optional<JudgedModel> of(AlternativeId id) {
        return Optional.ofNullable(models.byAlternative().get(id))
                .flatMap(model -> all.stream()
                        .filter(judged -> judged.model().equals(model))
                        .findFirst());
    }
}
