package app.fulcrum.controller.inputs.describe;

import app.fulcrum.model.described.DescribedNumber;
import app.fulcrum.model.unit.Unit;
import app.fulcrum.text.Messages;
import app.fulcrum.text.number.EditableText;
import app.fulcrum.text.number.Figures;
import app.fulcrum.text.number.NumberParser;
import app.fulcrum.text.number.Parsed;
import app.fulcrum.view.describe.DescriptionForm.Draft;
import app.fulcrum.view.describe.DescriptionForm.Field;
import app.fulcrum.view.number.NumberHabit;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * The numbers of a description as fields.
 *
 * @param kind the numbers there are
 * @param prefix of their words
 */
record NumberFields<M extends Enum<M> & DescribedNumber>(Class<M> kind, String prefix, Locale locale) {

    private static final Messages MESSAGES = Messages.of("describe");

    /**
     * What the texts of the fields come to.
     *
     * @param numbers those that can be read
     * @param wrong why the others cannot, by field
     */
    record Understood<M>(Map<M, Double> numbers, Map<String, String> wrong) {}

    Field field(M number) {
        return new Field(number.member(), label(number));
    }

    String label(M number) {
        return MESSAGES.get(prefix + "." + number.name());
    }

    Map<String, String> texts(Map<M, Double> numbers) {
        Map<String, String> texts = new HashMap<>();
        numbers.forEach((number, value) -> texts.put(number.member(), EditableText.of(value, Unit.COUNT)));
        return texts;
    }

    /** An empty field is no number, and nothing wrong. */
    Understood<M> read(Draft draft) {
        Map<M, Double> numbers = new EnumMap<>(kind);
        Map<String, String> wrong = new HashMap<>();
        for (M number : kind.getEnumConstants()) {
            String text = draft.text(number.member());
            if (!text.isEmpty()) {
                read(number, text, numbers, wrong);
            }
        }
        return new Understood<>(numbers, wrong);
    }

    private void read(M number, String text, Map<M, Double> numbers, Map<String, String> wrong) {
        switch (NumberParser.of(Unit.COUNT, NumberHabit.or(locale)).parse(text)) {
            case Parsed.Value value
            when value.range().isExact() -> {
                double read = value.range().base();
                String fault = fault(number, read);
                if (fault.isEmpty()) {
                    numbers.put(number, read);
                } else {
                    wrong.put(number.member(), fault);
                }
            }
            case Parsed.Value _, Parsed.Unreadable _ -> wrong.put(number.member(), MESSAGES.get("wrong.number"));
            case Parsed.Ambiguous _ -> wrong.put(number.member(), MESSAGES.get("wrong.ambiguous"));
        }
    }

    private String fault(M number, double read) {
        if (!(number.minimum() <= read && read <= number.maximum())) {
            return MESSAGES.get("wrong.range", Figures.exact(number.minimum()), Figures.exact(number.maximum()));
        }
        return number.isWhole() && read != Math.rint(read) ? MESSAGES.get("wrong.whole") : "";
    }
}
