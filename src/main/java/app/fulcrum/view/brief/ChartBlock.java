package app.fulcrum.view.brief;

import app.fulcrum.view.brief.BriefBody.Chart;
import app.fulcrum.view.style.Token;
import java.io.IOException;
import java.util.Optional;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;

/**
 * The chart with its title.
 *
 * @param drawn how high the drawing is
 */
record ChartBlock(Chart chart, float drawn) implements Block {

    /** The least room for it with its title. */
    static final float LOWEST = 203;

    private static final float HIGHEST = 285;

    private static final float ABOVE_TITLE = 9;
    private static final float TITLE = 14;

    /** The text of the chart is set in about the size of the tables. */
    private static final float SCALE = 0.66f;

    /** As high as the room, within what looks well. */
    static ChartBlock filling(Chart chart, float room) {
        return new ChartBlock(chart, Math.clamp(room, LOWEST, HIGHEST) - ABOVE_TITLE - TITLE);
    }

    @Override
    public float above() {
        return 12;
    }

    @Override
    public float height() {
        return ABOVE_TITLE + TITLE + drawn;
    }

    @Override
    public Optional<Block> draw(Sheet sheet, float top, float room) throws IOException {
        float right = Sheet.EDGE + sheet.width();
        sheet.rule(Sheet.EDGE, right, top, 0.5f, Token.BORDER);
        sheet.begin(sheet.tags().add("H2"));
        sheet.text(chart.title(), Face.HEADING, Sheet.EDGE, top + ABOVE_TITLE);
        sheet.end();
        sheet.begin(sheet.tags().add("P"));
        sheet.textUpTo(chart.remark(), Face.REMARK, right, top + ABOVE_TITLE);
        sheet.end();
        figure(sheet, top + ABOVE_TITLE + TITLE);
        return Optional.empty();
    }

    private void figure(Sheet sheet, float top) throws IOException {
        PDFormXObject drawing = new Drawings(sheet.document(), sheet.letters())
                .chart(chart.model(), sheet.width() / SCALE, drawn / SCALE);
        PDStructureElement figure = sheet.tags().add("Figure");
        figure.setAlternateDescription(chart.alternativeText());
        COSDictionary place = new COSDictionary();
        place.setName(COSName.O, "Layout");
        place.setName(COSName.getPDFName("Placement"), "Block");
        COSArray box = new COSArray();
        for (float edge : new float[] {
            Sheet.EDGE, sheet.paperHeight() - top - drawn, Sheet.EDGE + sheet.width(), sheet.paperHeight() - top
        }) {
            box.add(new COSFloat(edge));
        }
        place.setItem(COSName.BBOX, box);
        figure.getCOSObject().setItem(COSName.A, place);
        sheet.begin(figure);
        sheet.drawing(drawing, Sheet.EDGE, top, SCALE);
        sheet.end();
    }
}
