package app.fulcrum.storage.scenario;

import static app.fulcrum.model.problem.ProblemFact.number;
import static app.fulcrum.model.problem.ProblemFact.quoted;

import app.fulcrum.model.problem.Nearest;
import app.fulcrum.model.problem.Phrase;
import app.fulcrum.model.problem.ProblemCode;
import app.fulcrum.model.scenario.Alternative;
import app.fulcrum.model.scenario.AlternativeId;
import app.fulcrum.model.scenario.Alternatives;
import app.fulcrum.model.scenario.Assumptions;
import app.fulcrum.model.scenario.Hosting;
import app.fulcrum.model.scenario.ModelChoice;
import app.fulcrum.model.scenario.Purchase;
import app.fulcrum.model.scenario.Way;
import app.fulcrum.model.scenario.Way.Kind;
import app.fulcrum.storage.described.DescribedJson;
import app.fulcrum.storage.json.Spot;
import app.fulcrum.storage.json.record.ChoiceType;
import app.fulcrum.storage.json.record.ChoiceType.Variant;
import app.fulcrum.storage.json.record.EitherType;
import app.fulcrum.storage.json.record.Foreign;
import app.fulcrum.storage.json.record.IdentifiedList;
import app.fulcrum.storage.json.record.JsonType;
import app.fulcrum.storage.json.record.Member;
import app.fulcrum.storage.json.record.Part;
import app.fulcrum.storage.json.record.RecordType;
import app.fulcrum.storage.json.record.RecordValues;
import app.fulcrum.storage.json.record.Scalars;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The {@code alternatives} of a file, in the order that decides ties: what each is, what it buys, and its own numbers. */
final class AlternativesJson {

    private static final Pattern ID_FORM = Pattern.compile("^" + AlternativeId.FORM + "$");

    private static final Member<Alternative, AlternativeId> ID = Member.required(
            "id",
            Scalars.text(ID_FORM, AlternativeId.LONGEST, AlternativesJson::readId, AlternativeId::value)
                    .described("What it is known by, whatever it is called and wherever it stands."),
            Alternative::id);
    private static final Member<Alternative, Boolean> COMPARED = Member.orElse(
            "compared",
            Scalars.truth().described("Whether it takes part. One that does not keeps its numbers."),
            true,
            Alternative::isCompared);
    private static final Member<Alternative, Boolean> IN_USE = Member.unless(
            "inUse",
            Scalars.truth()
                    .described("Whether it is what is paid for today, of one at most. Left out: over time the first"
                            + " counts as that."),
            false,
            Alternative::isInUse);
    private static final Member<Alternative, Boolean> STILL_AVAILABLE = Member.unless(
            "stillAvailable",
            Scalars.truth()
                    .described(
                            "Whether it can be had even where what it buys is no longer on sale. Left out: it cannot."),
            false,
            Alternative::isStillAvailable);

    private static final Member<Alternative, Boolean> LICENSE_OBTAINED = Member.unless(
            "licenseObtained",
            Scalars.truth()
                    .described(
                            "Whether the license that its model needs for this use is obtained. Left out: it is not."),
            false,
            Alternative::isLicenseObtained);

    private static final Kind[] APIS = {Kind.CLOSED_API, Kind.HOSTED_OPEN_API};
    private static final List<String> OF_APIS = List.of("offer", "serviceTier", "region", "units", "unitOffer");
    private static final List<String> OF_GPUS = List.of("model", "hosting");
    private static final List<String> OF_MIXES = List.of("first", "second");

    private AlternativesJson() {}

    static JsonType<Alternatives> type(CatalogIds ids) {
        JsonType<List<Alternative>> inOrder = new IdentifiedList<>(
                ChoiceType.of(
                        "kind",
                        List.of(
                                api(Kind.CLOSED_API, CatalogIds.Kind.CLOSED_API, ids, Way.ClosedApi::new),
                                api(Kind.HOSTED_OPEN_API, CatalogIds.Kind.HOSTED_OFFER, ids, Way.HostedOpenApi::new),
                                own(ids),
                                mix())),
                Alternatives.FEWEST,
                Alternatives.MOST,
                Phrase.ALTERNATIVES);
        return inOrder.readBy(spot -> inOrder.read(spot).filter(all -> isSound(all, spot, ids)))
                .as(Alternatives::new, Alternatives::inOrder);
    }

    /** All that is wrong is named at once. */
    private static boolean isSound(List<Alternative> all, Spot spot, CatalogIds ids) {
        boolean isAnyCompared = isAnyCompared(all, spot);
        boolean areSold = areSold(all, spot, ids);
        boolean areMixed = areMixed(all, spot);
        boolean isOneInUse = isOneInUse(all, spot);
        return isAnyCompared && areSold && areMixed && isOneInUse;
    }

