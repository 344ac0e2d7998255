package app.fulcrum.view.brief;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDNameTreeNode;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** A PDF file as others read it. */
public record ReadPdf(
        List<List<Sign>> pages,
        String text,
        List<PDFont> fonts,
        List<Attached> attached,
        List<Tagged> tags,
        PDDocumentInformation information) {

    private static final Pattern SPACES = Pattern.compile("[\\s\\u00a0]+");

    /**
     * A sign on a page, in points from its upper left corner.
     *
     * @param width of the page
     * @param height of the page
     */
    public record Sign(String text, float x, float right, float baseline, float width, float height) {}

    /** A file within the file. */
    public record Attached(String name, String mediaType, String filter, String relationship, byte[] bytes) {}

    /** An element of the structure. */
    public record Tagged(String type, String alternativeText) {}

    public static ReadPdf of(byte[] pdf) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            List<List<Sign>> pages = new ArrayList<>();
            List<PDFont> fonts = new ArrayList<>();
            for (PDPage page : document.getPages()) {
                pages.add(signs(document, page));
                fonts(page.getResources(), fonts);
            }
            PDFTextStripper stripper = new PDFTextStripper();
            String text = SPACES.matcher(stripper.getText(document)).replaceAll(" ");
            List<Tagged> tags = new ArrayList<>();
            tags(document.getDocumentCatalog().getStructureTreeRoot(), tags);
            return new ReadPdf(pages, text, fonts, attached(document), tags, document.getDocumentInformation());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static List<Sign> signs(PDDocument document, PDPage page) throws IOException {
        List<Sign> signs = new ArrayList<>();
        PDFTextStripper stripper = new PDFTextStripper() {
            @Override
            protected void processTextPosition(TextPosition at) {
                signs.add(new Sign(
                        at.getUnicode(),
                        at.getX(),
                        at.getX() + at.getWidth(),
                        at.getY(),
                        at.getPageWidth(),
                        at.getPageHeight()));
            }
        };
        int number = document.getPages().indexOf(page) + 1;
        stripper.setStartPage(number);
        stripper.setEndPage(number);
        stripper.getText(document);
        return signs;
    }

    private static void fonts(PDResources resources, List<PDFont> fonts) throws IOException {
        for (COSName name : resources.getFontNames()) {
            fonts.add(resources.getFont(name));
        }
        for (COSName name : resources.getXObjectNames()) {
            if (resources.getXObject(name) instanceof PDFormXObject form && form.getResources() != null) {
                fonts(form.getResources(), fonts);
            }
        }
    }

    private static List<Attached> attached(PDDocument document) throws IOException {
        List<Attached> attached = new ArrayList<>();
        Map<String, PDComplexFileSpecification> files = new LinkedHashMap<>();
        if (document.getDocumentCatalog().getNames() != null) {
            PDNameTreeNode<PDComplexFileSpecification> tree =
                    document.getDocumentCatalog().getNames().getEmbeddedFiles();
            files.putAll(tree.getNames());
        }
        for (Map.Entry<String, PDComplexFileSpecification> file : files.entrySet()) {
            var content = file.getValue().getEmbeddedFile();
            attached.add(new Attached(
                    file.getKey(),
                    content.getSubtype(),
                    content.getCOSObject().getNameAsString(COSName.FILTER),
                    file.getValue().getCOSObject().getNameAsString(COSName.getPDFName("AFRelationship")),
                    content.toByteArray()));
        }
        return attached;
    }

    private static void tags(PDStructureNode node, List<Tagged> tags) {
        for (Object kid : node.getKids()) {
            if (kid instanceof PDStructureElement element) {
                tags.add(new Tagged(
                        element.getStructureType(),
                        element.getAlternateDescription() == null ? "" : element.getAlternateDescription()));
                tags(element, tags);
            }
        }
    }

    /** Whether a text is there in the order it is written in, wherever its lines are broken. */
    public boolean says(String words) {
        return withoutSpaces(text).contains(withoutSpaces(words));
    }

    private static String withoutSpaces(String words) {
        return SPACES.matcher(words).replaceAll("");
    }
}
