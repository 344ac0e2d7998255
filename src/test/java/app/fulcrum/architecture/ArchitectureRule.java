package app.fulcrum.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.NullMarked;

/**
 * Who may know whom, and why. Each rule carries offences: the smallest code that breaks it, from which
 * {@link ArchitectureTest} proves that the rule can fail.
 */
enum ArchitectureRule {
    MODEL(
            packages("model..")
                    .mayUse(
                            "model..",
                            "java.lang..",
                            "java.util..",
                            "java.math..",
                            "java.time..",
                            "org.apache.commons.statistics.distribution"),
            "what is true must not depend on how it is shown, stored, logged or found out",
            offence("model.cost", "javafx.beans.property.Property.class"),
            offence("model.cost", "java.nio.file.Path.class"),
            offence("model.cost", "app.fulcrum.session.Stub.class")),

    MODEL_IS_PURE(
            noClasses()
                    .that(resideInAPackage("app.fulcrum.model.."))
                    .should()
                    .accessTargetWhere(target(
                            "the clock, chance, the environment or the default locale",
                            "java\\.time\\..*\\.now\\(\\)|java\\.time\\.Clock\\..*",
                            "java\\.lang\\.System\\.(currentTimeMillis|nanoTime|getProperty|getenv|getLogger)\\(.*\\)",
                            "java\\.lang\\.Math\\.random\\(\\)|java\\.util\\.UUID\\.randomUUID\\(\\)",
                            "java\\.util\\.Random\\.<init>\\(\\)|java\\.util\\.concurrent\\.ThreadLocalRandom\\..*",
                            "java\\.util\\.Locale\\.getDefault\\(.*\\)",
                            "java\\.lang\\.String\\.(toLowerCase|toUpperCase)\\(\\)",
                            "java\\.lang\\.String\\.(format\\(java\\.lang\\.String,.*|formatted\\(.*)\\)")),
            "the same scenario and price book must give the same answer everywhere and always",
            offence("model.cost", "java.time.LocalDate.now()"),
            offence("model.cost", "System.nanoTime()"),
            offence("model.cost", "new java.util.Random()"),
            offence("model.cost", "\"A\".toLowerCase()"),
            offence("model.cost", "String.format(\"%.2f\", 1.0)"),
            offence("model.cost", "\"%.2f\".formatted(1.0)")),

    NO_HASH_ORDER(
            noClasses()
                    .that(resideInAnyPackage(
                            "app.fulcrum.model..",
                            "app.fulcrum.text..",
                            "app.fulcrum.session..",
                            "app.fulcrum.storage..",
                            "app.fulcrum.cli.."))
                    .should()
                    .accessTargetWhere(target(
                            "a collection in the order of its hashes",
                            "java\\.util\\.(Set|Map)\\.copyOf\\(.*|java\\.util\\.Map\\.ofEntries\\(.*",
                            "java\\.util\\.Set\\.of\\((\\[L|.*, ).*|java\\.util\\.Map\\.of\\(.*, .*, .*",
                            "java\\.util\\.(Identity|Weak)?Hash(Map|Set)\\.<init>\\(.*",
                            "java\\.util\\.stream\\.Collectors\\.to(Unmodifiable)?Set\\(\\)",
                            "java\\.util\\.stream\\.Collectors\\.toUnmodifiableMap\\(.*",
                            "java\\.util\\.stream\\.Collectors\\.(toMap|groupingBy)\\([^,]*(, [^,]*)?\\)")),
            "the order of their hashes differs from one start of the program to the next, and no output may",
            offence("model.cost", "java.util.Set.copyOf(java.util.List.of())"),
            offence("model.cost", "java.util.Set.of(1, 2)"),
            offence("text", "java.util.Map.of(1, 2, 3, 4)"),
            offence("storage.report", "new java.util.HashMap<String, String>()"),
            offence("session", "java.util.stream.Stream.of(1).collect(java.util.stream.Collectors.toSet())"),
            offence(
                    "cli",
                    "java.util.stream.Stream.of(1).collect(java.util.stream.Collectors.groupingBy(String::valueOf))")),

    MODEL_UNIT(
            packages("model.unit").mayUse("model.unit", "java.."),
            "units are at the bottom of the model",
            offence("model.unit", "app.fulcrum.model.catalog.Stub.class")),

