package gatehouse.studio;

import java.util.List;
import java.util.Map;

/** What stands printed beside the fields: English alone, or with French, German or Spanish. */
final class Wording {
    private static final Map<String, List<String>> WORDS = Map.ofEntries(
            Map.entry("surname", List.of("Surname", "Nom", "Name", "Apellidos")),
            Map.entry("given", List.of("Given names", "Prénoms", "Vornamen", "Nombres")),
            Map.entry("nationality", List.of("Nationality", "Nationalité", "Staatsangehörigkeit", "Nacionalidad")),
            Map.entry("born", List.of("Date of birth", "Date de naissance", "Geburtsdatum", "Fecha de nacimiento")),
            Map.entry("sex", List.of("Sex", "Sexe", "Geschlecht", "Sexo")),
            Map.entry("place", List.of("Place of birth", "Lieu de naissance", "Geburtsort", "Lugar de nacimiento")),
            Map.entry("issued", List.of("Date of issue", "Date de délivrance", "Ausstellungsdatum", "Fecha de expedición")),
            Map.entry("expiry", List.of("Date of expiry", "Date d'expiration", "Gültig bis", "Fecha de caducidad")),
            Map.entry("number", List.of("Document No.", "N° du document", "Dokumentennummer", "N.º de documento")),
            Map.entry("authority", List.of("Authority", "Autorité", "Behörde", "Autoridad")),
            Map.entry("address", List.of("Address", "Adresse", "Anschrift", "Domicilio")),
            Map.entry("remarks", List.of("Remarks", "Remarques", "Anmerkungen", "Observaciones")),
            Map.entry("class", List.of("Class", "Catégorie", "Klasse", "Clase")),
            Map.entry("PASSPORT", List.of("PASSPORT", "PASSEPORT", "REISEPASS", "PASAPORTE")),
            Map.entry("ID_CARD", List.of("IDENTITY CARD", "CARTE D'IDENTITÉ", "PERSONALAUSWEIS", "DOCUMENTO DE IDENTIDAD")),
            Map.entry("DRIVING_LICENCE", List.of("DRIVING LICENCE", "PERMIS DE CONDUIRE", "FÜHRERSCHEIN", "PERMISO DE CONDUCCIÓN")),
            Map.entry("RESIDENCE_PERMIT", List.of("RESIDENCE PERMIT", "TITRE DE SÉJOUR", "AUFENTHALTSTITEL", "PERMISO DE RESIDENCIA")),
            Map.entry("VISA", List.of("VISA", "VISA", "VISUM", "VISADO")));

    private Wording() {}

    /** @param language 0 English alone, 1 to 3 with another */
    static String of(String key, int language) {
        List<String> words = WORDS.get(key);
        return language == 0 ? words.get(0) : words.get(0) + " / " + words.get(language);
    }
}
