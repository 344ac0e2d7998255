package app.fulcrum.model.pricing;

import app.fulcrum.model.cost.ApiTerms;
import app.fulcrum.model.cost.HostingTerms;
import app.fulcrum.model.mix.MixTerms;

/** What a bill is worked out from, at base values. */
public sealed interface Terms {

    /** Of tokens. */
    record OfTokens(ApiTerms api) implements Terms {}

    /** Of GPUs, their number aside. */
    record OfGpus(HostingTerms hosting) implements Terms {}

    /** Of two parts. */
    record OfMix(MixTerms mix) implements Terms {}
}
