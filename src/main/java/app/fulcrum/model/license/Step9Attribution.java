package app.fulcrum.model.license;

import app.fulcrum.model.license.Review.Credit;

/** Step 9: a credit the public must see rules out a situation that has to avoid one. */
final class Step9Attribution {

    private Step9Attribution() {}

    static void take(Review review) {
        Condition avoids = review.circumstances().avoidsVisibleAttribution();
        for (Credit credit : review.credits()) {
            Condition conflict = avoids.and(credit.condition());
            review.note(
                    conflict,
                    Rule.ATTRIBUTION,
                    Standing.NOT_ALLOWED,
                    credit.duty().clauseId());
        }
    }
}
