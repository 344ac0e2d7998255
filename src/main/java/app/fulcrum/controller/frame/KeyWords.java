package app.fulcrum.controller.frame;

import app.fulcrum.text.Messages;
import app.fulcrum.view.menu.Command;
import app.fulcrum.view.menu.MenuEntry;
import app.fulcrum.view.menu.MenuEntry.TopMenu;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.scene.input.KeyCombination;

/** All keys of the window in words: those of commands read off the menus, so that none is forgotten, and the others. */
public final class KeyWords {

    private static final Messages MESSAGES = Messages.of("keys");
    private static final List<String> PLACES =
            List.of("slider", "field", "name", "chart", "time", "matters", "compare", "prices", "anywhere");

    private KeyWords() {}

    /** Keys and what they do. */
    public record Line(String keys, String words) {}

    /** What keys do in one place. */
    public record Section(String place, List<Line> lines) {}

    /** Every key by the place where it counts. */
    public static List<Section> of(List<TopMenu> menus) {
        List<Section> sections = new ArrayList<>();
        for (TopMenu menu : menus) {
            List<Line> lines = MenuEntry.commands(menu.entries())
                    .filter(command -> !command.shortcut().isEmpty())
                    .map(KeyWords::line)
                    .toList();
            if (!lines.isEmpty()) {
                sections.add(new Section(MESSAGES.get("menu", plain(menu.label())), lines));
            }
        }
        PLACES.forEach(place -> sections.add(new Section(MESSAGES.get(place), lines(place))));
        return List.copyOf(sections);
    }

    private static List<Line> lines(String place) {
        return IntStream.iterate(1, number -> MESSAGES.has(place + "." + number), number -> number + 1)
                .mapToObj(number -> place + "." + number)
                .map(key -> new Line(MESSAGES.get(key + ".keys"), MESSAGES.get(key)))
                .toList();
    }

    private static Line line(Command command) {
        String keys = Stream.concat(
                        Stream.of(command.shortcut()), command.others().stream().filter(KeyWords::isLetter))
                .map(key -> KeyCombination.keyCombination(key).getDisplayText())
                .collect(Collectors.joining(MESSAGES.get("or")));
        return new Line(keys, plain(command.label().getValue()));
    }

    /** Other signs are further ways to type the same one. */
    private static boolean isLetter(String keys) {
        return keys.matches(".*\\+[A-Z]");
    }

    private static String plain(String label) {
        return label.replace("_", "").replace("…", "").strip();
    }
}
