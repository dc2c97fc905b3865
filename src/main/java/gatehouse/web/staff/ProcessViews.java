package gatehouse.web.staff;

import gatehouse.workflow.ProcessPictures;
import gatehouse.workflow.ProcessPictures.ProcessPicture;
import java.io.IOException;
import java.io.StringReader;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** Where a case is in its processes, in words beside the picture: for those who see no picture, and for pages without script. */
@Component
class ProcessViews {

    private static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";

    private final ProcessPictures pictures;
    private final Map<String, Map<String, String>> placeNames = new ConcurrentHashMap<>();

    ProcessViews(ProcessPictures pictures) {
        this.pictures = pictures;
    }

    /**
     * One process.
     *
     * @param process the id of its diagram
     * @param person  whom it verifies; null for the others
     * @param party   whose verification it is; null for the others
     * @param places  the names of where it stands
     * @param here    the ids of where it stands, for the picture
     * @param crossed the ids of what it has been through, for the picture
     */
    record ProcessView(String instance, String process, String name, @Nullable String person, @Nullable UUID party, boolean running, List<String> places, String here, String crossed) {}

    List<ProcessView> of(UUID application, Map<UUID, String> partyNames) {
        return pictures.of(application).stream().map(picture -> new ProcessView(picture.instance(), picture.process(), picture.name(),
                picture.party() == null ? null : partyNames.getOrDefault(picture.party(), ""), picture.party(), picture.running(),
                picture.here().stream().map(place -> name(application, picture, place)).filter(name -> !name.isEmpty()).distinct().toList(),
                String.join(" ", picture.here()), String.join(" ", picture.crossed()))).toList();
    }

    /** The name on the diagram, empty for a gateway without one; read once a process, and again when a newer version of it has other places. */
    private String name(UUID application, ProcessPicture picture, String place) {
        Map<String, String> known = placeNames.getOrDefault(picture.process(), Map.of());
        if (!known.containsKey(place)) {
            known = read(pictures.diagram(application, picture.instance()).orElse("<none/>"));
            placeNames.put(picture.process(), known);
        }
        return known.getOrDefault(place, "");
    }

    private static Map<String, String> read(String diagram) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            NodeList elements = factory.newDocumentBuilder().parse(new InputSource(new StringReader(diagram))).getElementsByTagNameNS(BPMN, "*");
            Map<String, String> names = new HashMap<>();
            for (int i = 0; i < elements.getLength(); i++) {
                Element element = (Element) elements.item(i);
                String id = element.getAttribute("id");
                names.put(id, element.getAttribute("name"));
            }
            return names;
        } catch (ParserConfigurationException | SAXException | IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
