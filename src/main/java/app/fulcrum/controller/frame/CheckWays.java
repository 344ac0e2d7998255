package app.fulcrum.controller.frame;

import app.fulcrum.controller.Snapshot;
import app.fulcrum.controller.alternative.AlternativeEditor;
import app.fulcrum.model.contest.Participation;
import app.fulcrum.model.difference.ChoiceKey;
import app.fulcrum.model.projection.AlternativeResult;
import app.fulcrum.model.projection.Check;
import app.fulcrum.model.provenance.Freshness;
import app.fulcrum.model.resolution.OfferInUse;
import app.fulcrum.model.resolution.PriceInUse;
import app.fulcrum.model.scenario.AlternativeId;
import app.fulcrum.model.scenario.GpuCount;
import app.fulcrum.model.scenario.InputKey;
import app.fulcrum.model.scenario.Way;
import app.fulcrum.model.serving.Fleet;
import app.fulcrum.session.ScenarioSession;
import app.fulcrum.session.edit.ChoiceEdits;
import app.fulcrum.text.AlternativeNames;
import app.fulcrum.text.InputNames;
import app.fulcrum.text.Messages;
import app.fulcrum.view.control.InlineMessage.Choice;
import app.fulcrum.view.inputs.Sliders;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * What can be done about a check that fails: go to the field it is about, or take a remedy.
 *
 * @param goTo shows the field of a path in the left column
 */
record CheckWays(Snapshot now, ScenarioSession session, AlternativeEditor editor, Consumer<String> goTo) {

    private static final Messages MESSAGES = Messages.of("frame");

    /** Empty for what only a fault of the program can break. */
    List<Choice> of(Check.Code code) {
        return switch (code) {
            case CAPACITY_MEETS_DEMAND ->
                results(result -> result.fleet().filter(Fleet::isOverCapacity).isPresent())
                        .flatMap(result -> tooFewGpus(result.id()))
                        .toList();
            case RANGES_ARE_SERVED ->
                results(result -> result.participation() == Participation.COMPARED
                                && result.unserved().isPresent())
                        .flatMap(result -> tooFewGpus(result.id()))
                        .toList();
            case EVERYTHING_IS_PRICED ->
                results(result -> result.participation() == Participation.NOT_PRICED)
                        .flatMap(result -> Stream.of(toOffer(result.id()), leftOut(result.id())))
                        .toList();
            case PRICES_ARE_VALID ->
                now.projection().prices().stream()
                        .filter(this::isInvalid)
                        .map(PriceInUse::alternative)
                        .distinct()
                        .map(this::toOffer)
                        .toList();
            case STILL_ON_SALE ->
                now.projection().input().offers().stream()
                        .filter(offer -> !offer.canBeHad())
                        .map(OfferInUse::alternative)
                        .distinct()
                        .flatMap(id -> Stream.of(toOffer(id), keptAvailable(id)))
                        .toList();
            case BILLS_ADD_UP, SHARES_ADD_UP, COSTS_ARE_NUMBERS, BANDS_HOLD, MEMORY_HOLDS -> List.of();
        };
    }

    private Stream<AlternativeResult> results(java.util.function.Predicate<AlternativeResult> wanted) {
        return now.projection().results().stream().filter(wanted);
    }

    private boolean isInvalid(PriceInUse price) {
        Freshness freshness = price.freshness(now.today(), now.book().ageLimits());
        return freshness == Freshness.EXPIRED || freshness == Freshness.DATED_AHEAD;
    }

    /** The name of an input, and whose it is. */
    String name(InputKey key) {
        String name = InputNames.name(key.input());
        return key.alternative()
                .map(id -> MESSAGES.get("unsourced.of", name, title(id)))
                .orElse(name);
    }

    /** Selects the alternative, which the sliders then belong to, and shows the field. */
    Choice toField(String words, Optional<AlternativeId> alternative, String path) {
        return new Choice(words, () -> {
            alternative.ifPresent(editor.selection()::select);
            goTo.accept(path);
        });
    }

    private Stream<Choice> tooFewGpus(AlternativeId id) {
        return now.scenario().alternatives().get(id).way() instanceof Way.OwnGpus
                ? Stream.of(
                        toField(MESSAGES.get("check.go.gpus", title(id)), Optional.of(id), Sliders.GPUS),
                        new Choice(
                                MESSAGES.get("check.auto"),
                                () -> session.apply(ChoiceEdits.gpuCount(session.scenario(), id, GpuCount.AUTO))))
                : Stream.of(toField(MESSAGES.get("check.go.tokens"), Optional.empty(), Sliders.TOKENS));
    }

    private Choice toOffer(AlternativeId id) {
        boolean isApi = now.scenario().alternatives().get(id).kind().isApi();
        ChoiceKey key = isApi ? ChoiceKey.OFFER : ChoiceKey.HARDWARE;
        return toField(MESSAGES.get("check.go.offer", title(id)), Optional.of(id), key.path(id));
    }

    private Choice leftOut(AlternativeId id) {
        return new Choice(MESSAGES.get("check.leaveOut"), () -> editor.compare(id, false));
    }

    private Choice keptAvailable(AlternativeId id) {
        return new Choice(MESSAGES.get("check.keep"), () -> editor.keepAvailable(id, true));
    }

    private String title(AlternativeId id) {
        return new AlternativeNames(now.scenario().alternatives()).title(id);
    }
}
