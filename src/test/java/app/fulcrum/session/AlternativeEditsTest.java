package app.fulcrum.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.fulcrum.model.difference.Difference;
import app.fulcrum.model.scenario.Alternative;
import app.fulcrum.model.scenario.AlternativeId;
import app.fulcrum.model.scenario.Alternatives;
import app.fulcrum.model.scenario.Scenario;
import app.fulcrum.session.document.Document;
import app.fulcrum.session.document.PriceBookStamp;
import app.fulcrum.session.edit.AlternativeEdits;
import app.fulcrum.session.edit.AlternativeEdits.Hindrance;
import app.fulcrum.session.edit.ScenarioEdit;
import app.fulcrum.session.edit.ScenarioEdit.AddAlternative;
import app.fulcrum.support.Books;
import app.fulcrum.support.RandomAlternatives;
import app.fulcrum.support.Seeded;
import app.fulcrum.support.Standard;
import java.time.InstantSource;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("law")
class AlternativeEditsTest {

    private static ScenarioSession session(Scenario scenario) {
        PriceBookStamp stamp = PriceBookStamp.of(Books.bundled());
        return new ScenarioSession(Document.of(scenario, stamp), stamp, InstantSource.system());
    }

    @Test
    void aDuplicateStandsBehindItsModelAndHasAnIdentifierOfItsOwn() {
        Scenario scenario = Books.preset("chat");
        AddAlternative twice = AlternativeEdits.duplicate(scenario, Standard.SELF_HOSTED, "H200");
        Scenario both = twice.apply(scenario);

        assertThat(both.alternatives().stream().map(Alternative::id))
                .containsExactly(
                        Standard.CLOSED_API,
                        Standard.HOSTED_OPEN_API,
                        Standard.SELF_HOSTED,
                        new AlternativeId("self-hosted-2"));
        assertThat(both.alternatives().at(3).way())
                .isEqualTo(both.alternatives().at(2).way());
        assertThat(both.alternatives().at(3).name()).isEqualTo("H200");
    }

    @Test
    void thereAreNeverMoreThanSixNorFewerThanTwo() {
        Scenario scenario = Books.preset("chat");
        while (scenario.alternatives().size() < Alternatives.MOST) {
            scenario = AlternativeEdits.duplicate(scenario, Standard.CLOSED_API, "another")
                    .apply(scenario);
        }
        Scenario full = scenario;
        assertThat(AlternativeEdits.toAdding(full.alternatives())).contains(Hindrance.TOO_MANY);
        assertThatThrownBy(() -> AlternativeEdits.duplicate(full, Standard.CLOSED_API, "one too many"))
                .isInstanceOf(IllegalArgumentException.class);

        for (Alternative alternative : scenario.alternatives().inOrder()) {
            if (AlternativeEdits.toRemoving(scenario.alternatives(), alternative.id())
                    .isEmpty()) {
                scenario = new ScenarioEdit.RemoveAlternative(alternative.id()).apply(scenario);
            }
        }
        assertThat(scenario.alternatives().size()).isEqualTo(Alternatives.FEWEST);
    }

    @Test
    void whateverIsDoneToAlternativesIsUndoneToTheLast() {
        Seeded.forMany(1, 5_000, random -> {
            Scenario scenario = RandomAlternatives.scenario(random);
            ScenarioSession session = session(scenario);
            for (int i = 0; i < 8; i++) {
                Scenario before = session.scenario();
                assertThat(session.apply(edit(before, random))).isEmpty();
                Scenario after = session.scenario();
                if (!after.equals(before)) {
                    assertThat(Difference.between(before, after)).isNotEmpty();
                    session.undo();
                    assertThat(session.scenario()).isEqualTo(before);
                    session.redo();
                    assertThat(session.scenario()).isEqualTo(after);
                }
            }
        });
    }

    private static ScenarioEdit edit(Scenario scenario, SplittableRandom random) {
        Alternatives alternatives = scenario.alternatives();
        AlternativeId id = alternatives.at(random.nextInt(alternatives.size())).id();
        ScenarioEdit move = new ScenarioEdit.MoveAlternative(id, random.nextInt(alternatives.size()));
        return switch (random.nextInt(4)) {
            case 0 ->
                AlternativeEdits.toAdding(alternatives).isEmpty()
                        ? AlternativeEdits.duplicate(scenario, id, "copy")
                        : move;
            case 1 -> new ScenarioEdit.RenameAlternative(id, "name " + random.nextInt());
            case 2 ->
                AlternativeEdits.toRemoving(alternatives, id).isEmpty() ? new ScenarioEdit.RemoveAlternative(id) : move;
            default -> move;
        };
    }
}
