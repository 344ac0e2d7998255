package app.fulcrum.view.field;

import app.fulcrum.text.Messages;
import app.fulcrum.view.control.Tone;
import app.fulcrum.view.icon.Icon;

/**
 * Where a number comes from, as an icon beside it.
 *
 * @param details the source in words, for the tooltip
 * @param isSourceMissing whether it has none that could be named
 */
public record SourceMark(Kind kind, String details, boolean isSourceMissing) {

    public SourceMark(Kind kind, String details) {
        this(kind, details, false);
    }

    /** What sort of source it is. */
    public enum Kind {
        TYPED(Tone.NEUTRAL, Icon.TYPED),
        BOOK(Tone.NEUTRAL, Icon.BOOK),
        DEFAULT(Tone.NEUTRAL, Icon.DEFAULT_VALUE),
        MEASURED(Tone.GOOD, Icon.MEASURED),
        IMPORTED(Tone.NEUTRAL, Icon.IMPORTED),
        AGED(Tone.CAUTION, Icon.AGED),
        ENDED(Tone.BAD, Icon.ENDED);

        private final Tone tone;
        private final Icon icon;

        Kind(Tone tone, Icon icon) {
            this.tone = tone;
            this.icon = icon;
        }

        public Tone tone() {
            return tone;
        }

        public Icon icon() {
            return icon;
        }

        /** Whether the legend has it; an old price is one of the book, in another color. */
        boolean isInLegend() {
            return this != AGED;
        }

        /** The kind in a word or two. */
        public String word() {
            return Messages.of("window").get("source." + name());
        }
    }
}
