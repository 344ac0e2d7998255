/** A what-if calculator for buying LLM tokens: a window and a command line over one pure model. */
module app.fulcrum {
    requires static org.jspecify;
    requires atlantafx.base;
    requires de.rototor.pdfbox.graphics2d;
    requires de.siegmar.fastcsv;
    requires info.picocli;
    requires java.desktop;
    requires java.logging;
    requires javafx.controls;
    requires org.apache.commons.logging; // PDFBox, which names no modules, needs it
    requires org.apache.commons.statistics.distribution;
    requires org.apache.fontbox;
    requires org.apache.pdfbox.io;
    requires org.apache.pdfbox;
    requires org.apache.poi.ooxml;
    requires org.apache.poi.poi;
    requires org.apache.xmlgraphics.batik.svggen;
    requires org.controlsfx.controls;
    requires org.jfree.chart.fx;
    requires org.jfree.jfreechart;
    requires org.kordamp.ikonli.core;
    requires org.kordamp.ikonli.javafx;
    requires org.kordamp.ikonli.material2;
    requires tools.jackson.core;

    exports app.fulcrum to
            javafx.graphics;

    opens app.fulcrum.cli to
            info.picocli;
    opens app.fulcrum.cli.io to
            info.picocli;
    opens app.fulcrum.cli.outlook to
            info.picocli;
    opens app.fulcrum.cli.scenario to
            info.picocli;
    opens app.fulcrum.cli.sensitivity to
            info.picocli;
}
