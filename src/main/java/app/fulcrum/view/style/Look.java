package app.fulcrum.view.style;

import app.fulcrum.model.scenario.Alternative;
import app.fulcrum.model.scenario.Alternatives;
import app.fulcrum.model.scenario.Way.Kind;

/**
 * How an alternative looks wherever it is drawn: its kind gives the family of colors, its place among those of the kind the
 * shade, the dash and the marker. No two of a scenario look the same to somebody who sees no colors.
 *
 * @param kind what it is
 * @param number which of its kind it is, counted from 1
 */
public record Look(Kind kind, int number) {

    /** The look of the alternative at a place. */
    public static Look of(Alternatives alternatives, int place) {
        Alternative alternative = alternatives.at(place);
        int before = (int) alternatives.stream()
                .limit(place)
                .filter(other -> other.kind() == alternative.kind())
                .count();
        return new Look(alternative.kind(), before + 1);
    }

    private boolean isFirst() {
        return number == 1;
    }

    /** The color of its line, its name and its card. */
    public Token color() {
        return switch (kind) {
            case CLOSED_API -> isFirst() ? Token.CLOSED : Token.CLOSED_SECOND;
            case HOSTED_OPEN_API -> isFirst() ? Token.HOSTED : Token.HOSTED_SECOND;
            case SELF_HOSTED -> isFirst() ? Token.SELF_HOSTED : Token.SELF_HOSTED_SECOND;
            case MIX -> isFirst() ? Token.MIX : Token.MIX_SECOND;
        };
    }

    /** The style class that carries the color. */
    public Style style() {
        return switch (kind) {
            case CLOSED_API -> isFirst() ? Style.CLOSED : Style.CLOSED_SECOND;
            case HOSTED_OPEN_API -> isFirst() ? Style.HOSTED : Style.HOSTED_SECOND;
            case SELF_HOSTED -> isFirst() ? Style.SELF_HOSTED : Style.SELF_HOSTED_SECOND;
            case MIX -> isFirst() ? Style.MIX : Style.MIX_SECOND;
        };
    }

    /** The lengths of dash and gap of its line; empty for a solid one. */
    public float[] dash() {
        return switch (kind) {
            case CLOSED_API -> isFirst() ? new float[] {} : new float[] {16, 3};
            case HOSTED_OPEN_API -> isFirst() ? new float[] {9, 5} : new float[] {5, 3};
            case SELF_HOSTED -> isFirst() ? new float[] {2.2f, 4} : new float[] {2.2f, 7};
            case MIX -> isFirst() ? new float[] {12, 4, 3, 4} : new float[] {6, 3, 3, 3};
        };
    }

    /** Whether the ends of its dashes are round, so that short ones look like dots. */
    public boolean isRound() {
        return kind == Kind.SELF_HOSTED;
    }

    /** The shape that marks it. */
    public Shape shape() {
        return switch (kind) {
            case CLOSED_API -> Shape.CIRCLE;
            case HOSTED_OPEN_API -> Shape.SQUARE;
            case SELF_HOSTED -> Shape.TRIANGLE;
            case MIX -> Shape.DIAMOND;
        };
    }

    /** Whether the shape is an outline only. */
    public boolean isHollow() {
        return !isFirst();
    }

    /** The shape of a marker. */
    public enum Shape {
        CIRCLE("M5 0 A5 5 0 1 0 5 10 A5 5 0 1 0 5 0 Z"),
        SQUARE("M0 0 H10 V10 H0 Z"),
        TRIANGLE("M5 0 L10 10 H0 Z"),
        DIAMOND("M5 0 L10 5 L5 10 L0 5 Z");

        private final String path;

        Shape(String path) {
            this.path = path;
        }

        /** The outline as an SVG path, 10 units wide and tall. */
        public String path() {
            return path;
        }
    }

    /** Beside the shape where the shade no longer tells two apart; empty for the first two of a kind. */
    public String mark() {
        return number > 2 ? String.valueOf(number) : "";
    }
}