    private static boolean isOneInUse(List<Alternative> all, Spot spot) {
        List<Alternative> used = all.stream().filter(Alternative::isInUse).toList();
        if (used.size() > 1) {
            spot.report(
                    ProblemCode.SEVERAL_IN_USE,
                    quoted(used.get(0).name()),
                    quoted(used.get(1).name()));
        }
        return used.size() <= 1;
    }

    private static boolean isAnyCompared(List<Alternative> all, Spot spot) {
        boolean isAny = all.stream().anyMatch(Alternative::isCompared);
        if (!isAny) {
            spot.report(ProblemCode.NOTHING_COMPARED, number(all.size()));
        }
        return isAny;
    }

    /** Whether every offer has the tier and the region that are chosen of it. */
    private static boolean areSold(List<Alternative> all, Spot spot, CatalogIds ids) {
        boolean areSold = true;
        for (int i = 0; i < all.size(); i++) {
            areSold &= !(all.get(i).way() instanceof Way.Api api)
                    || ids.areSold(
                            api,
                            spot.items()
                                    .get(i)
                                    .at(spot.path().member(all.get(i).id().value())));
        }
        return areSold;
    }

    private static Variant<Alternative, Alternative> api(
            Kind kind, CatalogIds.Kind sold, CatalogIds ids, Function<Purchase, Way> buying) {
        Member<Alternative, String> offer = Member.required(
                "offer", ids.of(sold), alternative -> purchase(alternative).offerId());
        Member<Alternative, Optional<String>> tier = Member.optional(
                "serviceTier",
                Scalars.words().described("A service tier of the offer; the standard service when left out."),
                alternative -> purchase(alternative).serviceTier());
        Member<Alternative, Optional<String>> region = Member.optional(
                "region",
                Scalars.words().described("A region of the offer; wherever the vendor likes when left out."),
                alternative -> purchase(alternative).region());
        Member<Alternative, Purchase.Units> units = Member.unless(
                "units",
                Scalars.oneOf(Ids.of(Purchase.Units.class))
                        .described("Whether capacity is bought by the month. Left out: none is."),
                Purchase.Units.NONE,
                alternative -> purchase(alternative).units());
        Member<Alternative, Optional<String>> unitOffer = Member.optional(
                "unitOffer",
                ids.of(CatalogIds.Kind.UNIT_OFFER)
                        .described("What of the price book a unit is; the typed terms count when left out."),
                alternative -> purchase(alternative).unitOfferId());
        return variant(
                kind,
                List.of(offer, tier, region, units, unitOffer),
                read -> buying.apply(new Purchase(
                        read.get(offer), read.get(tier), read.get(region), read.get(units), read.get(unitOffer))),
                Stream.concat(
                                OF_GPUS.stream().map(name -> belongsTo(name, kind, Kind.SELF_HOSTED)),
                                OF_MIXES.stream().map(name -> belongsTo(name, kind, Kind.MIX)))
                        .toList());
    }

    private static Purchase purchase(Alternative alternative) {
        return ((Way.Api) alternative.way()).purchase();
    }

    private static Variant<Alternative, Alternative> own(CatalogIds ids) {
        Member<Alternative, ModelChoice> model = Member.required(
                "model", model(ids), alternative -> ownGpus(alternative).model());
        Member<Alternative, Hosting> hosting = Member.required(
                "hosting",
                HostingJson.type(ids),
                alternative -> ownGpus(alternative).hosting());
        return variant(
                Kind.SELF_HOSTED,
                List.of(model, hosting),
                read -> new Way.OwnGpus(read.get(model), read.get(hosting)),
                Stream.concat(
                                OF_APIS.stream().map(name -> belongsTo(name, Kind.SELF_HOSTED, APIS)),
                                OF_MIXES.stream().map(name -> belongsTo(name, Kind.SELF_HOSTED, Kind.MIX)))
                        .toList());
    }

    private static Variant<Alternative, Alternative> mix() {
        Member<Alternative, AlternativeId> first = Member.required(
                "first",
                part("The alternative that serves all but the hard requests, as far as its capacity goes: no mix."),
                alternative -> mix(alternative).first());
        Member<Alternative, AlternativeId> second = Member.required(
                "second",
                part("The alternative that serves the rest: an API."),
                alternative -> mix(alternative).second());
        return variant(
                Kind.MIX,
                List.of(first, second),
                read -> new Way.Mix(read.get(first), read.get(second)),
                Stream.concat(
                                OF_APIS.stream().map(name -> belongsTo(name, Kind.MIX, APIS)),
                                OF_GPUS.stream().map(name -> belongsTo(name, Kind.MIX, Kind.SELF_HOSTED)))
                        .toList());
    }

