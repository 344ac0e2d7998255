package app.fulcrum.model.scorecard;

import app.fulcrum.model.scenario.Answer;
import app.fulcrum.model.scenario.Question;
import app.fulcrum.model.unit.Range;

/** What a score rests on. */
public sealed interface Basis {

    /** An answer of the user. */
    record Answered(Question question, Answer answer) implements Basis {}

    /** The volume against the article's line, both in tokens per day. */
    record VolumeAgainstLine(double tokensPerDay, double line) implements Basis {}

    /** The volume in tokens per day against the volumes from which self-hosting is cheaper than the closed API. */
    record VolumeAgainstBreakeven(double tokensPerDay, Breakeven breakeven) implements Basis {}

    /** What the closed API would cost against the article's band, both in US dollars per month. */
    record SpendAgainstBand(double usdPerMonth, Range band) implements Basis {}
}
