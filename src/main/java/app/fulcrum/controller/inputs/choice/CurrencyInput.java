package app.fulcrum.controller.inputs.choice;

import app.fulcrum.controller.Snapshot;
import app.fulcrum.controller.inputs.field.Edits;
import app.fulcrum.controller.inputs.field.Refusals;
import app.fulcrum.controller.inputs.field.Shown;
import app.fulcrum.model.scenario.DisplayCurrency;
import app.fulcrum.model.unit.Range;
import app.fulcrum.model.unit.Unit;
import app.fulcrum.session.edit.ScenarioEdit.ShowIn;
import app.fulcrum.text.Messages;
import app.fulcrum.text.language.Language;
import app.fulcrum.text.number.Figures;
import app.fulcrum.view.control.InlineMessage;
import app.fulcrum.view.control.Tone;
import app.fulcrum.view.inputs.Item;
import app.fulcrum.view.inputs.Pick;
import app.fulcrum.view.inputs.Row;
import app.fulcrum.view.number.NumberActions;
import app.fulcrum.view.number.NumberEdit;
import app.fulcrum.view.number.NumberSpec;
import app.fulcrum.view.number.NumberState;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Currency;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/**
 * The currency results are shown in. Another one than the dollar counts once its rate and the source of the rate are
 * known; until then what was typed waits here.
 */
public final class CurrencyInput implements NumberActions, Shown {

    private static final Messages MESSAGES = Messages.of("inputs");
    private static final String PATH = "currency";
    private static final String DOLLAR = "USD";
    /** By turnover in foreign exchange: Bank for International Settlements, Triennial Survey 2022. */
    private static final List<String> MOST_TRADED = List.of(
            "USD", "EUR", "JPY", "GBP", "CNY", "AUD", "CAD", "CHF", "HKD", "SGD", "SEK", "KRW", "NOK", "NZD", "INR",
            "MXN", "TWD", "ZAR", "BRL", "DKK");

    private static final double SMALLEST = 1e-6;
    private static final double LARGEST = 1e9;

    private final Edits edits;
    private final Pick code;
    private final NumberState rate;
    private final ObjectProperty<LocalDate> day;
    private final StringProperty source = new SimpleStringProperty(this, "source", "");
    private final BooleanProperty incomplete = new SimpleBooleanProperty(this, "incomplete");
    private Optional<DisplayCurrency> shown = Optional.empty();

    public CurrencyInput(Edits edits, Locale locale) {
        this.edits = edits;
        this.code = new Pick(PATH, MESSAGES.get("currency.code"), this::choose);
        code.itemsProperty().set(currencies());
        code.chosenProperty().set(DOLLAR);
        this.rate = new NumberState(
                new NumberSpec(
                        MESSAGES.get("currency.rate"),
                        Unit.RATIO,
                        new Range(SMALLEST, 1, LARGEST),
                        Figures::plain,
                        locale),
                Range.exactly(1));
        rate.placeholderProperty().set(MESSAGES.get("currency.rate.none"));
        rate.emptyProperty().set(true);
        rate.unitTextProperty().set("");
        this.day = new SimpleObjectProperty<>(this, "day", edits.scenario().pricesOn());
    }

    /** Those that are money somewhere today: the most traded first, the others by their code. */
    private static List<Item> currencies() {
        Set<String> inUse = Arrays.stream(Locale.getISOCountries())
                .map(country -> Currency.getInstance(Locale.of("", country)))
                .filter(Objects::nonNull)
                .map(Currency::getCurrencyCode)
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> ordered = new LinkedHashSet<>(MOST_TRADED);
        ordered.addAll(inUse);
        return ordered.stream()
                .map(code -> new Item(
                        code,
                        code,
                        code.equals(DOLLAR)
                                ? MESSAGES.get("currency.dollar")
                                : Currency.getInstance(code)
                                        .getDisplayName(Language.current().region())))
                .toList();
    }

    public List<Row> rows() {
        return List.of(
                new Row.Listed(code),
                new Row.Amount(PATH + ".unitsPerUsd", rate, this),
                new Row.Day(PATH + ".asOf", MESSAGES.get("currency.day"), day, this::dated),
                new Row.Words(
                        PATH + ".source",
                        MESSAGES.get("currency.source"),
                        source,
                        this::sourced,
                        incomplete,
                        this::giveUp));
    }

    private void choose(String chosen) {
        if (chosen.equals(DOLLAR)) {
            display(Optional.empty());
            edits.apply(new ShowIn(Optional.empty()));
            return;
        }
        code.chosenProperty().set(chosen);
        boolean another = shown.filter(now -> !now.code().equals(chosen)).isPresent();
        if (another) {
            rate.emptyProperty().set(true);
            source.set("");
        }
        applyIfComplete();
    }

    @Override
    public void edited(NumberEdit edit) {
        if (edit.value().isExact()) {
            applyIfComplete();
        } else {
            rate.messageProperty().set(Refusals.message(MESSAGES.get("currency.rate.single"), this::takenBack));
        }
    }

    @Override
    public void takenBack() {
        rate.messageProperty().set(InlineMessage.NONE);
        rate.emptyProperty().set(shown.isEmpty());
        shown.ifPresent(currency -> rate.valueProperty().set(Range.exactly(currency.unitsPerUsd())));
    }

    @Override
    public void cleared() {
        applyIfComplete();
    }

    private void dated(LocalDate chosen) {
        day.set(chosen);
        applyIfComplete();
    }

    private void sourced(String words) {
        source.set(words);
        applyIfComplete();
    }

    private void applyIfComplete() {
        String chosen = code.chosenProperty().get();
        OptionalDouble known = rate.emptyProperty().get()
                ? OptionalDouble.empty()
                : OptionalDouble.of(rate.valueProperty().get().base());
        boolean named = !source.get().isBlank();
        boolean complete = known.isPresent() && named;
        if (chosen.equals(DOLLAR)) {
            waitFor(known.isPresent() || named ? MESSAGES.get("currency.unchosen") : "");
        } else if (complete) {
            waitFor("");
            edits.apply(
                    new ShowIn(Optional.of(new DisplayCurrency(chosen, known.getAsDouble(), day.get(), source.get()))));
        } else {
            waitFor(MESSAGES.get("currency.incomplete", chosen));
        }
    }

    /** @param what is missing, in words; empty for nothing */
    private void waitFor(String what) {
        incomplete.set(!what.isEmpty());
        code.messageProperty().set(what.isEmpty() ? InlineMessage.NONE : InlineMessage.of(Tone.CAUTION, what));
    }

    @Override
    public void show(Snapshot snapshot) {
        Optional<DisplayCurrency> now = snapshot.scenario().currency();
        if (Objects.equals(now, shown)) {
            return;
        }
        display(now);
    }

    /** A currency that waits for its rate or its source gives way to the one that counts. */
    private void giveUp() {
        display(edits.scenario().currency());
    }

    private void display(Optional<DisplayCurrency> now) {
        shown = now;
        waitFor("");
        code.chosenProperty().set(now.map(DisplayCurrency::code).orElse(DOLLAR));
        rate.emptyProperty().set(now.isEmpty());
        now.ifPresent(currency -> {
            rate.valueProperty().set(Range.exactly(currency.unitsPerUsd()));
            day.set(currency.asOf());
        });
        source.set(now.map(DisplayCurrency::source).orElse(""));
    }
}
