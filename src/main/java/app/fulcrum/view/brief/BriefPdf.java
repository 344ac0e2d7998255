package app.fulcrum.view.brief;

import app.fulcrum.view.brief.BriefBody.Listed;
import app.fulcrum.view.style.Token;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * Sets a brief. The same request gives the same bytes on one machine; briefs may be set on any thread, with no display. What
 * does not fit on a page goes on the next.
 */
public final class BriefPdf {

    private static final float TOP = 34;
    private static final float BELOW_RUNNING = 20;
    private static final float FOOT_RULE = 40;
    private static final float FOOT_TEXT = 36;
    private static final float MARK = 10;
    private static final float ROUNDING = 0.01f;

    private final BriefRequest request;
    private final Sheet sheet;
    private float y;
    private boolean atTop;

    private BriefPdf(BriefRequest request, PDDocument document) throws IOException {
        this.request = request;
        this.sheet = new Sheet(document, request.paper());
    }

    /** The brief as a PDF file. */
    public static byte[] of(BriefRequest request) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (PDDocument document = new PDDocument()) {
            new BriefPdf(request, document).set();
            FileFacts.write(document, request.imprint());
            // Whatever the file carries is found without knowing how objects are packed.
            document.save(bytes, CompressParameters.NO_COMPRESSION);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private void set() throws IOException {
        startPage();
        for (Block block : blocks()) {
            flow(block);
        }
        for (int page = 0; page < sheet.pages(); page++) {
            sheet.turnTo(page);
            foot(page + 1);
        }
        sheet.close();
    }

    /**
     * Where all fits on one page, the lines to sign on come last; else the first page is what is signed, as long as that fits,
     * and the assumptions follow.
     */
    private List<Block> blocks() throws IOException {
        List<Block> head = head();
        List<Block> answer = answer();
        BasisBlock basis = BasisBlock.of(request.body().basis(), sheet);
        SignaturesBlock signatures = SignaturesBlock.of(request.foot().signatures(), sheet);
        float room =
                sheet.bottom() - y - chart(0).above() - height(head) - height(answer) - height(List.of(signatures));
        float withBasis = room - height(List.of(basis));
        boolean isOnePage = withBasis >= ChartBlock.LOWEST;
        boolean isSignedFirst = !isOnePage && room >= ChartBlock.LOWEST;
        List<Block> all = new ArrayList<>(head);
        all.add(chart(isOnePage ? withBasis : isSignedFirst ? room : Float.MAX_VALUE));
        all.addAll(answer);
        all.addAll(isSignedFirst ? List.of(signatures, basis) : List.of(basis, signatures));
        return all;
    }

    private List<Block> head() throws IOException {
        List<Block> head = new ArrayList<>();
        head.add(LinesBlock.headline(request.head().headline(), sheet));
        if (!request.head().lead().isEmpty()) {
            head.add(LinesBlock.lead(request.head().lead(), sheet));
        }
        head.add(FactsBlock.of(request.head().facts(), sheet));
        return head;
    }

    private List<Block> answer() throws IOException {
        BriefBody body = request.body();
        List<Block> answer = new ArrayList<>();
        if (!body.costs().rows().isEmpty()) {
            answer.add(CostTableBlock.of(body.costs(), sheet));
        }
        for (Listed note : body.notes()) {
            answer.add(ColumnsBlock.of(List.of(note), sheet));
        }
        answer.add(ColumnsBlock.of(body.lists(), sheet));
        return answer;
    }

    /** @param room for the chart with its title */
    private ChartBlock chart(float room) {
        return ChartBlock.filling(request.body().chart(), room);
    }

    private static float height(List<Block> blocks) {
        float height = 0;
        for (Block block : blocks) {
            height += block.above() + block.height();
        }
        return height;
    }

    private void startPage() throws IOException {
        sheet.startPage();
        boolean isFirst = sheet.pages() == 1;
        float right = Sheet.EDGE + sheet.width();
        mark(Sheet.EDGE, TOP);
        float left = Sheet.EDGE + MARK + 4;
        BriefHead head = request.head();
        float dated = sheet.letters().width(head.dated(), Face.RUNNING);
        List<String> about = new Wrapping(sheet.letters(), Face.RUNNING)
                .lines(head.about(), right - left - dated - ColumnsBlock.GAP);
        begin(isFirst);
        sheet.lines(about, Face.RUNNING, left, TOP);
        sheet.end();
        begin(isFirst);
        sheet.textUpTo(head.dated(), Face.RUNNING, right, TOP);
        sheet.end();
        y = TOP + about.size() * Face.RUNNING.leading() + BELOW_RUNNING - Face.RUNNING.leading() + 4;
        atTop = true;
    }

    /** What stands above every page is read aloud once. */
    private void begin(boolean isRead) throws IOException {
        if (isRead) {
            sheet.begin(sheet.tags().add("P"));
        } else {
            sheet.beginArtifact();
        }
    }

    /** A beam on its fulcrum. */
    private void mark(float x, float top) throws IOException {
        float middle = x + MARK / 2;
        sheet.polygon(Token.ACCENT, x, top + 2.6f, x + MARK, top + 0.8f, x + MARK, top + 2.2f, x, top + 4);
        sheet.polygon(Token.ACCENT, middle, top + 3.6f, middle + 3.2f, top + 9, middle - 3.2f, top + 9);
    }

    private void flow(Block block) throws IOException {
        Optional<Block> left = Optional.of(block);
        while (left.isPresent()) {
            Block now = left.get();
            float above = atTop ? 0 : now.above();
            if (!atTop && y + above + now.least() > sheet.bottom() + ROUNDING) {
                startPage();
                above = 0;
            }
            float top = y + above;
            float height = now.height();
            left = now.draw(sheet, top, sheet.bottom() - top);
            y = top + height;
            atTop = false;
            if (left.isPresent()) {
                startPage();
            }
        }
    }

    private void foot(int number) throws IOException {
        BriefFoot foot = request.foot();
        float right = Sheet.EDGE + sheet.width();
        float top = sheet.paperHeight() - FOOT_TEXT;
        sheet.rule(Sheet.EDGE, right, sheet.paperHeight() - FOOT_RULE, 0.5f, Token.BORDER);
        boolean isLast = number == sheet.pages();
        String count = sheet.pages() == 1 ? "" : number + " / " + sheet.pages();
        float command = sheet.letters().width(foot.command(), Face.FOOT_BOLD);
        float check = sheet.letters().width(foot.check() + " ", Face.FOOT);
        begin(isLast);
        sheet.lines(
                new Wrapping(sheet.letters(), Face.FOOT)
                        .lines(foot.provenance(), sheet.width() - command - check - ColumnsBlock.GAP),
                Face.FOOT,
                Sheet.EDGE,
                top);
        sheet.end();
        begin(isLast);
        sheet.textUpTo(foot.check() + " ", Face.FOOT, right - command, top);
        sheet.textUpTo(foot.command(), Face.FOOT_BOLD, right, top);
        sheet.end();
        if (!count.isEmpty()) {
            sheet.beginArtifact();
            sheet.textUpTo(count, Face.FOOT, right, top + Face.FOOT.leading());
            sheet.end();
        }
    }
}
