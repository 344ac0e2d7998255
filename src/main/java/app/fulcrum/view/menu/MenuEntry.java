package app.fulcrum.view.menu;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

/** A line of a menu. */
public sealed interface MenuEntry {

    /** Something to do. */
    record Item(Command command) implements MenuEntry {}

    /** A heading that cannot be chosen. */
    record Heading(String text) implements MenuEntry {}

    record Separator() implements MenuEntry {}

    /** A menu within the menu; its lines are asked for each time it opens. */
    record Submenu(String label, Supplier<List<MenuEntry>> entries) implements MenuEntry {}

    /** One of several that exclude each other. */
    record Choice<T>(String label, T value, ObjectProperty<T> chosen) implements MenuEntry {}

    MenuEntry SEPARATOR = new Separator();

    /** A menu of the menu bar. */
    record TopMenu(String label, List<MenuEntry> entries) {

        public TopMenu {
            entries = List.copyOf(entries);
        }
    }

    /** Every command of these lines and of menus within them, as they are now. */
    static Stream<Command> commands(List<MenuEntry> entries) {
        return entries.stream().flatMap(entry -> switch (entry) {
            case Item(Command command) -> Stream.of(command);
            case Submenu submenu -> commands(submenu.entries().get());
            default -> Stream.empty();
        });
    }

    static MenuEntry of(Command command) {
        return new Item(command);
    }

    /**
     * Some things of which one is chosen.
     *
     * @param name what each is called; no letter of it is reached by a key
     * @param chosen told of another choice
     */
    static <T> List<MenuEntry> choices(List<T> all, T now, Function<T, String> name, Consumer<T> chosen) {
        ObjectProperty<T> choice = new SimpleObjectProperty<>(now);
        choice.addListener((_, _, next) -> chosen.accept(next));
        return all.stream()
                .<MenuEntry>map(each -> new Choice<>(literally(name.apply(each)), each, choice))
                .toList();
    }

    /** A name in which no letter is meant to be reached by a key: an underscore would stand before one. */
    static String literally(String name) {
        return name.replace("_", "__");
    }
}
