package app.fulcrum.view.control;

import app.fulcrum.text.Messages;
import app.fulcrum.view.icon.Icon;

/**
 * Where a number comes from, as an icon beside it.
 *
 * @param details the source in words, for the tooltip
 */
public record SourceMark(Kind kind, String details) {

    /** What sort of source it is. */
    public enum Kind {
        SOURCED(Tone.NEUTRAL, Icon.SOURCED),
        MEASURED(Tone.GOOD, Icon.MEASURED),
        YOURS(Tone.NEUTRAL, Icon.OWN_VALUE),
        UNSOURCED(Tone.CAUTION, Icon.UNSOURCED),
        AGED(Tone.CAUTION, Icon.AGED),
        EXPIRED(Tone.BAD, Icon.AGED);

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

        /** The kind in a word or two. */
        public String word() {
            return Messages.of("window").get("source." + name());
        }
    }
}
