package app.fulcrum.storage.settings;

import app.fulcrum.session.handover.ExportChoices;
import app.fulcrum.session.handover.ExportKind;
import app.fulcrum.session.handover.Paper;
import app.fulcrum.session.handover.TableKind;
import app.fulcrum.session.settings.Choices;
import app.fulcrum.session.settings.Choices.NumberReading;
import app.fulcrum.session.settings.Choices.Start;
import app.fulcrum.session.settings.Choices.Theme;
import app.fulcrum.storage.json.JsonValue;
import app.fulcrum.storage.json.JsonValue.JsonObject;
import app.fulcrum.storage.json.JsonValue.ObjectBuilder;
import app.fulcrum.storage.json.Members;
import app.fulcrum.storage.json.Spot;
import app.fulcrum.storage.scenario.CurrencyJson;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;

/** What the user prefers as members of the settings. What cannot be read is as at a first start, by itself. */
final class ChoicesJson {

    private ChoicesJson() {}

    static Choices read(Members members) {
        Choices first = Choices.INITIAL;
        return new Choices(
                oneOf(members, "theme", Theme.values(), first.theme()),
                oneOf(members, "startsWith", Start.values(), first.start()),
                oneOf(members, "decimals", NumberReading.values(), first.numbers()),
                members.optional("currency").flatMap(spot -> CurrencyJson.TYPE.read(spot)),
                textPercent(members));
    }

    private static int textPercent(Members members) {
        OptionalDouble percent = members.optional("textPercent")
                .map(spot -> spot.whole(Choices.SMALLEST_TEXT, Choices.LARGEST_TEXT, "%"))
                .orElseGet(OptionalDouble::empty);
        return (int) percent.orElse(Choices.INITIAL.textPercent());
    }

    static ExportChoices readExports(Members members) {
        ExportChoices first = ExportChoices.INITIAL;
        return new ExportChoices(
                oneOf(members, "as", ExportKind.values(), first.kind()),
                oneOf(members, "paper", Paper.values(), first.paper()),
                oneOf(members, "table", TableKind.values(), first.table()),
                members.optional("author").flatMap(Spot::words).orElse(first.author()));
    }

    static JsonObject write(ExportChoices exports) {
        return JsonValue.object()
                .with("as", text(exports.kind()))
                .with("paper", text(exports.paper()))
                .with("table", text(exports.table()))
                .withUnlessEmpty("author", exports.author())
                .build();
    }

    private static <T extends Enum<T>> T oneOf(Members members, String name, T[] values, T otherwise) {
        Map<String, T> named = new LinkedHashMap<>();
        for (T value : values) {
            named.put(text(value), value);
        }
        return members.optional(name).flatMap(spot -> spot.oneOf(named)).orElse(otherwise);
    }

    private static String text(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static ObjectBuilder write(Choices choices, ObjectBuilder members) {
        members.with("theme", text(choices.theme()))
                .with("startsWith", text(choices.start()))
                .with("decimals", text(choices.numbers()));
        choices.currency().ifPresent(currency -> members.with("currency", CurrencyJson.TYPE.write(currency)));
        return members.with("textPercent", JsonValue.number(choices.textPercent()));
    }
}
