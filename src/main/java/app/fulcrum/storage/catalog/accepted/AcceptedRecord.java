package app.fulcrum.storage.catalog.accepted;

import app.fulcrum.model.catalog.LongContextTariff;
import app.fulcrum.model.catalog.Tariff;
import app.fulcrum.model.catalog.TokenPrices;
import app.fulcrum.model.pricelist.AcceptedPrice;
import app.fulcrum.model.pricelist.AcceptedPrice.Stretch;
import app.fulcrum.model.provenance.Provenance;
import app.fulcrum.model.provenance.Source;
import app.fulcrum.model.provenance.Validity;
import app.fulcrum.session.ingestion.BookEntry;
import app.fulcrum.storage.catalog.field.Names;
import app.fulcrum.storage.json.JsonValue;
import app.fulcrum.storage.json.JsonValue.JsonArray;
import app.fulcrum.storage.json.JsonValue.JsonMember;
import app.fulcrum.storage.json.JsonValue.JsonObject;
import app.fulcrum.storage.json.JsonValue.ObjectBuilder;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** The record of an offer with the prices of a list. Members that nothing is taken over for stay as they are. */
record AcceptedRecord(BookEntry entry) {

    private static final String TARIFFS = "tariffs";
    private static final String FROM = "from";
    private static final String UNTIL = "until";
    private static final String PRICES = "prices";
    private static final String LONG_CONTEXT = "longContext";
    private static final String BATCH_DISCOUNT = "batchDiscount";
    private static final String SOURCE = "source";
    private static final String CROSS_CHECKS = "crossChecks";

    /** @param record of the same offer, as it was read without a problem */
    JsonObject of(JsonObject record) {
        AcceptedPrice price = entry.price();
        JsonObject changed = record.with(TARIFFS, tariffs(items(record, TARIFFS)));
        if (price.batchDiscount().isPresent()
                && !price.batchDiscount().equals(price.offer().factors().batchDiscount())) {
            changed = changed.with(
                    BATCH_DISCOUNT, JsonValue.number(price.batchDiscount().getAsDouble()));
        }
        Provenance provenance = entry.provenance();
        return changed.with(SOURCE, source(provenance.source()))
                .with("confidence", JsonValue.text(Names.of(provenance.confidence())))
                .with(CROSS_CHECKS, JsonValue.array(checks(record)))
                .with("note", JsonValue.text(provenance.note()));
    }

    /** Where the prices before are from comes first. */
    private static List<JsonValue> checks(JsonObject record) {
        List<JsonValue> checks = new ArrayList<>();
        record.member(SOURCE).ifPresent(checks::add);
        checks.addAll(items(record, CROSS_CHECKS));
        return checks;
    }

    private static JsonObject source(Source source) {
        ObjectBuilder members = JsonValue.object().with("title", source.title()).withUnlessEmpty("url", source.url());
        source.asOf().ifPresent(day -> members.with("asOf", day.toString()));
        return members.build();
    }

    private static List<JsonValue> items(JsonObject record, String name) {
        return record.member(name)
                .filter(JsonArray.class::isInstance)
                .map(list -> ((JsonArray) list).items())
                .orElse(List.of());
    }

    private JsonArray tariffs(List<JsonValue> known) {
        List<JsonValue> tariffs = new ArrayList<>();
        for (Stretch stretch : entry.price().stretches()) {
            if (stretch.origin().isEmpty()) {
                tariffs.add(tariff(stretch.tariff(), JsonValue.object().build(), Optional.empty()));
            } else {
                int place = stretch.origin().getAsInt();
                Tariff before = entry.price().offer().tariffs().get(place);
                JsonValue item = known.get(place);
                tariffs.add(
                        stretch.tariff().equals(before) || !(item instanceof JsonObject object)
                                ? item
                                : tariff(stretch.tariff(), object, Optional.of(before)));
            }
        }
        return JsonValue.array(tariffs);
    }

    /** Days and prices anew, what else the tariff has as it stood. */
    private static JsonObject tariff(Tariff tariff, JsonObject known, Optional<Tariff> before) {
        ObjectBuilder members = JsonValue.object();
        days(tariff.validity(), members);
        boolean arePricesKnown =
                before.filter(old -> old.base().equals(tariff.base())).isPresent();
        members.with(PRICES, arePricesKnown ? known.member(PRICES).orElseThrow() : prices(tariff.base()));
        if (!tariff.longContext().isEmpty()) {
            boolean areStepsKnown = before.filter(old -> old.longContext().equals(tariff.longContext()))
                    .isPresent();
            members.with(
                    LONG_CONTEXT,
                    areStepsKnown
                            ? known.member(LONG_CONTEXT).orElseThrow()
                            : JsonValue.array(tariff.longContext().stream()
                                    .map(AcceptedRecord::step)
                                    .toList()));
        }
        for (JsonMember member : known.members()) {
            if (!List.of(FROM, UNTIL, PRICES, LONG_CONTEXT).contains(member.name())) {
                members.with(member.name(), member.value());
            }
        }
        return members.build();
    }

    private static void days(Validity validity, ObjectBuilder members) {
        validity.from().map(LocalDate::toString).ifPresent(day -> members.with(FROM, day));
        validity.until().map(LocalDate::toString).ifPresent(day -> members.with(UNTIL, day));
    }

    private static JsonObject step(LongContextTariff step) {
        return JsonValue.object()
                .with("aboveInputTokens", JsonValue.number((double) step.thresholdInputTokens()))
                .with(PRICES, prices(step.prices()))
                .build();
    }

    private static JsonObject prices(TokenPrices prices) {
        ObjectBuilder members = JsonValue.object();
        put(members, "input", prices.input());
        put(members, "cacheRead", prices.cacheRead());
        put(members, "cacheWrite", prices.cacheWrite());
        put(members, "cacheWriteLong", prices.cacheWriteLong());
        put(members, "output", prices.output());
        return members.build();
    }

    private static void put(ObjectBuilder members, String name, OptionalDouble price) {
        price.ifPresent(usd -> members.with(name, JsonValue.number(usd)));
    }
}
