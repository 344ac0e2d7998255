package app.fulcrum.model.license;

import app.fulcrum.model.catalog.License.Duty;

/** Step 8: what the license asks in return for what the licensee does. */
final class Step8Duties {

    private Step8Duties() {}

    static void take(Review review) {
        for (Duty duty : review.license().duties()) {
            if (duty.onlyModels().isEmpty()
                    || duty.onlyModels().contains(review.model().id())) {
                review.owe(review.circumstances().whenAny(duty.when()), duty);
            }
        }
    }
}
