package app.fulcrum.model.catalog;

import app.fulcrum.model.provenance.Provenance;
import java.util.List;
import java.util.Optional;

/**
 * A reading of one license text: the rules an evaluation needs, and the clauses they rest on. Not legal advice.
 *
 * @param evaluable false where the text was not at hand, so that nothing may be concluded
 * @param models the models released under it
 * @param rules what it allows, forbids and asks, apart from duties
 * @param duties what a licensee has to do, and when
 * @param clauses every clause cited by rules and duties
 * @param openQuestions what the text leaves undecided
 * @param textStatus how the text was read
 */
public record License(
        String id,
        String name,
        String family,
        String version,
        boolean superseded,
        boolean evaluable,
        String spdx,
        String licensor,
        String url,
        List<CoveredModel> models,
        LicenseRules rules,
        List<Duty> duties,
        List<Clause> clauses,
        List<String> openQuestions,
        TextStatus textStatus,
        Provenance provenance) {

    public License {
        models = List.copyOf(models);
        duties = List.copyOf(duties);
        clauses = List.copyOf(clauses);
        openQuestions = List.copyOf(openQuestions);
    }

    public Optional<Clause> clause(String clauseId) {
        return RecordLookup.first(clauses, clause -> clause.id().equals(clauseId));
    }

    public Optional<CoveredModel> model(String modelId) {
        return RecordLookup.first(models, model -> model.id().equals(modelId));
    }

    /**
     * How well a verdict about a model is founded: as its assignment to the license was checked, and at second hand where
     * only clauses that others quote were read.
     */
    public Verified foundation(CoveredModel model) {
        boolean quoted = textStatus == TextStatus.QUOTED_CLAUSES;
        return quoted && model.verified() == Verified.PRIMARY ? Verified.SECONDARY : model.verified();
    }

    /**
     * A model released under the license.
     *
     * @param released as the source gives it, to the day or month; empty when unknown
     * @param multimodal whether it takes more than text
     * @param verified how the assignment to this license was checked
     */
    public record CoveredModel(
            String id, String name, String released, boolean multimodal, Verified verified, String note) {}

    /** How it was checked that a model falls under a license. */
    public enum Verified {
        PRIMARY,
        SECONDARY,
        UNVERIFIED
    }

    /** How the license text was read. Only {@link #NOT_OBTAINED} texts are not evaluated. */
    public enum TextStatus {
        FULL_TEXT,
        FULL_TEXT_REPRODUCTION,
        QUOTED_CLAUSES,
        NOT_OBTAINED
    }

    /**
     * A place in the license.
     *
     * @param section the number the text gives it
     * @param paraphrase what it says, in our words
     * @param quote a few words of the text itself; empty where none are kept
     */
    public record Clause(String id, String topic, String section, String paraphrase, String quote) {}

    /**
     * Something to do in return for the license.
     *
     * @param when any of these makes it apply
     * @param visible whether it shows the public where the model is from
     * @param clauseId the clause that asks for it
     * @param text the duty in one sentence
     * @param onlyModels the models it is limited to; empty for all
     */
    public record Duty(
            String id, List<Trigger> when, boolean visible, String clauseId, String text, List<String> onlyModels) {

        public Duty {
            when = List.copyOf(when);
            onlyModels = List.copyOf(onlyModels);
        }
    }

    /** What a licensee does that can set off a duty. */
    public enum Trigger {
        USE,
        COMMERCIAL,
        /** Offers it, or something with it inside, to others. */
        PRODUCT,
        /** Offers it commercially. A tool for in-house use is no product. */
        COMMERCIAL_PRODUCT,
        REDISTRIBUTE,
        REDISTRIBUTE_MODIFIED,
        FINETUNE_AVAILABLE,
        HOSTED,
        TRAIN,
        TRAIN_DISTRIBUTED
    }
}