    MODEL_PROBLEM(
            packages("model.problem").mayUse("model.problem", "model.unit", "java.."),
            "problems are at the bottom of the model: every other package reports some",
            offence("model.problem", "app.fulcrum.model.catalog.Stub.class")),

    MODEL_PROVENANCE(
            packages("model.provenance").mayUse("model.provenance", "java.."),
            "where a figure comes from is said the same way of every figure",
            offence("model.provenance", "app.fulcrum.model.catalog.Stub.class")),

    MODEL_CATALOG(
            packages("model.catalog")
                    .mayUse(
                            "model.catalog",
                            "model.catalog.sale",
                            "model.catalog.tokens",
                            "model.provenance",
                            "model.problem",
                            "model.unit",
                            "java.."),
            "a price book holds facts and knows nothing of the questions asked about them",
            offence("model.catalog", "app.fulcrum.model.scenario.Stub.class")),

    MODEL_CATALOG_SALE(
            packages("model.catalog.sale").mayUse("model.catalog.sale", "model.traffic", "model.provenance", "java.."),
            "when something is sold does not hang on what it is",
            offence("model.catalog.sale", "app.fulcrum.model.catalog.Stub.class")),

    MODEL_CATALOG_TOKENS(
            packages("model.catalog.tokens").mayUse("model.catalog.tokens", "model.provenance", "model.unit", "java.."),
            "how many tokens a text makes does not hang on who sells them",
            offence("model.catalog.tokens", "app.fulcrum.model.catalog.Stub.class")),

    MODEL_TRAFFIC(
            packages("model.traffic").mayUse("model.traffic", "model.provenance", "model.unit", "java.."),
            "when tokens come does not hang on what they are for",
            offence("model.traffic", "app.fulcrum.model.scenario.Stub.class")),

    MODEL_RESOLUTION(
            packages("model.resolution")
                    .mayUse(
                            "model.resolution",
                            "model.catalog",
                            "model.catalog.sale",
                            "model.described",
                            "model.catalog.tokens",
                            "model.provenance",
                            "model.scenario",
                            "model.traffic",
                            "model.cost",
                            "model.unit",
                            "java.."),
            "which number counts is decided before anything is worked out from it",
            offence("model.resolution", "app.fulcrum.model.projection.Stub.class")),

    MODEL_PROJECTION(
            noClasses()
                    .that(resideInAPackage("app.fulcrum.model.."))
                    .and(not(resideInAnyPackage(
                            "app.fulcrum.model.projection..",
                            "app.fulcrum.model.comparison..",
                            "app.fulcrum.model.whatif..",
                            "app.fulcrum.model.explain..")))
                    .should()
                    .dependOnClassesThat(resideInAPackage("app.fulcrum.model.projection..")),
            "a projection gathers what all others compute; only questions about whole projections stand above it",
            offence("model.cost", "app.fulcrum.model.projection.Stub.class")),

    TEXT(
            packages("text..").mayUse("text..", "model..", "java.."),
            "words and number formats serve the window, the command line and reports alike",
            offence("text", "javafx.scene.Node.class"),
            offence("text", "app.fulcrum.view.Stub.class")),

    SESSION(
            packages("session..").mayUse("session..", "model..", "java.."),
            "what the user works on must be testable without a window and without files",
            offence("session", "javafx.beans.property.Property.class"),
            offence("session", "app.fulcrum.storage.Stub.class"),
            offence("session", "app.fulcrum.view.Stub.class")),

    STORAGE(
            packages("storage..")
                    .mayUse(
                            "storage..",
                            "session..",
                            "model..",
                            "text..",
                            "java..",
                            "javax.imageio..",
                            "javax.xml.stream..",
                            "tools.jackson..",
                            "com.fasterxml.jackson.annotation..",
                            "de.siegmar.fastcsv..",
                            "org.apache.poi.."),
            "files are read and written for the session, whoever looks at it",
            offence("storage.scenario", "app.fulcrum.view.Stub.class"),
            offence("storage.scenario", "app.fulcrum.controller.Stub.class"),
            offence("storage.scenario", "javafx.scene.Node.class")),

    STORAGE_WORDS(
            noClasses()
                    .that(resideInAPackage("app.fulcrum.storage.."))
                    .and(not(resideInAnyPackage("app.fulcrum.storage.report..", "app.fulcrum.storage.workbook..")))
                    .should()
                    .dependOnClassesThat(resideInAPackage("app.fulcrum.text..")),
            "files that are read again hold facts; only reports and workbooks are written for people",
            offence("storage.scenario", "app.fulcrum.text.Stub.class")),

