package app.fulcrum.model.decision;

import app.fulcrum.model.license.LicensedModel;
import app.fulcrum.model.scenario.Option;
import app.fulcrum.model.scenario.Situation;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The open models compared, each judged once. */
record JudgedModels(Optional<JudgedModel> hosted, Optional<JudgedModel> selfHosted) {

    static JudgedModels of(OpenModels models, Situation situation) {
        Optional<JudgedModel> hosted = models.hosted().map(model -> judge(model, situation));
        Optional<JudgedModel> selfHosted =
                models.isSame() ? hosted : models.selfHosted().map(model -> judge(model, situation));
        return new JudgedModels(hosted, selfHosted);
    }

    private static JudgedModel judge(LicensedModel model, Situation situation) {
        return new JudgedModel(model, model.verdictFor(situation));
    }

    /** Each model once. */
    List<JudgedModel> all() {
        return hosted.equals(selfHosted)
                ? hosted.stream().toList()
                : Stream.concat(hosted.stream(), selfHosted.stream()).toList();
    }

    Optional<JudgedModel> of(Option option) {
        return switch (option) {
            case CLOSED_API -> Optional.empty();
            case HOSTED_OPEN_API -> hosted;
            case SELF_HOSTED -> selfHosted;
        };
    }
}
