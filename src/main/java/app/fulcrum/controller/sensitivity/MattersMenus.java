package app.fulcrum.controller.sensitivity;

import app.fulcrum.controller.sensitivity.TornadoWords.Two;
import app.fulcrum.model.scenario.Alternative;
import app.fulcrum.model.scenario.AlternativeId;
import app.fulcrum.model.scenario.InputKey;
import app.fulcrum.model.scenario.Scenario;
import app.fulcrum.model.scenario.Way;
import app.fulcrum.model.sensitivity.Measure;
import app.fulcrum.model.sensitivity.Reach;
import app.fulcrum.model.sensitivity.TableSize;
import app.fulcrum.text.AlternativeNames;
import app.fulcrum.text.InputNames;
import app.fulcrum.text.Messages;
import app.fulcrum.text.number.Figures;
import app.fulcrum.view.menu.MenuEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

/**
 * What can be asked on the tab.
 *
 * @param found what is shown now
 */
record MattersMenus(Found found) {

    private static final Messages MESSAGES = Messages.of("matters");
    private static final double[] SHARES = {0.1, 0.2, 0.5};

    private Scenario scenario() {
        return found.snapshot().scenario();
    }

    private Measure measure() {
        return found.tornado().measure();
    }

    private AlternativeNames names() {
        return new AlternativeNames(scenario().alternatives());
    }

    /** The kinds of result, of the same alternatives. */
    List<MenuEntry> kinds(Consumer<Measure> chosen) {
        Two two = Two.of(measure());
        AlternativeId of = two.of();
        List<Measure> all = new ArrayList<>(List.of(
                new Measure.Saving(of, against(two)), new Measure.Cost(of), new Measure.CheaperFrom(of, against(two))));
        own(two).ifPresent(own -> all.add(new Measure.UsedShare(own)));
        return choices(
                all,
                measure(),
                measure -> MESSAGES.get("kind." + Two.of(measure).kind()),
                chosen);
    }

    private AlternativeId against(Two two) {
        return two.against()
                .orElseGet(() -> scenario().alternatives().stream()
                        .map(Alternative::id)
                        .filter(id -> !id.equals(two.of()))
                        .findFirst()
                        .orElseThrow());
    }

    /** Those of it that are own GPUs, or else the first such. */
    private Optional<AlternativeId> own(Two two) {
        return Stream.concat(two.all().map(scenario().alternatives()::get), scenario().alternatives().stream())
                .filter(each -> each.way() instanceof Way.OwnGpus)
                .map(Alternative::id)
                .findFirst();
    }

    /** Whose result it may be; the one it is held against changes places with it. */
    List<MenuEntry> own(Consumer<Measure> chosen) {
        Two two = Two.of(measure());
        return choices(
                scenario().alternatives().stream()
                        .filter(each -> !(measure() instanceof Measure.UsedShare) || each.way() instanceof Way.OwnGpus)
                        .map(Alternative::id)
                        .toList(),
                two.of(),
                names()::title,
                id -> chosen.accept(of(id, two.against().map(other -> other.equals(id) ? two.of() : other))));
    }

    /** What it may be held against. */
    List<MenuEntry> others(Consumer<Measure> chosen) {
        Two two = Two.of(measure());
        return choices(
                scenario().alternatives().stream()
                        .map(Alternative::id)
                        .filter(id -> !id.equals(two.of()))
                        .toList(),
                two.against().orElse(two.of()),
                names()::title,
                id -> chosen.accept(of(two.of(), Optional.of(id))));
    }

    /** The same kind of result of others. */
    private Measure of(AlternativeId of, Optional<AlternativeId> against) {
        return switch (measure()) {
            case Measure.Cost _ -> new Measure.Cost(of);
            case Measure.Saving _ -> new Measure.Saving(of, against.orElseThrow());
            case Measure.UsedShare _ -> new Measure.UsedShare(of);
            case Measure.CheaperFrom _ -> new Measure.CheaperFrom(of, against.orElseThrow());
        };
    }

    static List<MenuEntry> reaches(Reach now, Consumer<Reach> chosen) {
        List<Reach> all = new ArrayList<>(List.of(Reach.ofRanges()));
        DoubleStream.of(SHARES).mapToObj(Reach::ofRangesOr).forEach(all::add);
        DoubleStream.of(SHARES).mapToObj(Reach::of).forEach(all::add);
        return choices(all, now, MattersMenus::reach, chosen);
    }

    /** How far numbers are moved, in words. */
    static String reach(Reach reach) {
        OptionalDouble share = reach.share();
        return share.isEmpty()
                ? MESSAGES.get("reach.ranges")
                : MESSAGES.get(reach.usesRanges() ? "reach.both" : "reach.share", Figures.share(share.getAsDouble()));
    }

    static List<MenuEntry> sizes(TableSize now, Consumer<TableSize> chosen) {
        return choices(
                List.of(TableSize.values()),
                now,
                size -> MESSAGES.get("grid.size", size.values(true), size.values(false)),
                chosen);
    }

    /** The numbers a table can be of beside another, those of each alternative in a menu of their own. */
    List<MenuEntry> numbers(Optional<InputKey> now, Optional<InputKey> beside, Consumer<InputKey> chosen) {
        List<InputKey> keys = found.choices().keys().stream()
                .filter(key -> !beside.equals(Optional.of(key)))
                .toList();
        List<MenuEntry> entries = new ArrayList<>();
        entries.add(submenu(MESSAGES.get("menu.shared"), keys, Optional.empty(), now, chosen));
        scenario().alternatives().stream()
                .map(Alternative::id)
                .forEach(id -> entries.add(submenu(names().title(id), keys, Optional.of(id), now, chosen)));
        return entries;
    }

    private static MenuEntry submenu(
            String label,
            List<InputKey> keys,
            Optional<AlternativeId> whose,
            Optional<InputKey> now,
            Consumer<InputKey> chosen) {
        List<Optional<InputKey>> own = keys.stream()
                .filter(key -> key.alternative().equals(whose))
                .map(Optional::of)
                .toList();
        return new MenuEntry.Submenu(
                label.replace("_", "__"),
                () -> choices(
                        own,
                        now,
                        key -> InputNames.name(key.orElseThrow().input()),
                        key -> chosen.accept(key.orElseThrow())));
    }

    /** Some things of which one is chosen. */
    static <T> List<MenuEntry> choices(List<T> all, T now, Function<T, String> name, Consumer<T> chosen) {
        ObjectProperty<T> choice = new SimpleObjectProperty<>(now);
        choice.subscribe((_, then) -> chosen.accept(then));
        return all.stream()
                .<MenuEntry>map(each -> new MenuEntry.Choice<>(name.apply(each).replace("_", "__"), each, choice))
                .toList();
    }
}
