package app.fulcrum.model.scorecard;

import static app.fulcrum.model.scenario.Question.CUSTOMIZATION_NEED;
import static app.fulcrum.model.scenario.Question.FRONTIER_REASONING;
import static app.fulcrum.model.scenario.Question.REPRODUCIBILITY_DUTY;

import app.fulcrum.model.scenario.Question.CustomizationNeed;

/**
 * Customization. The article: where prompting is enough, the closed API is favored; fine-tuning, custom decoding and
 * changes to the model need open weights. Weights that stay the same make results reproducible. On the hardest
 * reasoning, closed models still lead.
 */
final class CustomizationAxis {

    private CustomizationAxis() {}

    static Tally on(Tally sheet) {
        return sheet.choice(CUSTOMIZATION_NEED, CustomizationNeed.class, CustomizationAxis::depth)
                .yesNo(REPRODUCIBILITY_DUTY, +0.5, 0)
                .yesNo(FRONTIER_REASONING, -1, +0.5);
    }

    private static double depth(CustomizationNeed need) {
        return switch (need) {
            case PROMPTING -> -1.5;
            case RETRIEVAL -> -1;
            case FINE_TUNING -> +1;
            case CUSTOM_DECODING -> +1.5;
            case MODEL_CHANGES -> +2;
        };
    }
}
