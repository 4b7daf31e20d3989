package lat.cabildo.directory.importing;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import lat.cabildo.directory.fact.SearchKeys;

/**
 * What columns mean that are called as registers of the region call them, in Spanish, Portuguese or English, whatever
 * their accents and case; and those of Popolo and of our own exports.
 */
final class ColumnNames {
    private static final Map<String, String> FIELDS = new HashMap<>();

    static {
        called("id", "id");
        called("name", "name", "nombre", "nome", "municipio", "municipality", "denominacion", "nombre oficial");
        called("language", "language", "idioma");
        called("acronym", "acronym", "sigla", "siglas", "acronimo");
        called("alias", "alias", "aliases", "other names", "otros nombres", "outros nomes");
        called("kind", "kind", "classification", "tipo", "clase", "clasificacion");
        called("network-type", "network type", "tipo de red");
        called("country", "country", "pais", "codigo de pais", "codigo pais", "country code");
        called("subdivision", "subdivision", "iso 3166 2", "codigo iso", "area id");
        called("place", "place", "lugar", "cabecera", "capital", "localidad", "sede", "area name");
        called("latitude", "latitude", "latitud", "lat");
        called("longitude", "longitude", "longitud", "lon", "lng", "long");
        called("parent", "parent", "parent id", "pertenece a", "pertence a");
        called("themes", "themes", "theme", "temas", "tema");
        called("identifiers", "identifiers", "identificadores");
        called("figure:population", "population", "poblacion", "populacao", "habitantes");
        called("identifier:wikidata", "wikidata", "wikidata id", "qid");
        called("identifier:geonames", "geonames", "geonameid", "geonames id");
        called("identifier:lei", "lei");
        for (String scheme : new String[] {"ibge", "ubigeo", "inegi", "divipola", "ine", "indec", "cut", "dpa"}) {
            called("identifier:" + scheme, scheme, "codigo " + scheme, "cod " + scheme);
        }
    }

    private ColumnNames() {}

    private static void called(String field, String... names) {
        for (String name : names) {
            FIELDS.put(SearchKeys.whole(name), field);
        }
    }

    /** Empty for a column whose name does not tell. */
    static Optional<ImportField> fieldOf(String column) {
        return ImportField.of(column.toLowerCase(Locale.ROOT))
                .or(() -> Optional.ofNullable(FIELDS.get(SearchKeys.whole(column)))
                        .flatMap(ImportField::of));
    }
}
