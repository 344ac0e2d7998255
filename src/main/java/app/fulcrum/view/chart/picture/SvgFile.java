package app.fulcrum.view.chart.picture;

import app.fulcrum.session.handover.Enclosure;
import java.awt.Dimension;
import java.awt.Graphics2D;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.apache.batik.svggen.SVGGeneratorContext;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * A picture as an SVG file: what is drawn on its canvas, a title and a description for those who cannot see it, and what it
 * carries along.
 */
final class SvgFile {

    private static final String SVG = "http://www.w3.org/2000/svg";

    /** Whoever has neither the typeface nor its origin sees one that is as wide. */
    private static final String FAMILY = "Fulcrum Sans, Inter, Helvetica, Arial, sans-serif";

    private static final String FAMILY_ATTRIBUTE = "font-family";

    /** What XML cannot hold, tabs and line ends aside (XML 1.0, 2.2). */
    private static final Pattern NO_XML = Pattern.compile("[^\\t\\n\\r -\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]");

    private final PictureRequest request;
    private final SvgCanvas canvas;

    SvgFile(PictureRequest request) {
        this.request = request;
        SVGGeneratorContext context = SVGGeneratorContext.createDefault(document());
        context.setComment("Fulcrum");
        this.canvas = new SvgCanvas(context);
    }

    private static Document document() {
        try {
            return DocumentBuilderFactory.newDefaultNSInstance()
                    .newDocumentBuilder()
                    .getDOMImplementation()
                    .createDocument(SVG, "svg", null);
        } catch (ParserConfigurationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** What is drawn here is in the file. */
    Graphics2D canvas() {
        return canvas;
    }

    /** @param height in the units drawn in */
    byte[] bytes(double height) {
        canvas.setSVGCanvasSize(new Dimension((int) PicturePainter.WIDTH, (int) Math.ceil(height)));
        Element root = canvas.getRoot();
        root.setAttribute("viewBox", "0 0 " + (int) PicturePainter.WIDTH + " " + (int) Math.ceil(height));
        root.setAttribute("role", "img");
        root.setAttribute("aria-labelledby", "title description");
        Node drawing = root.getFirstChild();
        for (Element said : said()) {
            root.insertBefore(said, drawing);
        }
        nameTypeface(root);
        return written(root);
    }

    /** Batik's own writer names a document type, at which careful readers stop. */
    private static byte[] written(Element root) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            TransformerFactory.newDefaultInstance()
                    .newTransformer()
                    .transform(new DOMSource(root), new StreamResult(bytes));
        } catch (TransformerException impossible) {
            throw new IllegalStateException(impossible);
        }
        return bytes.toByteArray();
    }

    /** What is in the file beside the drawing. */
    private List<Element> said() {
        List<Element> said = new ArrayList<>();
        said.add(text("title", request.words().title()));
        said.add(text("desc", request.alternativeText()));
        said.get(0).setAttribute("id", "title");
        said.get(1).setAttribute("id", "description");
        if (!request.enclosures().isEmpty()) {
            Element metadata = canvas.getDOMFactory().createElementNS(SVG, "metadata");
            request.enclosures().forEach(enclosure -> metadata.appendChild(element(enclosure)));
            said.add(metadata);
        }
        return said;
    }

    private Element element(Enclosure enclosure) {
        String namespace = enclosure.kind().namespace();
        Element element = canvas.getDOMFactory()
                .createElementNS(namespace, enclosure.kind().id());
        element.setAttributeNS(XMLConstants.XMLNS_ATTRIBUTE_NS_URI, XMLConstants.XMLNS_ATTRIBUTE, namespace);
        element.setTextContent(Base64.getEncoder().encodeToString(enclosure.bytes()));
        return element;
    }

    private Element text(String name, String text) {
        Element element = canvas.getDOMFactory().createElementNS(SVG, name);
        element.setTextContent(clean(text));
        return element;
    }

    /** The same with a sign for each one that XML cannot hold. */
    static String clean(String text) {
        return NO_XML.matcher(text).replaceAll("\uFFFD");
    }

    private static void nameTypeface(Element element) {
        if (element.hasAttribute(FAMILY_ATTRIBUTE)) {
            element.setAttribute(FAMILY_ATTRIBUTE, FAMILY);
        }
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element inner) {
                nameTypeface(inner);
            }
        }
    }
}
