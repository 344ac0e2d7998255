package app.fulcrum.view.chart.picture;

import static org.assertj.core.api.Assertions.assertThat;

import app.fulcrum.session.handover.Enclosure;
import app.fulcrum.view.chart.ChartSamples;
import app.fulcrum.view.chart.data.ChartLine;
import app.fulcrum.view.chart.data.ChartModel;
import app.fulcrum.view.chart.data.Stretch;
import app.fulcrum.view.style.Appearance;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

class SvgPictureTest {

    private static final String SVG = "http://www.w3.org/2000/svg";

    private static final List<Enclosure> ENCLOSURES = List.of(
            new Enclosure(Enclosure.Kind.SCENARIO, "{\"name\": \"größer ]]>\"}".getBytes(StandardCharsets.UTF_8)),
            new Enclosure(Enclosure.Kind.FIGURES, new byte[] {'{', '}'}));

    private static PictureRequest saying(String text, ChartModel model) {
        return new PictureRequest(
                model,
                new PictureWords("Support chat", text, List.of(), List.of(), List.of("Fulcrum 1.0.0")),
                "Line chart of monthly cost by tokens per day.",
                ENCLOSURES,
                Appearance.LIGHT,
                PictureRequest.MIN_WIDTH);
    }

    private static byte[] drawing(ChartModel model) {
        return ChartPicture.svg(saying("Use the hosted open API.", model));
    }

    private static Document parsed(byte[] svg) throws IOException, SAXException, ParserConfigurationException {
        return DocumentBuilderFactory.newDefaultNSInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(svg));
    }

    private static List<Element> elements(NodeList nodes) {
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            elements.add((Element) nodes.item(i));
        }
        return elements;
    }

    private static List<String> texts(Document document) {
        return elements(document.getElementsByTagNameNS(SVG, "text")).stream()
                .map(Element::getTextContent)
                .toList();
    }

    @ParameterizedTest
    @EnumSource(GoldenPictureTest.Sample.class)
    void everyLabelIsText(GoldenPictureTest.Sample sample) throws Exception {
        ChartModel model = sample.model();
        byte[] svg = drawing(model);
        Path folder = Files.createDirectories(Path.of("target", "pictures"));
        Files.write(folder.resolve("drawing-" + sample.name().toLowerCase(Locale.ROOT) + ".svg"), svg);

        List<String> texts = texts(parsed(svg));
        String all = String.join(" ", texts);

        assertThat(texts).contains("Support chat", "Use the hosted open API.", "Fulcrum 1.0.0");
        assertThat(texts).contains(model.x().title(), model.y().title());
        model.today().ifPresent(today -> assertThat(texts).contains(today.text()));
        for (ChartLine line : model.lines()) {
            assertThat(all).contains(line.name().split(" ", 2)[0]);
        }
        model.notes().forEach(note -> assertThat(all).contains(note));
        assertThat(texts)
                .containsAnyElementsOf(
                        model.stretches().isEmpty()
                                ? texts
                                : model.stretches().stream().map(Stretch::text).toList());
    }

    @Test
    void theFileIsTheSameEveryTime() {
        assertThat(drawing(ChartSamples.crowded())).isEqualTo(drawing(ChartSamples.crowded()));
    }

    @Test
    void titleDescriptionAndEnclosuresAreWhereReadersLook() throws Exception {
        Document document = parsed(drawing(ChartSamples.usual()));
        Element root = document.getDocumentElement();

        assertThat(root.getAttribute("viewBox")).matches("0 0 1200 \\d{3}");
        for (String id : root.getAttribute("aria-labelledby").split(" ", -1)) {
            assertThat(elements(root.getElementsByTagName("*")))
                    .filteredOn(element -> element.getAttribute("id").equals(id))
                    .singleElement()
                    .satisfies(element -> assertThat(element.getTextContent()).isNotBlank());
        }
        assertThat(root.getElementsByTagNameNS(SVG, "desc").item(0).getTextContent())
                .isEqualTo("Line chart of monthly cost by tokens per day.");
        for (Enclosure enclosure : ENCLOSURES) {
            NodeList found = root.getElementsByTagNameNS(enclosure.kind().namespace(), "*");
            assertThat(found.getLength()).isEqualTo(1);
            assertThat(found.item(0).getParentNode().getLocalName()).isEqualTo("metadata");
            assertThat(Base64.getDecoder().decode(found.item(0).getTextContent()))
                    .isEqualTo(enclosure.bytes());
        }
    }

    @Test
    void theTypefaceIsNamedWithOthersInItsPlaceAndBoldIsBold() throws Exception {
        List<Element> all = elements(parsed(drawing(ChartSamples.usual())).getElementsByTagName("*"));

        assertThat(all.stream()
                        .filter(element -> element.hasAttribute("font-family"))
                        .map(element -> element.getAttribute("font-family"))
                        .collect(Collectors.toSet()))
                .containsExactly("Fulcrum Sans, Inter, Helvetica, Arial, sans-serif");
        assertThat(all)
                .filteredOn(element -> element.getTextContent().equals("Use the hosted open API."))
                .anyMatch(element -> element.getAttribute("font-weight").equals("bold"));
        assertThat(all)
                .filteredOn(element -> element.getTextContent().equals("Fulcrum 1.0.0"))
                .noneMatch(element -> element.getAttribute("font-weight").equals("bold"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "<script>alert(1)</script> & ]]> \"quoted\"",
                "a\u0000b\tc\nd",
                "\uD800 lone surrogate",
                "\uFFFE is no character",
                "\uD83D\uDE80 rocket",
                "\u4e2d\u6587",
                "\u202Eright to left"
            })
    void textsOfAnyScriptAndShapeAreWrittenWithoutHarm(String text) throws Exception {
        Document document = parsed(ChartPicture.svg(saying(text, ChartSamples.usual())));

        assertThat(document.getElementsByTagName("script").getLength()).isZero();
        String plain = text.replaceAll("\\p{Cntrl}", " ").replaceAll("[\\x{D800}-\\x{DFFF}\\x{FFFE}]", "\uFFFD");
        assertThat(String.join(" ", texts(document))).contains(plain);
    }
}
