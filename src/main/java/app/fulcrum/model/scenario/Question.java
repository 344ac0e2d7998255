package app.fulcrum.model.scenario;

import app.fulcrum.model.unit.Unit;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Everything asked about the user's situation. No answer means unknown, which is never taken for a no.
 */
public enum Question {
    // Who asks, for the licenses.
    ROLE("license.role", Role.class),
    BASED_IN_EU("license.basedInEu"),
    TERRITORIES_OF_USE("license.territoriesOfUse", Kind.TERRITORIES),
    COMMERCIAL_USE("license.commercialUse"),
    INTERNAL_USE_ONLY("license.internalUseOnly"),
    /** Of the whole company: all products, affiliates included. */
    MONTHLY_ACTIVE_USERS("license.monthlyActiveUsers", Unit.USERS_PER_MONTH),
    MONTHLY_ACTIVE_USERS_AT_RELEASE("license.monthlyActiveUsersAtRelease", Unit.USERS_PER_MONTH),
    /** Of the one product or service that uses the model. */
    PRODUCT_MONTHLY_ACTIVE_USERS("license.productMonthlyActiveUsers", Unit.USERS_PER_MONTH),
    /** Of the whole company, affiliates included. */
    REVENUE_PER_MONTH("license.revenuePerMonth", Unit.USD_PER_MONTH),
    REVENUE_PER_YEAR("license.revenuePerYear", Unit.USD_PER_YEAR),
    /** Of the one product or service that uses the model. */
    PRODUCT_REVENUE_PER_MONTH("license.productRevenuePerMonth", Unit.USD_PER_MONTH),
    PRODUCT_REVENUE_PER_YEAR("license.productRevenuePerYear", Unit.USD_PER_YEAR),
    RUNS_MODEL_SERVICE_BUSINESS("license.runsModelServiceBusiness"),
    RUNS_WORK_ASSISTANT_BUSINESS("license.runsWorkAssistantBusiness"),
    OFFERS_MODEL_AS_SERVICE("license.offersModelAsService"),
    FINE_TUNES("license.fineTunes"),
    REDISTRIBUTES_WEIGHTS("license.redistributesWeights"),
    TRAINS_OTHER_MODELS("license.trainsOtherModels"),
    DISTRIBUTES_TRAINED_MODELS("license.distributesTrainedModels"),
    AVOIDS_VISIBLE_ATTRIBUTION("license.avoidsVisibleAttribution"),

    // Privacy.
    DATA_CLASS("privacy.dataClass", DataClass.class),
    DATA_MAY_LEAVE("privacy.dataMayLeave"),
    REGULATED("privacy.regulated"),
    RESIDENCY_REQUIRED("privacy.residencyRequired"),
    PROVIDER_MEETS_RESIDENCY("privacy.providerMeetsResidency"),
    MUST_RUN_OFFLINE("privacy.mustRunOffline"),
    PROVIDER_AGREEMENT_ACCEPTED("privacy.providerAgreementAccepted"),

    // Scale.
    VOLUME_STABILITY("scale.volumeStability", VolumeStability.class),
    PRODUCT_STAGE("scale.productStage", ProductStage.class),

    // Customization.
    CUSTOMIZATION_NEED("customization.need", CustomizationNeed.class),
    REPRODUCIBILITY_DUTY("customization.reproducibilityDuty"),
    FRONTIER_REASONING("customization.frontierReasoning"),

    // Budget.
    INFRASTRUCTURE_ENGINEERS("budget.infrastructureEngineers", Unit.FULL_TIME_EQUIVALENTS),
    INFRASTRUCTURE_MATURITY("budget.infrastructureMaturity", Maturity.class),
    TEAM_CAN_BE_FUNDED("budget.teamCanBeFunded"),
    CAPITAL_AVAILABLE("budget.capitalAvailable");

    private static final Map<String, Question> BY_PATH = Arrays.stream(values())
            .collect(Collectors.toMap(Question::path, Function.identity(), (one, _) -> one, LinkedHashMap::new));

    private final String path;
    private final Kind kind;
    private final List<? extends Enum<?>> constants;
    private final List<String> choices;
    private final Optional<Unit> unit;

    Question(String path) {
        this(path, Kind.YES_NO, List.of(), Optional.empty());
    }

    Question(String path, Kind kind) {
        this(path, kind, List.of(), Optional.empty());
    }

    Question(String path, Unit unit) {
        this(path, Kind.AMOUNT, List.of(), Optional.of(unit));
    }

    <E extends Enum<E>> Question(String path, Class<E> choices) {
        this(path, Kind.CHOICE, List.of(choices.getEnumConstants()), Optional.empty());
    }

    Question(String path, Kind kind, List<? extends Enum<?>> constants, Optional<Unit> unit) {
        this.path = path;
        this.kind = kind;
        this.constants = constants;
        this.choices = constants.stream().map(Question::id).toList();
        this.unit = unit;
    }

    public static Optional<Question> ofPath(String path) {
        return Optional.ofNullable(BY_PATH.get(path));
    }

    /** The text a choice is written as, such as {@code fine-tuning}. */
    public static String id(Enum<?> choice) {
        return choice.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public String path() {
        return path;
    }

    public Kind kind() {
        return kind;
    }

    /** The texts a {@link Kind#CHOICE} may take, in order. */
    public List<String> choices() {
        return choices;
    }

    /** The constant that is written as one of the choices. */
    Enum<?> choice(String id) {
        return constants.get(choices.indexOf(id));
    }

    /** What a {@link Kind#AMOUNT} counts. */
    public Optional<Unit> unit() {
        return unit;
    }

    /** The form an answer takes. */
    public enum Kind {
        YES_NO,
        CHOICE,
        AMOUNT,
        TERRITORIES
    }

    /** In which capacity a license is looked at. */
    public enum Role {
        LICENSEE,
        /** Somebody who uses a product that has the model inside. */
        END_USER
    }

    /** The most sensitive data the work touches. */
    public enum DataClass {
        PUBLIC,
        INTERNAL,
        PERSONAL,
        HEALTH,
        FINANCIAL,
        DEFENSE
    }

    /** How the volume behaves from month to month. */
    public enum VolumeStability {
        UNPREDICTABLE,
        GROWING,
        STABLE
    }

    /** How far the product has come. */
    public enum ProductStage {
        PROTOTYPE,
        /** Before product-market fit. */
        VALIDATION,
        LAUNCHED,
        SCALING
    }

    /** The deepest change the work asks of a model. */
    public enum CustomizationNeed {
        PROMPTING,
        RETRIEVAL,
        FINE_TUNING,
        CUSTOM_DECODING,
        MODEL_CHANGES
    }

    /** How practiced the team is in running model servers. */
    public enum Maturity {
        NONE,
        LEARNING,
        ESTABLISHED
    }
}
