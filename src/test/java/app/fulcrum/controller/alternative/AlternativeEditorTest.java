package app.fulcrum.controller.alternative;

import static org.assertj.core.api.Assertions.assertThat;

import app.fulcrum.controller.Selection;
import app.fulcrum.model.catalog.ApiOffer;
import app.fulcrum.model.scenario.Alternative;
import app.fulcrum.model.scenario.AlternativeId;
import app.fulcrum.model.scenario.Alternatives;
import app.fulcrum.model.scenario.Scenario;
import app.fulcrum.model.scenario.Way;
import app.fulcrum.model.scenario.Way.Kind;
import app.fulcrum.session.ScenarioSession;
import app.fulcrum.session.document.Document;
import app.fulcrum.session.document.PriceBookStamp;
import app.fulcrum.session.edit.AlternativeEdits;
import app.fulcrum.session.edit.ChoiceEdits;
import app.fulcrum.support.Books;
import app.fulcrum.support.RandomAlternatives;
import app.fulcrum.support.Seeded;
import java.time.InstantSource;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class AlternativeEditorTest {

    private final Selection selection = new Selection();

    private ScenarioSession session(Scenario scenario) {
        PriceBookStamp stamp = PriceBookStamp.of(Books.bundled());
        return new ScenarioSession(Document.of(scenario, stamp), stamp, InstantSource.system());
    }

    /** Whatever there is: what is added fits in, has a name of its own, and leaves the others as they are. */
    @Test
    void oneMoreOfAnyKindFitsIntoAnyScenario() {
        Seeded.forEach(1, 150, random -> {
            Scenario before = RandomAlternatives.scenario(random);
            ScenarioSession session = session(before);
            AlternativeEditor editor = new AlternativeEditor(session, Books::market, selection);

            editor.add(Kind.values()[random.nextInt(3)]);

            List<Alternative> now = session.scenario().alternatives().inOrder();
            if (before.alternatives().size() == Alternatives.MOST) {
                assertThat(session.scenario()).isEqualTo(before);
            } else {
                Alternative added = now.getLast();
                assertThat(now.subList(0, now.size() - 1))
                        .isEqualTo(before.alternatives().inOrder());
                assertThat(AlternativeEdits.fault(added.name(), before.alternatives(), added.id()))
                        .isEmpty();
                assertThat(selection.in(session.scenario().alternatives())).isEqualTo(added);
                session.undo();
                assertThat(session.scenario()).isEqualTo(before);
            }
        });
    }

    /** However often one is pressed, nothing happens that a scenario does not admit, and every step can be undone. */
    @Test
    void noOrderOfCommandsEndsWhereItMayNot() {
        Seeded.forEach(2, 100, random -> {
            Scenario before = RandomAlternatives.scenario(random);
            ScenarioSession session = session(before);
            AlternativeEditor editor = new AlternativeEditor(session, Books::market, selection);
            for (int i = 0; i < 20; i++) {
                Alternatives alternatives = session.scenario().alternatives();
                AlternativeId id =
                        alternatives.at(random.nextInt(alternatives.size())).id();
                any(editor, id, random);
                Alternatives now = session.scenario().alternatives();
                assertThat(now.find(selection.in(now).id())).isPresent();
            }
            while (session.nextUndo().isPresent()) {
                session.undo();
            }
            assertThat(session.scenario()).isEqualTo(before);
        });
    }

    private static void any(AlternativeEditor editor, AlternativeId id, SplittableRandom random) {
        switch (random.nextInt(5)) {
            case 0 -> editor.duplicate(id);
            case 1 -> editor.remove(id);
            case 2 -> editor.move(id, random.nextBoolean() ? 1 : -1);
            case 3 -> editor.compare(id, random.nextBoolean());
            default -> editor.rename(id, random.nextBoolean() ? " " : "name " + random.nextInt(3));
        }
    }

    @Test
    void aNumberBehindANameCountsOn() {
        Scenario chat = Books.preset("chat");
        ScenarioSession session = session(chat);
        AlternativeEditor editor = new AlternativeEditor(session, Books::market, selection);

        editor.duplicate(chat.alternatives().at(0).id());
        editor.duplicate(session.scenario().alternatives().at(1).id());

        assertThat(session.scenario().alternatives().stream().map(Alternative::name))
                .startsWith("Closed API", "Closed API 2", "Closed API 3");
    }

    @Test
    void aNameAfterWhatIsBoughtFollowsItAndAnyOtherStays() {
        Scenario chat = Books.preset("chat");
        ScenarioSession session = session(chat);
        new AlternativeEditor(session, Books::market, selection).add(Kind.CLOSED_API);
        Alternatives before = session.scenario().alternatives();
        Alternative added = before.inOrder().getLast();
        ApiOffer another = Books.bundled().apiOffers().getFirst();
        NameFollower names = new NameFollower(Books.bundled());

        Alternatives changed = ChoiceEdits.offer(session.scenario(), added.id(), another, Books.bundled())
                .alternatives();
        Alternatives standard = ChoiceEdits.offer(
                        session.scenario(), before.at(0).id(), another, Books.bundled())
                .alternatives();

        assertThat(names.follow(before, changed).get(added.id()).name())
                .isEqualTo(another.name())
                .isNotEqualTo(added.name());
        assertThat(names.follow(before, standard).at(0).name()).isEqualTo("Closed API");
        assertThat(names.follow(before, before)).isEqualTo(before);
        assertThat(((Way.Api) names.follow(before, changed).get(added.id()).way()).offerId())
                .isEqualTo(another.id());
    }
}
