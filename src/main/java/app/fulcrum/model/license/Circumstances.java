package app.fulcrum.model.license;

import static app.fulcrum.model.scenario.Question.AVOIDS_VISIBLE_ATTRIBUTION;
import static app.fulcrum.model.scenario.Question.BASED_IN_EU;
import static app.fulcrum.model.scenario.Question.COMMERCIAL_USE;
import static app.fulcrum.model.scenario.Question.DISTRIBUTES_TRAINED_MODELS;
import static app.fulcrum.model.scenario.Question.FINE_TUNES;
import static app.fulcrum.model.scenario.Question.INTERNAL_USE_ONLY;
import static app.fulcrum.model.scenario.Question.OFFERS_MODEL_AS_SERVICE;
import static app.fulcrum.model.scenario.Question.REDISTRIBUTES_WEIGHTS;
import static app.fulcrum.model.scenario.Question.ROLE;
import static app.fulcrum.model.scenario.Question.RUNS_MODEL_SERVICE_BUSINESS;
import static app.fulcrum.model.scenario.Question.RUNS_WORK_ASSISTANT_BUSINESS;
import static app.fulcrum.model.scenario.Question.TERRITORIES_OF_USE;
import static app.fulcrum.model.scenario.Question.TRAINS_OTHER_MODELS;

import app.fulcrum.model.catalog.License.Trigger;
import app.fulcrum.model.scenario.Question;
import app.fulcrum.model.scenario.Question.Role;
import app.fulcrum.model.scenario.Situation;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** A situation in the terms licenses use: what the licensee does, and what is open about it. Made once per situation. */
final class Circumstances {

    /** What only somebody can do who has the weights, and so takes a license. */
    private static final List<Question> LICENSEE_ACTS = List.of(REDISTRIBUTES_WEIGHTS, OFFERS_MODEL_AS_SERVICE);

    private final Situation situation;
    private final Amounts amounts;
    private final Condition licensee;
    private final Map<Trigger, Condition> triggers;
    private final Condition internalUse;

    private Circumstances(Situation situation) {
        this.situation = situation;
        this.amounts = new Amounts(situation);
        this.licensee = licensee(situation);
        this.triggers = triggers(situation, licensee);
        this.internalUse =
                answer(INTERNAL_USE_ONLY).and(when(Trigger.TRAIN_DISTRIBUTED).negated());
    }

    static Circumstances of(Situation situation) {
        return new Circumstances(situation);
    }

    /** No answer is read as a licensee, who owes more. An end user who acts as a licensee has to say which it is. */
    private static Condition licensee(Situation situation) {
        boolean endUser =
                situation.choice(ROLE, Role.class).filter(Role.END_USER::equals).isPresent();
        Condition licensee = Condition.of(!endUser);
        for (Question act : LICENSEE_ACTS) {
            if (endUser && situation.isYes(act)) {
                licensee = licensee.or(Condition.openUntil(ROLE).or(Condition.openUntil(act)));
            }
        }
        return licensee;
    }

    /** An end user of a product only uses it: everything else is an act of a licensee. */
    private static Map<Trigger, Condition> triggers(Situation situation, Condition licensee) {
        Map<Trigger, Condition> triggers = ofLicensee(situation);
        if (!licensee.holds()) {
            triggers.replaceAll((trigger, holds) -> trigger == Trigger.USE ? holds : licensee.and(holds));
        }
        return triggers;
    }

    private static Map<Trigger, Condition> ofLicensee(Situation situation) {
        Condition commercial = answer(situation, COMMERCIAL_USE);
        Condition product = answer(situation, INTERNAL_USE_ONLY).negated();
        Condition fineTunes = answer(situation, FINE_TUNES);
        Condition redistributes = answer(situation, REDISTRIBUTES_WEIGHTS);
        Condition trains = answer(situation, TRAINS_OTHER_MODELS);
        EnumMap<Trigger, Condition> triggers = new EnumMap<>(Trigger.class);
        triggers.put(Trigger.USE, Condition.YES);
        triggers.put(Trigger.COMMERCIAL, commercial);
        triggers.put(Trigger.PRODUCT, product);
        triggers.put(Trigger.COMMERCIAL_PRODUCT, commercial.and(product));
        triggers.put(Trigger.REDISTRIBUTE, redistributes);
        triggers.put(Trigger.REDISTRIBUTE_MODIFIED, redistributes.and(fineTunes));
        triggers.put(Trigger.FINETUNE_AVAILABLE, fineTunes.and(product));
        triggers.put(Trigger.HOSTED, answer(situation, OFFERS_MODEL_AS_SERVICE));
        triggers.put(Trigger.TRAIN, trains);
        triggers.put(Trigger.TRAIN_DISTRIBUTED, trains.and(answer(situation, DISTRIBUTES_TRAINED_MODELS)));
        return triggers;
    }

    /** Whether the licensee does what sets off a duty. An end user of a product only uses it. */
    Condition when(Trigger trigger) {
        return triggers.getOrDefault(trigger, Condition.NO);
    }

    /** Whether any of them holds. */
    Condition whenAny(List<Trigger> anyOf) {
        Condition any = Condition.NO;
        for (int i = 0; i < anyOf.size(); i++) {
            any = any.or(when(anyOf.get(i)));
        }
        return any;
    }

    /** Whether this is a licensee, and not an end user of a product with the model inside. */
    Condition isLicensee() {
        return licensee;
    }

    /** Used in-house only, and no model trained on its outputs leaves the house. */
    Condition isInternalUse() {
        return internalUse;
    }

    Condition isBasedInEu() {
        return answer(BASED_IN_EU);
    }

    Condition runsModelService() {
        return answer(RUNS_MODEL_SERVICE_BUSINESS);
    }

    Condition runsModelServiceOrWorkAssistant() {
        return runsModelService().or(answer(RUNS_WORK_ASSISTANT_BUSINESS));
    }

    Condition avoidsVisibleAttribution() {
        return answer(AVOIDS_VISIBLE_ATTRIBUTION);
    }

    Condition isUsedIn(List<String> territories) {
        return situation
                .territories(TERRITORIES_OF_USE)
                .map(used -> Condition.of(Territory.anyWithin(used, territories)))
                .orElseGet(() -> Condition.openUntil(TERRITORIES_OF_USE));
    }

    Amounts amounts() {
        return amounts;
    }

    /** Whether a condition is open although its questions are answered, since the answers contradict each other. */
    boolean isContradicted(Condition condition) {
        for (Question question : condition.open()) {
            if (!situation.isUnknown(question)) {
                return true;
            }
        }
        return false;
    }

    private Condition answer(Question question) {
        return answer(situation, question);
    }

    private static Condition answer(Situation situation, Question question) {
        return situation.isUnknown(question) ? Condition.openUntil(question) : Condition.of(situation.isYes(question));
    }
}
