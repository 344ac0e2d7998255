package app.fulcrum.view.license;

import java.util.List;
import java.util.Optional;

/**
 * Everything about one model and its license.
 *
 * @param row the model as in the list
 * @param facts the license and how its text was read
 * @param sections what it says, one kind of thing each; none empty
 * @param claims what the article says about it, where the text says otherwise
 * @param sources where it can be read
 * @param usable the models of the price book that fall under it here
 * @param notice whose reading it is, and that it is no legal advice
 */
public record LicenseDetail(
        LicenseRow row,
        String facts,
        List<Section> sections,
        List<Claim> claims,
        List<Link> sources,
        List<Usable> usable,
        String notice) {

    public static final Optional<LicenseDetail> NONE = Optional.empty();

    public LicenseDetail {
        sections = List.copyOf(sections);
        claims = List.copyOf(claims);
        sources = List.copyOf(sources);
        usable = List.copyOf(usable);
    }

    /** Lines of one kind. */
    public record Section(Kind kind, String title, List<Line> lines) {

        public Section {
            lines = List.copyOf(lines);
        }
    }

    /** What the lines of a section are. */
    public enum Kind {
        REASONS,
        /** A checklist. */
        DUTIES,
        WARNINGS,
        CHANGES,
        QUESTIONS
    }

    /**
     * One statement.
     *
     * @param quote words of the license itself; empty where none are kept
     */
    public record Line(String text, String quote) {}

    /** What the article says, and what the text says. */
    public record Claim(String said, String text) {}

    /** Something that can be read elsewhere. */
    public record Link(String title, Optional<String> url) {}

    /**
     * A model that can be taken into the scenario.
     *
     * @param used whether the scenario uses it already
     */
    public record Usable(String openModelId, String name, boolean used) {}
}
