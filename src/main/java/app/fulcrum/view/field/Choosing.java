package app.fulcrum.view.field;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javafx.animation.PauseTransition;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.Skin;
import javafx.scene.control.skin.ComboBoxListViewSkin;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How one chooses from a list with keys: Space, Enter and the arrows open it, letters look for a name, and nothing is
 * chosen until Enter or a click says so. Escape, or leaving the list, keeps what was chosen before.
 */
public final class Choosing<T> {

    private static final Duration PAUSE = Duration.seconds(1);

    private final ComboBox<T> list;
    private final Function<T, String> words;
    private final Consumer<T> chosen;
    private final PauseTransition pause = new PauseTransition(PAUSE);
    private String typed = "";
    private boolean accepted;
    private @Nullable T before;

    private Choosing(ComboBox<T> list, Function<T, String> words, Consumer<T> chosen) {
        this.list = list;
        this.words = words;
        this.chosen = chosen;
        pause.setOnFinished(_ -> typed = "");
    }

    /**
     * Installs it on a list.
     *
     * @param words what letters look for, the name first
     * @param chosen told what was chosen, also where that was chosen before
     */
    public static <T> void install(ComboBox<T> list, Function<T, String> words, Consumer<T> chosen) {
        new Choosing<>(list, words, chosen).install();
    }

    private void install() {
        ClosedLists.passEscape(list);
        list.setOnAction(_ -> {
            if (!list.isShowing()) {
                take();
            }
        });
        list.showingProperty().subscribe((was, is) -> {
            if (is && !was) {
                before = list.getValue();
                accepted = false;
            } else if (was && !is) {
                closed();
            }
        });
        list.addEventFilter(KeyEvent.KEY_PRESSED, this::press);
        list.addEventFilter(KeyEvent.KEY_TYPED, this::type);
        list.skinProperty().subscribe(this::follow);
    }

    private void follow(@Nullable Skin<?> skin) {
        if (skin instanceof ComboBoxListViewSkin<?> shown && shown.getPopupContent() instanceof ListView<?> rows) {
            rows.addEventFilter(KeyEvent.KEY_PRESSED, this::press);
            rows.addEventFilter(KeyEvent.KEY_TYPED, this::type);
            rows.addEventFilter(MouseEvent.MOUSE_PRESSED, event -> accepted = isOnRow(event));
        }
    }

    private static boolean isOnRow(MouseEvent event) {
        for (Node node = event.getPickResult().getIntersectedNode(); node != null; node = node.getParent()) {
            if (node instanceof ListCell<?> cell) {
                return !cell.isEmpty();
            }
        }
        return false;
    }

    private void closed() {
        pause.stop();
        typed = "";
        if (accepted) {
            take();
        } else if (before != null) {
            list.setValue(before);
        }
    }

    private void take() {
        if (list.getValue() != null) {
            chosen.accept(list.getValue());
        }
    }

    private void press(KeyEvent event) {
        if (event.isAltDown() || event.isShortcutDown()) {
            return;
        }
        switch (event.getCode()) {
            case ENTER -> {
                open(event);
                accepted = !event.isConsumed();
            }
            case UP, DOWN -> open(event);
            case SPACE -> {
                if (typed.isEmpty()) {
                    open(event);
                }
            }
            default -> {}
        }
    }

    private void open(KeyEvent event) {
        if (!list.isShowing()) {
            list.show();
            event.consume();
        }
    }

    private void type(KeyEvent event) {
        String text = event.getCharacter();
        boolean isText = !text.isEmpty() && !Character.isISOControl(text.charAt(0));
        boolean begins = typed.isEmpty() && text.isBlank();
        if (!isText || begins || event.isAltDown() || event.isShortcutDown()) {
            return;
        }
        typed += text.toLowerCase(Locale.ROOT);
        pause.playFromStart();
        find().ifPresent(found -> {
            if (!list.isShowing()) {
                list.show();
            }
            list.getSelectionModel().select(found);
        });
        event.consume();
    }

    private Optional<T> find() {
        List<Predicate<String>> nearest = List.of(
                name -> name.startsWith(typed),
                name -> Stream.of(name.split("[\\s(·]+")).anyMatch(word -> word.startsWith(typed)));
        return nearest.stream()
                .flatMap(wanted -> list.getItems().stream()
                        .filter(item -> wanted.test(words.apply(item).toLowerCase(Locale.ROOT))))
                .findFirst();
    }
}
