package app.fulcrum;

import static org.assertj.core.api.Assertions.assertThat;

import app.fulcrum.controller.decision.PanelWords;
import app.fulcrum.model.projection.AlternativeResult;
import app.fulcrum.model.projection.Projection;
import app.fulcrum.model.projection.Tag;
import app.fulcrum.model.scenario.Scenario;
import app.fulcrum.session.ScenarioSession;
import app.fulcrum.session.SessionEvent;
import app.fulcrum.support.RandomHands;
import app.fulcrum.support.Seeded;
import app.fulcrum.text.AlternativeNames;
import app.fulcrum.text.DecisionSentences;
import app.fulcrum.text.Messages;
import app.fulcrum.view.style.Style;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whatever is pressed, typed, dragged and chosen in whatever order: nothing fails, and every place gives the same answer. */
class RandomEventsTest extends WindowTestBase {

    private static final int FEW = 150;
    private static final int MANY = 10_000;

    /** How many events are fired between two looks at the window. */
    private static final int BETWEEN_LOOKS = 20;

    private static final int BETWEEN_UNDOS = 100;

    /** As many steps as can be undone. */
    private static final int KEPT_STEPS = 1_000;

    private static final PseudoClass RECOMMENDED = PseudoClass.getPseudoClass("recommended");
    private static final String FAULT =
            Messages.of("frame").get("fault.notice", "").replaceFirst("\\(.*(?s)", "");

    private final List<Throwable> thrown = new ArrayList<>();
    private final List<String> logged = new ArrayList<>();
    private final Logger everyLog = Logger.getLogger("");
    private final Handler log = new Handler() {
        @Override
        public void publish(LogRecord record) {
            if (record.getLevel().intValue() >= java.util.logging.Level.WARNING.intValue()
                    && !isOfClosedWindow(record.getMessage())) {
                logged.add(record.getLoggerName() + ": " + record.getMessage() + " " + record.getThrown());
            }
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    /** Cells of a window that is closed have no colors to look up when they are styled, and are seen by nobody. */
    private static boolean isOfClosedWindow(String message) {
        return message.startsWith("Could not resolve '-fulcrum")
                || message.contains("String cannot be cast to class javafx.scene.paint.Paint");
    }

    private Optional<Scenario> first = Optional.empty();

    @BeforeEach
    void listenToFaults() {
        everyLog.addHandler(log);
    }

    @AfterEach
    void listenNoMore() {
        everyLog.removeHandler(log);
    }

    @Test
    void nothingFailsWhateverIsDone() {
        Seeded.forEach(1, 1, random -> fire(FEW, random));
    }

    @Test
    @org.junit.jupiter.api.Tag("endurance")
    void nothingFailsWhateverIsDoneForLong() {
        Seeded.forEach(2, 10, random -> fire(MANY / 10, random));
    }

    private void fire(int count, SplittableRandom random) {
        open(1600, 1000);
        ScenarioSession session = window.desk().session();
        first = Optional.of(scenario());
        onFxThread(() -> {
            session.listen(event -> first = event == SessionEvent.OPENED ? Optional.of(scenario()) : first);
            Thread.currentThread().setUncaughtExceptionHandler((_, failure) -> thrown.add(failure));
        });
        RandomHands hands = new RandomHands(stage, random);
        List<String> done = new ArrayList<>();
        for (int event = 1; event <= count; event++) {
            try {
                done.add(fromFxThread(hands::next));
                if (random.nextInt(3) == 0) {
                    settle();
                }
                if (event % BETWEEN_LOOKS == 0) {
                    settle();
                    look();
                }
                if (event % BETWEEN_UNDOS == 0) {
                    undoAndRedoAll(session);
                }
                assertThat(thrown).isEmpty();
                assertThat(logged).isEmpty();
                assertThat(exits).hasValue(0);
            } catch (AssertionError | RuntimeException failure) {
                List<String> last = done.subList(Math.max(0, done.size() - 12), done.size());
                throw new AssertionError(
                        "event %d, after %s: %s".formatted(event, String.join("; ", last), failure), failure);
            }
        }
        hands.closeOthers();
        onFxThread(window::close);
        onFxThread(stage::hide);
    }

    /** Headline, cards and scorecard against the projection of the scenario there is now. */
    private void look() {
        Projection projection =
                fromFxThread(() -> window.desk().projections().upToDate().projection());
        assertThat(projection.scenario()).isEqualTo(scenario());
        Optional<String> recommended = projection
                .decision()
                .verdict()
                .named()
                .map(id -> new AlternativeNames(projection.scenario().alternatives()).title(id));

        assertThat(text(root().lookup(".headline"))).isEqualTo(PanelWords.headline(projection));
        List<Node> cards = List.copyOf(root().lookupAll(".option-card"));
        List<AlternativeResult> results = projection.results().stream().toList();
        assertThat(cards).hasSameSizeAs(results);
        for (int i = 0; i < cards.size(); i++) {
            Tag tag = Tag.of(projection, results.get(i).id());
            assertThat(text(cards.get(i).lookup(".badge"))).startsWith(DecisionSentences.tag(tag));
            assertThat(cards.get(i).getPseudoClassStates().contains(RECOMMENDED))
                    .as("card %d is green", i)
                    .isEqualTo(tag == Tag.RECOMMENDED);
        }
        assertThat(cards.stream()
                        .filter(card -> card.getPseudoClassStates().contains(RECOMMENDED))
                        .map(card -> text(card.lookup(".card-name"))))
                .containsExactlyElementsOf(recommended.stream().toList());
        Node ranked = root().lookup("." + Style.RANKED.cssClass() + " .axis-name");
        if (ranked != null && !PanelWords.ranking(projection).isEmpty()) {
            assertThat(text(ranked)).contains(PanelWords.ranking(projection).getFirst());
        }
        assertThat(window.desk().notices().messageProperty().get().text()).doesNotStartWith(FAULT);
    }

    private static String text(Node node) {
        return ((Labeled) node).getText();
    }

    private void undoAndRedoAll(ScenarioSession session) {
        Scenario now = scenario();
        int steps = 0;
        for (; session.nextUndo().isPresent(); steps++) {
            onFxThread(session::undo);
        }
        if (steps < KEPT_STEPS) {
            assertThat(scenario()).as("all undone").isEqualTo(first.orElseThrow());
        }
        settle();
        look();
        for (int step = 0; step < steps; step++) {
            onFxThread(session::redo);
        }
        assertThat(scenario()).as("all redone").isEqualTo(now);
        settle();
    }
}
