package app.fulcrum.view.brief;

import app.fulcrum.view.brief.BriefHead.Fact;
import app.fulcrum.view.style.Token;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;

/** The headline with what stands behind it, and the figures to remember in columns below. */
final class HeadBlock implements Block {

    private static final float BELOW_HEADLINE = 5;
    private static final float ABOVE_FACTS = 13;
    private static final float IN_FACTS = 4.5f;
    private static final int MOST_LARGE_LINES = 3;

    private final Face face;
    private final List<String> headline;
    private final List<String> lead;
    private final List<SetFact> facts = new ArrayList<>();
    private final float column;

    HeadBlock(BriefHead head, Sheet sheet) throws IOException {
        Letters letters = sheet.letters();
        List<String> large = new Wrapping(letters, Face.HEADLINE).evenLines(head.headline(), sheet.width());
        face = large.size() > MOST_LARGE_LINES ? Face.LONG_HEADLINE : Face.HEADLINE;
        headline = face == Face.HEADLINE ? large : new Wrapping(letters, face).lines(head.headline(), sheet.width());
        lead = head.lead().isEmpty()
                ? List.of()
                : new Wrapping(letters, Face.LEAD).fullLines(head.lead(), sheet.width());
        column = ColumnsBlock.width(sheet.width(), head.facts().size());
        for (Fact fact : head.facts()) {
            facts.add(new SetFact(
                    new Wrapping(letters, Face.FIGURE).lines(fact.figure(), column),
                    new Wrapping(letters, Face.CAPTION).fullLines(fact.words(), column)));
        }
    }

    private record SetFact(List<String> figure, List<String> words) {

        float height() {
            return IN_FACTS + figure.size() * Face.FIGURE.leading() + words.size() * Face.CAPTION.leading();
        }
    }

    @Override
    public float above() {
        return 0;
    }

    private float leadHeight() {
        return lead.isEmpty() ? 0 : BELOW_HEADLINE + lead.size() * Face.LEAD.leading();
    }

    private float factsHeight() {
        float highest = 0;
        for (SetFact fact : facts) {
            highest = Math.max(highest, ABOVE_FACTS + fact.height());
        }
        return highest;
    }

    @Override
    public float height() {
        return headline.size() * face.leading() + leadHeight() + factsHeight();
    }

    @Override
    public Optional<Block> draw(Sheet sheet, float top, float room) throws IOException {
        sheet.begin(sheet.tags().add("H1"));
        sheet.lines(headline, face, Sheet.EDGE, top);
        sheet.end();
        float y = top + headline.size() * face.leading();
        if (!lead.isEmpty()) {
            sheet.begin(sheet.tags().add("P"));
            sheet.lines(lead, Face.LEAD, Sheet.EDGE, y + BELOW_HEADLINE);
            sheet.end();
        }
        y += leadHeight() + ABOVE_FACTS;
        for (int i = 0; i < facts.size(); i++) {
            fact(sheet, facts.get(i), Sheet.EDGE + i * (column + ColumnsBlock.GAP), y);
        }
        return Optional.empty();
    }

    private void fact(Sheet sheet, SetFact fact, float x, float top) throws IOException {
        sheet.rule(x, x + column, top, 1.4f, Token.TEXT);
        PDStructureElement paragraph = sheet.tags().add("P");
        sheet.begin(paragraph);
        sheet.lines(fact.figure(), Face.FIGURE, x, top + IN_FACTS);
        sheet.lines(
                fact.words(), Face.CAPTION, x, top + IN_FACTS + fact.figure().size() * Face.FIGURE.leading());
        sheet.end();
    }
}
