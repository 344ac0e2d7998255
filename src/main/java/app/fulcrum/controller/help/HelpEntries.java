package app.fulcrum.controller.help;

import app.fulcrum.controller.frame.KeyWords;
import app.fulcrum.model.catalog.PriceBook;
import app.fulcrum.text.Messages;
import app.fulcrum.view.help.HelpEntry;
import app.fulcrum.view.help.HelpEntry.Line;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Every entry of the help, chapter by chapter. */
public final class HelpEntries {

    static final Messages MESSAGES = Messages.of("help");
    private static final Messages GLOSSARY = Messages.of("glossary");
    private static final List<String> PAGES_FIRST =
            List.of("start.first", "start.save", "start.numbers", "start.offline");
    private static final List<String> PAGES_LAST = List.of("command", "reader");
    private static final List<String> CHOICES = List.of(
            "offer",
            "tier",
            "model",
            "hardware",
            "count",
            "scaling",
            "precision",
            "layout",
            "stack",
            "runs",
            "load",
            "day",
            "currency");
    private static final List<String> AREAS = List.of("product", "finops", "inference");

    /** Where the entry of the keys is found. */
    public static final String KEYS = "keys";

    private HelpEntries() {}

    /**
     * All of them.
     *
     * @param book whose defaults are named
     * @param keys every key of the window
     */
    public static List<HelpEntry> of(PriceBook book, List<KeyWords.Section> keys) {
        List<HelpEntry> entries = new ArrayList<>();
        PAGES_FIRST.forEach(page -> entries.add(page(page, "START")));
        entries.addAll(new InputEntries(book).all());
        CHOICES.forEach(choice -> entries.add(new HelpEntry(
                "choice." + choice,
                chapter("CHOICES"),
                MESSAGES.get("choice." + choice),
                List.of(Line.sentence(MESSAGES.get("choice." + choice + ".text"))))));
        entries.addAll(FigureEntries.all());
        AREAS.forEach(area -> numbered(GLOSSARY, area).forEach(word -> entries.add(word(area, word))));
        entries.add(keys(keys));
        PAGES_LAST.forEach(page -> entries.add(page(page, "MORE")));
        return List.copyOf(entries);
    }

    static String chapter(String name) {
        return MESSAGES.get("chapter." + name);
    }

    private static HelpEntry page(String name, String chapter) {
        return new HelpEntry(
                name,
                chapter(chapter),
                MESSAGES.get(name),
                numbered(MESSAGES, name)
                        .map(sentence -> Line.sentence(MESSAGES.get(sentence)))
                        .toList());
    }

    private static HelpEntry word(String area, String key) {
        return new HelpEntry(
                "word." + key,
                chapter("WORDS") + ": " + GLOSSARY.get(area),
                GLOSSARY.get(key + ".name"),
                List.of(Line.sentence(GLOSSARY.get(key))));
    }

    private static HelpEntry keys(List<KeyWords.Section> sections) {
        List<Line> lines = new ArrayList<>();
        for (KeyWords.Section section : sections) {
            lines.add(Line.sentence(section.place()));
            section.lines().forEach(line -> lines.add(new Line(line.keys(), line.words())));
        }
        return new HelpEntry(KEYS, chapter("KEYS"), MESSAGES.get("keys"), lines);
    }

    private static Stream<String> numbered(Messages messages, String name) {
        return IntStream.iterate(1, number -> messages.has(name + "." + number), number -> number + 1)
                .mapToObj(number -> name + "." + number);
    }
}
