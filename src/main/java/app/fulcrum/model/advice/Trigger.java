package app.fulcrum.model.advice;

import app.fulcrum.model.license.LicensedModel;
import app.fulcrum.model.license.Standing;
import app.fulcrum.model.scenario.AlternativeId;
import app.fulcrum.model.scorecard.Basis;

/** A fact that makes a piece of advice apply. */
public sealed interface Trigger {

    /** What a score can rest on too. */
    record Fact(Basis basis) implements Trigger {}

    /** The verdict names this alternative. */
    record Names(AlternativeId alternative) implements Trigger {}

    /**
     * One alternative costs less than another at this volume.
     *
     * @param usdPerMonth by how much
     */
    record CostsLess(AlternativeId alternative, AlternativeId than, double usdPerMonth) implements Trigger {}

    /** What the license of an open model says. */
    record License(LicensedModel model, Standing standing) implements Trigger {}

    /** What the people who run self-hosting are reckoned at. */
    record People(double usdPerMonth) implements Trigger {}
}
