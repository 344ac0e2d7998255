package app.fulcrum.view.export;

import java.util.List;
import javafx.print.PageLayout;
import javafx.print.PageOrientation;
import javafx.print.Printer;
import javafx.print.PrinterJob;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.stage.Window;

/** Sends pages to a printer, with the system's own dialog. Belongs to the JavaFX thread. */
public final class PagePrinter {

    private PagePrinter() {}

    /** What became of it. */
    public enum Outcome {
        PRINTED,
        BACKED_OUT,
        /** The system knows no printer. */
        NO_PRINTER,
        /** The printer, or the system, did not take the pages. */
        REFUSED
    }

    /** @param pages each fills the sheet but for the margins the printer needs */
    public static Outcome print(List<Image> pages, Window owner) {
        PrinterJob job = Printer.getDefaultPrinter() == null ? null : PrinterJob.createPrinterJob();
        if (job == null) {
            return Outcome.NO_PRINTER;
        }
        if (!job.showPrintDialog(owner)) {
            job.cancelJob();
            return Outcome.BACKED_OUT;
        }
        PageLayout chosen = job.getJobSettings().getPageLayout();
        PageLayout sheet = job.getPrinter()
                .createPageLayout(chosen.getPaper(), PageOrientation.PORTRAIT, Printer.MarginType.HARDWARE_MINIMUM);
        boolean isPrinted = true;
        for (Image page : pages) {
            ImageView view = new ImageView(page);
            view.setPreserveRatio(true);
            view.setFitWidth(sheet.getPrintableWidth());
            view.setFitHeight(sheet.getPrintableHeight());
            isPrinted = isPrinted && job.printPage(sheet, view);
        }
        return isPrinted && job.endJob() ? Outcome.PRINTED : Outcome.REFUSED;
    }
}
