package app.fulcrum.session.ingestion;

import java.util.List;
import java.util.stream.Stream;

/**
 * Which changes are taken over: those that are unless the user says otherwise, and what the user says.
 *
 * @param taken places whose changes are taken over in any case
 * @param left places that stay as they are
 */
public record Choice(List<String> taken, List<String> left) {

    public static final Choice AS_SUGGESTED = new Choice(List.of(), List.of());

    public Choice {
        taken = List.copyOf(taken);
        left = List.copyOf(left);
    }

    public boolean takes(ProposedChange change) {
        boolean isAsked = taken.contains(change.path())
                && change.status() != ChangeStatus.SAME
                && change.status() != ChangeStatus.DISAGREES;
        return (isAsked || change.status() == ChangeStatus.SUGGESTED) && !left.contains(change.path());
    }

    /** The places that nothing is suggested for, so that to name them has no effect. */
    public List<String> without(List<Proposal> proposals) {
        List<String> suggested = proposals.stream()
                .flatMap(proposal -> proposal.changes().stream())
                .map(ProposedChange::path)
                .toList();
        return Stream.concat(taken.stream(), left.stream())
                .filter(path -> !suggested.contains(path))
                .toList();
    }
}
