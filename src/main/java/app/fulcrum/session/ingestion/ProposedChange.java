package app.fulcrum.session.ingestion;

import app.fulcrum.model.difference.EditSubject;
import app.fulcrum.model.difference.Value;
import app.fulcrum.model.ingestion.ChangeBasis;
import app.fulcrum.model.scenario.Alternative;
import app.fulcrum.model.unit.Range;
import app.fulcrum.session.edit.AddMix;
import app.fulcrum.session.edit.ScenarioEdit;
import java.util.Optional;

/**
 * One thing that a file would change in a scenario.
 *
 * @param edit what takes it over
 * @param subject what it is about
 * @param now what counts there now, whoever says so; absent where nobody does
 * @param then what would count
 * @param basis what it rests on
 */
public record ProposedChange(
        ScenarioEdit edit,
        EditSubject subject,
        Optional<Value> now,
        Value then,
        ChangeStatus status,
        ChangeBasis basis) {

    /** By which share of what counts now it is more or less; absent where these are no two numbers. */
    public Optional<Double> relative() {
        return now.isPresent()
                        && now.get() instanceof Value.Amount(Range before, var _)
                        && then instanceof Value.Amount(Range after, var _)
                        && before.base() != 0
                ? Optional.of(after.base() / before.base() - 1)
                : Optional.empty();
    }

    /** The alternative it would add; absent where it changes what is there. */
    public Optional<Alternative> added() {
        return switch (edit) {
            case ScenarioEdit.AddAlternative(Alternative alternative, int _) -> Optional.of(alternative);
            case AddMix(Alternative mix, var _) -> Optional.of(mix);
            default -> Optional.empty();
        };
    }

    /** The same, which another list that counts denies. */
    ProposedChange denied() {
        return status == ChangeStatus.SAME
                ? this
                : new ProposedChange(edit, subject, now, then, ChangeStatus.DISAGREES, basis);
    }

    /** The place it is about, as files name it. */
    public String path() {
        return subject.path();
    }
}
