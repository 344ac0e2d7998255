/** A what-if calculator for buying LLM tokens: a window and a command line over one pure model. */
module app.fulcrum {
    requires static org.jspecify;
    requires info.picocli;
    requires javafx.controls;
    requires tools.jackson.core;

    exports app.fulcrum to
            javafx.graphics;

    opens app.fulcrum.cli to
            info.picocli;
}
