package app.fulcrum.controller.inputs;

import static org.assertj.core.api.Assertions.assertThat;

import app.fulcrum.model.contest.Contest;
import app.fulcrum.model.scenario.Assumption;
import app.fulcrum.model.scenario.Input;
import app.fulcrum.model.scenario.InputKey;
import app.fulcrum.model.scenario.Scenario;
import app.fulcrum.model.seek.GoalSeek;
import app.fulcrum.model.seek.Sought;
import app.fulcrum.model.seek.SwitchingValue;
import app.fulcrum.session.edit.ScenarioEdit.SetAssumption;
import app.fulcrum.session.edit.ScenarioRules;
import app.fulcrum.support.Books;
import app.fulcrum.support.Reachable;
import app.fulcrum.support.Standard;
import app.fulcrum.text.number.Figures;
import app.fulcrum.view.control.TextClipping;
import app.fulcrum.view.style.Appearance;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Below a price stands where its alternative ties with the recommended one. */
class PriceTiesTest extends InputsTestBase {

    private static final InputKey GPU_PRICE = InputKey.of(Standard.SELF_HOSTED, Input.GPU_PRICE_PER_HOUR);
    private static final InputKey VOLUME = InputKey.shared(Input.TOKENS_PER_DAY);

    private static Scenario nearATie() {
        return Books.preset("chat")
                .with(VOLUME, Assumption.of(8.5e8, "test"))
                .with(GPU_PRICE, Assumption.of(2.2, "test"));
    }

    private void openAll(Appearance appearance) {
        open(nearATie(), 980, appearance);
        openSections();
        pause();
    }

    private void openSections() {
        for (int depth = 0; depth < 2; depth++) {
            onFxThread(() -> pane.lookupAll(".disclosure-header").stream()
                    .map(ToggleButton.class::cast)
                    .filter(header -> !header.isSelected())
                    .forEach(ToggleButton::fire));
            settle();
        }
    }

    private Region row(InputKey key) {
        return fromFxThread(() -> pane.lookupAll(".assumption-row").stream()
                .filter(node -> key.pathInFile().equals(node.getId()))
                .map(Region.class::cast)
                .findFirst()
                .orElseThrow());
    }

    private double top(InputKey key) {
        Region row = row(key);
        return fromFxThread(() -> row.localToScene(0, 0).getY());
    }

    private Optional<Hyperlink> tie(InputKey key) {
        Region row = row(key);
        return fromFxThread(() -> row.lookupAll(".field-notes .hyperlink").stream()
                .map(Hyperlink.class::cast)
                .filter(link ->
                        link.getText().startsWith("ties at") && link.getParent().isVisible())
                .findFirst());
    }

    private Optional<Double> sought(InputKey key) {
        Contest contest = Contest.of(scenario(), Books.bundled(), Books.TODAY);
        return SwitchingValue.goal(contest, key)
                .flatMap(goal -> new GoalSeek(scenario(), Books.bundled(), ScenarioRules::isSound).seek(key, goal))
                .flatMap(Sought::change);
    }

    private List<InputKey> prices() {
        return scenario().alternatives().inputs().stream()
                .filter(key -> key.input().isPrice() && key.alternative().isPresent())
                .toList();
    }

    private void edit(InputKey key, double value) {
        onFxThread(() -> session.apply(new SetAssumption(key, Assumption.of(value, "test"))));
        settle();
    }

    @Test
    void everyPriceThatCountsSaysWhereItTies() {
        openAll(Appearance.LIGHT);
        int said = 0;
        for (InputKey key : prices()) {
            var projection = projections.current().projection();
            boolean counts = projection.uses().unused(key).isEmpty()
                    && projection.resolution().of(key).value().isPresent();
            Optional<String> wanted =
                    counts ? sought(key).map(value -> "ties at " + Figures.price(value)) : Optional.empty();
            assertThat(tie(key).map(Hyperlink::getText)).as(key.path()).isEqualTo(wanted);
            said += wanted.isPresent() ? 1 : 0;
        }
        assertThat(said).isGreaterThan(2);
        assertThat(tie(GPU_PRICE).orElseThrow().getText()).isEqualTo("ties at $1.74");
        assertThat(tie(GPU_PRICE).orElseThrow().getAccessibleText())
                .contains("the hosted open API and self-hosting cost the same at $1.74 / GPU-hour");
    }

