package app.fulcrum.text;

import app.fulcrum.model.gate.Gate;
import app.fulcrum.model.license.LicensedModel;
import app.fulcrum.model.projection.Tag;
import app.fulcrum.model.scenario.Axis;
import java.util.Locale;

/** Axes and gates in words. */
public final class DecisionSentences {

    private static final Messages MESSAGES = Messages.of("decision");

    private DecisionSentences() {}

    public static String axis(Axis axis) {
        return MESSAGES.get("axis." + axis.name());
    }

    /** An axis by itself: {@code Privacy}. */
    public static String axisTitle(Axis axis) {
        return capitalized(axis(axis));
    }

    /** The one word on an alternative; empty where there is nothing to say. */
    public static String tag(Tag tag) {
        return tag == Tag.NONE ? "" : MESSAGES.get("tag." + tag.name());
    }

    /** Why an alternative is ruled out or flagged. */
    public static String gate(Gate gate) {
        return switch (gate) {
            case Gate.LicenseUnknown(String model) -> MESSAGES.get("gate.License.NOT_EVALUATED", model);
            case Gate.License license ->
                MESSAGES.get(
                        "gate.License." + license.standing().name(),
                        license.model().model().name(),
                        section(license));
            case Gate.NotOnSale(var used) -> SaleSentences.of(used);
            case Gate.DataMayNotLeave _,
                    Gate.MustRunOffline _,
                    Gate.ResidencyNotMet _,
                    Gate.ResidencyUnclear _,
                    Gate.NoTeam _ -> MESSAGES.get("gate." + gate.getClass().getSimpleName());
        };
    }

    /** The same where there is little room. */
    public static String shortGate(Gate gate) {
        return gate instanceof Gate.NotOnSale(var used)
                ? SaleSentences.mark(used.stage()).orElse("")
                : gate(gate);
    }

    private static String section(Gate.License gate) {
        LicensedModel model = gate.model();
        return model.license()
                .clause(gate.clauseId())
                .map(LicenseSentences::section)
                .orElse("");
    }

    /** A text as the start of a sentence. */
    public static String capitalized(String text) {
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }
}
