package app.fulcrum.model.advice;

import static app.fulcrum.model.scenario.Way.Kind.CLOSED_API;
import static app.fulcrum.model.scenario.Way.Kind.HOSTED_OPEN_API;
import static app.fulcrum.model.scenario.Way.Kind.SELF_HOSTED;

import app.fulcrum.model.advice.Advice.Code;
import app.fulcrum.model.gate.Gates;
import app.fulcrum.model.gate.JudgedModel;
import app.fulcrum.model.gate.JudgedModels;
import app.fulcrum.model.license.Standing;
import app.fulcrum.model.scenario.Alternative;
import app.fulcrum.model.scenario.AlternativeId;
import app.fulcrum.model.scenario.Question;
import app.fulcrum.model.scenario.Question.Maturity;
import app.fulcrum.model.scenario.Question.ProductStage;
import app.fulcrum.model.scenario.Question.VolumeStability;
import app.fulcrum.model.scenario.Way.Kind;
import app.fulcrum.model.scorecard.Basis;
import app.fulcrum.model.scorecard.Basis.VolumeAgainstBreakeven;
import app.fulcrum.model.scorecard.Basis.VolumeAgainstLine;
import app.fulcrum.model.verdict.DecisionInput;
import app.fulcrum.model.verdict.HardwareFacts;
import app.fulcrum.model.verdict.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** When each piece of the article's advice applies. A piece applies as soon as one fact triggers it. */
final class AdviceRules {

    private final DecisionInput input;
    private final JudgedModels models;
    private final Gates gates;
    private final AlternativeId named;
    private final List<Advice> advice = new ArrayList<>();

    private AdviceRules(DecisionInput input, JudgedModels models, Gates gates, AlternativeId named) {
        this.input = input;
        this.models = models;
        this.gates = gates;
        this.named = named;
    }

    /** No advice without a verdict. */
    static List<Advice> apply(DecisionInput input, JudgedModels models, Gates gates, Verdict verdict) {
        return verdict.named()
                .map(named -> new AdviceRules(input, models, gates, named).all())
                .orElse(List.of());
    }

    private List<Advice> all() {
        give(Code.START_WITH_CLOSED_API, unsettledProduct());
        give(Code.CONSIDER_HOSTED_OPEN_API, middleGround());
        give(Code.READ_THE_LICENSE, namedLicense());
        give(Code.KEEP_MODELS_EXCHANGEABLE, List.of(new Trigger.Names(named)));
        give(Code.COUNT_ALL_COSTS, peopleOnOwnServers());
        give(Code.DO_NOT_SELF_HOST_EARLY, tooEarly());
        give(Code.DO_NOT_TAKE_OPEN_FOR_FREE, licensesWithConditions());
        give(Code.DO_NOT_IGNORE_QUALITY_GAP, hardReasoningOnOpenModel());
        give(Code.DO_NOT_DEPEND_ON_ONE_PROVIDER, oneProvider());
        give(Code.DO_NOT_UNDERRATE_OPERATIONS, unpracticedOperations());
        return advice;
    }

    private void give(Code code, List<? extends Trigger> triggers) {
        if (!triggers.isEmpty()) {
            advice.add(new Advice(code, List.copyOf(triggers)));
        }
    }

    private List<Trigger> unsettledProduct() {
        List<Trigger> triggers = new ArrayList<>();
        if (ids(CLOSED_API).stream().anyMatch(id -> !gates.isOut(id))) {
            addIf(triggers, Question.PRODUCT_STAGE, ProductStage.class, ProductStage.VALIDATION);
            addIf(triggers, Question.VOLUME_STABILITY, VolumeStability.class, VolumeStability.UNPREDICTABLE);
        }
        return triggers;
    }

    /** The hosted open API where it is named, or where it would save against the closed one. */
    private List<Trigger> middleGround() {
        if (isNamed(HOSTED_OPEN_API)) {
            return List.of(new Trigger.Names(named));
        }
        Optional<AlternativeId> hosted = input.money()
                .cheapestOf(ids(HOSTED_OPEN_API).stream().filter(this::isLeft).toList());
        Optional<AlternativeId> closed = input.money()
                .cheapestOf(ids(CLOSED_API).stream().filter(this::isPriced).toList());
        if (hosted.isEmpty() || closed.isEmpty()) {
            return List.of();
        }
        double saved = usd(closed.get()) - usd(hosted.get());
        return saved > 0 ? List.of(new Trigger.CostsLess(hosted.get(), closed.get(), saved)) : List.of();
    }

