package app.fulcrum.session.ingestion;

import app.fulcrum.model.difference.EditSubject;
import app.fulcrum.model.difference.Value;
import app.fulcrum.model.ingestion.ChangeBasis;
import app.fulcrum.model.ingestion.ChangeBasis.How;
import app.fulcrum.model.scenario.Assumption;
import app.fulcrum.model.scenario.CacheWriteLifetime;
import app.fulcrum.model.scenario.Input;
import app.fulcrum.model.scenario.InputKey;
import app.fulcrum.model.scenario.LoadForm;
import app.fulcrum.model.scenario.Scenario;
import app.fulcrum.model.traffic.GivenDay;
import app.fulcrum.model.unit.Range;
import app.fulcrum.model.usage.DailyTokens;
import app.fulcrum.model.usage.Learned;
import app.fulcrum.model.usage.Learned.Known;
import app.fulcrum.model.usage.Usage;
import app.fulcrum.model.usage.UsageFindings;
import app.fulcrum.session.edit.ScenarioEdit.GiveDay;
import app.fulcrum.session.edit.ScenarioEdit.StateLoad;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What was used and paid, as the workload of a scenario. What a record does not tell changes nothing. */
final class UsageChanges {

    private static final InputKey VOLUME = InputKey.shared(Input.TOKENS_PER_DAY);

    private final Usage usage;
    private final Proposing proposing;
    private final List<ProposedChange> changes = new ArrayList<>();

    private UsageChanges(Usage usage, Proposing proposing) {
        this.usage = usage;
        this.proposing = proposing;
    }

    static List<ProposedChange> of(Usage usage, UsageFindings findings, Proposing proposing) {
        if (usage.first().isEmpty()) {
            return List.of();
        }
        UsageChanges made = new UsageChanges(usage, proposing);
        made.workload(findings);
        made.models(findings);
        return made.changes;
    }

    private Scenario scenario() {
        return proposing.resolution().scenario();
    }

    private ChangeBasis basis(How how) {
        return new ChangeBasis.Used(
                how,
                usage.first().orElseThrow(),
                usage.end().orElseThrow(),
                usage.counted().and(usage.billed()).count());
    }

    private void workload(UsageFindings findings) {
        if (findings.tokensPerDay() instanceof Known<DailyTokens>(DailyTokens tokens)) {
            volume(Range.exactly(Math.rint(tokens.mean())), How.MEAN_OF_DAYS, ChangeStatus.SUGGESTED);
            if (tokens.low() < tokens.high() && tokens.low() <= tokens.mean() && tokens.mean() <= tokens.high()) {
                volume(
                        new Range(tokens.low(), Math.rint(tokens.mean()), tokens.high()),
                        How.RANGE_OF_DAYS,
                        ChangeStatus.ON_REQUEST);
            }
        }
        number(Input.INPUT_TOKENS, findings.inputPerRequest(), How.PER_REQUEST, ChangeStatus.SUGGESTED);
        number(Input.OUTPUT_TOKENS, findings.outputPerRequest(), How.PER_REQUEST, ChangeStatus.SUGGESTED);
        number(Input.CACHED_SHARE, findings.cachedShare(), How.READ_OF_INPUT, ChangeStatus.SUGGESTED);
        number(Input.CACHE_WRITE_SHARE, findings.writtenShare(), How.WRITTEN_OF_INPUT, ChangeStatus.SUGGESTED);
        if (!isImplied(findings.oneHourShare())) {
            number(Input.ONE_HOUR_WRITE_SHARE, findings.oneHourShare(), How.HOUR_OF_WRITTEN, ChangeStatus.SUGGESTED);
        }
        number(Input.BATCH_SHARE, findings.batchShare(), How.BATCH_OF_ALL, ChangeStatus.SUGGESTED);
        day(findings);
        number(Input.PEAK_WITHIN_HOUR, findings.peakWithinHour(), How.BUSIEST_MINUTE, ChangeStatus.SUGGESTED);
        number(Input.GROWTH, findings.growthPerMonth(), How.SLOPE_OF_MONTHS, ChangeStatus.ON_REQUEST);
    }

    /** Whether the one lifetime of the scenario says it already. */
    private boolean isImplied(Learned<Double> oneHourShare) {
        double implied = scenario().cacheWriteLifetime() == CacheWriteLifetime.ONE_HOUR ? 1 : 0;
        return oneHourShare instanceof Known<Double>(Double share)
                && share == implied
                && scenario()
                        .assumption(InputKey.shared(Input.ONE_HOUR_WRITE_SHARE))
                        .isEmpty();
    }

    /** States the volume in tokens, in whatever way it was stated before. */
    private void volume(Range value, How how, ChangeStatus fresh) {
        if (!Input.TOKENS_PER_DAY.admits(value.low()) || !Input.TOKENS_PER_DAY.admits(value.high())) {
            return;
        }
        ProposedChange plain = proposing.number(VOLUME, value, fresh, basis(how));
        Assumption stated = new Assumption(value, "", "").withFile(Optional.of(proposing.file()));
        changes.add(new ProposedChange(
                new StateLoad(LoadForm.TOKENS, Map.of(Input.TOKENS_PER_DAY, stated)),
                plain.subject(),
                plain.now(),
                plain.then(),
                scenario().loadForm() == LoadForm.TOKENS ? plain.status() : fresh,
                plain.basis()));
    }

    private void number(Input input, Learned<Double> learned, How how, ChangeStatus fresh) {
        if (learned instanceof Known<Double>(Double value) && input.admits(value)) {
            changes.add(proposing.number(
                    InputKey.shared(input), Range.exactly(Proposing.rounded(value)), fresh, basis(how)));
        }
    }

    /** The week where it is known, which says more than the day. */
    private void day(UsageFindings findings) {
        boolean isWeek = findings.week() instanceof Known<GivenDay>;
        if ((isWeek ? findings.week() : findings.day()) instanceof Known<GivenDay>(GivenDay hours)) {
            GivenDay given = hours.withFile(Optional.of(proposing.file()));
            Optional<GivenDay> now = scenario().day();
            changes.add(new ProposedChange(
                    new GiveDay(Optional.of(given)),
                    EditSubject.Heading.DAY,
                    now.map(Value.Load::new),
                    new Value.Load(given),
                    now.filter(given::equals).isPresent() ? ChangeStatus.SAME : ChangeStatus.SUGGESTED,
                    basis(isWeek ? How.HOURS_OF_WEEK : How.HOURS_OF_DAY)));
        }
    }

    /** What is paid today: the alternative that buys the largest model, with the discount that was found. */
    private void models(UsageFindings findings) {
        new UsedModels(proposing, usage, findings).changes(this::basis).forEach(changes::add);
    }
}
