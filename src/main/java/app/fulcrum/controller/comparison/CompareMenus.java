package app.fulcrum.controller.comparison;

import app.fulcrum.model.comparison.SideBySide;
import app.fulcrum.model.scenario.Alternative;
import app.fulcrum.model.scenario.AlternativeId;
import app.fulcrum.model.scenario.Scenario;
import app.fulcrum.model.sensitivity.Measure;
import app.fulcrum.model.unit.VisibleText;
import app.fulcrum.text.Messages;
import app.fulcrum.text.comparison.NamesAcross;
import app.fulcrum.view.menu.Command;
import app.fulcrum.view.menu.MenuEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/** What can be explained and drawn of the columns. */
record CompareMenus(ComparedColumns columns) {

    private static final Messages MESSAGES = Messages.of("compare");

    private List<Scenario> scenarios() {
        return columns.scenarios();
    }

    private NamesAcross names() {
        return NamesAcross.of(scenarios());
    }

    /** What a result is called. */
    String name(AskedResult result) {
        return switch (result) {
            case AskedResult.OfRecommended _ -> MESSAGES.get("result.recommended");
            case AskedResult.Of(Measure measure) ->
                MESSAGES.get(
                        switch (measure) {
                            case Measure.Cost _ -> "result.cost";
                            case Measure.Saving _ -> "result.saving";
                            case Measure.CheaperFrom _ -> "result.crossover";
                            case Measure.UsedShare _ -> "result.used";
                        },
                        measure.alternatives().stream().map(names()::within).toArray());
        };
    }

    /** Whose cost is drawn. */
    String drawn(Optional<AlternativeId> of) {
        return of.map(id -> MESSAGES.get("drawn.one", names().within(id)))
                .orElseGet(() -> MESSAGES.get("drawn.recommended"));
    }

    /** Every alternative of any column, once. */
    private List<AlternativeId> all() {
        return scenarios().stream()
                .flatMap(scenario -> scenario.alternatives().stream())
                .map(Alternative::id)
                .distinct()
                .toList();
    }

    /** Every alternative that both columns have which are explained. */
    private List<AlternativeId> common() {
        List<Scenario> all = scenarios();
        Scenario from = all.get(columns.baseline());
        Scenario to = all.get(columns.explained());
        return from.alternatives().stream()
                .map(Alternative::id)
                .filter(id -> to.alternatives().find(id).isPresent())
                .toList();
    }

    List<MenuEntry> explained(Consumer<Integer> chosen) {
        List<Scenario> all = scenarios();
        return MenuEntry.choices(
                IntStream.range(0, all.size())
                        .filter(place -> place != columns.baseline())
                        .boxed()
                        .toList(),
                columns.explained(),
                place -> MESSAGES.get(
                        "column",
                        String.valueOf(SideBySide.letter(place)),
                        VisibleText.of(all.get(place).name())),
                chosen);
    }

    List<MenuEntry> results(AskedResult now, Consumer<AskedResult> chosen) {
        List<AlternativeId> ids = common();
        List<AskedResult> single = new ArrayList<>(List.of(new AskedResult.OfRecommended()));
        ids.forEach(id -> single.add(new AskedResult.Of(new Measure.Cost(id))));
        List<MenuEntry> entries = new ArrayList<>(MenuEntry.choices(single, now, this::name, chosen));
        if (ids.size() > 1) {
            entries.add(MenuEntry.SEPARATOR);
            entries.add(pairs("result.savings", pairs(ids, Measure.Saving::new), now, chosen));
            entries.add(pairs("result.crossovers", pairs(ids, Measure.CheaperFrom::new), now, chosen));
        }
        return entries;
    }

    private static List<AskedResult> pairs(
            List<AlternativeId> ids, BiFunction<AlternativeId, AlternativeId, Measure> measure) {
        List<AskedResult> all = new ArrayList<>();
        for (AlternativeId of : ids) {
            ids.stream()
                    .filter(other -> !other.equals(of))
                    .forEach(other -> all.add(new AskedResult.Of(measure.apply(of, other))));
        }
        return all;
    }

    private MenuEntry pairs(String label, List<AskedResult> all, AskedResult now, Consumer<AskedResult> chosen) {
        return new MenuEntry.Submenu(MESSAGES.get(label), () -> MenuEntry.choices(all, now, this::name, chosen));
    }

    List<MenuEntry> drawings(Optional<AlternativeId> now, Consumer<Optional<AlternativeId>> chosen) {
        List<Optional<AlternativeId>> all = new ArrayList<>(List.of(Optional.empty()));
        all().forEach(id -> all.add(Optional.of(id)));
        return MenuEntry.choices(all, now, this::drawn, chosen);
    }

    static MenuEntry entry(String label, Runnable action) {
        return MenuEntry.of(Command.of(label, "", action));
    }
}
