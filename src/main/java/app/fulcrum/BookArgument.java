package app.fulcrum;

import app.fulcrum.cli.io.FileArgument;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A command line for the window, with the price book apart.
 *
 * @param folder where the price book lies that is asked for; empty for the one that comes with the program
 * @param others everything else, in its order
 */
record BookArgument(Optional<Path> folder, List<String> others) {

    private static final String BOOK = "--book";

    BookArgument {
        others = List.copyOf(others);
    }

    /** Takes the first {@code --book DIR} or {@code --book=DIR}; one without a folder, and a second one, are among the others. */
    static BookArgument of(String... arguments) {
        Optional<Path> folder = Optional.empty();
        List<String> others = new ArrayList<>();
        for (int place = 0; place < arguments.length; place++) {
            String argument = arguments[place];
            boolean isApart = argument.equals(BOOK) && place + 1 < arguments.length;
            Optional<Path> named = isApart
                    ? path(arguments[place + 1])
                    : Optional.of(argument)
                            .filter(text -> text.startsWith(BOOK + "="))
                            .flatMap(text -> path(text.substring(BOOK.length() + 1)));
            if (folder.isEmpty() && named.isPresent()) {
                folder = named;
                place += isApart ? 1 : 0;
            } else {
                others.add(argument);
            }
        }
        return new BookArgument(folder, others);
    }

    /** Absent where no folder can have the name, and where it looks like another option. */
    private static Optional<Path> path(String name) {
        boolean isName = !name.isEmpty()
                && !name.startsWith("-")
                && FileArgument.whyNone(name).isEmpty();
        return isName ? Optional.of(Path.of(name)) : Optional.empty();
    }
}
