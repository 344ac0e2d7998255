package app.fulcrum.controller.inputs.words;

import app.fulcrum.controller.Snapshot;
import app.fulcrum.model.catalog.Precision;
import app.fulcrum.model.catalog.PriceBook;
import app.fulcrum.model.resolution.AlternativeResolution;
import app.fulcrum.model.resolution.Origin;
import app.fulcrum.model.resolution.Payment;
import app.fulcrum.model.scenario.AlternativeId;
import app.fulcrum.model.scenario.Hosting;
import app.fulcrum.model.scenario.Input;
import app.fulcrum.model.scenario.InputKey;
import app.fulcrum.model.serving.ServedModel;
import app.fulcrum.model.serving.Serving;
import app.fulcrum.text.Messages;
import java.util.Optional;

/**
 * What the closed sections of an alternative on own GPUs say they hold.
 *
 * @param hosting how its model is run
 */
record OwnSummary(Snapshot snapshot, AlternativeId id, Hosting hosting) {

    private static final Messages MESSAGES = Messages.of("inputs");
    private static final String NONE = "–";

    /** {@code H100 SXM · FP8 · $3.95/GPU-hour}. */
    String all() {
        PriceBook book = snapshot.book();
        return MESSAGES.get("summary.selfHosted", hosting.hardware().gpu().nameIn(book), precision(), price());
    }

    /** {@code $3.95/GPU-hour, on demand, billed all month}: as the bill has it. */
    String renting() {
        String price = hardwarePrice();
        return switch (payment()) {
            case OWNED -> price;
            case BY_MONTH, ALL_HOURS -> MESSAGES.get("summary.released.no", price);
            case TYPED_HOURS, HOURS_OF_SERVICE -> MESSAGES.get("summary.released.yes", price);
            case HOURS_RUN -> MESSAGES.get("summary.released.following", price);
        };
    }

    private String precision() {
        Optional<Precision> released =
                snapshot.projection().of(id).serving().map(Serving::model).map(ServedModel::releasedIn);
        return hosting.weights()
                .or(() -> released)
                .map(precision -> MESSAGES.get("precision." + precision.name()))
                .orElse(NONE);
    }

    private String price() {
        return switch (payment()) {
            case OWNED -> MESSAGES.get("summary.owned", number(Input.CAPEX_PER_GPU));
            case BY_MONTH -> MESSAGES.get("summary.byMonth", number(Input.GPU_PRICE_PER_MONTH));
            case ALL_HOURS, TYPED_HOURS, HOURS_OF_SERVICE, HOURS_RUN ->
                MESSAGES.get("offer.gpuHour", number(Input.GPU_PRICE_PER_HOUR));
        };
    }

    /** With its terms, where it is that of an offer. */
    private String hardwarePrice() {
        AlternativeResolution resolution = resolution();
        boolean isOffered = payment() != Payment.OWNED
                && payment() != Payment.BY_MONTH
                && resolution.of(Input.GPU_PRICE_PER_HOUR).origin() instanceof Origin.Offered;
        return isOffered
                ? price() + ", "
                        + GpuOfferWords.terms(
                                resolution.hardware().orElseThrow().offer().orElseThrow())
                : price();
    }

    private Payment payment() {
        return resolution().payment().orElseThrow();
    }

    private AlternativeResolution resolution() {
        return snapshot.projection().resolution().of(id);
    }

    private String number(Input input) {
        return Summaries.number(InputKey.of(id, input), snapshot);
    }
}
