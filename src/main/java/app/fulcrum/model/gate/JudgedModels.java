package app.fulcrum.model.gate;

import app.fulcrum.model.license.LicensedModel;
import app.fulcrum.model.scenario.AlternativeId;
import app.fulcrum.model.scenario.Situation;
import app.fulcrum.model.unit.Lists;
import java.util.List;
import java.util.Optional;

/**
 * The open models compared, each judged once.
 *
 * @param all each model once
 */
public record JudgedModels(OpenModels models, List<JudgedModel> all) {

    public JudgedModels {
        all = List.copyOf(all);
    }

    public static JudgedModels of(OpenModels models, Situation situation) {
        List<LicensedModel> each = models.all();
        return new JudgedModels(
                models, Lists.byPlace(each.size(), place -> JudgedModel.of(each.get(place), situation)));
    }

    public Optional<JudgedModel> of(AlternativeId id) {
        return models.of(id).flatMap(this::judged);
    }

    private Optional<JudgedModel> judged(LicensedModel model) {
        for (JudgedModel judged : all) {
            if (judged.model().equals(model)) {
                return Optional.of(judged);
            }
        }
        return Optional.empty();
    }
}
