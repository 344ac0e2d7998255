package app.fulcrum.storage.settings;

import app.fulcrum.session.handover.ExportChoices;
import app.fulcrum.session.handover.ExportKind;
import app.fulcrum.session.handover.Paper;
import app.fulcrum.session.handover.TableKind;
import app.fulcrum.session.settings.Choices;
import app.fulcrum.session.settings.Choices.Start;
import app.fulcrum.session.settings.Choices.Theme;
import app.fulcrum.session.settings.Regional;
import app.fulcrum.session.settings.Regional.NumberReading;
import app.fulcrum.session.settings.Regional.Speech;
import app.fulcrum.storage.json.JsonValue;
import app.fulcrum.storage.json.JsonValue.JsonObject;
import app.fulcrum.storage.json.JsonValue.ObjectBuilder;
import app.fulcrum.storage.json.Members;
import app.fulcrum.storage.json.Spot;
import app.fulcrum.storage.scenario.CurrencyJson;
import java.util.OptionalDouble;

/** What the user prefers as members of the settings. What cannot be read is as at a first start, by itself. */
final class ChoicesJson {

    private ChoicesJson() {}

    static Choices read(Members members) {
        Choices first = Choices.INITIAL;
        return new Choices(
                WordJson.oneOf(members, "theme", Theme.values(), first.theme()),
                WordJson.oneOf(members, "startsWith", Start.values(), first.start()),
                new Regional(
                        WordJson.oneOf(
                                members,
                                "language",
                                Speech.values(),
                                first.regional().language()),
                        WordJson.oneOf(
                                members,
                                "decimals",
                                NumberReading.values(),
                                first.regional().numbers())),
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
                WordJson.oneOf(members, "as", ExportKind.values(), first.kind()),
                WordJson.oneOf(members, "paper", Paper.values(), first.paper()),
                WordJson.oneOf(members, "table", TableKind.values(), first.table()),
                members.optional("author").flatMap(Spot::words).orElse(first.author()));
    }

    static JsonObject write(ExportChoices exports) {
        return JsonValue.object()
                .with("as", WordJson.text(exports.kind()))
                .with("paper", WordJson.text(exports.paper()))
                .with("table", WordJson.text(exports.table()))
                .withUnlessEmpty("author", exports.author())
                .build();
    }

    static ObjectBuilder write(Choices choices, ObjectBuilder members) {
        members.with("theme", WordJson.text(choices.theme()))
                .with("startsWith", WordJson.text(choices.start()))
                .with("language", WordJson.text(choices.regional().language()))
                .with("decimals", WordJson.text(choices.regional().numbers()));
        choices.currency().ifPresent(currency -> members.with("currency", CurrencyJson.TYPE.write(currency)));
        return members.with("textPercent", JsonValue.number(choices.textPercent()));
    }
}
