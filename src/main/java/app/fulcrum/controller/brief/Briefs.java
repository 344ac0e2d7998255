package app.fulcrum.controller.brief;

import app.fulcrum.controller.Snapshot;
import app.fulcrum.session.handover.Handout;
import app.fulcrum.session.handover.Paper;
import app.fulcrum.view.brief.BriefPdf;
import app.fulcrum.view.brief.BriefRequest;

/** Decision briefs, for the window and for whoever has none. They may be made on any thread; it takes about half a second. */
public final class Briefs {

    private Briefs() {}

    /** The brief as a PDF file. */
    public static byte[] pdf(Snapshot now, Handout handout, Paper paper) {
        return BriefPdf.of(request(now, handout, paper));
    }

    /** What the brief shows and carries. */
    static BriefRequest request(Snapshot now, Handout handout, Paper paper) {
        return new BriefWords(now, handout, BriefFindings.of(now)).request(paper);
    }
}
