package app.fulcrum.model.license;

import app.fulcrum.model.catalog.License;
import app.fulcrum.model.catalog.License.CoveredModel;
import app.fulcrum.model.scenario.Situation;
import java.util.List;

/**
 * Holds a license against a situation in ten steps: all findings are collected, and the worst decides.
 *
 * <ol>
 *   <li>A license whose text was not at hand is not evaluated.
 *   <li>{@link Step2Region Where} the licensee is based and where the model is used.
 *   <li>{@link Step3CommercialUse Commercial use}.
 *   <li>{@link Step4ActiveUsers Monthly active users}.
 *   <li>{@link Step5Revenue Revenue}.
 *   <li>{@link Step6OutputTraining Training others on outputs}.
 *   <li>{@link Step7HostedService Offering the model as a service}.
 *   <li>{@link Step8Duties Duties}.
 *   <li>{@link Step9Attribution Visible credits} that the situation does not bear.
 *   <li>{@link Review#verdict() The worst} finding decides.
 * </ol>
 *
 * <p>Six readings were chosen where the texts leave room:
 *
 * <ul>
 *   <li>(a) A clause that only asks to obey the law is no duty; an acceptable use policy is one.
 *   <li>(b) Avoiding attribution means avoiding a credit the public sees. Notices that travel with the weights stay.
 *   <li>(c) Terms that must be passed on to users are passed on in products with the model inside, not only in APIs.
 *   <li>(d) <i>Not allowed</i> means not under the public license; a private agreement remains conceivable.
 *   <li>(e) An end user of a product takes no license for what the product's maker does: of all activities only the use
 *       itself counts. An end user who passes on the weights or offers the model as a service contradicts itself: what
 *       a licensee would owe is then open, and the role is asked about.
 *   <li>(f) A gate or duty of a <i>product</i> is not about a tool used in-house only.
 * </ul>
 *
 * <p>(a), (c) and (f) show in the records of the price book, the others in the steps.
 */
public final class LicenseEvaluator {

    private LicenseEvaluator() {}

    /** @throws IllegalArgumentException if the license does not cover the model */
    public static LicenseVerdict evaluate(License license, String modelId, Situation situation) {
        CoveredModel model = license.model(modelId)
                .orElseThrow(() -> new IllegalArgumentException(license.id() + " does not cover " + modelId));
        return evaluate(license, model, situation);
    }

    public static LicenseVerdict evaluate(License license, CoveredModel model, Situation situation) {
        return evaluate(license, model, Circumstances.of(situation));
    }

    static LicenseVerdict evaluate(License license, CoveredModel model, Circumstances circumstances) {
        if (!license.evaluable()) {
            return notEvaluated(license);
        }
        Review review = new Review(license, model, circumstances);
        Step2Region.take(review);
        Step3CommercialUse.take(review);
        Step4ActiveUsers.take(review);
        Step5Revenue.take(review);
        Step6OutputTraining.take(review);
        Step7HostedService.take(review);
        Step8Duties.take(review);
        Step9Attribution.take(review);
        return review.verdict();
    }

    /** Step 1. The clause cited is what others say of the text. */
    private static LicenseVerdict notEvaluated(License license) {
        Finding unread =
                new Finding(Rule.TEXT, Standing.NOT_EVALUATED, license.rules().commercialUseClause());
        return new LicenseVerdict(Standing.NOT_EVALUATED, List.of(unread), List.of(), List.of());
    }
}
