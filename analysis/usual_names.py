"""Usual names of columns, in English, French, Spanish, German, Italian and Portuguese."""

from __future__ import annotations

# Usual names, most telling first; compared without case, accents and punctuation.
CITY_ID_NAMES = "city_id id_city cityid ville_id id_ville commune_id id_commune".split()
CITY_NAMES = (
    "city cities city_name ville villes nom_ville nom_de_la_ville commune communes nom_commune "
    "municipality municipalities municipalite municipalites municipality_name town towns place "
    "local_authority collectivite ciudad ciudades municipio municipios ayuntamiento localidad "
    "stadt stadte stadtname gemeinde gemeinden kommune kommunen ort "
    "citta comune comuni cidade cidades concelho "
    "city_town ville_commune"
).split()
PLAIN_NAMES = "name nom nombre nome".split()
COUNTRY_NAMES = (
    "country countries country_code country_name pays code_pays iso iso2 iso3 iso_a2 iso_a3 "
    "iso_code alpha_2 alpha_3 cc pais paises codigo_pais land staat landercode paese nazione "
    "nation"
).split()
ADMIN_NAMES = (
    "admin1 admin admin_1 admin1_code state states state_code us_state province provinces "
    "state_province province_state etat departement region regions estado provincia comunidad "
    "bundesland kanton canton regione regiao distrito county"
).split()
NETWORK_NAMES = (
    "network_id id_network networkid reseau_id id_reseau network networks network_name reseau "
    "reseaux nom_reseau nom_du_reseau city_network reseau_de_villes red redes red_id id_red "
    "red_de_ciudades netzwerk netzwerke netzwerk_id stadtenetzwerk rete reti rete_id rede "
    "rede_id"
).split()
# Columns that describe a city or a row; never taken for a network by themselves.
OTHER_NAMES = frozenset(
    (
        "population pop inhabitants habitants poblacion einwohner popolazione populacao "
        "lat latitude lon lng long longitude x y elevation area year annee ano jahr anno date "
        "as_of since depuis mark source sources url source_url link lien note notes comment "
        "comments commentaire commentaires remarque remarques fid ogc_fid objectid gid id "
        "continent website wikidata wikipedia geonameid n_networks total sum somme count nb "
        "number nombre_de_reseaux rank rang"
    ).split()
)
