package app.fulcrum.storage.workbook.sheet;

import app.fulcrum.model.resolution.Origin;
import app.fulcrum.model.resolution.Resolved;
import app.fulcrum.model.scenario.Assumption;
import app.fulcrum.model.unit.VisibleText;
import app.fulcrum.text.ExplanationSentences;
import app.fulcrum.text.InputNames;
import java.util.List;

/** Where inputs come from, in words for the columns of a table. */
final class Origins {

    private Origins() {}

    /** Whether it is the user's word. */
    static boolean isTyped(Origin origin) {
        return switch (origin) {
            case Origin.Typed _, Origin.Described _, Origin.Measured _, Origin.Imported _ -> true;
            case Origin.Default _,
                    Origin.Offered _,
                    Origin.OfDay _,
                    Origin.SameAs _,
                    Origin.Derived _,
                    Origin.Unknown _ -> false;
        };
    }

    static String kind(Origin origin) {
        return Draft.MESSAGES.get("origin."
                + switch (origin) {
                    case Origin.Typed _ -> "typed";
                    case Origin.Described _ -> "described";
                    case Origin.Measured _ -> "measured";
                    case Origin.Imported _ -> "imported";
                    case Origin.Default _ -> "default";
                    case Origin.Offered _ -> "offered";
                    case Origin.OfDay _ -> "day";
                    case Origin.SameAs _ -> "same";
                    case Origin.Derived _ -> "derived";
                    case Origin.Unknown _ -> "unknown";
                });
    }

    /** What it rests on; empty where nothing is said. */
    static String source(Origin origin) {
        return switch (origin) {
            case Origin.Typed(Assumption own) -> VisibleText.of(own.source());
            case Origin.Measured(Assumption own) -> VisibleText.of(own.source());
            case Origin.Imported(var _, var file) -> ExplanationSentences.imported(file);
            case Origin.Described(String gpu) -> VisibleText.of(gpu);
            case Origin.SameAs(var other, Origin _) -> InputNames.name(other.input());
            case Origin.Derived(List<Resolved> factors) ->
                String.join(
                        " × ",
                        factors.stream()
                                .map(factor -> InputNames.name(factor.key().input()))
                                .toList());
            case Origin.Default _, Origin.Offered _, Origin.OfDay _ ->
                origin.provenance().map(it -> it.source().title()).orElse("");
            case Origin.Unknown _ -> "";
        };
    }

    static String asOf(Origin origin) {
        return origin.provenance().map(it -> it.source().asOfText()).orElse("");
    }
}
