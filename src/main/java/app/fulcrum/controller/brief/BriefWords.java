package app.fulcrum.controller.brief;

import app.fulcrum.controller.Snapshot;
import app.fulcrum.controller.chart.ChartPictures;
import app.fulcrum.controller.chart.ChartWords;
import app.fulcrum.controller.decision.VerdictWords;
import app.fulcrum.model.scenario.DisplayCurrency;
import app.fulcrum.model.unit.VisibleText;
import app.fulcrum.session.handover.Enclosure;
import app.fulcrum.session.handover.Handout;
import app.fulcrum.session.handover.Paper;
import app.fulcrum.text.Messages;
import app.fulcrum.text.number.MoneyFigures;
import app.fulcrum.text.picture.SmallPrint;
import app.fulcrum.view.brief.BriefBody;
import app.fulcrum.view.brief.BriefBody.Chart;
import app.fulcrum.view.brief.BriefFoot;
import app.fulcrum.view.brief.BriefFoot.Signature;
import app.fulcrum.view.brief.BriefHead;
import app.fulcrum.view.brief.BriefRequest;
import app.fulcrum.view.brief.BriefRequest.Imprint;
import app.fulcrum.view.chart.data.ChartModel;
import app.fulcrum.view.chart.data.Pairs.Band;
import app.fulcrum.view.decision.VerdictState.Content;
import java.util.List;

/** All that a brief says. */
record BriefWords(Snapshot now, Handout handout, BriefFindings findings) {

    private static final Messages MESSAGES = Messages.of("brief");
    private static final String US_DOLLAR = "USD";
    private static final String PROGRAM = "Fulcrum ";

    BriefRequest request(Paper paper) {
        return new BriefRequest(paper, head(), body(), foot(), imprint());
    }

    private BriefHead head() {
        Content verdict = new VerdictWords(now.projection()).content();
        return new BriefHead(
                MESSAGES.get("about", title()),
                MESSAGES.get("dated", now.today(), now.scenario().pricesOn(), currency()),
                verdict.sentence(),
                verdict.paragraph(),
                new BriefFacts(now, findings).all());
    }

    private String title() {
        return handout.title(now.scenario());
    }

    private String currency() {
        return now.scenario().currency().map(DisplayCurrency::code).orElse(US_DOLLAR);
    }

    private BriefBody body() {
        BriefLists lists = new BriefLists(now, findings);
        return new BriefBody(
                chart(),
                new CostRows(now, findings.outlook()).table(currency()),
                lists.notes(handout.details().note()),
                lists.sideBySide(),
                new BasisRows(now).basis());
    }

    private Chart chart() {
        ChartModel model = ChartPictures.chart(now.projection());
        ChartWords words = new ChartWords(now.projection(), MoneyFigures.of(now.scenario()));
        return new Chart(
                MESSAGES.get("chart"),
                words.band(model.lines())
                        .map(Band::brief)
                        .map(band -> MESSAGES.get("chart.remark.band", band))
                        .orElseGet(() -> MESSAGES.get("chart.remark")),
                model,
                words.description());
    }

    private BriefFoot foot() {
        String provenance = new SmallPrint(now.projection(), now.book(), MoneyFigures.of(now.scenario()))
                .provenance(handout.version(), handout.sha256());
        boolean isCarried =
                handout.enclosures().stream().anyMatch(enclosure -> enclosure.kind() == Enclosure.Kind.SCENARIO);
        return new BriefFoot(
                List.of(
                        new Signature(author(), MESSAGES.get("prepared")),
                        new Signature("", MESSAGES.get("approved")),
                        new Signature("", MESSAGES.get("finance"))),
                isCarried ? MESSAGES.get("carried", provenance) : provenance,
                MESSAGES.get("check"),
                MESSAGES.get("command"));
    }

    private String author() {
        return VisibleText.inSentence(handout.details().author());
    }

    private Imprint imprint() {
        return new Imprint(
                title(), author(), PROGRAM + handout.version(), handout.sha256(), now.today(), handout.enclosures());
    }
}