    STORAGE_ACCEPTED(
            packages("storage.catalog.accepted")
                    .mayUse(
                            "storage.catalog..",
                            "storage.file",
                            "storage.json",
                            "session.ingestion",
                            "model.catalog",
                            "model.pricelist",
                            "model.problem",
                            "model.provenance",
                            "java.."),
            "what a list says becomes tariffs by date in the model; here records are changed, and a folder is written",
            offence("storage.catalog.accepted", "app.fulcrum.storage.pricelist.Stub.class"),
            offence("storage.catalog.accepted", "app.fulcrum.model.scenario.Stub.class")),

    STORAGE_PRICELIST(
            packages("storage.pricelist")
                    .mayUse(
                            "storage.pricelist",
                            "storage.json",
                            "model.catalog",
                            "model.catalog.sale",
                            "model.pricelist",
                            "model.problem",
                            "java.."),
            "a list of others is known by what is in it, and is held against the price book by the model",
            offence("storage.pricelist", "app.fulcrum.session.Stub.class"),
            offence("storage.pricelist", "app.fulcrum.storage.catalog.Stub.class")),

    STORAGE_USAGE(
            packages("storage.usage..")
                    .mayUse(
                            "storage.usage..",
                            "storage.json",
                            "model.usage..",
                            "model.problem",
                            "model.unit",
                            "java..",
                            "tools.jackson..",
                            "de.siegmar.fastcsv.."),
            "the records of others are read whatever is open, and nothing but use and money comes of them",
            offence("storage.usage", "app.fulcrum.session.Stub.class"),
            offence("storage.usage", "app.fulcrum.model.scenario.Stub.class")),

    MODEL_USAGE(
            packages("model.usage..").mayUse("model.usage..", "model.traffic", "model.unit", "java.."),
            "what was used does not hang on what is asked about it",
            offence("model.usage", "app.fulcrum.model.scenario.Stub.class")),

    STORAGE_BENCHMARK(
            packages("storage.benchmark")
                    .mayUse("storage.benchmark", "storage.json", "model.benchmark", "model.problem", "java.."),
            "what the results of others say is found out before anything is made of it",
            offence("storage.benchmark", "app.fulcrum.session.Stub.class"),
            offence("storage.benchmark", "app.fulcrum.storage.scenario.Stub.class")),

    VIEW(
            packages("view..")
                    .mayUse(
                            "view..",
                            "session.handover",
                            "model..",
                            "text..",
                            "java..",
                            "javax.imageio..",
                            "javax.xml..",
                            "org.w3c.dom..",
                            "org.apache.batik..",
                            "org.apache.pdfbox..",
                            "org.apache.fontbox..",
                            "de.rototor.pdfbox..",
                            "javafx..",
                            "org.controlsfx..",
                            "atlantafx..",
                            "org.kordamp.ikonli..",
                            "org.jfree.."),
            "a view shows what it is given and decides nothing",
            offence("view.inputs", "app.fulcrum.controller.Stub.class"),
            offence("view.inputs", "app.fulcrum.session.Stub.class"),
            offence("view.inputs", "app.fulcrum.storage.Stub.class")),

    CONTROLLER(
            packages("controller..")
                    .mayUse("controller..", "view..", "session..", "model..", "text..", "java..", "javafx.."),
            "a controller translates between gestures and the session; it neither stores nor computes",
            offence("controller", "app.fulcrum.storage.Stub.class"),
            offence("controller", "app.fulcrum.cli.Stub.class")),

    CONTROLLER_WITHOUT_CONTROLS(
            noClasses()
                    .that(resideInAPackage("app.fulcrum.controller.."))
                    .should()
                    .dependOnClassesThat(resideInAPackage("javafx.scene.control..")),
            "which controls a view is made of is the view's own business",
            offence("controller", "javafx.scene.control.Slider.class")),

    NO_FILES_IN_THE_WINDOW(
            noClasses()
                    .that(resideInAnyPackage("app.fulcrum.controller..", "app.fulcrum.view.."))
                    .should()
                    .dependOnClassesThat(nameMatching("java\\.nio\\.file\\.Files|java\\.io\\.(File|Random).+")),
            "a disk can be asleep or far away: files are asked for through ports, away from the JavaFX thread",
            offence("controller.document", "java.nio.file.Files.exists(java.nio.file.Path.of(\"\"))"),
            offence("view.frame", "java.io.FileReader.class")),

