package app.fulcrum.session.ingestion;

import app.fulcrum.model.benchmark.BenchmarkRun;
import app.fulcrum.model.benchmark.LeftOutRun;
import app.fulcrum.model.benchmark.ReplicaRuns;
import app.fulcrum.model.benchmark.StatedFacts;
import app.fulcrum.model.catalog.PriceBook;
import app.fulcrum.model.pricelist.PriceConflict.ReadList;
import app.fulcrum.model.pricelist.PriceListComparison;
import app.fulcrum.model.rating.RatedMonth;
import app.fulcrum.model.resolution.Resolution;
import app.fulcrum.model.scenario.Scenario;
import app.fulcrum.model.usage.ReadRows;
import app.fulcrum.model.usage.Usage;
import app.fulcrum.model.usage.UsageFindings;
import app.fulcrum.session.ingestion.IngestedFile.Content;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What a file of the user's own would change in a scenario. Nothing is changed by it.
 *
 * @param read the file
 * @param found what it says beside that
 * @param changes each of which can be taken or left
 */
public record Proposal(IngestedFile read, Found found, List<ProposedChange> changes) {

    public Proposal {
        changes = List.copyOf(changes);
    }

    /** What a file says, whether a scenario has a place for it or not. */
    public sealed interface Found {

        /**
         * What one replica reached.
         *
         * @param unusable runs that nothing could be taken from, whatever is stated
         */
        record Measured(ReplicaRuns runs, List<LeftOutRun> unusable) implements Found {

            public Measured {
                unusable = List.copyOf(unusable);
            }
        }

        /** A price list, held against the price book on the scenario's day. */
        record Prices(PriceListComparison comparison) implements Found {}

        /**
         * What follows from what was used and paid.
         *
         * @param months what they would have cost on every alternative
         * @param rows what became of the rows of the file
         */
        record Used(UsageFindings findings, List<RatedMonth> months, ReadRows rows) implements Found {

            public Used {
                months = List.copyOf(months);
            }
        }
    }

    /** @param stated what the user says of servers that were measured, where the file does not */
    public static Proposal of(IngestedFile read, Scenario scenario, PriceBook book, StatedFacts stated) {
        return of(read, scenario, book, stated, List.of());
    }

    /** A price list by itself, held against the book on its own day; absent where the file is something else. */
    public static Optional<Proposal> ofList(IngestedFile read, PriceBook book) {
        return read.content() instanceof Content.Prices(var list)
                ? Optional.of(new Proposal(
                        read,
                        new Found.Prices(
                                PriceListComparison.of(book, list, read.file().date())),
                        List.of()))
                : Optional.empty();
    }

    /** @param earlier lists that were named before, which count where this one says otherwise */
    static Proposal of(
            IngestedFile read, Scenario scenario, PriceBook book, StatedFacts stated, List<ReadList> earlier) {
        Proposing proposing = new Proposing(Resolution.of(scenario, book), read.file());
        return switch (read.content()) {
            case Content.Measured(List<BenchmarkRun> runs, List<LeftOutRun> leftOut) -> {
                ReplicaRuns replica = ReplicaRuns.of(runs, stated);
                yield new Proposal(
                        read, new Found.Measured(replica, leftOut), new MeasuredChanges(replica, proposing).changes());
            }
            case Content.Prices(var list) -> {
                PriceListComparison comparison = PriceListComparison.of(book, list, scenario.pricesOn());
                yield new Proposal(
                        read,
                        new Found.Prices(comparison),
                        new PriceChanges(comparison, read.format(), earlier, proposing).all());
            }
            case Content.Used(Usage usage, ReadRows rows) -> {
                UsageFindings findings = UsageFindings.of(usage);
                yield new Proposal(
                        read,
                        new Found.Used(findings, RatedMonth.of(usage, scenario, book), rows),
                        UsageChanges.of(usage, findings, proposing));
            }
        };
    }

    /** The scenario with those the user takes. */
    public Scenario onto(Scenario scenario, Predicate<ProposedChange> isTaken) {
        Scenario changed = scenario;
        for (ProposedChange change : changes) {
            changed = isTaken.test(change) ? change.edit().apply(changed) : changed;
        }
        return changed;
    }
}
