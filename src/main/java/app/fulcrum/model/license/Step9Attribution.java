package app.fulcrum.model.license;

import app.fulcrum.model.license.Review.Owed;

/** Step 9: a credit the public must see rules out a situation that has to avoid one. */
final class Step9Attribution {

    private Step9Attribution() {}

    static void take(Review review) {
        Condition avoids = review.circumstances().avoidsVisibleAttribution();
        for (Owed owed : review.owed()) {
            if (owed.duty().visible()) {
                Condition conflict = avoids.and(owed.condition());
                review.note(
                        conflict,
                        Rule.ATTRIBUTION,
                        Standing.NOT_ALLOWED,
                        owed.duty().clauseId());
            }
        }
    }
}
