package app.fulcrum.controller.help;

import static app.fulcrum.controller.help.HelpEntries.MESSAGES;

import app.fulcrum.controller.inputs.field.UnitFigures;
import app.fulcrum.model.catalog.DefaultValue;
import app.fulcrum.model.catalog.PriceBook;
import app.fulcrum.model.scenario.Input;
import app.fulcrum.model.scenario.Way.Kind;
import app.fulcrum.text.ExplanationSentences;
import app.fulcrum.text.FigureNames;
import app.fulcrum.text.InputNames;
import app.fulcrum.text.number.Figures;
import app.fulcrum.text.number.UnitSymbols;
import app.fulcrum.view.help.HelpEntry;
import app.fulcrum.view.help.HelpEntry.Line;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Every input: what it means, its unit and ends, what it starts with and why, and where it counts. */
final class InputEntries {

    private final PriceBook book;

    InputEntries(PriceBook book) {
        this.book = book;
    }

    List<HelpEntry> all() {
        return Arrays.stream(Input.values()).map(this::entry).toList();
    }

    private HelpEntry entry(Input input) {
        List<Line> lines = new ArrayList<>();
        lines.add(Line.sentence(MESSAGES.get(input.path())));
        lines.add(Line.sentence(MESSAGES.get("presence." + input.presence().name())));
        lines.add(new Line(MESSAGES.get("unit"), UnitSymbols.of(input.unit())));
        lines.add(new Line(
                MESSAGES.get("ends"),
                UnitFigures.withUnit(input.minimum(), input.unit()) + " … "
                        + UnitFigures.withUnit(input.maximum(), input.unit())));
        defaults(input).forEach((name, value) -> {
            lines.add(new Line(name, figure(value, input)));
            lines.add(new Line(MESSAGES.get("default.source"), ExplanationSentences.source(value.provenance())));
        });
        List<String> figures = FigureNames.using(input);
        lines.add(new Line(
                MESSAGES.get("use"),
                figures.isEmpty()
                        ? MESSAGES.get(input.isOverTime() ? "use.outlook" : "use.sureness")
                        : figures.stream().map(FigureNames::name).collect(Collectors.joining(", "))));
        return new HelpEntry(input.path(), HelpEntries.chapter("INPUTS"), InputNames.name(input), lines);
    }

    /** What the price book starts it with, by what that is called: several where it differs by kind. */
    private Map<String, DefaultValue> defaults(Input input) {
        Map<String, DefaultValue> found = new LinkedHashMap<>();
        if (input.group().isShared()) {
            book.defaultValue(input.path()).ifPresent(value -> found.put(MESSAGES.get("default"), value));
            return found;
        }
        for (Kind kind : Kind.values()) {
            if (input.group().belongsTo(kind)) {
                book.defaultValue(input.path(kind)).ifPresent(value -> found.put(name(kind), value));
            }
        }
        return found;
    }

    private static String name(Kind kind) {
        return MESSAGES.get("default.of", MESSAGES.get(kind.name()));
    }

    private static String figure(DefaultValue value, Input input) {
        return Figures.range(value.value(), number -> UnitFigures.withUnit(number, input.unit()));
    }
}