    /** A tie may come and go with the volume: what has none at this one has the room for it. */
    @Test
    void aPriceWithoutATieIsAsTallAsOneWithIt() {
        openAll(Appearance.LIGHT);
        InputKey with = InputKey.of(Standard.HOSTED_OPEN_API, Input.INPUT_PRICE);
        InputKey without = InputKey.of(Standard.CLOSED_API, Input.INPUT_PRICE);
        assertThat(tie(with)).isPresent();
        assertThat(tie(without)).isEmpty();

        assertThat(fromFxThread(row(without)::getHeight)).isEqualTo(fromFxThread(row(with)::getHeight));
    }

    @Test
    void aTieLeadsToTheSearchForItsNumber() {
        openAll(Appearance.LIGHT);
        Hyperlink tie = tie(GPU_PRICE).orElseThrow();
        onFxThread(tie::fire);

        assertThat(sought).containsExactly(GPU_PRICE);
    }

    @Test
    void whatWasSaidStaysPaleUntilChangesPauseAndNothingMoves() {
        openAll(Appearance.LIGHT);
        Hyperlink tie = tie(GPU_PRICE).orElseThrow();
        double height =
                fromFxThread(() -> pane.lookup(".inputs").getLayoutBounds().getHeight());
        double y = top(GPU_PRICE);

        edit(VOLUME, 9e8);
        assertThat(tie(GPU_PRICE)).contains(tie);
        assertThat(fromFxThread(tie::getText)).isEqualTo("ties at $1.74");
        assertThat(fromFxThread(tie::getOpacity)).isLessThan(1);

        pause();
        assertThat(fromFxThread(tie::getText))
                .isEqualTo("ties at " + Figures.price(sought(GPU_PRICE).orElseThrow()))
                .isNotEqualTo("ties at $1.74");
        assertThat(fromFxThread(tie::getOpacity)).isEqualTo(1);

        edit(VOLUME, 1e6);
        pause();
        assertThat(sought(GPU_PRICE)).as("no price is low enough").isEmpty();
        assertThat(tie(GPU_PRICE)).isEmpty();
        assertThat(fromFxThread(() -> pane.lookup(".inputs").getLayoutBounds().getHeight()))
                .isEqualTo(height);
        assertThat(top(GPU_PRICE)).isEqualTo(y);
    }

    @Test
    void nothingIsLookedForWhileTheSectionIsClosed() {
        open(nearATie());
        assertThat(framesDue()).isZero();
        onFxThread(() -> controller.goTo(GPU_PRICE.pathInFile()));
        settle();
        assertThat(framesDue()).isPositive();
        pause();
        assertThat(tie(GPU_PRICE)).isPresent();
    }

    @Test
    void aPriceThatDoesNotCountTiesWithNone() {
        openAll(Appearance.LIGHT);
        assertThat(tie(GPU_PRICE)).isPresent();
        edit(InputKey.of(Standard.SELF_HOSTED, Input.GPU_PRICE_PER_MONTH), 700);
        pause();
        assertThat(tie(GPU_PRICE))
                .as("the price of a month counts in its place")
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void everythingFitsAndCanBeReached(Appearance appearance) {
        openAll(appearance);
        picture(pane, "price-ties-" + appearance.name().toLowerCase(Locale.ROOT));
        Node row = row(GPU_PRICE);

        assertThat(fromFxThread(() -> TextClipping.find(row.getParent()))).isEmpty();
        assertThat(fromFxThread(() -> Reachable.faults(row.getParent()))).isEmpty();
    }
}
