package app.fulcrum.view.brief;

import app.fulcrum.view.brief.BriefHead.Fact;
import app.fulcrum.view.style.Token;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The figures to remember, in columns. */
record FactsBlock(List<SetFact> facts, float column) implements Block {

    private static final float ABOVE = 13;
    private static final float IN_FACTS = 4.5f;
    private static final float LINE = 1.4f;

    static FactsBlock of(List<Fact> facts, Sheet sheet) throws IOException {
        float column = ColumnsBlock.width(sheet.width(), facts.size());
        List<SetFact> set = new ArrayList<>();
        for (Fact fact : facts) {
            set.add(new SetFact(
                    new Wrapping(sheet.letters(), Face.FIGURE).lines(fact.figure(), column),
                    new Wrapping(sheet.letters(), Face.CAPTION).fullLines(fact.words(), column)));
        }
        return new FactsBlock(set, column);
    }

    /** A figure with its words. */
    record SetFact(List<String> figure, List<String> words) {

        float figureHeight() {
            return IN_FACTS + figure.size() * Face.FIGURE.leading();
        }

        float height() {
            return figureHeight() + words.size() * Face.CAPTION.leading();
        }
    }

    @Override
    public float above() {
        return ABOVE;
    }

    @Override
    public float height() {
        float highest = 0;
        for (SetFact fact : facts) {
            highest = Math.max(highest, fact.height());
        }
        return highest;
    }

    @Override
    public Optional<Block> draw(Sheet sheet, float top, float room) throws IOException {
        float x = Sheet.EDGE;
        for (SetFact fact : facts) {
            sheet.rule(x, x + column, top, LINE, Token.TEXT);
            sheet.begin(sheet.tags().add("P"));
            sheet.lines(fact.figure(), Face.FIGURE, x, top + IN_FACTS);
            sheet.lines(fact.words(), Face.CAPTION, x, top + fact.figureHeight());
            sheet.end();
            x += column + ColumnsBlock.GAP;
        }
        return Optional.empty();
    }
}