    private List<Trigger> namedLicense() {
        return models.of(named).map(this::license).stream().toList();
    }

    private List<Trigger> peopleOnOwnServers() {
        return input.reliability().hardware().getOrDefault(named, HardwareFacts.UNKNOWN).peopleUsdPerMonth().stream()
                .<Trigger>mapToObj(Trigger.People::new)
                .toList();
    }

    /** Below the crossover; where that is not reckoned, below the article's line. */
    private List<Trigger> tooEarly() {
        if (isNamed(SELF_HOSTED) || ids(SELF_HOSTED).stream().noneMatch(this::isLeft)) {
            return List.of();
        }
        double volume = input.evidence().tokensPerDay();
        double line = input.evidence().rulesOfThumb().tokensPerDay();
        var breakeven = input.evidence().breakeven();
        if (breakeven.isEmpty()) {
            return volume < line ? List.of(new Trigger.Fact(new VolumeAgainstLine(volume, line))) : List.of();
        }
        return volume < breakeven.get().cheaperFrom().orElse(Long.MAX_VALUE)
                ? List.of(new Trigger.Fact(new VolumeAgainstBreakeven(volume, breakeven.get())))
                : List.of();
    }

    private List<Trigger> licensesWithConditions() {
        return models.all().stream()
                .filter(judged -> judged.verdict().standing() != Standing.OK)
                .map(this::license)
                .toList();
    }

    private List<Trigger> hardReasoningOnOpenModel() {
        return !isNamed(CLOSED_API) && input.situation().isYes(Question.FRONTIER_REASONING)
                ? List.of(answered(Question.FRONTIER_REASONING))
                : List.of();
    }

    private List<Trigger> oneProvider() {
        return isNamed(SELF_HOSTED) ? List.of() : List.of(new Trigger.Names(named));
    }

    /** Self-hosting by a team that is not practiced in it, or of which nothing is known. */
    private List<Trigger> unpracticedOperations() {
        List<Trigger> triggers = new ArrayList<>();
        if (isNamed(SELF_HOSTED)) {
            addIf(triggers, Question.INFRASTRUCTURE_MATURITY, Maturity.class, Maturity.LEARNING);
            var engineers = input.situation().amount(Question.INFRASTRUCTURE_ENGINEERS);
            if (engineers.isPresent() && engineers.getAsDouble() < 1) {
                triggers.add(answered(Question.INFRASTRUCTURE_ENGINEERS));
            }
            if (engineers.isEmpty() && input.situation().isUnknown(Question.INFRASTRUCTURE_MATURITY)) {
                triggers.add(new Trigger.Names(named));
            }
        }
        return triggers;
    }

    /** Adds the answer if it is the one given or any before it. */
    private <E extends Enum<E>> void addIf(List<Trigger> triggers, Question question, Class<E> type, E atMost) {
        if (input.situation()
                .choice(question, type)
                .filter(choice -> choice.compareTo(atMost) <= 0)
                .isPresent()) {
            triggers.add(answered(question));
        }
    }

    private Trigger answered(Question question) {
        return new Trigger.Fact(
                new Basis.Answered(question, input.situation().answer(question).orElseThrow()));
    }

    private Trigger license(JudgedModel judged) {
        return new Trigger.License(judged.model(), judged.verdict().standing());
    }

    private boolean isNamed(Kind kind) {
        return ids(kind).contains(named);
    }

    private List<AlternativeId> ids(Kind kind) {
        return input.alternatives().ofKind(kind).map(Alternative::id).toList();
    }

    private boolean isPriced(AlternativeId id) {
        return input.money().usdPerMonth().containsKey(id);
    }

    private boolean isLeft(AlternativeId id) {
        return isPriced(id) && !gates.isOut(id);
    }

    private double usd(AlternativeId id) {
        return input.money().usdPerMonth(id);
    }
}
