package app.fulcrum.controller.help;

import app.fulcrum.view.help.HelpEntry;
import app.fulcrum.view.help.HelpState;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Finds what the user wants to read. The entries are made when the help is first asked for. */
public final class HelpController {

    private final HelpState state = new HelpState();
    private final Supplier<List<HelpEntry>> make;
    private List<HelpEntry> all = List.of();

    /** @param make every entry, in the order to list them */
    public HelpController(Supplier<List<HelpEntry>> make) {
        this.make = make;
    }

    public HelpState state() {
        return state;
    }

    /**
     * Opens an entry.
     *
     * @param names ids or titles, the best first; where none is known, the first entry of all
     */
    public void open(List<String> names) {
        if (all.isEmpty()) {
            all = make.get();
        }
        state.foundProperty().set(all);
        state.readProperty()
                .set(names.stream()
                        .flatMap(this::named)
                        .findFirst()
                        .or(() -> all.stream().findFirst()));
    }

    private Stream<HelpEntry> named(String name) {
        String last = name.substring(name.lastIndexOf('.') + 1);
        return Stream.concat(
                all.stream()
                        .filter(entry ->
                                entry.id().equals(name) || entry.title().equalsIgnoreCase(name)),
                all.stream().filter(entry -> entry.id().endsWith("." + last)));
    }

    /** Lists what has all words of a query, in its title rather than its text. */
    public void seek(String query) {
        List<String> words = List.of(query.toLowerCase(Locale.ROOT).split("\\s+"));
        List<HelpEntry> found = all.stream()
                .filter(entry -> words.stream().allMatch(text(entry)::contains))
                .sorted(Comparator.comparingInt(entry -> distance(entry, words)))
                .toList();
        state.foundProperty().set(found);
        if (!query.isEmpty() && !found.isEmpty()) {
            state.readProperty().set(found.stream().findFirst());
        }
    }

    private static int distance(HelpEntry entry, List<String> words) {
        String title = entry.title().toLowerCase(Locale.ROOT);
        if (title.startsWith(words.getFirst())) {
            return 0;
        }
        return words.stream().allMatch(title::contains) ? 1 : 2;
    }

    private static String text(HelpEntry entry) {
        StringBuilder text = new StringBuilder(entry.title()).append(' ').append(entry.chapter());
        entry.lines()
                .forEach(
                        line -> text.append(' ').append(line.name()).append(' ').append(line.text()));
        return text.toString().toLowerCase(Locale.ROOT);
    }
}
