package app.fulcrum.storage.enclosure;

import app.fulcrum.model.problem.Phrase;
import app.fulcrum.session.handover.Enclosure.Kind;
import java.io.ByteArrayInputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads elements that hold an enclosure in base64, each in a namespace of its own. */
final class XmlEnclosures {

    /** What may stand before a text in UTF-8. */
    private static final byte[] MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private final XMLStreamReader reader;
    private final FoundEnclosures found;

    private XmlEnclosures(XMLStreamReader reader, FoundEnclosures found) {
        this.reader = reader;
        this.found = found;
    }

    /** Every enclosure of a drawing. */
    static void readDrawing(byte[] xml, FoundEnclosures found) throws Unreadable {
        try {
            new XmlEnclosures(reader(xml), found).read();
        } catch (XMLStreamException broken) {
            throw new Unreadable(Phrase.BROKEN_XML);
        }
    }

    /** The enclosure that is the whole of a part of a workbook; those of others are none of ours, sound or not. */
    static void readPart(byte[] xml, FoundEnclosures found) throws Unreadable {
        boolean ours = false;
        try {
            XMLStreamReader reader = reader(xml);
            while (reader.getEventType() != XMLStreamConstants.START_ELEMENT) {
                reader.next();
            }
            Optional<Kind> kind = kind(reader);
            ours = kind.isPresent();
            if (ours) {
                new XmlEnclosures(reader, found).element(kind.get());
            }
        } catch (XMLStreamException broken) {
            if (ours) {
                throw new Unreadable(Phrase.BROKEN_XML);
            }
        }
    }

    /** Reads neither document types nor anything from elsewhere. */
    private static XMLStreamReader reader(byte[] xml) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory.createXMLStreamReader(text(xml));
    }

    /** In UTF-16 where a mark says so, and otherwise in UTF-8. The parser would print what it cannot decode. */
    private static Reader text(byte[] xml) {
        boolean isWide = xml.length > 1 && (xml[0] & xml[1] & 0xFE) == 0xFE && xml[0] != xml[1];
        boolean isMarked = xml.length >= MARK.length && Arrays.equals(xml, 0, MARK.length, MARK, 0, MARK.length);
        int from = isMarked ? MARK.length : 0;
        return new InputStreamReader(
                new ByteArrayInputStream(xml, from, xml.length - from),
                isWide ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8);
    }

    private static Optional<Kind> kind(XMLStreamReader reader) {
        String namespace = reader.getNamespaceURI();
        return namespace == null ? Optional.empty() : EnclosureReader.kind(Kind::namespace, namespace);
    }

    private void read() throws XMLStreamException, Unreadable {
        while (reader.hasNext()) {
            if (reader.next() == XMLStreamConstants.START_ELEMENT) {
                Optional<Kind> kind = kind(reader);
                if (kind.isPresent()) {
                    element(kind.get());
                }
            }
        }
    }

    private void element(Kind kind) throws XMLStreamException, Unreadable {
        StringBuilder text = new StringBuilder();
        while (reader.next() != XMLStreamConstants.END_ELEMENT) {
            if (reader.isCharacters()) {
                text.append(reader.getText());
                if (text.length() > Unpacking.LONGEST_BASE64) {
                    throw EnclosureReader.tooLarge();
                }
            } else if (reader.isStartElement()) {
                throw new Unreadable(Phrase.BROKEN_XML);
            }
        }
        found.add(kind, () -> Unpacking.decoded(text.toString()));
    }
}
