package app.fulcrum.view.frame;

import app.fulcrum.view.number.FieldMenu;
import app.fulcrum.view.style.Style;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/**
 * The places of the window that keys lead to: its regions in reading order, the tabs, the search, the first field, and what
 * explains the number that has the focus. They are found by their style when a key asks for them.
 */
public final class Regions {

    /** Around the tabs it is the panel that holds them and what they show. */
    private static final List<Style> IN_ORDER = List.of(
            Style.INPUTS_COLUMN,
            Style.VERDICT,
            Style.CARDS,
            Style.TAB_BAR,
            Style.DECISION_COLUMN,
            Style.DECISION_RAIL,
            Style.STATUS_BAR);

    private final Region frame;
    private @Nullable Node beforeDrawer;

    /** @param frame everything in the window */
    Regions(Region frame) {
        this.frame = frame;
    }

    /**
     * Goes on from the region that has the focus, round and round.
     *
     * @param step 1 to the next one, −1 to the one before
     */
    public void go(int step) {
        List<Parent> regions = all();
        int here = IntStream.range(0, regions.size())
                .filter(place -> holdsFocus(regions.get(place)))
                .findFirst()
                .orElse(step > 0 ? -1 : 0);
        IntStream.rangeClosed(1, regions.size())
                .mapToObj(far -> regions.get(Math.floorMod(here + step * far, regions.size())))
                .flatMap(region -> entry(region).stream())
                .findFirst()
                .ifPresent(Node::requestFocus);
    }

    private List<Parent> all() {
        List<Parent> regions = new ArrayList<>();
        for (Style style : IN_ORDER) {
            find(style)
                    .map(node -> style == Style.TAB_BAR ? node.getParent() : node)
                    .filter(node -> regions.stream().noneMatch(outer -> isWithin(node, outer)))
                    .ifPresent(node -> regions.add((Parent) node));
        }
        return regions;
    }

    private boolean holdsFocus(Node region) {
        Node owner = frame.getScene().getFocusOwner();
        return owner != null && isWithin(owner, region);
    }

    private static boolean isWithin(Node node, Node outer) {
        return Stream.<Node>iterate(node, one -> one != null, Node::getParent).anyMatch(outer::equals);
    }

    /** The chart itself or its table where there is one, else the first stop. */
    private static Optional<Node> entry(Parent region) {
        return stops(region)
                .filter(node -> isStyled(node, Style.CHART) || isStyled(node, Style.CHART_TABLE))
                .findFirst()
                .or(() -> stops(region).findFirst());
    }

    /** Chooses a tab that can be chosen now; 0 is the first. */
    public void showTab(int place) {
        tabs().skip(place).findFirst().ifPresent(tab -> {
            tab.fire();
            tab.requestFocus();
        });
    }

    /** What the tabs that can be chosen now are called. */
    public List<String> tabNames() {
        return tabs().map(ToggleButton::getText).toList();
    }

    private Stream<ToggleButton> tabs() {
        return find(Style.TAB_NAMES).stream()
                .flatMap(names -> ((Parent) names).getChildrenUnmodifiable().stream())
                .filter(ToggleButton.class::isInstance)
                .map(ToggleButton.class::cast)
                .filter(Node::isVisible);
    }

    /** Goes to the search of assumptions; false where there is none to be seen. */
    public boolean search() {
        Optional<Node> search = find(Style.INPUT_SEARCH);
        search.ifPresent(Node::requestFocus);
        return search.isPresent();
    }

    /** Goes to the first number there is to type, once it is known where everything stands. */
    public void startOnceLaidOut() {
        onceLaidOut(this::start);
    }

    /** Calls back once it is known where everything stands: before that, what scrolls holds nothing to be found. */
    public void onceLaidOut(Runnable action) {
        Scene scene = frame.getScene();
        scene.addPostLayoutPulseListener(new Runnable() {
            @Override
            public void run() {
                scene.removePostLayoutPulseListener(this);
                action.run();
            }
        });
        Platform.requestNextPulse();
    }

