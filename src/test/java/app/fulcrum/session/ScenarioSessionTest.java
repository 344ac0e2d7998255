package app.fulcrum.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.fulcrum.model.catalog.PriceBook;
import app.fulcrum.model.difference.ChoiceKey;
import app.fulcrum.model.difference.Difference;
import app.fulcrum.model.difference.Value;
import app.fulcrum.model.problem.ProblemCode;
import app.fulcrum.model.scenario.Assumption;
import app.fulcrum.model.scenario.GpuCount;
import app.fulcrum.model.scenario.Input;
import app.fulcrum.model.scenario.InputKey;
import app.fulcrum.model.scenario.Scenario;
import app.fulcrum.model.unit.Range;
import app.fulcrum.session.document.ChangeLog;
import app.fulcrum.session.document.Document;
import app.fulcrum.session.document.FileOrigin;
import app.fulcrum.session.document.LoggedChange;
import app.fulcrum.session.document.PriceBookStamp;
import app.fulcrum.session.edit.DocumentEdit;
import app.fulcrum.session.edit.EditLabel;
import app.fulcrum.session.edit.ScenarioEdit;
import app.fulcrum.session.file.OpenFile;
import app.fulcrum.support.Choices;
import app.fulcrum.support.RandomScenarios;
import app.fulcrum.support.SmallPriceBook;
import app.fulcrum.support.Standard;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class ScenarioSessionTest {

    private static final PriceBook BOOK = SmallPriceBook.book();
    private static final Instant NOW = Instant.parse("2026-11-22T14:05:09.5Z");
    private static final OpenFile FILE = new OpenFile(Path.of("plan.fulcrum.json"), "00");

    private final Scenario scenario = withoutRanges(new RandomScenarios(BOOK, new SplittableRandom(4)).next());
    private final ScenarioSession session = new ScenarioSession(
            Document.of(scenario, PriceBookStamp.of(BOOK)), PriceBookStamp.of(BOOK), InstantSource.fixed(NOW));

    /** So that there is room for those of a test. */
    private static Scenario withoutRanges(Scenario scenario) {
        Scenario exact = scenario;
        for (InputKey key : scenario.ranged()) {
            Assumption ranged = scenario.assumption(key).orElseThrow();
            exact = exact.with(
                    key, ranged.withValue(Range.exactly(ranged.value().base()), ranged.source()));
        }
        return exact;
    }

    @Test
    void anEditMakesTheDocumentDirtyAndUndoCleansIt() {
        session.apply(tokensPerDay(5));
        assertThat(session.isDirty()).isTrue();

        session.undo();
        assertThat(session.isDirty()).isFalse();
        assertThat(session.scenario()).isEqualTo(scenario);

        session.redo();
        assertThat(session.isDirty()).isTrue();
    }

    @Test
    void savingCleansAndUndoAcrossItMakesDirtyAgain() {
        session.apply(tokensPerDay(5));
        session.saved(session.document(), FILE);
        assertThat(session.isDirty()).isFalse();

        session.undo();
        assertThat(session.isDirty()).isTrue();
        assertThat(session.file()).contains(FILE);
    }

    @Test
    void typingTheOldValueBackCleansWithoutUndo() {
        Assumption before =
                scenario.assumption(Standard.key(Input.TOKENS_PER_DAY)).orElseThrow();
        session.apply(tokensPerDay(5));
        session.apply(new ScenarioEdit.SetAssumption(Standard.key(Input.TOKENS_PER_DAY), before));

        assertThat(session.isDirty()).isFalse();
        assertThat(session.nextUndo()).isPresent();
    }

    @Test
    void oneDragIsOneStepNamedByItsEnds() {
        session.apply(gpus(8));
        Gesture drag = Gesture.begin();
        for (int count = 9; count <= 16; count++) {
            session.apply(gpus(count), drag);
        }

        Difference step = changed(session.nextUndo().orElseThrow());
        assertThat(step.subject().path()).isEqualTo("alternatives.self-hosted.hosting.gpuCount");
        assertThat(step.from().map(Value::text)).contains("8");
        assertThat(step.to().map(Value::text)).contains("16");

        session.undo();
        assertThat(Choices.of(session.scenario()).hosting().gpuCount()).isEqualTo(new GpuCount.Fixed(8));
    }

    @Test
    void aDragThatReturnsToItsStartLeavesNothingToUndo() {
        session.apply(gpus(8));
        Document before = session.document();
        Gesture drag = Gesture.begin();
        session.apply(gpus(9), drag);
        session.apply(gpus(8), drag);

        assertThat(session.document()).isEqualTo(before);
        assertThat(changed(session.nextUndo().orElseThrow()).to().map(Value::text))
                .contains("8");
    }

    @Test
    void anEditAfterUndoIsAStepOfItsOwnEvenInTheSameGesture() {
        Gesture gesture = Gesture.begin();
        session.apply(gpus(8), gesture);
        session.apply(tokensPerDay(7));
        session.undo();
        session.apply(gpus(9), gesture);

        session.undo();
        assertThat(Choices.of(session.scenario()).hosting().gpuCount()).isEqualTo(new GpuCount.Fixed(8));
        assertThat(session.nextRedo()).isPresent();
    }

    @Test
    void anEditThatChangesNothingIsNoStep() {
        session.apply(new ScenarioEdit.Rename(scenario.name()));

        assertThat(session.nextUndo()).isEmpty();
        assertThat(session.document().changes()).isEqualTo(ChangeLog.EMPTY);
    }

    @Test
    void aContradictionIsRefusedAndNothingChanges() {
        session.apply(share(Input.CACHE_WRITE_SHARE, 0));
        session.apply(share(Input.CACHED_SHARE, 0.7));
        Document before = session.document();

        var problems = session.apply(share(Input.CACHE_WRITE_SHARE, 0.4));

        assertThat(problems).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo(ProblemCode.CONTRADICTION);
            assertThat(problem.place().path()).isEqualTo("assumptions.workload.cacheWriteShareOfInput");
        });
        assertThat(session.document()).isEqualTo(before);
    }

    @Test
    void theContradictionIsJudgedAtTheHighEnds() {
        session.apply(share(Input.CACHE_WRITE_SHARE, 0.25));

        Assumption upTo80 = new Assumption(new Range(0.1, 0.5, 0.8), "", "");
        assertThat(session.apply(new ScenarioEdit.SetAssumption(Standard.key(Input.CACHED_SHARE), upTo80)))
                .hasSize(1);
        Assumption upTo75 = new Assumption(new Range(0.1, 0.5, 0.75), "", "");
        assertThat(session.apply(new ScenarioEdit.SetAssumption(Standard.key(Input.CACHED_SHARE), upTo75)))
                .isEmpty();
    }

    @Test
    void everyEditIsLoggedWithTimePathAndValues() {
        session.apply(gpus(8));
        session.apply(gpus(16), Gesture.because("two more teams"));

        LoggedChange last = session.document().changes().entries().getLast();
        assertThat(last.at()).isEqualTo(Instant.parse("2026-11-22T14:05:09Z"));
        assertThat(last.path()).isEqualTo("alternatives.self-hosted.hosting.gpuCount");
        assertThat(last.from()).contains("8");
        assertThat(last.to()).contains("16");
        assertThat(last.why()).isEqualTo("two more teams");
    }

    @Test
    void undoTakesTheLogEntryBackToo() {
        session.apply(gpus(8));
        session.undo();

        assertThat(session.document().changes()).isEqualTo(ChangeLog.EMPTY);
    }

    @Test
    void theLogKeepsTheNewestEntriesAndCountsTheRest() {
        for (int i = 1; i <= ChangeLog.LONGEST + 10; i++) {
            session.apply(gpus(i));
        }

        ChangeLog log = session.document().changes();
        assertThat(log.dropped()).isEqualTo(10);
        assertThat(log.entries()).hasSize(ChangeLog.LONGEST);
        assertThat(log.entries().getFirst().to()).contains("11");
    }

    @Test
    void aRestoredDocumentIsDirtyUntilSaved() {
        session.restore(Document.of(scenario, PriceBookStamp.of(BOOK)), Optional.of(FILE));
        assertThat(session.isDirty()).isTrue();
        assertThat(session.file()).contains(FILE);

        session.saved(session.document(), FILE);
        assertThat(session.isDirty()).isFalse();
    }

    @Test
    void aReadOnlyDocumentCanBePlayedWithAndAsksForNoSaving() {
        Document later =
                new Document(scenario, PriceBookStamp.of(BOOK), ChangeLog.EMPTY, new FileOrigin(2, 0, List.of(), true));
        session.open(later, FILE);

        assertThat(session.apply(gpus(8))).isEmpty();
        assertThat(session.isDirty()).isFalse();
        assertThat(session.nextUndo()).isPresent();
    }

    @Test
    void openingAnotherDocumentForgetsTheHistory() {
        session.apply(gpus(8));
        session.open(Document.of(scenario, PriceBookStamp.of(BOOK)), FILE);

        assertThat(session.nextUndo()).isEmpty();
        assertThat(session.isDirty()).isFalse();
        session.undo();
        assertThat(session.scenario()).isEqualTo(scenario);
    }

    @Test
    void listenersHearOfEventsUntilTheyAreClosed() {
        List<SessionEvent> heard = new ArrayList<>();
        Consumer<SessionEvent> listener = heard::add;
        Subscription first = session.listen(listener);
        Subscription second = session.listen(listener);

        session.apply(gpus(8));
        first.close();
        first.close();
        session.saved(session.document(), FILE);
        second.close();
        session.undo();

        assertThat(heard).containsExactly(SessionEvent.EDITED, SessionEvent.EDITED, SessionEvent.SAVED);
    }

    @Test
    void unsavedChangesAreNamed() {
        session.apply(gpus(8));
        session.saved(session.document(), FILE);
        session.apply(tokensPerDay(5));
        session.apply(gpus(9));

        assertThat(session.unsavedChanges())
                .extracting(label -> changed(label).subject().path())
                .startsWith(
                        "alternatives.self-hosted.hosting.gpuCount",
                        "assumptions.workload.tokensPerDay",
                        "assumptions.workload.tokensPerDay.source");
    }

    @Test
    void choosingAGpuIsNamedByTheGpuThoughTheOfferFollows() {
        var hosting = Standard.hosting(scenario);
        var rented = new app.fulcrum.model.scenario.Hardware.Rented("l40s", Optional.of("cloud-l40s"));
        session.apply(Standard.choosing(
                session.scenario(),
                ChoiceKey.HARDWARE,
                Choices.of(scenario).withHosting(hosting.withHardware(rented))));

        assertThat(changed(session.nextUndo().orElseThrow()).to().map(Value::text))
                .contains("rented l40s from cloud-l40s");
    }

    private static Difference changed(EditLabel label) {
        return ((EditLabel.Changed) label).difference();
    }

    private static ScenarioEdit tokensPerDay(double tokens) {
        return new ScenarioEdit.SetAssumption(Standard.key(Input.TOKENS_PER_DAY), Assumption.of(tokens, "typed"));
    }

    private static ScenarioEdit share(Input input, double share) {
        return new ScenarioEdit.SetAssumption(Standard.key(input), Assumption.of(share, "typed"));
    }

    private ScenarioEdit gpus(int count) {
        var choices = Choices.of(session.scenario());
        return Standard.choosing(
                session.scenario(),
                ChoiceKey.GPU_COUNT,
                choices.withHosting(choices.hosting().withGpuCount(new GpuCount.Fixed(count))));
    }

    @Test
    void aVariantIsWorkedOnLikeTheBase() {
        List<SessionEvent> heard = new ArrayList<>();
        session.listen(heard::add);
        session.apply(new DocumentEdit.AddVariant(scenario.withName("Launch")));
        assertThat(session.variant()).contains("Launch");
        assertThat(heard).containsExactly(SessionEvent.SWITCHED, SessionEvent.EDITED);

        session.apply(tokensPerDay(5));
        assertThat(session.scenario().name()).isEqualTo("Launch");
        assertThat(session.scenario().tokensPerDay().base()).isEqualTo(5);
        assertThat(session.document().scenario()).as("the base").isEqualTo(scenario);

        session.apply(new ScenarioEdit.Rename("Launch in the EU"));
        assertThat(session.variant()).contains("Launch in the EU");
        session.workOn(Optional.empty());
        assertThat(session.scenario()).isEqualTo(scenario);
        assertThat(heard.getLast()).isEqualTo(SessionEvent.SWITCHED);
        session.workOn(Optional.empty());
        assertThat(heard).as("going nowhere").hasSize(6);
        assertThatThrownBy(() -> session.workOn(Optional.of("Launch"))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void undoAndRedoGoToTheVariantTheEditWasMadeIn() {
        session.apply(new DocumentEdit.AddVariant(scenario.withName("Launch")));
        session.apply(tokensPerDay(5));
        session.workOn(Optional.empty());
        session.apply(tokensPerDay(7));

        session.undo();
        assertThat(session.variant()).isEmpty();
        session.undo();
        assertThat(session.variant()).as("seen where it happened").contains("Launch");
        assertThat(session.scenario()).isEqualTo(scenario.withName("Launch"));
        session.undo();
        assertThat(session.variant()).as("there is none any more").isEmpty();
        session.redo();
        assertThat(session.variant()).contains("Launch");
        session.redo();
        session.redo();
        assertThat(session.variant()).isEmpty();
        assertThat(session.scenario().tokensPerDay().base()).isEqualTo(7);
        assertThat(volumeOf("Launch")).isEqualTo(5);
    }

    private double volumeOf(String variant) {
        return session.document()
                .variants()
                .get(variant)
                .scenario()
                .tokensPerDay()
                .base();
    }

    @Test
    void whatIsWorkedOnIsTheBaseWhereAVariantIsGone() {
        session.apply(new DocumentEdit.AddVariant(scenario.withName("Launch")));
        session.apply(new DocumentEdit.AddVariant(scenario.withName("Half")));
        session.apply(new DocumentEdit.RemoveVariant("Launch"));
        assertThat(session.variant()).contains("Half");
        session.apply(tokensPerDay(5));
        session.apply(new DocumentEdit.TakeOver("Half"));
        assertThat(session.variant()).isEmpty();
        assertThat(session.scenario().tokensPerDay().base()).isEqualTo(5);
        assertThat(session.scenario().name()).isEqualTo(scenario.name());
        session.undo();
        session.apply(new DocumentEdit.RemoveVariant("Half"));
        assertThat(session.variant()).isEmpty();
        session.startWith(session.document());
        assertThat(session.nextUndo()).isEmpty();
    }

    /** A key held down in a field, for example, while another scenario is chosen. */
    @Test
    void aGestureDoesNotGoOnInAnotherVariant() {
        session.apply(new DocumentEdit.AddVariant(scenario.withName("Launch")));
        Gesture gesture = Gesture.begin();
        session.apply(tokensPerDay(5), gesture);
        session.workOn(Optional.empty());
        session.apply(tokensPerDay(5), gesture);
        session.undo();
        assertThat(session.scenario()).isEqualTo(scenario);
        assertThat(volumeOf("Launch")).isEqualTo(5);
    }
}