    COMMAND_LINE(
            packages("cli..").mayUse("cli..", "session..", "model..", "text..", "java..", "picocli.."),
            "commands run without a display and reach files through the session's ports",
            offence("cli", "javafx.scene.Node.class"),
            offence("cli", "app.fulcrum.storage.Stub.class"),
            offence("cli", "app.fulcrum.view.Stub.class")),

    COMPOSITION(
            noClasses()
                    .that(not(resideInAPackage("app.fulcrum")))
                    .should()
                    .dependOnClassesThat(resideInAPackage("app.fulcrum")),
            "objects are handed what they need instead of fetching it",
            offence("controller", "app.fulcrum.Stub.class")),

    COMMAND_LINE_COMPOSITION(
            noClasses()
                    .that(nameMatching("app\\.fulcrum\\.(Launcher|CompositionRoot|BuildInfo)(\\$.*)?"))
                    .should()
                    .dependOnClassesThat(
                            resideInAnyPackage("javafx..", "app.fulcrum.view..", "app.fulcrum.controller..")),
            "a command must not pay for loading JavaFX",
            new Offence("app.fulcrum", "CompositionRoot", "javafx.scene.Node.class")),

    NO_CYCLES(
            slices().matching("app.fulcrum.(**)").should().beFreeOfCycles(),
            "packages in a cycle can only be understood, tested and changed together",
            new Offence("app.fulcrum.model.alpha", "Alpha", "app.fulcrum.model.beta.Beta.class"),
            new Offence("app.fulcrum.model.beta", "Beta", "app.fulcrum.model.alpha.Alpha.class")),

    NULL_MARKED(
            classes().that(resideInAPackage("app.fulcrum..")).should(beInANullMarkedPackage()),
            "NullAway checks only packages that say what null means there",
            offence("model.unmarked", "1")),

    JACKSON(
            only("storage..").may("tools.jackson..", "com.fasterxml.jackson.."),
            "how a file looks is the storage's own business",
            offence("cli", "tools.jackson.databind.JsonNode.class"),
            offence("model.scenario", "com.fasterxml.jackson.annotation.JsonProperty.class")),

    TABLE_LIBRARY(
            only("storage.report.table..", "storage.usage.source").may("de.siegmar.fastcsv.."),
            "tables are written in one place, and those of others are read in one: whoever knows what is in them need"
                    + " not know how fields are quoted",
            offence("storage.usage", "de.siegmar.fastcsv.reader.CsvReader.class"),
            offence("storage.report", "de.siegmar.fastcsv.writer.CsvWriter.class"),
            offence("cli", "de.siegmar.fastcsv.writer.CsvWriter.class")),

    POI(
            only("storage.workbook.writer..").may("org.apache.poi.."),
            "how a workbook is written is decided in one place; what stands in it is decided elsewhere",
            offence("cli", "org.apache.poi.xssf.usermodel.XSSFWorkbook.class"),
            offence("storage.workbook.sheet", "org.apache.poi.ss.usermodel.Cell.class")),

    CHART_LIBRARY(
            only("view.chart..").may("org.jfree.."),
            "the chart library is wrapped in one place and can be replaced there",
            offence("view.main", "org.jfree.chart.JFreeChart.class")),

    PAGE_LIBRARY(
            only("view.brief..").may("org.apache.pdfbox..", "org.apache.fontbox..", "de.rototor.pdfbox.."),
            "pages are written in one place, and whoever reads them needs no library",
            offence("view.main", "org.apache.pdfbox.pdmodel.PDDocument.class"),
            offence("storage.file", "org.apache.pdfbox.pdmodel.PDDocument.class")),

    DRAWING_LIBRARY(
            only("view.chart..")
                    .may("org.apache.batik..", "org.w3c.dom..", "javax.xml.parsers..", "javax.xml.transform.."),
            "drawings are written in one place",
            offence("view.main", "org.apache.batik.svggen.SVGGraphics2D.class"),
            offence("view.brief", "org.w3c.dom.Document.class")),

    AWT(
            only("view.chart..", "view.brief..", "storage.report..")
                    .may("java.awt..", "javax.swing..", "javafx.embed.swing.."),
            "only the chart library and picture files speak AWT",
            offence("view.main", "java.awt.Color.class"),
            offence("storage.scenario", "java.awt.image.BufferedImage.class")),

