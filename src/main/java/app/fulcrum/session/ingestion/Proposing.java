package app.fulcrum.session.ingestion;

import app.fulcrum.model.difference.EditSubject;
import app.fulcrum.model.difference.Value;
import app.fulcrum.model.ingestion.ChangeBasis;
import app.fulcrum.model.provenance.ImportedFile;
import app.fulcrum.model.resolution.Origin;
import app.fulcrum.model.resolution.Resolution;
import app.fulcrum.model.resolution.Resolved;
import app.fulcrum.model.scenario.Assumption;
import app.fulcrum.model.scenario.Group;
import app.fulcrum.model.scenario.InputKey;
import app.fulcrum.model.unit.Range;
import app.fulcrum.session.edit.ScenarioEdit.SetAssumption;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;

/**
 * Makes changes for the numbers of a scenario.
 *
 * @param resolution what counts there now
 * @param file where the numbers come from
 */
record Proposing(Resolution resolution, ImportedFile file) {

    /** Half of the last digit that prices and shares are told apart by. */
    private static final double ALIKE = 5e-7;

    /**
     * A number of a file for an input.
     *
     * @param value within what the input admits
     * @param fresh how it stands where the user has typed nothing else
     */
    ProposedChange number(InputKey key, Range value, ChangeStatus fresh, ChangeBasis basis) {
        Resolved resolved = resolution.of(key);
        Assumption assumption = new Assumption(value, "", "").withFile(Optional.of(file));
        return new ProposedChange(
                new SetAssumption(key, assumption),
                new EditSubject.OfInput(key),
                resolved.value().map(now -> amount(now, key)),
                amount(value, key),
                status(resolved, value, fresh),
                basis);
    }

    /** To six digits: what follows from many rows is known no better. */
    static double rounded(double value) {
        return BigDecimal.valueOf(value).round(new MathContext(6)).doubleValue();
    }

    private static Value amount(Range range, InputKey key) {
        return new Value.Amount(range, Optional.of(key.input().unit()));
    }

    static ChangeStatus status(Resolved now, Range value, ChangeStatus fresh) {
        if (now.value().filter(counted -> isAlike(counted, value)).isPresent()) {
            return ChangeStatus.SAME;
        }
        return switch (now.origin().root()) {
            // How much is used is told better by a record than by a guess; what is paid may have been agreed upon
            // since.
            case Origin.Typed _, Origin.Measured _, Origin.Described _, Origin.Derived _ ->
                now.key().input().group() == Group.WORKLOAD ? fresh : ChangeStatus.TYPED_OTHERWISE;
            case Origin.Imported _,
                    Origin.Default _,
                    Origin.Offered _,
                    Origin.SameAs _,
                    Origin.OfDay _,
                    Origin.Unknown _ -> fresh;
        };
    }

    private static boolean isAlike(Range one, Range other) {
        return isAlike(one.low(), other.low())
                && isAlike(one.base(), other.base())
                && isAlike(one.high(), other.high());
    }

    static boolean isAlike(double one, double other) {
        return Math.abs(one - other) <= ALIKE * Math.max(1, Math.abs(one));
    }
}
