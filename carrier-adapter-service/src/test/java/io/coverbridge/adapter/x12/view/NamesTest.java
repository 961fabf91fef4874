package io.coverbridge.adapter.x12.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** Whatever a schema knows has a name. */
class NamesTest {

    @ParameterizedTest
    @ValueSource(strings = {"005010X220A1.xml", "005010X231A1.xml"})
    void everySegmentAndElementOfTheSchemasHasAName(String schema)
            throws IOException, ParserConfigurationException, SAXException {
        NodeList segments = document(schema).getElementsByTagName("segmentType");

        assertThat(segments.getLength()).isGreaterThan(5);
        for (Element segment : elements(segments)) {
            String id = segment.getAttribute("name");
            assertThat(Names.of(id)).as(id).isNotBlank();
            Element sequence =
                    (Element) segment.getElementsByTagName("sequence").item(0);
            int position = 0;
            for (Element element : elements(sequence.getElementsByTagName("*"))) {
                String reference = "%s%02d".formatted(id, ++position);
                assertThat(Names.of(reference)).as(reference).isNotBlank();
                boolean composite = element.getTagName().equals("composite");
                assertThat(Names.isComposite(reference)).as(reference).isEqualTo(composite);
            }
        }
    }

    private static Element[] elements(NodeList nodes) {
        return IntStream.range(0, nodes.getLength())
                .mapToObj(index -> (Element) nodes.item(index))
                .toArray(Element[]::new);
    }

    private static Document document(String schema) throws IOException, ParserConfigurationException, SAXException {
        try (InputStream in = NamesTest.class.getResourceAsStream("/io/coverbridge/adapter/x12/" + schema)) {
            return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(Objects.requireNonNull(in));
        }
    }
}