    private static JsonType<AlternativeId> part(String description) {
        return Scalars.text(ID_FORM, AlternativeId.LONGEST, AlternativesJson::readId, AlternativeId::value)
                .described(description);
    }

    private static Way.Mix mix(Alternative alternative) {
        return (Way.Mix) alternative.way();
    }

    /** Whether every mix is of alternatives that can be mixed. */
    private static boolean areMixed(List<Alternative> all, Spot spot) {
        boolean areMixed = true;
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).way() instanceof Way.Mix mix) {
                Spot here = spot.items()
                        .get(i)
                        .at(spot.path().member(all.get(i).id().value()));
                areMixed &= isPart(mix.first(), Alternatives.firstParts(all), Phrase.FIRST_PART, here.member("first"));
                areMixed &= isPart(
                        mix.second(),
                        Alternatives.secondParts(mix.first(), all),
                        Phrase.SECOND_PART,
                        here.member("second"));
            }
        }
        return areMixed;
    }

    private static boolean isPart(AlternativeId part, List<AlternativeId> fit, Phrase kind, Spot spot) {
        boolean isFit = fit.contains(part);
        if (!isFit) {
            List<String> known = fit.stream().map(AlternativeId::value).toList();
            spot.report(ProblemCode.UNKNOWN_ID, kind.fact(), quoted(part.value()), Nearest.to(part.value(), known));
        }
        return isFit;
    }

    private static Way.OwnGpus ownGpus(Alternative alternative) {
        return (Way.OwnGpus) alternative.way();
    }

    private static Foreign<Alternative> belongsTo(String name, Kind here, Kind... home) {
        return new Foreign<>(name, Ids.of(here), Ids.listed(List.of(home)));
    }

    /** @param buying how the tokens are bought, of the parts that only this kind has */
    private static Variant<Alternative, Alternative> variant(
            Kind kind,
            List<Member<Alternative, ?>> bought,
            Function<RecordValues<Alternative>, Way> buying,
            List<Foreign<Alternative>> foreign) {
        Member<Alternative, String> name =
                Member.orElse("name", Scalars.words(), kind.standardName(), Alternative::name);
        Member<Alternative, Assumptions> assumptions =
                Member.unless("assumptions", AssumptionsJson.own(kind), Assumptions.NONE, Alternative::assumptions);
        List<Part<Alternative, ?>> parts = new ArrayList<>(
                List.of(ID, name, ChoiceType.tag("kind", Ids.of(kind)), COMPARED, IN_USE, STILL_AVAILABLE));
        parts.addAll(bought);
        parts.add(assumptions);
        parts.add(LICENSE_OBTAINED);
        RecordType<Alternative> type = RecordType.of(
                read -> new Alternative(
                        read.get(ID),
                        read.get(name),
                        read.get(COMPARED),
                        read.get(IN_USE),
                        read.get(STILL_AVAILABLE),
                        read.get(LICENSE_OBTAINED),
                        buying.apply(read),
                        read.get(assumptions)),
                parts);
        return Variant.of(alternative -> alternative.kind() == kind, Ids.of(kind), type.without(foreign));
    }

    private static JsonType<ModelChoice> model(CatalogIds ids) {
        JsonType<ModelChoice.Named> named =
                ids.of(CatalogIds.Kind.OPEN_MODEL).as(ModelChoice.Named::new, ModelChoice.Named::openModelId);
        JsonType<ModelChoice.Generic> generic = Scalars.number(
                        ModelChoice.Generic.MINIMUM_BILLION, ModelChoice.Generic.MAXIMUM_BILLION, "B parameters")
                .as(ModelChoice.Generic::new, ModelChoice.Generic::totalBillion);
        JsonType<ModelChoice.Described> described =
                DescribedJson.MODEL.as(ModelChoice.Described::new, ModelChoice.Described::model);
        return new EitherType<>(List.of(
                new EitherType.Case<>(ModelChoice.Named.class, "named", named),
                new EitherType.Case<>(ModelChoice.Generic.class, "genericBillionParameters", generic),
                new EitherType.Case<>(ModelChoice.Described.class, "described", described)));
    }

    private static Optional<AlternativeId> readId(Spot spot) {
        Optional<String> text = spot.text();
        if (text.isPresent() && !AlternativeId.isOne(text.get())) {
            return spot.wrongType(Phrase.HYPHENATED_WORDS.fact(number(AlternativeId.LONGEST)));
        }
        return text.map(AlternativeId::new);
    }
}
