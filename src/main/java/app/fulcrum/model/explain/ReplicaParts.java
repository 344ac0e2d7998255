package app.fulcrum.model.explain;

import app.fulcrum.model.catalog.Architecture;
import app.fulcrum.model.deployment.Deployment;
import app.fulcrum.model.deployment.Layout;
import app.fulcrum.model.deployment.MemoryFit;
import app.fulcrum.model.formula.Explanation;
import app.fulcrum.model.serving.Serving;
import app.fulcrum.model.throughput.Accuracy;
import app.fulcrum.model.throughput.EffectiveRates;
import app.fulcrum.model.throughput.StepFormula;
import app.fulcrum.model.throughput.StepTimeLaw;

/**
 * What the figures of one replica are made of.
 *
 * @param gpus how many hold one copy of the model
 */
record ReplicaParts(Serving serving, Layout layout, Explanation gpus, Leaves leaves) {

    Deployment deployment() {
        return serving.query().deployment();
    }

    Architecture architecture() {
        return deployment().architecture();
    }

    MemoryFit fit() {
        return MemoryFit.of(deployment(), layout, serving.query().request());
    }

    Accuracy accuracy() {
        return Accuracy.of(deployment(), layout, fit());
    }

    StepTimeLaw stepTime() {
        var formula = new StepFormula(
                deployment(),
                EffectiveRates.of(deployment()),
                layout,
                serving.query().request());
        return StepTimeLaw.of(formula, accuracy().stepTimeFactor(deployment()));
    }

    boolean isExpertParallel() {
        return layout.isExpertParallel();
    }

    ShapeFacts shape() {
        return ShapeFacts.of(serving.model());
    }

    MachineFigures machine() {
        return new MachineFigures(deployment(), leaves);
    }

    AttentionFigures attention() {
        return new AttentionFigures(architecture().attention(), shape());
    }

    Explanation kvGpus() {
        return attention().gpusSharing(isExpertParallel(), gpus);
    }
}
