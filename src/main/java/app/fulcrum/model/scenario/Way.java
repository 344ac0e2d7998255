package app.fulcrum.model.scenario;

import java.util.List;

/** How tokens are bought. */
public sealed interface Way {

    Kind kind();

    /** Whether another way surely buys the same model: the same offer, or the same weights on own GPUs. */
    default boolean isOfSameModel(Way other) {
        return switch (this) {
            case Api api -> other instanceof Api that && api.offerId().equals(that.offerId());
            case OwnGpus own -> other instanceof OwnGpus that && own.model().equals(that.model());
            case Mix mix -> mix.equals(other);
        };
    }

    /** Whether it has capacity that is paid used or not, so that another can serve what is above it. */
    default boolean hasCapacity() {
        return switch (this) {
            case Api api -> api.purchase().units() == Purchase.Units.WITHOUT_OVERFLOW;
            case OwnGpus _ -> true;
            case Mix _ -> false;
        };
    }

    /** Paid by the token to whoever serves the model. */
    sealed interface Api extends Way {

        Purchase purchase();

        /** The same buying something else of its kind. */
        Api withPurchase(Purchase newPurchase);

        /** The offer of the price book. */
        default String offerId() {
            return purchase().offerId();
        }
    }

    /** An API to a model whose weights its maker keeps. */
    record ClosedApi(Purchase purchase) implements Api {

        /** The standard service of an offer. */
        public ClosedApi(String offerId) {
            this(Purchase.of(offerId));
        }

        @Override
        public Kind kind() {
            return Kind.CLOSED_API;
        }

        @Override
        public ClosedApi withPurchase(Purchase newPurchase) {
            return new ClosedApi(newPurchase);
        }
    }

    /** An API to open weights that somebody else runs. */
    record HostedOpenApi(Purchase purchase) implements Api {

        /** The standard service of an offer. */
        public HostedOpenApi(String offerId) {
            this(Purchase.of(offerId));
        }

        @Override
        public Kind kind() {
            return Kind.HOSTED_OPEN_API;
        }

        @Override
        public HostedOpenApi withPurchase(Purchase newPurchase) {
            return new HostedOpenApi(newPurchase);
        }
    }

    /**
     * Open weights on GPUs of one's own, rented or owned.
     *
     * @param model the open weights
     * @param hosting how they are run
     */
    record OwnGpus(ModelChoice model, Hosting hosting) implements Way {

        @Override
        public Kind kind() {
            return Kind.SELF_HOSTED;
        }

        public OwnGpus withModel(ModelChoice newModel) {
            return new OwnGpus(newModel, hosting);
        }

        public OwnGpus withHosting(Hosting newHosting) {
            return new OwnGpus(model, newHosting);
        }
    }

    /**
     * Two other alternatives of the scenario together: every request is served by one of them.
     *
     * @param first serves what it has capacity for; no mix itself
     * @param second an API; serves the hard requests, and what is above the capacity of the first
     */
    record Mix(AlternativeId first, AlternativeId second) implements Way {

        @Override
        public Kind kind() {
            return Kind.MIX;
        }

        public boolean has(AlternativeId part) {
            return part.equals(first) || part.equals(second);
        }
    }

    /** What ways to buy have in common, in the order a scenario starts with. */
    enum Kind {
        CLOSED_API("closedApi", "closed-api", "Closed API"),
        HOSTED_OPEN_API("hostedOpenApi", "hosted-open-api", "Hosted open API"),
        SELF_HOSTED("selfHosted", "self-hosted", "Self-hosted"),
        MIX("mix", "mix", "Mix");

        private final String id;
        private final AlternativeId standardId;
        private final String standardName;

        Kind(String id, String standardId, String standardName) {
            this.id = id;
            this.standardId = new AlternativeId(standardId);
            this.standardName = standardName;
        }

        /** The name of the kind in the paths of files and of the price book's defaults. */
        public String id() {
            return id;
        }

        /** What the first alternative of the kind is known by. */
        public AlternativeId standardId() {
            return standardId;
        }

        /** What it is called. */
        public String standardName() {
            return standardName;
        }

        /** Those of which the price book has offers, in order. */
        public static List<Kind> onSale() {
            return OnSale.KINDS;
        }

        private static final class OnSale {

            private static final List<Kind> KINDS = List.of(CLOSED_API, HOSTED_OPEN_API, SELF_HOSTED);
        }

        /** Whether it is paid by the token. */
        public boolean isApi() {
            return this == CLOSED_API || this == HOSTED_OPEN_API;
        }
    }
}
