package gatehouse.web.client;

import gatehouse.vocabulary.ApplicationStatus;
import java.util.List;

/**
 * What every page of an application shows around its own content.
 *
 * @param path        the application's own address
 * @param institution its name, or words for one that has none yet
 */
record CaseFrame(
        String path, String reference, String institution, String type, ApplicationStatus status, boolean editable,
        List<MissingGroup> missing, int missingCount) {

    /** What is still missing of one subject. @param open whether its lines are shown at once */
    record MissingGroup(String title, List<Line> lines, boolean open) {}

    /** One missing thing. @param asked whether it is asked again; @param checking whether what came is being checked */
    record Line(String label, List<String> reasons, String href, boolean asked, boolean checking) {}
}
