<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
  <context>
    <name>NodalCities</name>
    <message>
      <source>1 is the usual modularity; higher values give smaller communities.</source>
      <translation>1 correspond à la modularité usuelle ; des valeurs plus élevées donnent des communautés plus petites.</translation>
    </message>
    <message>
      <source>A line is drawn between two cities that share at least this many networks. 0: the least number, from two, that keeps the map readable (1000 lines at most).</source>
      <translation>Une ligne est tracée entre deux villes qui partagent au moins ce nombre de réseaux. 0 : le plus petit nombre, à partir de deux, qui laisse la carte lisible (1 000 lignes au plus).</translation>
    </message>
    <message>
      <source>A membership absent from the table is unknown, not refused.</source>
      <translation>Une adhésion absente de la table est inconnue, et non pas inexistante.</translation>
    </message>
    <message>
      <source>A project that opens styled elsewhere. Its layers go to a GeoPackage of the same name beside it, unless another is given.</source>
      <translation>Un projet qui s’ouvre ailleurs avec ses styles. Ses couches vont dans un GeoPackage de même nom, placé à côté, sauf si un autre est indiqué.</translation>
    </message>
    <message>
      <source>Add the betweenness in the graph of memberships itself, where shortest paths go from cities to networks and back.</source>
      <translation>Ajoute l’intermédiation dans le graphe des adhésions lui-même, où les plus courts chemins vont des villes aux réseaux et retour.</translation>
    </message>
    <message>
      <source>Africa</source>
      <translation>Afrique</translation>
    </message>
    <message>
      <source>Agreement between runs (adjusted Rand)</source>
      <translation>Concordance entre exécutions (indice de Rand ajusté)</translation>
    </message>
    <message>
      <source>Arabic-speaking cities</source>
      <translation>Villes arabophones</translation>
    </message>
    <message>
      <source>Asia</source>
      <translation>Asie</translation>
    </message>
    <message>
      <source>Base map: Natural Earth. Made with Nodal Cities and QGIS.</source>
      <translation>Fond de carte : Natural Earth. Réalisé avec Villes nodales et QGIS.</translation>
    </message>
    <message>
      <source>Between communities</source>
      <translation>Entre communautés</translation>
    </message>
    <message>
      <source>Betweenness</source>
      <translation>Intermédiation</translation>
    </message>
    <message>
      <source>Betweenness divided by the number of pairs of other cities.</source>
      <translation>Intermédiation divisée par le nombre de paires d’autres villes.</translation>
    </message>
    <message>
      <source>Betweenness in the graph of cities and networks, not normalised.</source>
      <translation>Intermédiation dans le graphe des villes et des réseaux, non normalisée.</translation>
    </message>
    <message>
      <source>Betweenness is exact, unweighted, over unordered pairs of cities (Freeman 1977, doi:10.2307/3033543; Brandes 2001, doi:10.1080/0022250X.2001.9990249).</source>
      <translation>L’intermédiation est exacte, non pondérée, sur les paires non ordonnées de villes (Freeman, 1977, doi:10.2307/3033543 ; Brandes, 2001, doi:10.1080/0022250X.2001.9990249).</translation>
    </message>
    <message>
      <source>Betweenness, normalised</source>
      <translation>Intermédiation normalisée</translation>
    </message>
    <message>
      <source>CITIES, row {row}: the point ({x}, {y}) is no place on Earth; check its coordinates and the coordinate system of the layer.</source>
      <translation>CITIES, ligne {row} : le point ({x}, {y}) n’est pas sur Terre ; vérifiez ses coordonnées et le système de coordonnées de la couche.</translation>
    </message>
    <message>
      <source>Candidates</source>
      <translation>Candidats</translation>
    </message>
    <message>
      <source>Carte 1</source>
      <translation>Carte 1</translation>
    </message>
    <message>
      <source>Carte 1: report</source>
      <translation>Carte 1 : rapport</translation>
    </message>
    <message>
      <source>Certainty of the match, 0 to 1.</source>
      <translation>Certitude de la correspondance, de 0 à 1.</translation>
    </message>
    <message>
      <source>Cities</source>
      <translation>Villes</translation>
    </message>
    <message>
      <source>Cities (names)</source>
      <translation>Villes (noms)</translation>
    </message>
    <message>
      <source>Cities (points)</source>
      <translation>Villes (points)</translation>
    </message>
    <message>
      <source>Cities by community</source>
      <translation>Villes par communauté</translation>
    </message>
    <message>
      <source>Cities found by a close spelling</source>
      <translation>Villes trouvées par une graphie voisine</translation>
    </message>
    <message>
      <source>Cities in one network only</source>
      <translation>Villes d’un seul réseau</translation>
    </message>
    <message>
      <source>Cities missing from the cities layer</source>
      <translation>Villes absentes de la couche des villes</translation>
    </message>
    <message>
      <source>Cities not found in the gazetteer</source>
      <translation>Villes introuvables dans le répertoire toponymique</translation>
    </message>
    <message>
      <source>Cities not located or not beyond doubt, with candidates. Fill in same_as, near, or lat and lon, and give it back as corrections.</source>
      <translation>Villes non localisées, ou localisées avec un doute, avec les lieux candidats. Remplissez same_as, near, ou lat et lon, puis redonnez cette table comme corrections.</translation>
    </message>
    <message>
      <source>Cities with the highest betweenness</source>
      <translation>Villes de plus forte intermédiation</translation>
    </message>
    <message>
      <source>City</source>
      <translation>Ville</translation>
    </message>
    <message>
      <source>City field</source>
      <translation>Champ de la ville</translation>
    </message>
    <message>
      <source>City id</source>
      <translation>Identifiant de la ville</translation>
    </message>
    <message>
      <source>City id field</source>
      <translation>Champ d’identifiant de la ville</translation>
    </message>
    <message>
      <source>City id of one end.</source>
      <translation>Identifiant de la ville à une extrémité.</translation>
    </message>
    <message>
      <source>City id of the other end.</source>
      <translation>Identifiant de la ville à l’autre extrémité.</translation>
    </message>
    <message>
      <source>City networks of a nodal city</source>
      <translation>Nombre de réseaux par ville nodale</translation>
    </message>
    <message>
      <source>Closeness</source>
      <translation>Proximité</translation>
    </message>
    <message>
      <source>Column {number} has no name: name it in the first row of the table.</source>
      <translation>La colonne {number} n’a pas de nom : nommez-la sur la première ligne de la table.</translation>
    </message>
    <message>
      <source>Communities</source>
      <translation>Communautés</translation>
    </message>
    <message>
      <source>Communities maximise modularity at resolution {resolution:g} by the Louvain method (Blondel et al. 2008, doi:10.1088/1742-5468/2008/10/P10008).</source>
      <translation>Les communautés maximisent la modularité, à la résolution {resolution:g}, par la méthode de Louvain (Blondel et al., 2008, doi:10.1088/1742-5468/2008/10/P10008).</translation>
    </message>
    <message>
      <source>Communities of cities</source>
      <translation>Communautés de villes</translation>
    </message>
    <message>
      <source>Communities shown (all their cities)</source>
      <translation>Communautés représentées (total des villes)</translation>
    </message>
    <message>
      <source>Community</source>
      <translation>Communauté</translation>
    </message>
    <message>
      <source>Computes memberships, exact betweenness and other centralities of each city.</source>
      <translation>Calcule les adhésions, l’intermédiation exacte et d’autres centralités de chaque ville.</translation>
    </message>
    <message>
      <source>Corrections of places</source>
      <translation>Corrections de lieux</translation>
    </message>
    <message>
      <source>Corrections, row {row} ({name}): {fields} are filled in; keep one. same_as says which place it is, near or lat and lon only where to draw it.</source>
      <translation>Corrections, ligne {row} ({name}) : {fields} sont remplis ; n’en gardez qu’un. same_as dit de quel lieu il s’agit, near ou lat et lon seulement où le dessiner.</translation>
    </message>
    <message>
      <source>Corrections, row {row}, field country: {value} is no country that is known; write its ISO code, for example FR.</source>
      <translation>Corrections, ligne {row}, champ country : {value} n’est pas un pays connu ; écrivez son code ISO, par exemple FR.</translation>
    </message>
    <message>
      <source>Corrections, row {row}, field name: it is empty; give the name as it stands in the memberships.</source>
      <translation>Corrections, ligne {row}, champ name : il est vide ; donnez le nom tel qu’il figure dans les adhésions.</translation>
    </message>
    <message>
      <source>Corrections, row {row}, field {field}: {value} is no angle between -{limit} and {limit} degrees.</source>
      <translation>Corrections, ligne {row}, champ {field} : {value} n’est pas un angle compris entre -{limit} et {limit} degrés.</translation>
    </message>
    <message>
      <source>Corrections, row {row}, field {field}: {value} is no single place of the gazetteer. Write the name with its country or division ("Paris, FR", "Richmond, VA"), a GeoNames id, or give lat and lon.</source>
      <translation>Corrections, ligne {row}, champ {field} : {value} ne désigne pas un lieu unique du répertoire toponymique. Écrivez le nom avec son pays ou sa division (« Paris, FR », « Richmond, VA »), un identifiant GeoNames, ou donnez lat et lon.</translation>
    </message>
    <message>
      <source>Corrections, rows {first} and {second} say different things of {name}: keep one.</source>
      <translation>Corrections, lignes {first} et {second} : elles se contredisent au sujet de la ville {name} ; n’en gardez qu’une.</translation>
    </message>
    <message>
      <source>Countries</source>
      <translation>Pays</translation>
    </message>
    <message>
      <source>Countries of its partners, its own left out.</source>
      <translation>Pays de ses partenaires, hormis le sien.</translation>
    </message>
    <message>
      <source>Countries with their number of cities.</source>
      <translation>Pays, avec leur nombre de villes.</translation>
    </message>
    <message>
      <source>Country</source>
      <translation>Pays</translation>
    </message>
    <message>
      <source>Country field</source>
      <translation>Champ du pays</translation>
    </message>
    <message>
      <source>Data: {source}{date}.</source>
      <translation>Données : {source}{date}.</translation>
    </message>
    <message>
      <source>Date of the data</source>
      <translation>Date des données</translation>
    </message>
    <message>
      <source>Degree</source>
      <translation>Degré</translation>
    </message>
    <message>
      <source>Distance (km)</source>
      <translation>Distance (km)</translation>
    </message>
    <message>
      <source>Draw</source>
      <translation>Dessiner</translation>
    </message>
    <message>
      <source>Draws a geodesic line between cities that share networks.</source>
      <translation>Dessine une ligne géodésique entre les villes qui partagent des réseaux.</translation>
    </message>
    <message>
      <source>Eigenvector centrality</source>
      <translation>Centralité de vecteur propre</translation>
    </message>
    <message>
      <source>English-speaking cities</source>
      <translation>Villes anglophones</translation>
    </message>
    <message>
      <source>Equal for the names of one city.</source>
      <translation>Identique pour les noms d’une même ville.</translation>
    </message>
    <message>
      <source>Europe</source>
      <translation>Europe</translation>
    </message>
    <message>
      <source>Everything that was changed, refused or doubtful.</source>
      <translation>Tout ce qui a été modifié, refusé ou reste douteux.</translation>
    </message>
    <message>
      <source>Expression on the networks; the others are left out. For example "scale" &lt;&gt; 'global' keeps the regional and national networks.</source>
      <translation>Expression sur les réseaux ; les autres sont laissés de côté. Par exemple, "scale" &lt;&gt; 'global' garde les réseaux régionaux et nationaux.</translation>
    </message>
    <message>
      <source>Field</source>
      <translation>Champ</translation>
    </message>
    <message>
      <source>Field of the cities with the same values as the city field. Left empty, city_id or else the first field is taken.</source>
      <translation>Champ de la couche des villes, de mêmes valeurs que le champ de la ville. Si vide : city_id ou, à défaut, le premier champ.</translation>
    </message>
    <message>
      <source>Field of the input concerned.</source>
      <translation>Champ concerné des données d’entrée.</translation>
    </message>
    <message>
      <source>Field of the networks with the same values as the network field. Left empty, network_id or else the first field is taken.</source>
      <translation>Champ de la table des réseaux, de mêmes valeurs que le champ du réseau. Si vide : network_id ou, à défaut, le premier champ.</translation>
    </message>
    <message>
      <source>Field with the country, as a code or a name. Left empty, it is recognised by its name. Without countries many homonyms cannot be located.</source>
      <translation>Champ du pays, en code ou en toutes lettres. Si vide, il est reconnu à son nom. Sans les pays, bien des homonymes ne peuvent pas être localisés.</translation>
    </message>
    <message>
      <source>Field with the name of the city. Left empty, it is recognised by its name.</source>
      <translation>Champ du nom de la ville. Si vide, il est reconnu à son nom.</translation>
    </message>
    <message>
      <source>Field with the name or id of the city. Left empty, it is recognised by its name.</source>
      <translation>Champ du nom ou de l’identifiant de la ville. Si vide, il est reconnu à son nom.</translation>
    </message>
    <message>
      <source>Field with the name or id of the network, where each row has one. Left empty, it is recognised by its name.</source>
      <translation>Champ du nom ou de l’identifiant du réseau, quand chaque ligne en porte un. Si vide, il est reconnu à son nom.</translation>
    </message>
    <message>
      <source>Field with the state, province or region, for homonyms.</source>
      <translation>Champ de l’État, de la province ou de la région, pour départager les homonymes.</translation>
    </message>
    <message>
      <source>Finds cities by name in the built-in gazetteer and lists what is in doubt.</source>
      <translation>Trouve les villes par leur nom dans le répertoire toponymique intégré et dresse la liste des cas douteux.</translation>
    </message>
    <message>
      <source>Finds groups of cities more linked to each other than to the rest (Louvain).</source>
      <translation>Trouve des groupes de villes plus liées entre elles qu’au reste (Louvain).</translation>
    </message>
    <message>
      <source>First-level division</source>
      <translation>Division de premier niveau</translation>
    </message>
    <message>
      <source>French-speaking cities</source>
      <translation>Villes francophones</translation>
    </message>
    <message>
      <source>From</source>
      <translation>De</translation>
    </message>
    <message>
      <source>GEOPACKAGE: {path} must end in .gpkg.</source>
      <translation>GEOPACKAGE : {path} doit se terminer par .gpkg.</translation>
    </message>
    <message>
      <source>GeoNames id</source>
      <translation>Identifiant GeoNames</translation>
    </message>
    <message>
      <source>GeoPackage</source>
      <translation>GeoPackage</translation>
    </message>
    <message>
      <source>Geodesic lines between nodal cities.</source>
      <translation>Lignes géodésiques entre villes nodales.</translation>
    </message>
    <message>
      <source>Homonyms that could not be settled</source>
      <translation>Homonymes non départagés</translation>
    </message>
    <message>
      <source>How the name was found in the gazetteer.</source>
      <translation>Comment le nom a été trouvé dans le répertoire toponymique.</translation>
    </message>
    <message>
      <source>How the table was read</source>
      <translation>Lecture de la table</translation>
    </message>
    <message>
      <source>ISO 3166-1 alpha-2 code.</source>
      <translation>Code ISO 3166-1 alpha-2.</translation>
    </message>
    <message>
      <source>Identifier in GeoNames.</source>
      <translation>Identifiant dans GeoNames.</translation>
    </message>
    <message>
      <source>Identifier of the city.</source>
      <translation>Identifiant de la ville.</translation>
    </message>
    <message>
      <source>Identifier of the network.</source>
      <translation>Identifiant du réseau.</translation>
    </message>
    <message>
      <source>Identity</source>
      <translation>Identité</translation>
    </message>
    <message>
      <source>Ids of the networks, separated by ;</source>
      <translation>Identifiants des réseaux, séparés par « ; »</translation>
    </message>
    <message>
      <source>Import memberships</source>
      <translation>Importer les adhésions</translation>
    </message>
    <message>
      <source>In the largest component; its maximum is 1.</source>
      <translation>Dans la plus grande composante ; son maximum est 1.</translation>
    </message>
    <message>
      <source>Inhabitants according to GeoNames or the cities layer.</source>
      <translation>Nombre d’habitants selon GeoNames ou la couche des villes.</translation>
    </message>
    <message>
      <source>Inside a community, in its colour</source>
      <translation>Au sein d’une communauté, de sa couleur</translation>
    </message>
    <message>
      <source>Kind</source>
      <translation>Type</translation>
    </message>
    <message>
      <source>Kind of event, for filtering.</source>
      <translation>Type d’événement, pour filtrer.</translation>
    </message>
    <message>
      <source>Label</source>
      <translation>Libellé</translation>
    </message>
    <message>
      <source>Languages</source>
      <translation>Langues</translation>
    </message>
    <message>
      <source>Latin America</source>
      <translation>Amérique latine</translation>
    </message>
    <message>
      <source>Latitude</source>
      <translation>Latitude</translation>
    </message>
    <message>
      <source>Leave out the cities in a single network before looking for communities.</source>
      <translation>Écarter les villes d’un seul réseau avant de chercher les communautés.</translation>
    </message>
    <message>
      <source>Left empty, the map says what it shows.</source>
      <translation>Si vide, la carte dit ce qu’elle montre.</translation>
    </message>
    <message>
      <source>Length of the geodesic on the WGS 84 ellipsoid.</source>
      <translation>Longueur de la géodésique sur l’ellipsoïde WGS 84.</translation>
    </message>
    <message>
      <source>Links</source>
      <translation>Liens</translation>
    </message>
    <message>
      <source>Links between cities</source>
      <translation>Liens entre villes</translation>
    </message>
    <message>
      <source>Links that weigh less are left out.</source>
      <translation>Les liens de poids inférieur sont laissés de côté.</translation>
    </message>
    <message>
      <source>Locate cities</source>
      <translation>Localiser les villes</translation>
    </message>
    <message>
      <source>Located cities</source>
      <translation>Villes localisées</translation>
    </message>
    <message>
      <source>Longitude</source>
      <translation>Longitude</translation>
    </message>
    <message>
      <source>Louvain community, 1 being the largest.</source>
      <translation>Communauté de Louvain, 1 étant la plus grande.</translation>
    </message>
    <message>
      <source>Louvain is run this many times; the best modularity wins, and the stability of each city is counted over the runs.</source>
      <translation>Nombre d’exécutions de la méthode de Louvain ; la meilleure modularité l’emporte, et la stabilité de chaque ville est mesurée sur l’ensemble des exécutions.</translation>
    </message>
    <message>
      <source>MAP: {path} must end in .pdf, .png or .svg.</source>
      <translation>MAP : {path} doit se terminer par .pdf, .png ou .svg.</translation>
    </message>
    <message>
      <source>Main languages of the countries with their number of cities.</source>
      <translation>Langues principales des pays, avec leur nombre de villes.</translation>
    </message>
    <message>
      <source>Map</source>
      <translation>Carte</translation>
    </message>
    <message>
      <source>Maps nodal cities by community and number of networks, from a membership table.</source>
      <translation>Cartographie les villes nodales par communauté et nombre de réseaux, à partir d’une table des adhésions.</translation>
    </message>
    <message>
      <source>Mark</source>
      <translation>Marque</translation>
    </message>
    <message>
      <source>Match</source>
      <translation>Correspondance</translation>
    </message>
    <message>
      <source>Mean of 1/distance to the other cities (harmonic closeness).</source>
      <translation>Moyenne de 1/distance aux autres villes (proximité harmonique).</translation>
    </message>
    <message>
      <source>Measure</source>
      <translation>Mesurer</translation>
    </message>
    <message>
      <source>Members</source>
      <translation>Membres</translation>
    </message>
    <message>
      <source>Members that belong to another network too.</source>
      <translation>Membres qui appartiennent aussi à un autre réseau.</translation>
    </message>
    <message>
      <source>Memberships</source>
      <translation>Adhésions</translation>
    </message>
    <message>
      <source>Memberships of the city.</source>
      <translation>Nombre d’adhésions de la ville.</translation>
    </message>
    <message>
      <source>Message</source>
      <translation>Message</translation>
    </message>
    <message>
      <source>Method and assumptions</source>
      <translation>Méthode et hypothèses</translation>
    </message>
    <message>
      <source>Middle East and North Africa</source>
      <translation>Moyen-Orient et Afrique du Nord</translation>
    </message>
    <message>
      <source>Minimum number of shared networks</source>
      <translation>Nombre minimal de réseaux partagés</translation>
    </message>
    <message>
      <source>Minimum weight</source>
      <translation>Poids minimal</translation>
    </message>
    <message>
      <source>Mixed</source>
      <translation>Mixte</translation>
    </message>
    <message>
      <source>Modularity</source>
      <translation>Modularité</translation>
    </message>
    <message>
      <source>Most involved nodal cities</source>
      <translation>Villes nodales les plus engagées</translation>
    </message>
    <message>
      <source>NETWORK_FIELD is for long tables, with one network per row: leave it empty, or choose the shape long.</source>
      <translation>NETWORK_FIELD vaut pour les tables longues, à raison d’un réseau par ligne : laissez-le vide, ou choisissez la forme long.</translation>
    </message>
    <message>
      <source>NETWORK_FIELDS is for wide tables, with one column per network: leave it empty, or choose the shape wide and leave NETWORK_FIELD empty.</source>
      <translation>NETWORK_FIELDS vaut pour les tables larges, à raison d’une colonne par réseau : laissez-le vide, ou choisissez la forme wide et laissez NETWORK_FIELD vide.</translation>
    </message>
    <message>
      <source>NETWORK_FILTER cannot be read: {reason}. Write an expression such as "scale" &lt;&gt; 'global'.</source>
      <translation>NETWORK_FILTER ne peut pas être lu : {reason}. Écrivez une expression telle que "scale" &lt;&gt; 'global'.</translation>
    </message>
    <message>
      <source>NETWORK_FILTER leaves no membership: none of the networks it keeps has a city here.</source>
      <translation>NETWORK_FILTER ne laisse aucune adhésion : aucun des réseaux qu’il garde n’a de ville ici.</translation>
    </message>
    <message>
      <source>NETWORK_FILTER needs the table of the networks: choose it as NETWORKS.</source>
      <translation>NETWORK_FILTER a besoin de la table des réseaux : choisissez-la comme NETWORKS.</translation>
    </message>
    <message>
      <source>Name</source>
      <translation>Nom</translation>
    </message>
    <message>
      <source>Name as given.</source>
      <translation>Nom tel que fourni.</translation>
    </message>
    <message>
      <source>Name field</source>
      <translation>Champ du nom</translation>
    </message>
    <message>
      <source>Name in the gazetteer</source>
      <translation>Nom dans le répertoire toponymique</translation>
    </message>
    <message>
      <source>Names of one place, counted as one city</source>
      <translation>Noms d’un même lieu, comptés comme une seule ville</translation>
    </message>
    <message>
      <source>Near</source>
      <translation>Près de</translation>
    </message>
    <message>
      <source>Network field</source>
      <translation>Champ du réseau</translation>
    </message>
    <message>
      <source>Network fields of a wide table</source>
      <translation>Champs des réseaux d’une table large</translation>
    </message>
    <message>
      <source>Network id</source>
      <translation>Identifiant du réseau</translation>
    </message>
    <message>
      <source>Network id field</source>
      <translation>Champ d’identifiant du réseau</translation>
    </message>
    <message>
      <source>Networks</source>
      <translation>Réseaux</translation>
    </message>
    <message>
      <source>Networks in common</source>
      <translation>Réseaux en commun</translation>
    </message>
    <message>
      <source>Networks missing from the networks table</source>
      <translation>Réseaux absents de la table des réseaux</translation>
    </message>
    <message>
      <source>Networks with a single city or none</source>
      <translation>Réseaux d’une seule ville ou sans ville</translation>
    </message>
    <message>
      <source>No city is marked as a member of the network {network}; it is left out.</source>
      <translation>Aucune ville n’est marquée comme membre du réseau {network} ; il est laissé de côté.</translation>
    </message>
    <message>
      <source>No city: fill in the field {field}.</source>
      <translation>Pas de ville : remplissez le champ {field}.</translation>
    </message>
    <message>
      <source>No column holds marks of membership (1, x, yes, a year…): choose the columns of the networks as NETWORK_FIELDS among {fields}.</source>
      <translation>Aucune colonne ne contient de marques d’adhésion (1, x, oui, une année…) : choisissez les colonnes des réseaux comme NETWORK_FIELDS parmi {fields}.</translation>
    </message>
    <message>
      <source>No column is recognised as the city: choose it as CITY_FIELD among {fields}.</source>
      <translation>Aucune colonne n’est reconnue comme celle des villes : choisissez-la comme CITY_FIELD parmi {fields}.</translation>
    </message>
    <message>
      <source>No column is recognised as the names of the cities: choose it as NAME_FIELD. The fields are {fields}.</source>
      <translation>Aucune colonne n’est reconnue comme celle des noms de villes : choisissez-la comme NAME_FIELD. Les champs sont {fields}.</translation>
    </message>
    <message>
      <source>No column is recognised as the network: choose NETWORK_FIELD (one network per row) or NETWORK_FIELDS (one column per network) among {fields}.</source>
      <translation>Aucune colonne n’est reconnue comme celle des réseaux : choisissez NETWORK_FIELD (un réseau par ligne) ou NETWORK_FIELDS (une colonne par réseau) parmi {fields}.</translation>
    </message>
    <message>
      <source>No membership is left: of {rows} rows, {cities} have no city (field {city}) and the others mark no network. Check CITY_FIELD and NETWORK_FIELDS.</source>
      <translation>Il ne reste aucune adhésion : sur {rows} lignes, {cities} n’ont pas de ville (champ {city}) et les autres ne marquent aucun réseau. Vérifiez CITY_FIELD et NETWORK_FIELDS.</translation>
    </message>
    <message>
      <source>No membership is left: of {rows} rows, {cities} have no city (field {city}) and {networks} no network (field {network}). Check CITY_FIELD and NETWORK_FIELD.</source>
      <translation>Il ne reste aucune adhésion : sur {rows} lignes, {cities} n’ont pas de ville (champ {city}) et {networks} pas de réseau (champ {network}). Vérifiez CITY_FIELD et NETWORK_FIELD.</translation>
    </message>
    <message>
      <source>No membership is left: the table needs at least one row with a city and a network.</source>
      <translation>Il ne reste aucune adhésion : la table doit avoir au moins une ligne avec une ville et un réseau.</translation>
    </message>
    <message>
      <source>No network is marked for this city.</source>
      <translation>Aucun réseau n’est marqué pour cette ville.</translation>
    </message>
    <message>
      <source>No network: fill in the field {field}.</source>
      <translation>Pas de réseau : remplissez le champ {field}.</translation>
    </message>
    <message>
      <source>Nodal Cities</source>
      <translation>Villes nodales</translation>
    </message>
    <message>
      <source>Nodal Cities sample, compiled from public pages, not a census</source>
      <translation>échantillon de Villes nodales, compilé à partir de pages publiques, non exhaustif</translation>
    </message>
    <message>
      <source>Nodal cities</source>
      <translation>Villes nodales</translation>
    </message>
    <message>
      <source>Nodal cities and their indicators</source>
      <translation>Villes nodales et leurs indicateurs</translation>
    </message>
    <message>
      <source>Nodal cities by community and number of networks</source>
      <translation>Villes nodales par communauté et nombre de réseaux</translation>
    </message>
    <message>
      <source>Nodal cities only</source>
      <translation>Villes nodales seulement</translation>
    </message>
    <message>
      <source>Nodal city</source>
      <translation>Ville nodale</translation>
    </message>
    <message>
      <source>Nodal members</source>
      <translation>Villes nodales membres</translation>
    </message>
    <message>
      <source>North America</source>
      <translation>Amérique du Nord</translation>
    </message>
    <message>
      <source>Number of cities</source>
      <translation>Nombre de villes</translation>
    </message>
    <message>
      <source>Number of cities to check</source>
      <translation>Nombre de villes à vérifier</translation>
    </message>
    <message>
      <source>Number of cities.</source>
      <translation>Nombre de villes.</translation>
    </message>
    <message>
      <source>Number of communities</source>
      <translation>Nombre de communautés</translation>
    </message>
    <message>
      <source>Number of links</source>
      <translation>Nombre de liens</translation>
    </message>
    <message>
      <source>Number of member cities.</source>
      <translation>Nombre de villes membres.</translation>
    </message>
    <message>
      <source>Number of memberships</source>
      <translation>Nombre d’adhésions</translation>
    </message>
    <message>
      <source>Number of networks</source>
      <translation>Nombre de réseaux</translation>
    </message>
    <message>
      <source>Number of networks both cities belong to.</source>
      <translation>Nombre de réseaux auxquels les deux villes appartiennent.</translation>
    </message>
    <message>
      <source>Number of nodal cities</source>
      <translation>Nombre de villes nodales</translation>
    </message>
    <message>
      <source>Number of nodal cities.</source>
      <translation>Nombre de villes nodales.</translation>
    </message>
    <message>
      <source>Number of rejected rows</source>
      <translation>Nombre de lignes refusées</translation>
    </message>
    <message>
      <source>Number of rows located</source>
      <translation>Nombre de lignes localisées</translation>
    </message>
    <message>
      <source>Number of rows not located</source>
      <translation>Nombre de lignes non localisées</translation>
    </message>
    <message>
      <source>Oceania</source>
      <translation>Océanie</translation>
    </message>
    <message>
      <source>One file for the four layers, their styles stored in it.</source>
      <translation>Un seul fichier pour les quatre couches, où leurs styles sont enregistrés.</translation>
    </message>
    <message>
      <source>One line per pair of cities.</source>
      <translation>Une ligne par paire de villes.</translation>
    </message>
    <message>
      <source>One point per row of the table; no geometry where the place is not known.</source>
      <translation>Un point par ligne de la table ; pas de géométrie quand le lieu est inconnu.</translation>
    </message>
    <message>
      <source>One row per city and network, with the other columns of the table.</source>
      <translation>Une ligne par ville et par réseau, avec les autres colonnes de la table.</translation>
    </message>
    <message>
      <source>One row per city, with its number of networks.</source>
      <translation>Une ligne par ville, avec son nombre de réseaux.</translation>
    </message>
    <message>
      <source>One row per community: size, countries, label.</source>
      <translation>Une ligne par communauté : taille, pays, libellé.</translation>
    </message>
    <message>
      <source>One row per network, with its number of members.</source>
      <translation>Une ligne par réseau, avec son nombre de membres.</translation>
    </message>
    <message>
      <source>One row per network: members and attributes.</source>
      <translation>Une ligne par réseau : membres et attributs.</translation>
    </message>
    <message>
      <source>One row per network: members and two-mode betweenness.</source>
      <translation>Une ligne par réseau : membres et intermédiation bimodale.</translation>
    </message>
    <message>
      <source>Only links between nodal cities; their weights are those of the whole table.</source>
      <translation>Uniquement les liens entre villes nodales ; leurs poids sont ceux de la table entière.</translation>
    </message>
    <message>
      <source>Only the networks where</source>
      <translation>Seulement les réseaux où</translation>
    </message>
    <message>
      <source>PROJECT: {path} must end in .qgz.</source>
      <translation>PROJECT : {path} doit se terminer par .qgz.</translation>
    </message>
    <message>
      <source>Part of the modularity</source>
      <translation>Part de la modularité</translation>
    </message>
    <message>
      <source>Partner countries</source>
      <translation>Pays partenaires</translation>
    </message>
    <message>
      <source>Partners</source>
      <translation>Partenaires</translation>
    </message>
    <message>
      <source>Partners: cities sharing at least one network.</source>
      <translation>Partenaires : villes qui partagent au moins un réseau avec elle.</translation>
    </message>
    <message>
      <source>Places it may be: GeoNames id = name (division, country; population).</source>
      <translation>Lieux possibles : identifiant GeoNames = nom (division, pays ; population).</translation>
    </message>
    <message>
      <source>Places settled by a rule, worth a look</source>
      <translation>Lieux retenus par une règle, à vérifier</translation>
    </message>
    <message>
      <source>Places: GeoNames (CC BY 4.0).</source>
      <translation>Lieux : GeoNames (CC BY 4.0).</translation>
    </message>
    <message>
      <source>Point layer or table of the cities; fields name, country, admin1, region and population are used where present.</source>
      <translation>Couche de points ou table des villes ; les champs name, country, admin1, region et population sont utilisés s’ils existent.</translation>
    </message>
    <message>
      <source>Points with indicators and community.</source>
      <translation>Points avec les indicateurs et la communauté.</translation>
    </message>
    <message>
      <source>Population</source>
      <translation>Population</translation>
    </message>
    <message>
      <source>Portuguese-speaking cities</source>
      <translation>Villes lusophones</translation>
    </message>
    <message>
      <source>Prepare</source>
      <translation>Préparer</translation>
    </message>
    <message>
      <source>Printed in the credits, for example 2018-2020.</source>
      <translation>Imprimée dans les crédits, par exemple 2018-2020.</translation>
    </message>
    <message>
      <source>Printed in the credits. Left empty: the name of the table.</source>
      <translation>Imprimée dans les crédits. Si vide : le nom de la table.</translation>
    </message>
    <message>
      <source>QGIS project</source>
      <translation>Projet QGIS</translation>
    </message>
    <message>
      <source>Rank</source>
      <translation>Rang</translation>
    </message>
    <message>
      <source>Rank by number of networks; equal cities share a rank.</source>
      <translation>Rang selon le nombre de réseaux ; les villes à égalité partagent le même rang.</translation>
    </message>
    <message>
      <source>Read as long: the column {field} is the only one left that can name networks.</source>
      <translation>Lue comme table longue : la colonne {field} est la seule restante qui puisse nommer des réseaux.</translation>
    </message>
    <message>
      <source>Read as long: the column {field} names the network of each row.</source>
      <translation>Lue comme table longue : la colonne {field} nomme le réseau de chaque ligne.</translation>
    </message>
    <message>
      <source>Read as wide: columns that hold marks of membership ({n}): {fields}.</source>
      <translation>Lue comme table large, d’après les colonnes qui contiennent des marques d’adhésion ({n}) : {fields}.</translation>
    </message>
    <message>
      <source>Read as wide: the network fields were given.</source>
      <translation>Lue comme table large : les champs des réseaux ont été indiqués.</translation>
    </message>
    <message>
      <source>Reason</source>
      <translation>Motif</translation>
    </message>
    <message>
      <source>Rejected rows</source>
      <translation>Lignes rejetées</translation>
    </message>
    <message>
      <source>Repeated memberships, counted once</source>
      <translation>Adhésions répétées, comptées une seule fois</translation>
    </message>
    <message>
      <source>Report</source>
      <translation>Rapport</translation>
    </message>
    <message>
      <source>Resolution</source>
      <translation>Résolution</translation>
    </message>
    <message>
      <source>Row</source>
      <translation>Ligne</translation>
    </message>
    <message>
      <source>Row of the input, from 1.</source>
      <translation>Ligne des données d’entrée, à partir de 1.</translation>
    </message>
    <message>
      <source>Row {row}: {message}</source>
      <translation>Ligne {row} : {message}</translation>
    </message>
    <message>
      <source>Rows that could not be used, as they were, and why.</source>
      <translation>Lignes inutilisables, telles quelles, avec le motif.</translation>
    </message>
    <message>
      <source>Runs</source>
      <translation>Exécutions</translation>
    </message>
    <message>
      <source>Russian-speaking cities</source>
      <translation>Villes russophones</translation>
    </message>
    <message>
      <source>SHAPE is {shape}: it must be auto, long or wide.</source>
      <translation>SHAPE est {shape} : il faut auto, long ou wide.</translation>
    </message>
    <message>
      <source>Same as</source>
      <translation>Même lieu que</translation>
    </message>
    <message>
      <source>Same community</source>
      <translation>Même communauté</translation>
    </message>
    <message>
      <source>Score</source>
      <translation>Score</translation>
    </message>
    <message>
      <source>Seed</source>
      <translation>Graine</translation>
    </message>
    <message>
      <source>Shape of the table</source>
      <translation>Forme de la table</translation>
    </message>
    <message>
      <source>Share of its companions the city keeps in the other runs, on average.</source>
      <translation>Part de ses compagnes que la ville garde, en moyenne, dans les autres exécutions.</translation>
    </message>
    <message>
      <source>Share of the strength that goes to other world regions.</source>
      <translation>Part de la force tournée vers d’autres régions du monde.</translation>
    </message>
    <message>
      <source>Share outside the region</source>
      <translation>Part hors de la région</translation>
    </message>
    <message>
      <source>Shared networks</source>
      <translation>Réseaux partagés</translation>
    </message>
    <message>
      <source>Shortest paths between other cities that pass through the city.</source>
      <translation>Plus courts chemins entre d’autres villes qui passent par la ville.</translation>
    </message>
    <message>
      <source>Smaller communities</source>
      <translation>Communautés plus petites</translation>
    </message>
    <message>
      <source>Source of the data</source>
      <translation>Source des données</translation>
    </message>
    <message>
      <source>Spanish-speaking cities</source>
      <translation>Villes hispanophones</translation>
    </message>
    <message>
      <source>Stability</source>
      <translation>Stabilité</translation>
    </message>
    <message>
      <source>Start of the random orders; the same seed gives the same communities for ever.</source>
      <translation>Départ des ordres aléatoires ; la même graine donne toujours les mêmes communautés.</translation>
    </message>
    <message>
      <source>State or province field</source>
      <translation>Champ de la division de premier niveau</translation>
    </message>
    <message>
      <source>State, province or region code.</source>
      <translation>Code de l’État, de la province ou de la région.</translation>
    </message>
    <message>
      <source>Strength</source>
      <translation>Force</translation>
    </message>
    <message>
      <source>Sum of the weights of the links.</source>
      <translation>Somme des poids des liens.</translation>
    </message>
    <message>
      <source>Table of the networks with their attributes.</source>
      <translation>Table des réseaux avec leurs attributs.</translation>
    </message>
    <message>
      <source>Table that says which city is in which network: a CSV, a spreadsheet, a layer… Left empty, the bundled sample is used.</source>
      <translation>Table qui dit quelle ville est dans quel réseau : un CSV, un tableur, une couche… Si vide, l’échantillon fourni est utilisé.</translation>
    </message>
    <message>
      <source>Table with a city on each row. Left empty, the cities of the sample are located.</source>
      <translation>Table avec une ville par ligne. Si vide, les villes de l’échantillon sont localisées.</translation>
    </message>
    <message>
      <source>Table with name, country, admin1, then same_as, near, or lat and lon, as “Locate cities” makes it. The sample has its own.</source>
      <translation>Table avec name, country, admin1, puis same_as, near, ou lat et lon, telle que « Localiser les villes » la produit. L’échantillon a la sienne.</translation>
    </message>
    <message>
      <source>The cities as points, with their community.</source>
      <translation>Les villes sous forme de points, avec leur communauté.</translation>
    </message>
    <message>
      <source>The cities as points, with their indicators.</source>
      <translation>Les villes sous forme de points, avec leurs indicateurs.</translation>
    </message>
    <message>
      <source>The column {field} was not read as a network; if it is one, choose it in NETWORK_FIELDS with the others.</source>
      <translation>La colonne {field} n’a pas été lue comme un réseau ; si c’en est un, choisissez-la dans NETWORK_FIELDS avec les autres.</translation>
    </message>
    <message>
      <source>The column {field} was taken as {parameter}; choose another one if it is wrong.</source>
      <translation>La colonne {field} a été prise comme {parameter} ; choisissez-en une autre si c’est une erreur.</translation>
    </message>
    <message>
      <source>The columns that are networks. Left empty: recognised.</source>
      <translation>Les colonnes qui sont des réseaux. Si vide : reconnues.</translation>
    </message>
    <message>
      <source>The corrections have no field name: they need name, country, admin1 and one of same_as, near, or lat and lon.</source>
      <translation>Les corrections n’ont pas de champ name : il leur faut name, country, admin1 et, au choix, same_as, near, ou lat et lon.</translation>
    </message>
    <message>
      <source>The field {field} is given twice, as {first} and as {second}: choose another field for one of them.</source>
      <translation>Le champ {field} est donné deux fois, comme {first} et comme {second} : choisissez un autre champ pour l’un des deux.</translation>
    </message>
    <message>
      <source>The first row was taken as the names of the columns, which had none of their own; row 1 is the one below.</source>
      <translation>La première ligne a été prise pour les noms des colonnes, qui n’en avaient pas ; la ligne 1 est celle du dessous.</translation>
    </message>
    <message>
      <source>The gazetteer {path} cannot be read ({reason}): install the plugin again.</source>
      <translation>Le répertoire toponymique {path} ne peut pas être lu ({reason}) : réinstallez l’extension.</translation>
    </message>
    <message>
      <source>The layer {uri} cannot be opened.</source>
      <translation>Impossible d’ouvrir la couche {uri}.</translation>
    </message>
    <message>
      <source>The map cannot be written to {path}: choose a folder you may write to, and close the file if it is open elsewhere.</source>
      <translation>Impossible d’écrire la carte dans {path} : choisissez un dossier où vous avez le droit d’écrire, et fermez le fichier s’il est ouvert ailleurs.</translation>
    </message>
    <message>
      <source>The map links nodal cities that share at least {shared} networks ({links} links).</source>
      <translation>La carte relie les villes nodales qui partagent au moins {shared} réseaux ({links} liens).</translation>
    </message>
    <message>
      <source>The map {path} must end in .pdf, .png or .svg.</source>
      <translation>La carte {path} doit se terminer par .pdf, .png ou .svg.</translation>
    </message>
    <message>
      <source>The network {network} has members and no row in the networks table: it is counted, without attributes. Add it to that table.</source>
      <translation>Le réseau {network} a des membres mais aucune ligne dans la table des réseaux : il est compté, sans attributs. Ajoutez-le à cette table.</translation>
    </message>
    <message>
      <source>The network {network} has one city and links it to no other.</source>
      <translation>Le réseau {network} n’a qu’une ville et ne la relie à aucune autre.</translation>
    </message>
    <message>
      <source>The number of runs is {runs}: it must lie between 1 and {highest}.</source>
      <translation>Le nombre d’exécutions est {runs} : il doit être compris entre 1 et {highest}.</translation>
    </message>
    <message>
      <source>The output could not be written: {reason}. Choose another file, or close the programs that use this one.</source>
      <translation>Impossible d’écrire la sortie : {reason}. Choisissez un autre fichier, ou fermez les programmes qui utilisent celui-ci.</translation>
    </message>
    <message>
      <source>The place the city is, or at which it is drawn.</source>
      <translation>Le lieu qu’est la ville, ou celui où elle est dessinée.</translation>
    </message>
    <message>
      <source>The printed map as PDF, PNG or SVG; several paths are separated by ;</source>
      <translation>La carte imprimée, en PDF, PNG ou SVG ; séparez plusieurs chemins par « ; »</translation>
    </message>
    <message>
      <source>The project {path} cannot be written: {reason}. Choose another file.</source>
      <translation>Impossible d’écrire le projet {path} : {reason}. Choisissez un autre fichier.</translation>
    </message>
    <message>
      <source>The report {path} cannot be written: {reason}. Choose another file.</source>
      <translation>Impossible d’écrire le rapport {path} : {reason}. Choisissez un autre fichier.</translation>
    </message>
    <message>
      <source>The resolution is {resolution}: it must be a number above 0 (1 is usual).</source>
      <translation>La résolution est {resolution} : elle doit être un nombre supérieur à 0 (1 est la valeur usuelle).</translation>
    </message>
    <message>
      <source>The row has no name of a city and cannot be located.</source>
      <translation>La ligne n’a pas de nom de ville et ne peut pas être localisée.</translation>
    </message>
    <message>
      <source>The row is empty.</source>
      <translation>La ligne est vide.</translation>
    </message>
    <message>
      <source>The seed is {seed}: it must lie between 0 and {highest}.</source>
      <translation>La graine est {seed} : elle doit être comprise entre 0 et {highest}.</translation>
    </message>
    <message>
      <source>The style of {path} cannot be stored: {reason}.</source>
      <translation>Impossible d’enregistrer le style dans {path} : {reason}.</translation>
    </message>
    <message>
      <source>The table has no column: choose a table with a city and a network.</source>
      <translation>La table n’a aucune colonne : choisissez une table avec une ville et un réseau.</translation>
    </message>
    <message>
      <source>The table has no row: it needs a row for each city.</source>
      <translation>La table n’a aucune ligne : il en faut une par ville.</translation>
    </message>
    <message>
      <source>The table has no row: it needs a row for each membership or city.</source>
      <translation>La table n’a aucune ligne : il en faut une par adhésion ou par ville.</translation>
    </message>
    <message>
      <source>The weight {weight} is unknown: choose one of {known}.</source>
      <translation>Le poids {weight} est inconnu : choisissez parmi {known}.</translation>
    </message>
    <message>
      <source>There are {found} links, more than the {most} that can be drawn: raise the number of shared networks (MIN_SHARED) or choose nodal cities only.</source>
      <translation>Il y a {found} liens, plus que les {most} qui peuvent être dessinés : augmentez le nombre de réseaux partagés (MIN_SHARED) ou ne gardez que les villes nodales.</translation>
    </message>
    <message>
      <source>Time: {laps}</source>
      <translation>Durées : {laps}</translation>
    </message>
    <message>
      <source>Title of the map</source>
      <translation>Titre de la carte</translation>
    </message>
    <message>
      <source>To</source>
      <translation>À</translation>
    </message>
    <message>
      <source>To check</source>
      <translation>À vérifier</translation>
    </message>
    <message>
      <source>To fill in: a place to draw it at; it stays a city of its own.</source>
      <translation>À remplir : un lieu où la dessiner ; elle reste une ville distincte.</translation>
    </message>
    <message>
      <source>To fill in: degrees east, with the latitude.</source>
      <translation>À remplir : degrés est, avec la latitude.</translation>
    </message>
    <message>
      <source>To fill in: degrees north, with the longitude.</source>
      <translation>À remplir : degrés nord, avec la longitude.</translation>
    </message>
    <message>
      <source>To fill in: the place it is, by name or GeoNames id.</source>
      <translation>À remplir : le lieu dont il s’agit, par son nom ou son identifiant GeoNames.</translation>
    </message>
    <message>
      <source>Turns a table of cities and networks, long or wide, into clean memberships.</source>
      <translation>Transforme une table de villes et de réseaux, longue ou large, en adhésions nettoyées.</translation>
    </message>
    <message>
      <source>Two cities are joined by more shortest paths than can be counted (1e308): choose fewer networks, for instance those of one region.</source>
      <translation>Deux villes sont reliées par plus de plus courts chemins qu’on ne peut en compter (1e308) : choisissez moins de réseaux, par exemple ceux d’une seule région.</translation>
    </message>
    <message>
      <source>Two cities are linked when they share a network; links weigh: {weight}.</source>
      <translation>Deux villes sont liées quand elles partagent un réseau ; poids des liens : {weight}.</translation>
    </message>
    <message>
      <source>Two columns are called {field}: rename one of them.</source>
      <translation>Deux colonnes s’appellent {field} : renommez l’une d’elles.</translation>
    </message>
    <message>
      <source>Two-mode betweenness</source>
      <translation>Intermédiation bimodale</translation>
    </message>
    <message>
      <source>Two-mode betweenness too</source>
      <translation>Ajouter l’intermédiation bimodale</translation>
    </message>
    <message>
      <source>Value</source>
      <translation>Valeur</translation>
    </message>
    <message>
      <source>Value found there.</source>
      <translation>Valeur qui s’y trouve.</translation>
    </message>
    <message>
      <source>Values read otherwise than they are written</source>
      <translation>Valeurs lues autrement qu’elles ne sont écrites</translation>
    </message>
    <message>
      <source>Values that were not understood</source>
      <translation>Valeurs non comprises</translation>
    </message>
    <message>
      <source>Weight</source>
      <translation>Poids</translation>
    </message>
    <message>
      <source>Weight of the link.</source>
      <translation>Poids du lien.</translation>
    </message>
    <message>
      <source>Weight of the links</source>
      <translation>Poids des liens</translation>
    </message>
    <message>
      <source>What its cities have in common.</source>
      <translation>Ce que ses villes ont en commun.</translation>
    </message>
    <message>
      <source>What the community adds to the modularity.</source>
      <translation>Ce que la communauté apporte à la modularité.</translation>
    </message>
    <message>
      <source>What the wide table held: 1, x, a year of joining…</source>
      <translation>Ce que contenait la table large : 1, x, une année d’adhésion…</translation>
    </message>
    <message>
      <source>What was done, and why.</source>
      <translation>Ce qui a été fait, et pourquoi.</translation>
    </message>
    <message>
      <source>What was found, what was changed in the data, and how.</source>
      <translation>Ce qui a été trouvé, ce qui a été modifié dans les données, et comment.</translation>
    </message>
    <message>
      <source>Whether both ends are in one community.</source>
      <translation>Vrai si les deux extrémités sont dans la même communauté.</translation>
    </message>
    <message>
      <source>Whether the city is in at least two networks.</source>
      <translation>Vrai si la ville est dans au moins deux réseaux.</translation>
    </message>
    <message>
      <source>Why the row was not used.</source>
      <translation>Pourquoi la ligne n’a pas été utilisée.</translation>
    </message>
    <message>
      <source>World region</source>
      <translation>Région du monde</translation>
    </message>
    <message>
      <source>World region of the country.</source>
      <translation>Région du monde à laquelle appartient le pays.</translation>
    </message>
    <message>
      <source>World regions</source>
      <translation>Régions du monde</translation>
    </message>
    <message>
      <source>World regions with their number of cities.</source>
      <translation>Régions du monde, avec leur nombre de villes.</translation>
    </message>
    <message>
      <source>and {count} more.</source>
      <translation>et {count} de plus.</translation>
    </message>
    <message>
      <source>communities,Louvain,modularity,clusters,partition,city networks</source>
      <translation>communautés,Louvain,modularité,groupes,partition,clusters,réseaux de villes</translation>
    </message>
    <message>
      <source>count: shared networks. binary: 1. newman: sum over shared networks of 1/(members − 1), so that large networks weigh less. jaccard and cosine: shared networks relative to the networks of both cities.</source>
      <translation>count : réseaux partagés. binary : 1. newman : somme, sur les réseaux partagés, de 1/(membres − 1), pour que les grands réseaux pèsent moins. jaccard et cosine : réseaux partagés, rapportés aux réseaux des deux villes.</translation>
    </message>
    <message>
      <source>import,clean,table,spreadsheet,long,wide,memberships,city networks</source>
      <translation>importer,nettoyer,table,tableur,longue,large,adhésions,réseaux de villes</translation>
    </message>
    <message>
      <source>layers and report</source>
      <translation>couches et rapport</translation>
    </message>
    <message>
      <source>links,co-membership,projection,flows,lines,geodesic,city networks</source>
      <translation>liens,co-adhésion,projection,flux,lignes,géodésique,réseaux de villes</translation>
    </message>
    <message>
      <source>locate,geocode,gazetteer,geonames,homonyms,exonyms,cities,offline</source>
      <translation>localiser,géocoder,répertoire toponymique,geonames,homonymes,exonymes,villes,hors ligne</translation>
    </message>
    <message>
      <source>long: one row per city and network. wide: one row per city, one column per network. auto: recognised, and said in the report.</source>
      <translation>long : une ligne par ville et par réseau. wide : une ligne par ville, une colonne par réseau. auto : reconnue, et indiquée dans le rapport.</translation>
    </message>
    <message>
      <source>map,nodal cities,communities,betweenness,city networks,layout,migration</source>
      <translation>carte,villes nodales,communautés,intermédiation,réseaux de villes,mise en page,migrations</translation>
    </message>
    <message>
      <source>measures and communities</source>
      <translation>mesures et communautés</translation>
    </message>
    <message>
      <source>nodal cities,betweenness,centrality,degree,closeness,eigenvector,city networks</source>
      <translation>villes nodales,intermédiation,centralité,degré,proximité,vecteur propre,réseaux de villes</translation>
    </message>
    <message>
      <source>project</source>
      <translation>projet</translation>
    </message>
    <message>
      <source>reading and locating</source>
      <translation>lecture et localisation</translation>
    </message>
    <message>
      <source>sheet</source>
      <translation>mise en page</translation>
    </message>
    <message>
      <source>styles</source>
      <translation>styles</translation>
    </message>
    <message>
      <source>{cities} cities ({located} located) in {networks} networks, {memberships} memberships; {nodal} nodal cities; {communities} communities, modularity {modularity} (seed {seed}, {runs} runs, mean agreement {agreement}).</source>
      <translation>{cities} villes (dont {located} localisées) dans {networks} réseaux, {memberships} adhésions ; {nodal} villes nodales ; {communities} communautés, modularité {modularity} (graine {seed}, {runs} exécutions, concordance moyenne {agreement}).</translation>
    </message>
    <message>
      <source>{cities} cities from {rows} rows, {n} to check.</source>
      <translation>{cities} villes pour {rows} lignes, {n} à vérifier.</translation>
    </message>
    <message>
      <source>{city} has another name, country or division in row {row}: make them agree.</source>
      <translation>{city} a un autre nom, pays ou division à la ligne {row} : harmonisez-les.</translation>
    </message>
    <message>
      <source>{city} has memberships but no row in the cities layer: it is counted and not drawn. Add it to that layer.</source>
      <translation>{city} a des adhésions mais aucune ligne dans la couche des villes : elle est comptée, mais pas dessinée. Ajoutez-la à cette couche.</translation>
    </message>
    <message>
      <source>{city} is in {network} already in row {row}; counted once.</source>
      <translation>{city} : adhésion à {network} déjà lue à la ligne {row} ; comptée une seule fois.</translation>
    </message>
    <message>
      <source>{names}: names of one place, counted as one city, {city}.</source>
      <translation>{names} : noms d’un même lieu, comptés comme une seule ville, {city}.</translation>
    </message>
    <message>
      <source>{name} ({country}) is not in the gazetteer. Say in the corrections which place it is (same_as) or where to draw it (near, or lat and lon).</source>
      <translation>{name} ({country}) n’est pas dans le répertoire toponymique. Dites dans les corrections de quel lieu il s’agit (same_as) ou bien où le dessiner (near, ou lat et lon).</translation>
    </message>
    <message>
      <source>{name} is called after {place} and drawn there; it is counted as a city of its own.</source>
      <translation>{name} doit son nom à {place} : son point y est placé, mais elle compte comme une ville distincte.</translation>
    </message>
    <message>
      <source>{name} is not in the gazetteer; {place}, spelt much alike, was taken. If it is another place, say so in the corrections.</source>
      <translation>{name} n’est pas dans le répertoire toponymique ; {place}, de graphie voisine, a été retenu. S’il s’agit d’un autre lieu, dites-le dans les corrections.</translation>
    </message>
    <message>
      <source>{name}: it may be {others}. Say which one in the corrections (same_as), or give its country and division.</source>
      <translation>{name} : il peut s’agir de l’un de ces lieux : {others}. Dites lequel dans les corrections (same_as), ou donnez le pays et la division.</translation>
    </message>
    <message>
      <source>{name}: the country {country} is not known; write its ISO code, for example FR.</source>
      <translation>{name} : le pays {country} n’est pas connu ; écrivez son code ISO, par exemple FR.</translation>
    </message>
    <message>
      <source>{name}: {count} places have this name; {place} was taken as by far the most populous. The others: {others}. If it is one of these, say so in the corrections.</source>
      <translation>{name} : {count} lieux portent ce nom ; {place} a été retenu, comme de loin le plus peuplé. Les autres : {others}. S’il s’agit de l’un d’eux, dites-le dans les corrections.</translation>
    </message>
    <message>
      <source>{nodal} nodal cities among {cities} cities in {networks} city networks, {memberships} memberships · {communities} Louvain communities, modularity {modularity}, seed {seed} · lines: {shared} or more networks in common</source>
      <translation>{nodal} villes nodales sur {cities} villes de {networks} réseaux, {memberships} adhésions · {communities} communautés de Louvain, modularité {modularity}, graine {seed} · lignes : {shared} réseaux en commun ou plus</translation>
    </message>
    <message>
      <source>{parameter} has no field: choose a table with an id.</source>
      <translation>{parameter} n’a aucun champ : choisissez une table avec un identifiant.</translation>
    </message>
    <message>
      <source>{parameter}: there is no field {field}; the fields are {fields}.</source>
      <translation>{parameter} : il n’y a pas de champ {field} ; les champs sont {fields}.</translation>
    </message>
    <message>
      <source>{path} cannot be replaced ({reason}): close the project or program that uses it, or choose another file.</source>
      <translation>Impossible de remplacer {path} ({reason}) : fermez le projet ou le programme qui l’utilise, ou choisissez un autre fichier.</translation>
    </message>
    <message>
      <source>{path} cannot be written: choose a folder that exists and that you may write to, and close the programs that use the file.</source>
      <translation>Impossible d’écrire {path} : choisissez un dossier qui existe et où vous avez le droit d’écrire, et fermez les programmes qui utilisent le fichier.</translation>
    </message>
    <message>
      <source>“{before}” does not say whether the city is a member; counted as no (rows: {n}). Write 1, x, yes or a year for a member, 0, no or nothing for another city.</source>
      <translation>« {before} » ne dit pas si la ville est membre ; compté comme non (nombre de lignes : {n}). Écrivez 1, x, oui ou une année pour un membre, 0, non ou rien pour une autre ville.</translation>
    </message>
    <message>
      <source>“{before}” is no country known by its name or ISO code; kept as it is (rows: {n}).</source>
      <translation>« {before} » n’est pas un pays connu par son nom ou son code ISO ; gardé tel quel (nombre de lignes : {n}).</translation>
    </message>
    <message>
      <source>“{before}” is no known state, province or region of its country; kept as it is (rows: {n}).</source>
      <translation>« {before} » n’est pas un État, une province ou une région connus de son pays ; gardé tel quel (nombre de lignes : {n}).</translation>
    </message>
    <message>
      <source>“{before}” was read as “{after}” (rows: {n}).</source>
      <translation>« {before} » a été lu comme « {after} » (nombre de lignes : {n}).</translation>
    </message>
  </context>
</TS>
