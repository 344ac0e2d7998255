package app.fulcrum.view.style;

import java.util.Locale;
import javafx.css.Styleable;

/** Every style class that our stylesheets know; {@code FIELD_LABEL} is {@code .field-label} there. */
public enum Style {
    // text
    HEADLINE,
    FIGURE,
    FIELD_LABEL,
    SECONDARY,
    SECTION_TITLE,
    STRONG,
    LINK,
    STATEMENT,
    FIGURE_LINK,
    // surfaces
    PANEL,
    CARD,
    OPTION_CARD,
    BADGE,
    PILL,
    TOGGLE_PILL,
    BANNER,
    CALLOUT,
    INLINE_MESSAGE,
    // colors of meaning and of the options
    GOOD,
    CAUTION,
    BAD,
    NEUTRAL,
    ACCENT,
    CLOSED,
    CLOSED_SECOND,
    HOSTED,
    HOSTED_SECOND,
    SELF_HOSTED,
    SELF_HOSTED_SECOND,
    OUT,
    MARKER,
    LINE_SAMPLE,
    MARK_NUMBER,
    // the window around the panes
    FRAME,
    HEADER,
    DOCUMENT_NAME,
    MENU_BAR,
    COLUMNS,
    COLUMN,
    SIDE_COLUMN,
    INPUTS_COLUMN,
    DECISION_COLUMN,
    DRAWER,
    STATUS_BAR,
    STATUS_BUTTON,
    POPOVER_BODY,
    // the answer
    ANSWER,
    CARDS,
    CARD_NAME,
    WAY_OUT,
    TAB_BAR,
    TAB,
    CAPACITY,
    CAPACITY_FACTS,
    REMEDIES,
    // the verdict and the decision
    VERDICT,
    VERDICT_TOGGLE,
    DETAILS,
    AXIS,
    AXIS_ENDS,
    POINTS,
    DECISION,
    // licenses
    LICENSE_ROW,
    LICENSE_LIST,
    LICENSE_DETAILS,
    TICK_BOX,
    // the market
    OFFER_TABLE,
    OFFER_DETAILS,
    OFFER_FIGURE,
    // windows beside the main one
    PREFERENCES,
    HELP_LIST,
    HELP_PAGE,
    HELP_TITLE,
    HELP_NAME,
    PRESET_TILE,
    GALLERY,
    TOUR,
    // explanations
    EXPLANATION,
    FORMULA,
    // inputs
    NUMBER_SLIDER,
    NUMBER_FIELD,
    NUMBER_FIELD_TEXT,
    NUMBER_FIELD_UNIT,
    SLIDER_TRACK,
    SLIDER_FILL,
    SLIDER_RANGE,
    SLIDER_THUMB,
    SLIDER_TICK,
    SLIDER_TICK_LABEL,
    ASSUMPTION_ROW,
    SOURCE_MARK,
    INPUTS,
    INPUT_SEARCH,
    ALTERNATIVES_HEADING,
    ADD_ALTERNATIVE,
    ALTERNATIVE_HEAD,
    NAME_FIELD,
    TARGET,
    PICK,
    CALENDAR,
    INPUT_DETAILS,
    ENTRY,
    CLAIMS,
    ICON_BUTTON,
    SEGMENT_BAR,
    SEGMENT,
    DISCLOSURE,
    DISCLOSURE_HEADER,
    DISCLOSURE_BODY,
    // bars
    STACKED_BAR,
    DIVERGING_BAR,
    BAR_TRACK,
    BAR_SEGMENT,
    BAR_SWATCH,
    BAR_CENTER,
    BAR_DOT,
    // chart
    CHART,
    CHART_NAME,
    CHART_NOTE_BOX,
    CHART_GUIDE,
    CHART_SPAN,
    CHART_END,
    CHART_RANGE,
    CHART_TODAY,
    CHART_PILL,
    CHART_DOT,
    CHART_RING,
    CHART_LEADER,
    CHART_STRETCH,
    CHART_CURSOR,
    CHART_READOUT,
    COST,
    CHART_VIEW,
    CHART_CHOICES,
    CHART_PAIRS,
    CHART_TABLE,
    NUMBER_COLUMN;

    public String cssClass() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Adds the style classes to a node and returns the node, so that a builder can go on with it. */
    public static <T extends Styleable> T style(T node, Style... styles) {
        for (Style style : styles) {
            if (!node.getStyleClass().contains(style.cssClass())) {
                node.getStyleClass().add(style.cssClass());
            }
        }
        return node;
    }
}