    NO_WEB_ENGINE(
            noClasses()
                    .should()
                    .dependOnClassesThat(resideInAPackage("javafx.scene.web.."))
                    .orShould()
                    .dependOnClassesThat(nameMatching("javafx\\.embed\\.swing\\.(SwingNode|JFXPanel)")),
            "a browser engine or a Swing island is too much to carry for showing text and numbers",
            offence("view.chart", "javafx.embed.swing.SwingNode.class")),

    NO_INTERNALS(
            noClasses().should().dependOnClassesThat(resideInAnyPackage("com.sun..", "sun..", "jdk.internal..")),
            "internals of the JDK and of JavaFX change without notice",
            offence("view.main", "com.sun.net.httpserver.HttpServer.class")),

    STANDARD_STREAMS(
            noClasses()
                    .that(not(resideInAnyPackage("app.fulcrum.cli..", "app.fulcrum")))
                    .should()
                    .accessTargetWhere(target(
                            "the standard streams",
                            "java\\.lang\\.System\\.(out|err|in)",
                            "java\\.lang\\..*\\.printStackTrace\\(\\)")),
            "nobody reads them behind a window, and commands promise exactly what they print",
            offence("storage.scenario", "System.out"),
            offence("view.main", "System.err")),

    LOGGING(
            only().may("java.util.logging..", "org.slf4j..", "org.apache.logging.."),
            "System.Logger is enough; only the program's start decides where the log goes",
            offence("storage.scenario", "java.util.logging.Logger.class"));

    private final ArchRule rule;
    private final List<Offence> offences;

    ArchitectureRule(ArchRule rule, String reason, Offence... offences) {
        this.rule = rule.because(reason).allowEmptyShould(true);
        this.offences = List.of(offences);
    }

    ArchRule rule() {
        return rule;
    }

    List<Offence> offences() {
        return offences;
    }

    /**
     * One class that breaks a rule.
     *
     * @param packageName where the class lives
     * @param className its simple name; null for a name made up for it
     * @param expression what its only method returns, and by which it breaks the rule
     */
    record Offence(String packageName, String className, String expression) {}

    private static Offence offence(String packageName, String expression) {
        return new Offence("app.fulcrum." + packageName, null, expression);
    }

    /** Starts a rule over packages below {@code app.fulcrum}. */
    private static Scope packages(String... patterns) {
        return new Scope(patterns);
    }

    /** Starts a rule that reserves libraries for packages below {@code app.fulcrum} and for the composition root. */
    private static Scope only(String... patterns) {
        return new Scope(patterns);
    }

    private record Scope(String... patterns) {

        /** The packages of the scope use nothing but the allowed ones; ours are named without {@code app.fulcrum}. */
        ArchRule mayUse(String... allowed) {
            return classes()
                    .that(resideInAnyPackage(ours(patterns)))
                    .should()
                    .onlyDependOnClassesThat(resideInAnyPackage("org.jspecify.annotations..")
                            .or(resideInAnyPackage(allowed))
                            .or(resideInAnyPackage(ours(allowed))));
        }

        /** Nobody but the packages of the scope uses the libraries. */
        ArchRule may(String... libraries) {
            return noClasses()
                    .that(not(resideInAnyPackage(ours(patterns))))
                    .and(not(resideInAPackage("app.fulcrum")))
                    .should()
                    .dependOnClassesThat(resideInAnyPackage(libraries));
        }

        private static String[] ours(String... patterns) {
            return List.of(patterns).stream()
                    .map(pattern -> "app.fulcrum." + pattern)
                    .toArray(String[]::new);
        }
    }

    private static DescribedPredicate<JavaAccess<?>> target(String description, String... fullNames) {
        Pattern pattern = Pattern.compile(String.join("|", fullNames));
        return DescribedPredicate.describe(
                description,
                access -> pattern.matcher(access.getTarget().getFullName()).matches());
    }

    private static ArchCondition<JavaClass> beInANullMarkedPackage() {
        return new ArchCondition<>("be in a @NullMarked package") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                if (!type.getPackage().isAnnotatedWith(NullMarked.class)) {
                    events.add(SimpleConditionEvent.violated(
                            type, type.getName() + " is in a package without @NullMarked in its package-info.java"));
                }
            }
        };
    }
}