    private void start() {
        Optional<Parent> inputs = find(Style.INPUTS_COLUMN).map(Parent.class::cast);
        // Shown for the first time, a column that scrolls has no contents before it is styled.
        inputs.ifPresent(column -> {
            column.applyCss();
            column.layout();
        });
        inputs.flatMap(column -> stops(column)
                        .filter(node -> node.getStyleClass().contains(Style.NUMBER_FIELD_TEXT.cssClass()))
                        .findFirst())
                .ifPresentOrElse(Node::requestFocus, () -> go(1));
    }

    /** Opens what is known about the number that has the focus; false where it is no such number. */
    public boolean explain() {
        Node owner = frame.getScene().getFocusOwner();
        if (owner instanceof ButtonBase figure && isFigure(figure)) {
            figure.fire();
            return true;
        }
        Optional<ButtonBase> source = around(owner)
                .filter(node -> isStyled(node, Style.ASSUMPTION_ROW) || isStyled(node, Style.NUMBER_SLIDER))
                .findFirst()
                .map(row -> row.lookup("." + Style.SOURCE_MARK.cssClass()))
                .map(ButtonBase.class::cast);
        source.ifPresent(ButtonBase::fire);
        return source.isPresent();
    }

    /** Looks for the value of the number that has the focus; false where it is none that can be looked for. */
    public boolean seek() {
        return around(frame.getScene().getFocusOwner())
                .filter(node -> isStyled(node, Style.ASSUMPTION_ROW) || isStyled(node, Style.NUMBER_SLIDER))
                .findFirst()
                .map(row -> row.lookup("." + Style.NUMBER_FIELD_TEXT.cssClass()))
                .filter(FieldMenu::seek)
                .isPresent();
    }

    private static boolean isFigure(Node node) {
        return isStyled(node, Style.FIGURE) || isStyled(node, Style.FIGURE_LINK);
    }

    private static boolean isStyled(Node node, Style style) {
        return node.getStyleClass().contains(style.cssClass());
    }

    private static Stream<Node> around(@Nullable Node node) {
        return Stream.iterate(node, one -> one != null, Node::getParent);
    }

    /** What the rows around the focus are known by and called, from within. */
    public List<String> focused() {
        return around(frame.getScene().getFocusOwner()).flatMap(Regions::names).toList();
    }

    private static Stream<String> names(Node node) {
        boolean isSlider = isStyled(node, Style.NUMBER_SLIDER);
        Stream<String> label = isSlider && node.lookup("." + Style.FIELD_LABEL.cssClass()) instanceof Label name
                ? Stream.of(name.getText())
                : Stream.empty();
        return Stream.concat(Stream.ofNullable(node.getId()), label);
    }

    /** When the drawer comes the focus goes into it, and when it goes, back to where it was. */
    public void aroundDrawer(Runnable toggle) {
        Node before = frame.getScene().getFocusOwner();
        toggle.run();
        if (hasDrawer()) {
            beforeDrawer = before;
            start();
            return;
        }
        Node back = beforeDrawer;
        beforeDrawer = null;
        if (back != null && frame.getScene().equals(back.getScene()) && isShown(back)) {
            back.requestFocus();
        }
    }

    /** Whether the inputs lie over the answer. */
    boolean hasDrawer() {
        return find(Style.DRAWER).isPresent();
    }

    /** A node by its style that can be seen; the first in reading order. */
    public Optional<Node> find(Style style) {
        return frame.lookupAll("." + style.cssClass()).stream()
                .filter(Regions::isShown)
                .findFirst();
    }

    private static boolean isShown(Node node) {
        return around(node).allMatch(Node::isVisible);
    }

    private static Stream<Node> stops(Parent region) {
        return region.getChildrenUnmodifiable().stream()
                .filter(Node::isVisible)
                .filter(node -> !node.isDisabled())
                .flatMap(node -> Stream.concat(
                        Stream.of(node).filter(Node::isFocusTraversable),
                        node instanceof Parent parent ? stops(parent) : Stream.empty()));
    }
}
