package app.fulcrum.controller.preference;

import app.fulcrum.controller.document.Preferences;
import app.fulcrum.model.scenario.DisplayCurrency;
import app.fulcrum.session.ScenarioSession;
import app.fulcrum.session.edit.ScenarioEdit.ShowIn;
import app.fulcrum.session.settings.Choices;
import app.fulcrum.session.settings.Choices.Start;
import app.fulcrum.session.settings.Regional.NumberReading;
import app.fulcrum.session.settings.Regional.Speech;
import app.fulcrum.text.Messages;
import app.fulcrum.text.number.Figures;
import app.fulcrum.view.number.NumberHabit;
import app.fulcrum.view.preference.PreferenceChoice;
import app.fulcrum.view.style.ColorMode;
import app.fulcrum.view.style.Theme;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;

/** Brings what the user prefers into effect, at the start and whenever it changes, and remembers it. */
public final class PreferencesController {

    private static final Messages MESSAGES = Messages.of("preferences");
    private static final List<Integer> TEXT_PERCENTS = List.of(90, 100, 110, 125, 150);

    private final Preferences preferences;
    private final ScenarioSession session;
    private final Theme theme;
    private final ObjectProperty<Choices> choices;

    /** @param theme dressed as the user prefers from now on */
    public PreferencesController(Preferences preferences, ScenarioSession session, Theme theme) {
        this.preferences = preferences;
        this.session = session;
        this.theme = theme;
        this.choices = new SimpleObjectProperty<>(
                this, "choices", preferences.settings().choices());
        theme.modeProperty().subscribe(mode -> change(now -> now.withTheme(Choices.Theme.valueOf(mode.name()))));
        choices.subscribe(this::apply);
    }

    private void apply(Choices now) {
        preferences.change(settings -> settings.withChoices(_ -> now));
        theme.modeProperty().set(ColorMode.valueOf(now.theme().name()));
        theme.textSizeProperty().set(now.textPercent() / 100.0);
        NumberHabit.choose(habit(now.regional().numbers()));
    }

    private void change(UnaryOperator<Choices> change) {
        choices.set(change.apply(choices.get()));
    }

    private static Optional<Locale> habit(NumberReading reading) {
        return switch (reading) {
            case SYSTEM -> Optional.empty();
            case POINT -> Optional.of(Locale.US);
            case COMMA -> Optional.of(Locale.GERMANY);
        };
    }

    /** Larger text by one step, or smaller by one with −1, as long as there is one. */
    public void enlargeText(int steps) {
        int place = TEXT_PERCENTS.indexOf(choices.get().textPercent());
        change(now -> now.withTextPercent(TEXT_PERCENTS.get(Math.clamp(place + steps, 0, TEXT_PERCENTS.size() - 1))));
    }

    /** Text of the usual size. */
    public void resetText() {
        change(now -> now.withTextPercent(Choices.INITIAL.textPercent()));
    }

    /** Everything there is to prefer, with what can be chosen now. */
    public List<PreferenceChoice<?>> all() {
        return List.of(
                of(
                        "theme",
                        List.of(Choices.Theme.values()),
                        Choices::theme,
                        value -> word("theme", value),
                        Choices::withTheme),
                of("start", List.of(Start.values()), Choices::start, value -> word("start", value), Choices::withStart),
                of(
                        "language",
                        List.of(Speech.values()),
                        now -> now.regional().language(),
                        value -> word("language", value),
                        (before, value) -> before.withRegional(before.regional().withLanguage(value))),
                of(
                        "numbers",
                        List.of(NumberReading.values()),
                        now -> now.regional().numbers(),
                        value -> word("numbers", value),
                        (before, value) -> before.withRegional(before.regional().withNumbers(value))),
                currency(),
                of("text", TEXT_PERCENTS, Choices::textPercent, this::percent, Choices::withTextPercent));
    }

    private interface Change<T> {
        Choices apply(Choices before, T value);
    }

    private <T> PreferenceChoice<T> of(
            String name, List<T> values, Function<Choices, T> now, Function<T, String> words, Change<T> change) {
        return new PreferenceChoice<>(
                MESSAGES.get(name),
                MESSAGES.get(name + ".remark"),
                values,
                words,
                chosen(now),
                value -> change(before -> change.apply(before, value)));
    }

    private <T> ObservableValue<T> chosen(Function<Choices, T> now) {
        return choices.map(now);
    }

    private static String word(String choice, Enum<?> value) {
        return MESSAGES.get(choice + "." + value.name());
    }

    private String percent(int percent) {
        return MESSAGES.get("text.percent", percent);
    }

    /** US dollars, and what a rate is known of: the currency preferred so far, and that of the open scenario. */
    private PreferenceChoice<Optional<DisplayCurrency>> currency() {
        List<Optional<DisplayCurrency>> known = Stream.of(
                        Optional.<DisplayCurrency>empty(),
                        choices.get().currency(),
                        session.scenario().currency())
                .distinct()
                .toList();
        return new PreferenceChoice<>(
                MESSAGES.get("currency"),
                MESSAGES.get("currency.remark"),
                known,
                PreferencesController::words,
                chosen(Choices::currency),
                chosen -> {
                    change(now -> now.withCurrency(chosen));
                    session.apply(new ShowIn(chosen));
                });
    }

    private static String words(Optional<DisplayCurrency> currency) {
        return currency.map(known ->
                        MESSAGES.get("currency.known", known.code(), Figures.plain(known.unitsPerUsd()), known.asOf()))
                .orElseGet(() -> MESSAGES.get("currency.dollar"));
    }
}
