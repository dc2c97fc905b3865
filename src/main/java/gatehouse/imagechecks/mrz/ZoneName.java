package gatehouse.imagechecks.mrz;

/**
 * A name as the zone holds it: ICAO 9303 part 3, 4.6.
 *
 * @param surname    the primary identifier, spaces for fillers
 * @param givenNames the secondary identifier; empty where there is none, as for a person of one name
 * @param full       whether it fills its field to the last position, so that some of it may have been cut: parts 4 to 6, 4.2.3
 */
public record ZoneName(String surname, String givenNames, boolean full) {

    static ZoneName of(String field) {
        int parting = field.indexOf("<<");
        String primary = parting < 0 ? field : field.substring(0, parting);
        String secondary = parting < 0 ? "" : field.substring(parting);
        return new ZoneName(spaced(primary), spaced(secondary), !field.endsWith("<"));
    }

    private static String spaced(String identifier) {
        return identifier.replace('<', ' ').strip().replaceAll(" {2,}", " ");
    }
}
