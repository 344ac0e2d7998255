package app.fulcrum.view.brief;

import app.fulcrum.text.language.Language;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkInfo;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkedContentReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureTreeRoot;

/** What the parts of a document are, in the order in which they are read aloud (ISO 32000-1, 14.7 and 14.8). */
final class Tags {

    private final PDDocument document;
    private final PDStructureTreeRoot root = new PDStructureTreeRoot();
    private final PDStructureElement whole;

    /** What the marked contents of every page belong to, by their numbers. */
    private final Map<PDPage, List<PDStructureElement>> marked = new LinkedHashMap<>();

    Tags(PDDocument document) {
        this.document = document;
        document.getDocumentCatalog().setLanguage(Language.current().tag());
        PDMarkInfo info = new PDMarkInfo();
        info.setMarked(true);
        document.getDocumentCatalog().setMarkInfo(info);
        document.getDocumentCatalog().setStructureTreeRoot(root);
        whole = within(root, "Document");
    }

    /** Something right within the document, after all that is there. */
    PDStructureElement add(String type) {
        return within(whole, type);
    }

    static PDStructureElement within(PDStructureNode parent, String type) {
        PDStructureElement element = new PDStructureElement(type, parent);
        parent.appendKid(element);
        return element;
    }

    /** A heading of a column or a row of a table. */
    static PDStructureElement heading(PDStructureElement row, String scope) {
        PDStructureElement heading = within(row, "TH");
        COSDictionary attributes = new COSDictionary();
        attributes.setName(COSName.O, "Table");
        attributes.setName("Scope", scope);
        heading.getCOSObject().setItem(COSName.A, attributes);
        return heading;
    }

    /** Begins what belongs to an element; the caller ends the marked content. */
    void begin(PDStructureElement element, PDPage page, PDPageContentStream content) throws IOException {
        List<PDStructureElement> all = marked.computeIfAbsent(page, _ -> new ArrayList<>());
        int number = all.size();
        all.add(element);
        if (element.getPage() == null) {
            element.setPage(page);
        }
        if (page.equals(element.getPage())) {
            element.appendKid(number);
        } else {
            PDMarkedContentReference reference = new PDMarkedContentReference();
            reference.setPage(page);
            reference.setMCID(number);
            element.appendKid(reference);
        }
        content.beginMarkedContent(COSName.getPDFName(element.getStructureType()), number);
    }

    /** Begins what is not read aloud. */
    static void beginArtifact(PDPageContentStream content) throws IOException {
        content.beginMarkedContent(COSName.ARTIFACT);
    }

    /** Writes down which content belongs to what, once all is there. */
    void finish() {
        COSArray numbers = new COSArray();
        int key = 0;
        for (PDPage page : document.getPages()) {
            COSArray elements = new COSArray();
            marked.getOrDefault(page, List.of()).forEach(element -> elements.add(element.getCOSObject()));
            page.setStructParents(key);
            page.getCOSObject().setName(COSName.getPDFName("Tabs"), "S");
            numbers.add(COSInteger.get(key));
            numbers.add(elements);
            key++;
        }
        COSDictionary tree = new COSDictionary();
        tree.setItem(COSName.NUMS, numbers);
        root.getCOSObject().setItem(COSName.PARENT_TREE, tree);
        root.setParentTreeNextKey(key);
    }
}
