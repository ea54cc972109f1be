<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
  <context>
    <name>NodalCities</name>
    <message>
      <source> or </source>
      <translation> ou </translation>
    </message>
    <message>
      <source>&amp;Close</source>
      <translation>&amp;Fermer</translation>
    </message>
    <message>
      <source>&amp;Draw there</source>
      <translation>&amp;Dessiner ici</translation>
    </message>
    <message>
      <source>&amp;Find</source>
      <translation>&amp;Rechercher</translation>
    </message>
    <message>
      <source>&amp;Latitude:</source>
      <translation>&amp;Latitude :</translation>
    </message>
    <message>
      <source>&amp;Previous</source>
      <translation>&amp;Précédent</translation>
    </message>
    <message>
      <source>&amp;Table to check:</source>
      <translation>&amp;Table à vérifier :</translation>
    </message>
    <message>
      <source>&amp;Undo</source>
      <translation>&amp;Annuler</translation>
    </message>
    <message>
      <source>0 if both are drawn at one place.</source>
      <translation>0 si les deux villes sont dessinées au même lieu.</translation>
    </message>
    <message>
      <source>1 if like is linked with like only, 0 by chance.</source>
      <translation>1 si le semblable n’est lié qu’au semblable, 0 par hasard.</translation>
    </message>
    <message>
      <source>1 is the usual modularity; higher values give smaller communities.</source>
      <translation>1 correspond à la modularité usuelle ; des valeurs plus élevées donnent des communautés plus petites.</translation>
    </message>
    <message>
      <source>1 place to check</source>
      <translation>1 lieu à vérifier</translation>
    </message>
    <message>
      <source>1 place to settle.</source>
      <translation>1 lieu à trancher.</translation>
    </message>
    <message>
      <source>1: Uganda Local Governments Association</source>
      <translation>1 : Uganda Local Governments Association</translation>
    </message>
    <message>
      <source>2 robust standard deviations above</source>
      <translation>2 écarts-types robustes au-dessus</translation>
    </message>
    <message>
      <source>3 cities</source>
      <translation>3 villes</translation>
    </message>
    <message>
      <source>3: Latin America; Europe, Africa and the Middle East; a mixed one</source>
      <translation>3 : Amérique latine ; Europe, Afrique et Moyen-Orient ; une communauté mixte</translation>
    </message>
    <message>
      <source>3: two in Africa, one in New Zealand</source>
      <translation>3 : deux en Afrique, un en Nouvelle-Zélande</translation>
    </message>
    <message>
      <source>7</source>
      <translation>7</translation>
    </message>
    <message>
      <source>&lt;b&gt;Choose:&lt;/b&gt; {choice}</source>
      <translation>&lt;b&gt;À choisir :&lt;/b&gt; {choice}</translation>
    </message>
    <message>
      <source>&lt;b&gt;Look:&lt;/b&gt; {look}</source>
      <translation>&lt;b&gt;À regarder :&lt;/b&gt; {look}</translation>
    </message>
    <message>
      <source>A PDF with a page for each community; its layout goes with the project.</source>
      <translation>Un PDF avec une page par communauté ; sa mise en page fait partie du projet.</translation>
    </message>
    <message>
      <source>A city is nodal when it belongs to at least two networks: it is where they meet. Its betweenness says how often it lies on the shortest ways between other cities.</source>
      <translation>Une ville est nodale si elle adhère à deux réseaux au moins : ils se rencontrent en elle. Son intermédiation dit combien de fois elle est sur les plus courts chemins entre d’autres villes.</translation>
    </message>
    <message>
      <source>A city scores by the scores of its partners: maximum 1, in the largest component (in each of equal ones), and 0 outside it.</source>
      <translation>Le score d’une ville tient aux scores de ses partenaires : maximum 1, dans la plus grande composante (dans chacune si plusieurs sont égales), et 0 en dehors.</translation>
    </message>
    <message>
      <source>A file {ending}</source>
      <translation>Un fichier {ending}</translation>
    </message>
    <message>
      <source>A heading of the rows below, no city: “{text}”.</source>
      <translation>Un intitulé des lignes qui suivent, et non une ville : « {text} ».</translation>
    </message>
    <message>
      <source>A line is drawn between two cities that share at least this many networks. Left empty, the least number, from two, that keeps the map readable (1000 lines at most).</source>
      <translation>Une ligne est tracée entre deux villes qui partagent au moins autant de réseaux. Laissé vide : le plus petit nombre, à partir de deux, qui garde la carte lisible (1000 lignes au plus).</translation>
    </message>
    <message>
      <source>A membership absent from the table is unknown, not refused.</source>
      <translation>Une adhésion absente de la table est inconnue, et non pas inexistante.</translation>
    </message>
    <message>
      <source>A membership without a year of joining counts from the year its network was founded: the members of now are taken for members from the start, so that early years have too many rather than too few.</source>
      <translation>Une adhésion sans année d’adhésion compte depuis l’année où son réseau a été créé : les membres d’aujourd’hui passent pour membres depuis le début, si bien que les premières années en ont trop plutôt que trop peu.</translation>
    </message>
    <message>
      <source>A network that cuts off no other network is the only one of the cities it cuts off.</source>
      <translation>Un réseau qui ne détache aucun autre réseau est le seul réseau des villes qu’il détache.</translation>
    </message>
    <message>
      <source>A network without a known member is counted among the networks.</source>
      <translation>Un réseau sans membre connu compte parmi les réseaux.</translation>
    </message>
    <message>
      <source>A new printed sheet of these layers</source>
      <translation>Une nouvelle feuille à imprimer de ces couches</translation>
    </message>
    <message>
      <source>A note, not a city: “{text}”.</source>
      <translation>Une note, et non une ville : « {text} ».</translation>
    </message>
    <message>
      <source>A plateau is three resolutions or more, each with as many communities as the one before and an adjusted Rand index with it of 0.95 or more.</source>
      <translation>Un plateau, ce sont trois résolutions ou plus, chacune avec autant de communautés que la précédente et un indice de Rand ajusté avec elle de 0,95 ou plus.</translation>
    </message>
    <message>
      <source>A project that opens styled elsewhere. Its layers go to a GeoPackage of the same name beside it, unless another is given.</source>
      <translation>Un projet qui s’ouvre ailleurs avec ses styles. Ses couches vont dans un GeoPackage de même nom, placé à côté, sauf si un autre est indiqué.</translation>
    </message>
    <message>
      <source>A quotation mark is opened and not closed: all were read as plain characters.</source>
      <translation>Un guillemet est ouvert et n’est pas fermé : tous les guillemets ont été lus comme de simples caractères.</translation>
    </message>
    <message>
      <source>A table is added to a GeoPackage by “Save to GeoPackage…”.</source>
      <translation>On ajoute une table à un GeoPackage par « Enregistrer dans un GeoPackage… ».</translation>
    </message>
    <message>
      <source>A table says which city belongs to which network of cities: each row is one membership. The sample is a part of what is known of the networks on migration, and a membership that is not in it is unknown, not absent.</source>
      <translation>Une table dit quelle ville adhère à quel réseau de villes : chaque ligne est une adhésion. L’échantillon est une partie de ce que l’on sait des réseaux qui traitent des migrations, et une adhésion qui n’y figure pas est inconnue, non absente.</translation>
    </message>
    <message>
      <source>A total, not a city: “{text}”.</source>
      <translation>Un total, et non une ville : « {text} ».</translation>
    </message>
    <message>
      <source>A workbook (XLSX, ODS, XLS), whose sheets may be a network each, a text file (CSV…) of any encoding, JSON, or a file of Gephi (GraphML, GEXF), Stata, SAS, SPSS or Parquet. Leave the memberships empty.</source>
      <translation>Un classeur (XLSX, ODS, XLS), dont chaque feuille peut être un réseau, un fichier texte (CSV…) de n’importe quel codage, du JSON, ou un fichier de Gephi (GraphML, GEXF), Stata, SAS, SPSS ou Parquet. Laissez alors les adhésions vides.</translation>
    </message>
    <message>
      <source>A&amp;nother place:</source>
      <translation>A&amp;utre lieu :</translation>
    </message>
    <message>
      <source>About {time} left</source>
      <translation>Encore {time} environ</translation>
    </message>
    <message>
      <source>Above resolution 1, and with other weights than count and newman, that cities of the same networks stay together is a restriction of the search.</source>
      <translation>Au-dessus de la résolution 1, et avec d’autres poids que count et newman, c’est une restriction de la recherche que les villes des mêmes réseaux restent ensemble.</translation>
    </message>
    <message>
      <source>Absolute, or relative to a value above 1; of all the cities.</source>
      <translation>Absolue, ou relative à une valeur supérieure à 1 ; de toutes les villes.</translation>
    </message>
    <message>
      <source>Accuracy of the world map’s coast</source>
      <translation>Précision de la côte de la carte du monde</translation>
    </message>
    <message>
      <source>Add the betweenness in the graph of memberships itself, where shortest paths go from cities to networks and back.</source>
      <translation>Ajoute l’intermédiation dans le graphe des adhésions lui-même, où les plus courts chemins vont des villes aux réseaux et retour.</translation>
    </message>
    <message>
      <source>Adjusted Rand index</source>
      <translation>Indice de Rand ajusté</translation>
    </message>
    <message>
      <source>Adjusted Rand index of both partitions.</source>
      <translation>Indice de Rand ajusté des deux partitions.</translation>
    </message>
    <message>
      <source>Adopted</source>
      <translation>A adopté</translation>
    </message>
    <message>
      <source>Adopted the policy</source>
      <translation>Ont adopté la politique</translation>
    </message>
    <message>
      <source>Adopters (empty: municipal cards)</source>
      <translation>Adoptantes (vide : cartes municipales)</translation>
    </message>
    <message>
      <source>Adopters among partners</source>
      <translation>Adoptantes parmi les partenaires</translation>
    </message>
    <message>
      <source>Africa</source>
      <translation>Afrique</translation>
    </message>
    <message>
      <source>After the filter</source>
      <translation>Après le filtre</translation>
    </message>
    <message>
      <source>Agreement</source>
      <translation>Concordance</translation>
    </message>
    <message>
      <source>Agreement between runs</source>
      <translation>Accord entre les exécutions</translation>
    </message>
    <message>
      <source>Agreement between runs (adjusted Rand)</source>
      <translation>Concordance entre exécutions (indice de Rand ajusté)</translation>
    </message>
    <message>
      <source>Agreement with the resolution before</source>
      <translation>Accord avec la résolution précédente</translation>
    </message>
    <message>
      <source>All</source>
      <translation>Tous</translation>
    </message>
    <message>
      <source>All but the global ones</source>
      <translation>Tous sauf les réseaux mondiaux</translation>
    </message>
    <message>
      <source>All cities together form seven communities.</source>
      <translation>L’ensemble des villes forme sept communautés.</translation>
    </message>
    <message>
      <source>All city networks</source>
      <translation>Tous les réseaux de villes</translation>
    </message>
    <message>
      <source>All files</source>
      <translation>Tous les fichiers</translation>
    </message>
    <message>
      <source>All links</source>
      <translation>Tous les liens</translation>
    </message>
    <message>
      <source>All networks</source>
      <translation>Tous les réseaux</translation>
    </message>
    <message>
      <source>All of it</source>
      <translation>Le monde entier</translation>
    </message>
    <message>
      <source>All of it on one page.</source>
      <translation>Le tout sur une seule page.</translation>
    </message>
    <message>
      <source>All of them</source>
      <translation>Tous</translation>
    </message>
    <message>
      <source>All regions</source>
      <translation>Toutes les régions</translation>
    </message>
    <message>
      <source>All, with the national associations</source>
      <translation>Tous, avec les associations nationales</translation>
    </message>
    <message>
      <source>Also all municipalities of national associations</source>
      <translation>Aussi toutes les communes d’associations nationales</translation>
    </message>
    <message>
      <source>An indicator, or the modularity of somebody’s groups.</source>
      <translation>Un indicateur, ou la modularité des groupes de quelqu’un.</translation>
    </message>
    <message>
      <source>Answer: a city of its own, drawn at latitude {lat}, longitude {lon}.</source>
      <translation>Réponse : une ville distincte, dessinée à la latitude {lat} et à la longitude {lon}.</translation>
    </message>
    <message>
      <source>Answer: a city of its own, drawn at {place}.</source>
      <translation>Réponse : une ville distincte, dessinée ici : {place}.</translation>
    </message>
    <message>
      <source>Answer: it is {place}.</source>
      <translation>Réponse : c’est {place}.</translation>
    </message>
    <message>
      <source>Arabic-speaking</source>
      <translation>Arabophones</translation>
    </message>
    <message>
      <source>Are linked cities alike?</source>
      <translation>Les villes liées se ressemblent-elles ?</translation>
    </message>
    <message>
      <source>Arrow keys move the map, + and − zoom; the list has its cities.</source>
      <translation>Les flèches déplacent la carte, + et − changent l’échelle ; la liste donne ses villes.</translation>
    </message>
    <message>
      <source>As a Processing command</source>
      <translation>Comme commande de traitement</translation>
    </message>
    <message>
      <source>As a layout</source>
      <translation>Comme mise en page</translation>
    </message>
    <message>
      <source>As a model…</source>
      <translation>Comme modèle…</translation>
    </message>
    <message>
      <source>As a table…</source>
      <translation>Comme table…</translation>
    </message>
    <message>
      <source>As an image…</source>
      <translation>Comme image…</translation>
    </message>
    <message>
      <source>As layers</source>
      <translation>Comme couches</translation>
    </message>
    <message>
      <source>As usual (resolution 1)</source>
      <translation>Usuelle (résolution 1)</translation>
    </message>
    <message>
      <source>Asia</source>
      <translation>Asie</translation>
    </message>
    <message>
      <source>Asia-Pacific</source>
      <translation>Asie-Pacifique</translation>
    </message>
    <message>
      <source>Associations that everyone is in</source>
      <translation>Associations dont tout le monde est membre</translation>
    </message>
    <message>
      <source>Assortativity</source>
      <translation>Assortativité</translation>
    </message>
    <message>
      <source>Assortativity (Newman 2003, doi:10.1103/PhysRevE.67.026126): 1 where cities share networks with their like only, 0 for chance. p-value: the attribute is shuffled among the cities.</source>
      <translation>Assortativité (Newman 2003, doi:10.1103/PhysRevE.67.026126) : 1 si les villes ne partagent de réseaux qu’avec leurs semblables, 0 par hasard. Valeur p : l’attribut est mélangé parmi les villes.</translation>
    </message>
    <message>
      <source>At each resolution (Reichardt &amp; Bornholdt 2006, doi:10.1103/PhysRevE.74.016110) the best of {runs} runs from seed {seed} is kept; partitions are compared by the adjusted Rand index (Hubert &amp; Arabie 1985, doi:10.1007/BF01908075). The consensus (Lancichinetti &amp; Fortunato 2012, doi:10.1038/srep00336) is the partition of the graph of co-assignments, those of less than half of the runs left out.</source>
      <translation>À chaque résolution (Reichardt &amp; Bornholdt 2006, doi:10.1103/PhysRevE.74.016110), la meilleure de {runs} exécutions à partir de la graine {seed} est gardée ; les partitions sont comparées par l’indice de Rand ajusté (Hubert &amp; Arabie 1985, doi:10.1007/BF01908075). Le consensus (Lancichinetti &amp; Fortunato 2012, doi:10.1038/srep00336) est la partition du graphe des co-affectations, celles de moins de la moitié des exécutions étant écartées.</translation>
    </message>
    <message>
      <source>At least four</source>
      <translation>Quatre au moins</translation>
    </message>
    <message>
      <source>At least two</source>
      <translation>Deux au moins</translation>
    </message>
    <message>
      <source>Atlas</source>
      <translation>Atlas</translation>
    </message>
    <message>
      <source>Attribute</source>
      <translation>Attribut</translation>
    </message>
    <message>
      <source>Back</source>
      <translation>Précédent</translation>
    </message>
    <message>
      <source>Barcelona</source>
      <translation>Barcelone</translation>
    </message>
    <message>
      <source>Barcelona is the city in most networks.</source>
      <translation>Barcelone est la ville qui appartient au plus grand nombre de réseaux.</translation>
    </message>
    <message>
      <source>Barcelona, 14 networks</source>
      <translation>Barcelone, 14 réseaux</translation>
    </message>
    <message>
      <source>Base map: Natural Earth. Made with Nodal Cities and QGIS.</source>
      <translation>Fond de carte : Natural Earth. Réalisé avec Villes nodales et QGIS.</translation>
    </message>
    <message>
      <source>Basis</source>
      <translation>Fondement</translation>
    </message>
    <message>
      <source>Before the built-in gazetteer</source>
      <translation>Avant le répertoire toponymique intégré</translation>
    </message>
    <message>
      <source>Belo Horizonte</source>
      <translation>Belo Horizonte</translation>
    </message>
    <message>
      <source>Beside {table} there are tables of runs that were ended before they were done: {tables}. If no run is going on there, remove them; one that ends in _former is a table as it was before such a run.</source>
      <translation>À côté de {table} se trouvent des tables de traitements interrompus avant leur fin : {tables}. Si aucun traitement n’y est en cours, supprimez-les ; celle dont le nom finit par _former est une table telle qu’elle était avant un tel traitement.</translation>
    </message>
    <message>
      <source>Best</source>
      <translation>Meilleure</translation>
    </message>
    <message>
      <source>Best language</source>
      <translation>Meilleure langue</translation>
    </message>
    <message>
      <source>Best network</source>
      <translation>Meilleur réseau</translation>
    </message>
    <message>
      <source>Between communities</source>
      <translation>Entre communautés</translation>
    </message>
    <message>
      <source>Between two cities, the most plausible of the shortest chains; all are counted.</source>
      <translation>Entre deux villes, les plus plausibles des plus courtes chaînes ; toutes sont comptées.</translation>
    </message>
    <message>
      <source>Betweenness</source>
      <translation>Intermédiation</translation>
    </message>
    <message>
      <source>Betweenness (Freeman 1977, doi:10.2307/3033543; unweighted, over unordered pairs of cities) is estimated from the shortest paths that start from {sources} of {all} cities, those of the same networks counted once, drawn at random (Brandes &amp; Pich 2007, doi:10.1142/S0218127407018403; Geisberger, Sanders &amp; Schultes 2008, doi:10.1137/1.9781611972887.9), with a 95 % confidence interval for each city.</source>
      <translation>L’intermédiation (Freeman, 1977, doi:10.2307/3033543 ; non pondérée, sur les paires non ordonnées de villes) est estimée à partir des plus courts chemins qui partent de {sources} villes sur {all}, celles des mêmes réseaux ne comptant qu’une fois, tirées au hasard (Brandes et Pich, 2007, doi:10.1142/S0218127407018403 ; Geisberger, Sanders et Schultes, 2008, doi:10.1137/1.9781611972887.9), avec un intervalle de confiance à 95 % pour chaque ville.</translation>
    </message>
    <message>
      <source>Betweenness divided by the number of pairs of other cities: 0 to 1.</source>
      <translation>Intermédiation divisée par le nombre de paires d’autres villes : de 0 à 1.</translation>
    </message>
    <message>
      <source>Betweenness expected of that number</source>
      <translation>Intermédiation attendue pour ce nombre</translation>
    </message>
    <message>
      <source>Betweenness in the graph of cities and networks, over unordered pairs of both, not normalised; where it is asked for.</source>
      <translation>Intermédiation dans le graphe des villes et des réseaux, sur les paires non ordonnées des unes et des autres, non normalisée ; là où elle est demandée.</translation>
    </message>
    <message>
      <source>Betweenness is estimated from a sample of paths.</source>
      <translation>L’intermédiation est estimée à partir d’un échantillon de chemins.</translation>
    </message>
    <message>
      <source>Betweenness is exact, unweighted, over unordered pairs of cities (Freeman 1977, doi:10.2307/3033543; Brandes 2001, doi:10.1080/0022250X.2001.9990249).</source>
      <translation>L’intermédiation est exacte, non pondérée, sur les paires non ordonnées de villes (Freeman, 1977, doi:10.2307/3033543 ; Brandes, 2001, doi:10.1080/0022250X.2001.9990249).</translation>
    </message>
    <message>
      <source>Betweenness on a logarithmic axis, cities of no betweenness on a line of their own; otherwise on a linear one.</source>
      <translation>Intermédiation sur un axe logarithmique, les villes d’intermédiation nulle étant sur une ligne à part ; sinon, sur un axe linéaire.</translation>
    </message>
    <message>
      <source>Betweenness that the number of networks predicts.</source>
      <translation>Intermédiation que le nombre de réseaux laisse attendre.</translation>
    </message>
    <message>
      <source>Betweenness, at least</source>
      <translation>Intermédiation, au moins</translation>
    </message>
    <message>
      <source>Betweenness, at most</source>
      <translation>Intermédiation, au plus</translation>
    </message>
    <message>
      <source>Betweenness, normalised</source>
      <translation>Intermédiation normalisée</translation>
    </message>
    <message>
      <source>Betweenness: 0, it lies on no shortest path between two others.</source>
      <translation>Intermédiation : 0, elle n’est sur aucun plus court chemin entre deux autres.</translation>
    </message>
    <message>
      <source>Betweenness: not measured on the ticked networks.</source>
      <translation>Intermédiation : non mesurée sur les réseaux cochés.</translation>
    </message>
    <message>
      <source>Betweenness: shortest paths between two other cities, of all cities, that pass through the city. Cities in the same number of networks stand side by side in one column.</source>
      <translation>Intermédiation : plus courts chemins entre deux autres villes, parmi toutes les villes, qui passent par la ville. Les villes d’un même nombre de réseaux se tiennent côte à côte dans une même colonne.</translation>
    </message>
    <message>
      <source>Betweenness: {value}, the {place} of {cities} cities.</source>
      <translation>Intermédiation : {value}, la {place} sur {cities} villes.</translation>
    </message>
    <message>
      <source>Binary: 1 for every link</source>
      <translation>Binaire : 1 pour chaque lien</translation>
    </message>
    <message>
      <source>Buenos Aires</source>
      <translation>Buenos Aires</translation>
    </message>
    <message>
      <source>Buenos Aires, Canelones; through Dayton, Vancouver</source>
      <translation>Buenos Aires, Canelones ; via Dayton, Vancouver</translation>
    </message>
    <message>
      <source>Burt’s: low between partners that have no link of their own.</source>
      <translation>De Burt : faible entre des partenaires qui n’ont pas de lien entre elles.</translation>
    </message>
    <message>
      <source>By chance</source>
      <translation>Par hasard</translation>
    </message>
    <message>
      <source>C&amp;ities:</source>
      <translation>&amp;Villes :</translation>
    </message>
    <message>
      <source>CITIES and CITY_LINKS are needed: choose the layer of the cities with their communities, and that of their links.</source>
      <translation>CITIES et CITY_LINKS sont nécessaires : choisissez la couche des villes avec leurs communautés, et celle de leurs liens.</translation>
    </message>
    <message>
      <source>CITIES, row {row}: the point ({x}, {y}) is no place on Earth; check its coordinates and the coordinate system of the layer.</source>
      <translation>CITIES, ligne {row} : le point ({x}, {y}) n’est pas sur Terre ; vérifiez ses coordonnées et le système de coordonnées de la couche.</translation>
    </message>
    <message>
      <source>CITIES: no city has a community.</source>
      <translation>CITIES : aucune ville n’a de communauté.</translation>
    </message>
    <message>
      <source>COAST cannot be brought to longitudes and latitudes ({reason}): check the coordinate system of the layer.</source>
      <translation>Impossible de convertir COAST en longitudes et latitudes ({reason}) : vérifiez le système de coordonnées de la couche.</translation>
    </message>
    <message>
      <source>COAST: the point ({x}, {y}) is no place on Earth; check the coordinate system of the layer.</source>
      <translation>COAST : le point ({x}, {y}) n’est pas sur Terre ; vérifiez le système de coordonnées de la couche.</translation>
    </message>
    <message>
      <source>Cairo</source>
      <translation>Le Caire</translation>
    </message>
    <message>
      <source>Cancel</source>
      <translation>Annuler</translation>
    </message>
    <message>
      <source>Candidates</source>
      <translation>Candidats</translation>
    </message>
    <message>
      <source>Canelones</source>
      <translation>Canelones</translation>
    </message>
    <message>
      <source>Carte 1</source>
      <translation>Carte 1</translation>
    </message>
    <message>
      <source>Carte 1 as a web page</source>
      <translation>Carte 1 en page web</translation>
    </message>
    <message>
      <source>Carte 1 puts all of it together: circles whose area is the number of networks, in the colour of their community, over the strongest links. A layout to print comes with it.</source>
      <translation>La Carte 1 réunit tout cela : des cercles dont l’aire est le nombre de réseaux, dans la couleur de leur communauté, par-dessus les liens les plus forts. Une mise en page à imprimer l’accompagne.</translation>
    </message>
    <message>
      <source>Carte 1 – communities</source>
      <translation>Carte 1 – communautés</translation>
    </message>
    <message>
      <source>Carte 1: report</source>
      <translation>Carte 1 : rapport</translation>
    </message>
    <message>
      <source>Cells of the column {field} hold several cities, separated by “{separators}”: each was read as one of its own. If a cell is one name, write it without these signs.</source>
      <translation>Des cellules de la colonne {field} contiennent plusieurs villes, séparées par « {separators} » : chacune a été lue comme une ville. Si une cellule est un seul nom, écrivez-le sans ces signes.</translation>
    </message>
    <message>
      <source>Cells of the column {field} hold “{separators}”, but it is not evident that they are lists: each was taken as one network. If they are, choose the shape list.</source>
      <translation>Des cellules de la colonne {field} contiennent « {separators} », mais il n’est pas évident que ce soient des listes : chacune a été prise comme un seul réseau. Si ce sont bien des listes, choisissez la forme list.</translation>
    </message>
    <message>
      <source>Cells say how the cities are members ({values}), and each was counted as one. Empty those of cities that are none.</source>
      <translation>Des cellules disent de quelle façon les villes sont membres ({values}), et chacune a été comptée comme une adhésion. Videz celles des villes qui ne le sont pas.</translation>
    </message>
    <message>
      <source>Cells say that cities have left ({values}), and none was counted as a member. Write 1 for those that count all the same.</source>
      <translation>Des cellules disent que des villes sont parties ({values}), et aucune n’a été comptée comme membre. Écrivez 1 pour celles qui comptent quand même.</translation>
    </message>
    <message>
      <source>Certainty of the match, 0 to 1.</source>
      <translation>Certitude de la correspondance, de 0 à 1.</translation>
    </message>
    <message>
      <source>Chain</source>
      <translation>Chaîne</translation>
    </message>
    <message>
      <source>Chain in words</source>
      <translation>Chaîne en mots</translation>
    </message>
    <message>
      <source>Chains drawn</source>
      <translation>Chaînes dessinées</translation>
    </message>
    <message>
      <source>Check against networkx and python-louvain</source>
      <translation>Vérifier par networkx et python-louvain</translation>
    </message>
    <message>
      <source>Check places</source>
      <translation>Vérifier les lieux</translation>
    </message>
    <message>
      <source>Check places…</source>
      <translation>Vérifier les lieux…</translation>
    </message>
    <message>
      <source>Choose a place, give its coordinates, or skip the city.</source>
      <translation>Choisissez un lieu, donnez des coordonnées ou passez la ville.</translation>
    </message>
    <message>
      <source>Choose at least one dimension for {rows} and one for {columns}.</source>
      <translation>Il faut choisir au moins une dimension pour {rows} et au moins une pour {columns}.</translation>
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
      <source>Cities and networks</source>
      <translation>Villes et réseaux</translation>
    </message>
    <message>
      <source>Cities and networks by year</source>
      <translation>Villes et réseaux par année</translation>
    </message>
    <message>
      <source>Cities and networks by year: report</source>
      <translation>Villes et réseaux par année : rapport</translation>
    </message>
    <message>
      <source>Cities and their exposure</source>
      <translation>Villes et leur exposition</translation>
    </message>
    <message>
      <source>Cities and their networks</source>
      <translation>Villes et leurs réseaux</translation>
    </message>
    <message>
      <source>Cities and ties as new layers, in a group of their own</source>
      <translation>Villes et liens dans de nouvelles couches, dans un groupe à part</translation>
    </message>
    <message>
      <source>Cities are where the table has them ({fields}): that tells those of one name apart, and is compared with the gazetteer.</source>
      <translation>Les villes sont là où la table les place ({fields}) : cela distingue celles d’un même nom, et est comparé au répertoire toponymique.</translation>
    </message>
    <message>
      <source>Cities by community</source>
      <translation>Villes par communauté</translation>
    </message>
    <message>
      <source>Cities by number of networks</source>
      <translation>Villes selon leur nombre de réseaux</translation>
    </message>
    <message>
      <source>Cities by world region</source>
      <translation>Villes par région du monde</translation>
    </message>
    <message>
      <source>Cities compared</source>
      <translation>Villes comparées</translation>
    </message>
    <message>
      <source>Cities cut off</source>
      <translation>Villes détachées</translation>
    </message>
    <message>
      <source>Cities found by a close spelling</source>
      <translation>Villes trouvées par une graphie voisine</translation>
    </message>
    <message>
      <source>Cities in common</source>
      <translation>Villes en commun</translation>
    </message>
    <message>
      <source>Cities in most networks:</source>
      <translation>Villes aux réseaux les plus nombreux :</translation>
    </message>
    <message>
      <source>Cities in one network only</source>
      <translation>Villes d’un seul réseau</translation>
    </message>
    <message>
      <source>Cities its removal separates from the largest part left.</source>
      <translation>Villes que son retrait sépare de la plus grande partie restante.</translation>
    </message>
    <message>
      <source>Cities missing from the cities layer</source>
      <translation>Villes absentes de la couche des villes</translation>
    </message>
    <message>
      <source>Cities named at most</source>
      <translation>Villes nommées au plus</translation>
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
      <source>Cities of each community</source>
      <translation>Villes de chaque communauté</translation>
    </message>
    <message>
      <source>Cities of one network</source>
      <translation>Villes d’un réseau</translation>
    </message>
    <message>
      <source>Cities of the largest component</source>
      <translation>Villes de la plus grande composante</translation>
    </message>
    <message>
      <source>Cities off the land of the world map</source>
      <translation>Villes hors des terres de la carte du monde</translation>
    </message>
    <message>
      <source>Cities placed as the corrections say: {n}.</source>
      <translation>Villes placées selon les corrections : {n}.</translation>
    </message>
    <message>
      <source>Cities shown</source>
      <translation>Villes affichées</translation>
    </message>
    <message>
      <source>Cities shown. Where the last rank is shared, all its cities are shown or none, whichever comes nearer to this number.</source>
      <translation>Nombre de villes montrées. Si le dernier rang est partagé, toutes ses villes sont montrées ou aucune, selon ce qui approche le mieux ce nombre.</translation>
    </message>
    <message>
      <source>Cities that share more networks with one another than with the rest make a community, found by the Louvain method. It knows no countries and no languages: where a community follows them, the networks do.</source>
      <translation>Des villes qui partagent plus de réseaux entre elles qu’avec les autres forment une communauté, trouvée par la méthode de Louvain. Celle-ci ignore les pays et les langues : là où une communauté les suit, c’est que les réseaux les suivent.</translation>
    </message>
    <message>
      <source>Cities with the highest betweenness</source>
      <translation>Villes de plus forte intermédiation</translation>
    </message>
    <message>
      <source>Cities with their community</source>
      <translation>Villes avec leur communauté</translation>
    </message>
    <message>
      <source>Cities with their roles</source>
      <translation>Villes et leurs rôles</translation>
    </message>
    <message>
      <source>Cities with their years</source>
      <translation>Villes et leurs années</translation>
    </message>
    <message>
      <source>Cities without a community, left out: {n}.</source>
      <translation>Villes sans communauté, écartées : {n}.</translation>
    </message>
    <message>
      <source>Cities without a position, and so without indicators: {count}.</source>
      <translation>Villes sans position, et donc sans indicateurs : {count}.</translation>
    </message>
    <message>
      <source>Cities, joined by their networks</source>
      <translation>Villes, jointes par leurs réseaux</translation>
    </message>
    <message>
      <source>Cities, networks or communities behind the value, separated by ;</source>
      <translation>Villes, réseaux ou communautés derrière la valeur, séparés par « ; »</translation>
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
      <source>City field of the adopters</source>
      <translation>Champ de la ville des adoptantes</translation>
    </message>
    <message>
      <source>City field of the memberships</source>
      <translation>Champ de la ville dans les adhésions</translation>
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
      <source>City id field of the first</source>
      <translation>Champ d’identifiant de la première</translation>
    </message>
    <message>
      <source>City id field of the second</source>
      <translation>Champ d’identifiant de la seconde</translation>
    </message>
    <message>
      <source>City id of one end.</source>
      <translation>Identifiant de la ville à une extrémité.</translation>
    </message>
    <message>
      <source>City id of the farthest partner.</source>
      <translation>Identifiant de la ville partenaire la plus lointaine.</translation>
    </message>
    <message>
      <source>City id of the nearest other city of at least two networks.</source>
      <translation>Identifiant de l’autre ville la plus proche parmi celles d’au moins deux réseaux.</translation>
    </message>
    <message>
      <source>City id of the nearest.</source>
      <translation>Identifiant de la ville la plus proche.</translation>
    </message>
    <message>
      <source>City id of the other end.</source>
      <translation>Identifiant de la ville à l’autre extrémité.</translation>
    </message>
    <message>
      <source>City id or network id; no two nodes of one kind have the same.</source>
      <translation>Identifiant de la ville ou du réseau ; deux nœuds d’un même type n’ont jamais le même.</translation>
    </message>
    <message>
      <source>City network</source>
      <translation>Réseau de villes</translation>
    </message>
    <message>
      <source>City networks of a city</source>
      <translation>Nombre de réseaux par ville</translation>
    </message>
    <message>
      <source>City networks of a nodal city</source>
      <translation>Nombre de réseaux par ville nodale</translation>
    </message>
    <message>
      <source>Clear</source>
      <translation>Effacer</translation>
    </message>
    <message>
      <source>Click on a number to choose it.</source>
      <translation>Cliquez sur un numéro pour le choisir.</translation>
    </message>
    <message>
      <source>Click on a row, or press the space bar, to switch it on or off; Ctrl+A switches all on.</source>
      <translation>Cliquez sur une ligne, ou appuyez sur la barre d’espace, pour l’activer ou la désactiver ; Ctrl+A active tout.</translation>
    </message>
    <message>
      <source>Click on the map where the city is.</source>
      <translation>Cliquez sur la carte, là où se trouve la ville.</translation>
    </message>
    <message>
      <source>Closeness</source>
      <translation>Proximité</translation>
    </message>
    <message>
      <source>Coarser (resolution 0.7)</source>
      <translation>Moins fine (résolution 0,7)</translation>
    </message>
    <message>
      <source>Coast (lines or polygons)</source>
      <translation>Côte (lignes ou polygones)</translation>
    </message>
    <message>
      <source>Coast: QGIS’s own world map (Natural Earth 1:10 million, generalised), right to {km} km for 9 places in 10 that are less than 100 km from the sea. The Caspian is no sea; rivers count as far up as the map draws them as water.</source>
      <translation>Côte : carte du monde fournie avec QGIS (Natural Earth au 1:10 000 000, généralisée), juste à {km} km près pour 9 lieux sur 10 à moins de 100 km de la mer. La Caspienne n’est pas une mer ; les fleuves comptent aussi loin que la carte les dessine comme de l’eau.</translation>
    </message>
    <message>
      <source>Coast: {layer}; it is as accurate as that layer is, and all of it counts.</source>
      <translation>Côte : {layer} ; elle est aussi précise que cette couche, et tout y compte.</translation>
    </message>
    <message>
      <source>Coastlines, or polygons of land or sea: borders between them are no coast. Left empty, QGIS’s own world map, right to some 5 km.</source>
      <translation>Traits de côte, ou polygones de terre ou de mer : les frontières entre polygones ne sont pas des côtes. Si vide : carte du monde fournie avec QGIS, juste à quelque 5 km près.</translation>
    </message>
    <message>
      <source>Code or name of the country in which every city is whose row names none.</source>
      <translation>Code ou nom du pays où se trouve toute ville dont la ligne ne nomme pas de pays.</translation>
    </message>
    <message>
      <source>Colour by</source>
      <translation>Couleur selon</translation>
    </message>
    <message>
      <source>Colour of the cities</source>
      <translation>Couleur des villes</translation>
    </message>
    <message>
      <source>Column {number} has no name: name it in the first row of the table.</source>
      <translation>La colonne {number} n’a pas de nom : nommez-la sur la première ligne de la table.</translation>
    </message>
    <message>
      <source>Columns</source>
      <translation>Colonnes</translation>
    </message>
    <message>
      <source>Command</source>
      <translation>Commande</translation>
    </message>
    <message>
      <source>Communities</source>
      <translation>Communautés</translation>
    </message>
    <message>
      <source>Communities among nodal cities only</source>
      <translation>Communautés entre villes nodales seulement</translation>
    </message>
    <message>
      <source>Communities and betweenness are those of other networks.</source>
      <translation>Communautés et intermédiation sont celles d’autres réseaux.</translation>
    </message>
    <message>
      <source>Communities by resolution</source>
      <translation>Communautés selon la résolution</translation>
    </message>
    <message>
      <source>Communities by {method}.</source>
      <translation>Communautés par {method}.</translation>
    </message>
    <message>
      <source>Communities explained</source>
      <translation>Communautés expliquées</translation>
    </message>
    <message>
      <source>Communities explained: report</source>
      <translation>Communautés expliquées : rapport</translation>
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
      <source>Communities of several cities</source>
      <translation>Communautés de plusieurs villes</translation>
    </message>
    <message>
      <source>Communities: Louvain among all cities ({count}, modularity {modularity}, seed {seed}).</source>
      <translation>Communautés de Louvain parmi toutes les villes : {count} (modularité {modularity}, graine {seed}).</translation>
    </message>
    <message>
      <source>Communities: Louvain among the nodal cities only ({count}, modularity {modularity}, seed {seed}).</source>
      <translation>Communautés de Louvain parmi les seules villes nodales : {count} (modularité {modularity}, graine {seed}).</translation>
    </message>
    <message>
      <source>Communities: Louvain, weight {weight}, resolution {resolution}, seed {seed}, {runs} runs; the chapter does not say which settings it used.</source>
      <translation>Communautés : méthode de Louvain (poids {weight}, résolution {resolution}, graine {seed}, nombre d’exécutions {runs}) ; le chapitre ne dit pas avec quels réglages il l’a utilisée.</translation>
    </message>
    <message>
      <source>Communities: Louvain, weight {weight}, resolution {resolution}, the best of {runs} runs, seed {seed}; modularity {modularity}.</source>
      <translation>Communautés : Louvain, poids {weight}, résolution {resolution}, le meilleur de {runs} essais, graine {seed} ; modularité {modularity}.</translation>
    </message>
    <message>
      <source>Community</source>
      <translation>Communauté</translation>
    </message>
    <message>
      <source>Community field</source>
      <translation>Champ de la communauté</translation>
    </message>
    <message>
      <source>Community {number} of {total}: {cities}, {nodal} of them nodal · stability {stability}</source>
      <translation>Communauté {number} sur {total} · {cities}, dont nodales : {nodal} · stabilité : {stability}</translation>
    </message>
    <message>
      <source>Community: {value}</source>
      <translation>Communauté : {value}</translation>
    </message>
    <message>
      <source>Compare</source>
      <translation>Comparer</translation>
    </message>
    <message>
      <source>Compare two partitions</source>
      <translation>Comparer deux partitions</translation>
    </message>
    <message>
      <source>Compare with…</source>
      <translation>Comparer avec…</translation>
    </message>
    <message>
      <source>Comparing cities</source>
      <translation>Comparaison de villes</translation>
    </message>
    <message>
      <source>Component</source>
      <translation>Composante</translation>
    </message>
    <message>
      <source>Components</source>
      <translation>Composantes</translation>
    </message>
    <message>
      <source>Computed by {algorithm} of Nodal Cities {version} in QGIS {qgis} (Python {python}, numpy {numpy}) with {parameters}.</source>
      <translation>Calculé par {algorithm} de Villes nodales {version} dans QGIS {qgis} (Python {python}, numpy {numpy}) avec {parameters}.</translation>
    </message>
    <message>
      <source>Computes each statement of the chapter from the data and sets it beside the chapter’s value.</source>
      <translation>Calcule chaque constat du chapitre à partir des données et met le résultat en regard de la valeur du chapitre.</translation>
    </message>
    <message>
      <source>Computes memberships, betweenness and other centralities of each city.</source>
      <translation>Calcule les adhésions, l’intermédiation et d’autres centralités de chaque ville.</translation>
    </message>
    <message>
      <source>Connected part of the drawing, 1 being the largest.</source>
      <translation>Partie connexe du dessin, 1 étant la plus grande.</translation>
    </message>
    <message>
      <source>Connecting</source>
      <translation>Connecteur</translation>
    </message>
    <message>
      <source>Connecting cities</source>
      <translation>Villes connectrices</translation>
    </message>
    <message>
      <source>Connecting cities and networks are the articulation points of the graph of memberships (Tarjan 1972, doi:10.1137/0201010; Hopcroft &amp; Tarjan 1973, doi:10.1145/362248.362272). What is cut off is all but the largest part left of their component.</source>
      <translation>Les villes connectrices et les réseaux connecteurs sont les points d’articulation du graphe des adhésions (Tarjan, 1972, doi:10.1137/0201010 ; Hopcroft et Tarjan, 1973, doi:10.1145/362248.362272). Après leur retrait, tout ce qui n’est pas dans la plus grande partie restante de leur composante est détaché.</translation>
    </message>
    <message>
      <source>Connecting networks</source>
      <translation>Réseaux connecteurs</translation>
    </message>
    <message>
      <source>Connector hubs</source>
      <translation>Pivots connecteurs</translation>
    </message>
    <message>
      <source>Connectors</source>
      <translation>Connecteurs</translation>
    </message>
    <message>
      <source>Consensus communities</source>
      <translation>Communautés de consensus</translation>
    </message>
    <message>
      <source>Constraint</source>
      <translation>Contrainte</translation>
    </message>
    <message>
      <source>Control the false discovery rate</source>
      <translation>Maîtriser le taux de fausses découvertes</translation>
    </message>
    <message>
      <source>Copied: it makes Carte 1 of the ticked networks again</source>
      <translation>Copiée : elle refait la Carte 1 des réseaux cochés</translation>
    </message>
    <message>
      <source>Core number</source>
      <translation>Numéro de cœur</translation>
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
      <source>Cosine: shared, relative to both</source>
      <translation>Cosinus : réseaux partagés, rapportés aux deux villes</translation>
    </message>
    <message>
      <source>Count</source>
      <translation>Effectif</translation>
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
      <source>Countries: {countries}</source>
      <translation>Pays : {countries}</translation>
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
      <source>Country of the rows without one</source>
      <translation>Pays des lignes qui n’en ont pas</translation>
    </message>
    <message>
      <source>Counts cities, networks, nodal cities, components and communities year by year.</source>
      <translation>Compte les villes, les réseaux, les villes nodales, les composantes et les communautés année par année.</translation>
    </message>
    <message>
      <source>Counts the networks by region, field, way of creation and type, with their members and years.</source>
      <translation>Compte les réseaux par région, champ, mode de création et type, avec leurs membres et leurs années de création.</translation>
    </message>
    <message>
      <source>Counts the partners of each city that adopted a policy, and the networks where it meets them; and finds the cities most exposed that have none.</source>
      <translation>Compte les partenaires de chaque ville qui ont adopté une politique, et les réseaux où elle les rencontre ; et trouve les villes les plus exposées qui n’en ont pas.</translation>
    </message>
    <message>
      <source>Coverage</source>
      <translation>Couverture</translation>
    </message>
    <message>
      <source>Cross-tabulation</source>
      <translation>Tableau croisé</translation>
    </message>
    <message>
      <source>Curves</source>
      <translation>Courbes</translation>
    </message>
    <message>
      <source>Cut off</source>
      <translation>Éléments détachés</translation>
    </message>
    <message>
      <source>Data</source>
      <translation>Données</translation>
    </message>
    <message>
      <source>Data of the candidates</source>
      <translation>Données des candidats</translation>
    </message>
    <message>
      <source>Data: {data} · resolution {resolution} · seed {seed}</source>
      <translation>Données : {data} · résolution {resolution} · graine {seed}</translation>
    </message>
    <message>
      <source>Data: {source}.</source>
      <translation>Données : {source}.</translation>
    </message>
    <message>
      <source>Date of the data</source>
      <translation>Date des données</translation>
    </message>
    <message>
      <source>Dayton</source>
      <translation>Dayton</translation>
    </message>
    <message>
      <source>Degree</source>
      <translation>Degré</translation>
    </message>
    <message>
      <source>Degree distributions</source>
      <translation>Distributions des degrés</translation>
    </message>
    <message>
      <source>Degrees east; in corrections to fill in, with the latitude.</source>
      <translation>Degrés est ; dans les corrections, à remplir avec la latitude.</translation>
    </message>
    <message>
      <source>Degrees north; in corrections to fill in, with the longitude.</source>
      <translation>Degrés nord ; dans les corrections, à remplir avec la longitude.</translation>
    </message>
    <message>
      <source>Degrees. Both at once can be pasted: 48.85, 2.35</source>
      <translation>Degrés. On peut coller les deux à la fois : 48.85, 2.35</translation>
    </message>
    <message>
      <source>Density</source>
      <translation>Densité</translation>
    </message>
    <message>
      <source>Density is the share of the possible memberships, every city in every network, that exist.</source>
      <translation>La densité est la part des adhésions possibles, chaque ville dans chaque réseau, qui existent.</translation>
    </message>
    <message>
      <source>Diameter of the circle, or side of the square.</source>
      <translation>Diamètre du cercle, ou côté du carré.</translation>
    </message>
    <message>
      <source>Dimension</source>
      <translation>Dimension</translation>
    </message>
    <message>
      <source>Dimensions</source>
      <translation>Dimensions</translation>
    </message>
    <message>
      <source>Disparity filter</source>
      <translation>Filtre de disparité</translation>
    </message>
    <message>
      <source>Distance (km)</source>
      <translation>Distance (km)</translation>
    </message>
    <message>
      <source>Distance matrix</source>
      <translation>Matrice des distances</translation>
    </message>
    <message>
      <source>Distance taken off: by links and distance</source>
      <translation>Distance ôtée : selon les liens et la distance</translation>
    </message>
    <message>
      <source>Distance to that city.</source>
      <translation>Distance à cette ville.</translation>
    </message>
    <message>
      <source>Distance to the farthest of them.</source>
      <translation>Distance à la plus lointaine d’entre elles.</translation>
    </message>
    <message>
      <source>Distance to the sea (km)</source>
      <translation>Distance à la mer (km)</translation>
    </message>
    <message>
      <source>Distances are geodesics on the WGS 84 ellipsoid; that to the sea is to the nearest point of the coast, on whichever side of it.</source>
      <translation>Les distances sont des géodésiques de l’ellipsoïde WGS 84 ; la distance à la mer va jusqu’au point le plus proche de la côte, de quelque côté que la ville soit dessinée.</translation>
    </message>
    <message>
      <source>Distances between nodal cities, each pair once; for 1000 of them at most.</source>
      <translation>Distances entre villes nodales, chaque paire une fois ; pour 1 000 villes nodales au plus.</translation>
    </message>
    <message>
      <source>Division</source>
      <translation>Division</translation>
    </message>
    <message>
      <source>Do it for me</source>
      <translation>Faites-le pour moi</translation>
    </message>
    <message>
      <source>Double-click or Enter: look at this city</source>
      <translation>Double-clic ou Entrée : regarder cette ville</translation>
    </message>
    <message>
      <source>Drag over the columns to choose; the left and right arrow keys move the lower limit, with Shift the upper one, Esc takes all again.</source>
      <translation>Faites glisser la souris sur les colonnes pour choisir ; les flèches gauche et droite déplacent la limite basse, avec Maj la limite haute, Échap reprend tout.</translation>
    </message>
    <message>
      <source>Draw</source>
      <translation>Dessiner</translation>
    </message>
    <message>
      <source>Draw around points to choose them, with Ctrl to add them. By keys: the arrows move a cross, the space bar begins a rectangle and ends it, Enter chooses the nearest point, Ctrl+A all, Esc none.</source>
      <translation>Entourez des points pour les choisir, avec Ctrl pour les ajouter. Au clavier : les flèches déplacent une croix, la barre d’espace commence un rectangle et le termine, Entrée choisit le point le plus proche, Ctrl+A tous, Échap aucun.</translation>
    </message>
    <message>
      <source>Draw n&amp;ear</source>
      <translation>D&amp;essiner à proximité</translation>
    </message>
    <message>
      <source>Draws a geodesic line between cities that share networks.</source>
      <translation>Dessine une ligne géodésique entre les villes qui partagent des réseaux.</translation>
    </message>
    <message>
      <source>Draws cities, links and communities, computed or edited by hand, as Carte 1.</source>
      <translation>Dessine comme Carte 1 des villes, des liens et des communautés, calculés ou retouchés à la main.</translation>
    </message>
    <message>
      <source>Draws which cities join which networks, without a map: nothing overlaps, and isolated networks stand apart.</source>
      <translation>Dessine quelles villes adhèrent à quels réseaux, sans carte : rien ne se recouvre, et les réseaux isolés se tiennent à part.</translation>
    </message>
    <message>
      <source>Each name becomes a place: the built-in gazetteer knows that Köln is Cologne, and that there is more than one Richmond. Where nothing tells homonyms apart, it says so rather than choosing in silence.</source>
      <translation>Chaque nom devient un lieu : le répertoire toponymique intégré sait que Köln est Cologne, et qu’il y a plus d’une Richmond. Là où rien ne départage des homonymes, il le dit plutôt que de choisir en silence.</translation>
    </message>
    <message>
      <source>Each of them alone joins what it cuts off to the rest.</source>
      <translation>Chacune est seule à relier au reste ce que son retrait détache.</translation>
    </message>
    <message>
      <source>Each sheet was read as the members of one network, also {sheets}, which are hardly called as networks. If they are none, write the networks in a column called network.</source>
      <translation>Chaque feuille a été lue comme la liste des membres d’un réseau, y compris {sheets}, qui ne portent guère de noms de réseaux. Si ce n’en sont pas, écrivez les réseaux dans une colonne nommée réseau.</translation>
    </message>
    <message>
      <source>Each year has the memberships that began in it or earlier; two cities are linked when they share a network, and links weigh: {weight}. Components are those of the graph of cities and networks. Communities maximise modularity at resolution {resolution:g} by the Louvain method (Blondel et al. 2008, doi:10.1088/1742-5468/2008/10/P10008), the best of {runs} runs from seed {seed} in each year.</source>
      <translation>Chaque année a les adhésions qui ont commencé cette année-là ou avant ; deux villes sont liées quand elles partagent un réseau, et les liens pèsent : {weight}. Les composantes sont celles du graphe des villes et des réseaux. Les communautés maximisent la modularité à la résolution {resolution:g} par la méthode de Louvain (Blondel et al. 2008, doi:10.1088/1742-5468/2008/10/P10008), la meilleure de {runs} exécutions à partir de la graine {seed} pour chaque année.</translation>
    </message>
    <message>
      <source>Eigenvector centrality</source>
      <translation>Centralité de vecteur propre</translation>
    </message>
    <message>
      <source>English-speaking</source>
      <translation>Anglophones</translation>
    </message>
    <message>
      <source>Equal for the names of one city.</source>
      <translation>Identique pour les noms d’une même ville.</translation>
    </message>
    <message>
      <source>Error of the stability</source>
      <translation>Erreur de la stabilité</translation>
    </message>
    <message>
      <source>Europe</source>
      <translation>Europe</translation>
    </message>
    <message>
      <source>Europe, Latin America, United States, Canada, Middle East; English-speaking, French-speaking</source>
      <translation>Europe, Amérique latine, États-Unis, Canada, Moyen-Orient ; villes anglophones, villes francophones</translation>
    </message>
    <message>
      <source>Every betweenness is 0: no shortest path between two cities passes through a third, so that this figure tells no city from another.</source>
      <translation>Chaque intermédiation est 0 : aucun plus court chemin entre deux villes ne passe par une troisième, si bien que cette figure ne distingue aucune ville d’une autre.</translation>
    </message>
    <message>
      <source>Every place of the built-in gazetteer</source>
      <translation>Tous les lieux du répertoire toponymique intégré</translation>
    </message>
    <message>
      <source>Everything that was changed, refused or doubtful.</source>
      <translation>Tout ce qui a été modifié, refusé ou reste douteux.</translation>
    </message>
    <message>
      <source>Excess of betweenness</source>
      <translation>Excédent d’intermédiation</translation>
    </message>
    <message>
      <source>Expected betweenness</source>
      <translation>Intermédiation attendue</translation>
    </message>
    <message>
      <source>Expected group</source>
      <translation>Groupe attendu</translation>
    </message>
    <message>
      <source>Explain and share</source>
      <translation>Expliquer et partager</translation>
    </message>
    <message>
      <source>Explanation</source>
      <translation>Explication</translation>
    </message>
    <message>
      <source>Explorer of nodal cities</source>
      <translation>Explorateur de villes nodales</translation>
    </message>
    <message>
      <source>Explore…</source>
      <translation>Explorer…</translation>
    </message>
    <message>
      <source>Export the graph</source>
      <translation>Exporter le graphe</translation>
    </message>
    <message>
      <source>Exposing networks</source>
      <translation>Réseaux qui exposent</translation>
    </message>
    <message>
      <source>Exposure</source>
      <translation>Exposition</translation>
    </message>
    <message>
      <source>Exposure before</source>
      <translation>Exposition antérieure</translation>
    </message>
    <message>
      <source>Exposure from {least} %</source>
      <translation>Exposition à partir de {least} %</translation>
    </message>
    <message>
      <source>Exposure to a policy</source>
      <translation>Exposition à une politique</translation>
    </message>
    <message>
      <source>Expression on the networks; the others are left out. For example "scale" &lt;&gt; 'global' keeps the regional and national networks.</source>
      <translation>Expression sur les réseaux ; les autres sont laissés de côté. Par exemple, "scale" &lt;&gt; 'global' garde les réseaux régionaux et nationaux.</translation>
    </message>
    <message>
      <source>F2 counts the cities in at least one network of the United States and one of Canada, by the country of the network.</source>
      <translation>F2 compte les villes membres d’au moins un réseau des États-Unis et d’au moins un réseau du Canada, d’après le pays du réseau.</translation>
    </message>
    <message>
      <source>F6: cities are ranked by memberships; those equal to the last one are in as well.</source>
      <translation>F6 : les villes sont classées selon leur nombre d’adhésions ; celles qui sont à égalité avec la dernière sont retenues aussi.</translation>
    </message>
    <message>
      <source>F7a asks for three communities, one of which is three fifths Latin American, one three fifths of Europe, Africa and the Middle East together, and a mixed one.</source>
      <translation>F7a demande trois communautés : une dont au moins trois villes sur cinq sont en Amérique latine, une dont au moins trois villes sur cinq sont en Europe, en Afrique et au Moyen-Orient pris ensemble, et une mixte.</translation>
    </message>
    <message>
      <source>F7b, F7c and F7d: a city counts by its share of the shortest paths between the cities of one region and those of the other, over all networks and all cities. Those named in the chapter should be among the first ten of their side; Barcelona or Cairo suffices.</source>
      <translation>F7b, F7c et F7d : une ville compte selon sa part des plus courts chemins entre les villes d’une région et celles de l’autre, sur l’ensemble des réseaux et des villes. Celles que nomme le chapitre doivent figurer parmi les dix premières de leur côté ; Barcelone ou Le Caire suffit.</translation>
    </message>
    <message>
      <source>FIRST and SECOND are needed: choose the layers of the cities with their groups.</source>
      <translation>Il faut FIRST et SECOND : choisissez les couches des villes avec leurs groupes.</translation>
    </message>
    <message>
      <source>Farthest partner</source>
      <translation>Partenaire la plus lointaine</translation>
    </message>
    <message>
      <source>Features of the gazetteer in a country that is not known, left out: {count}. Write its ISO code.</source>
      <translation>Entités du répertoire toponymique situées dans un pays qui n’est pas connu, laissées de côté : {count}. Écrivez le code ISO du pays.</translation>
    </message>
    <message>
      <source>Features of the gazetteer that have no name and are left out: {count}.</source>
      <translation>Entités du répertoire toponymique sans nom, laissées de côté : {count}.</translation>
    </message>
    <message>
      <source>Features of the gazetteer with the id of another one: {count}. Their row is added to it.</source>
      <translation>Entités du répertoire toponymique qui ont l’identifiant d’une autre : {count}. Le numéro de leur ligne y est ajouté.</translation>
    </message>
    <message>
      <source>Features of the gazetteer without a position on Earth, left out: {count}.</source>
      <translation>Entités du répertoire toponymique sans position sur Terre, laissées de côté : {count}.</translation>
    </message>
    <message>
      <source>Field</source>
      <translation>Champ</translation>
    </message>
    <message>
      <source>Field of a long table with how much of a member the city is: the service value of a firm’s office, a share… Left empty, a field called value, weight or share is taken. The numbers in a wide table need no field.</source>
      <translation>Champ d’une table longue qui dit à quel point la ville est membre : valeur de service du bureau d’une firme, part… Laissé vide, on prend un champ nommé value, valeur, poids ou part. Les nombres d’une table large se passent de champ.</translation>
    </message>
    <message>
      <source>Field of the cities with the same values as the city field. Left empty, the one that has most of them is taken.</source>
      <translation>Champ de la couche des villes, de mêmes valeurs que le champ de la ville. Si vide : celui qui en a le plus.</translation>
    </message>
    <message>
      <source>Field of the networks with the same values as the network field. Left empty, the one that has most of them is taken.</source>
      <translation>Champ de la table des réseaux, de mêmes valeurs que le champ du réseau. Si vide : celui qui en a le plus.</translation>
    </message>
    <message>
      <source>Field with the community of each city, a number or a name. Left empty, community is taken.</source>
      <translation>Champ de la communauté de chaque ville, un nombre ou un nom. Si vide, community est pris.</translation>
    </message>
    <message>
      <source>Field with the country, as a code or a name. Left empty, it is recognised by its name. Without countries many homonyms cannot be located.</source>
      <translation>Champ du pays, en code ou en toutes lettres. Si vide, il est reconnu à son nom. Sans les pays, bien des homonymes ne peuvent pas être localisés.</translation>
    </message>
    <message>
      <source>Field with the group of each city. Left empty, community is taken.</source>
      <translation>Champ qui donne le groupe de chaque ville. À défaut, community est pris.</translation>
    </message>
    <message>
      <source>Field with the ids that the links have. Left empty, city_id or else the first field is taken.</source>
      <translation>Champ des identifiants qu’ont les liens. Si vide, city_id ou bien le premier champ est pris.</translation>
    </message>
    <message>
      <source>Field with the name of the city. Left empty, it is recognised by its name.</source>
      <translation>Champ du nom de la ville. Si vide, il est reconnu à son nom.</translation>
    </message>
    <message>
      <source>Field with the name of the place. Left empty, it is recognised by its name.</source>
      <translation>Champ du nom du lieu. Si vide, il est reconnu à son nom.</translation>
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
      <source>Field with the name or the id of the city.</source>
      <translation>Champ du nom ou de l’identifiant de la ville.</translation>
    </message>
    <message>
      <source>Field with the name or the id of the network.</source>
      <translation>Champ du nom ou de l’identifiant du réseau.</translation>
    </message>
    <message>
      <source>Field with the state, province or region, for homonyms.</source>
      <translation>Champ de l’État, de la province ou de la région, pour départager les homonymes.</translation>
    </message>
    <message>
      <source>Field with the year in which the city joined. Left empty, it is recognised by its name; memberships without one count from the year their network was founded.</source>
      <translation>Champ de l’année où la ville a adhéré. Laissé vide, il est reconnu à son nom ; les adhésions qui n’en ont pas comptent depuis l’année où leur réseau a été créé.</translation>
    </message>
    <message>
      <source>Field with the year in which the network was founded. Left empty, it is recognised by its name.</source>
      <translation>Champ de l’année où le réseau a été créé. Laissé vide, il est reconnu à son nom.</translation>
    </message>
    <message>
      <source>Field, way of creation and type are those of the networks table; what it leaves empty counts as unknown.</source>
      <translation>Le champ, le mode de création et le type sont ceux de la table des réseaux ; ce qu’elle laisse vide compte comme inconnu.</translation>
    </message>
    <message>
      <source>Figure</source>
      <translation>Figure</translation>
    </message>
    <message>
      <source>Figure 5</source>
      <translation>Figure 5</translation>
    </message>
    <message>
      <source>Figure 6</source>
      <translation>Figure 6</translation>
    </message>
    <message>
      <source>Figure 7</source>
      <translation>Figure 7</translation>
    </message>
    <message>
      <source>Figure: {path}</source>
      <translation>Figure : {path}</translation>
    </message>
    <message>
      <source>Figures 1-4</source>
      <translation>Figures 1 à 4</translation>
    </message>
    <message>
      <source>Figures 1-4: only the cities of</source>
      <translation>Figures 1 à 4 : seulement les villes de</translation>
    </message>
    <message>
      <source>Figures and tables of the chapter</source>
      <translation>Figures et tableaux du chapitre</translation>
    </message>
    <message>
      <source>Find a city…</source>
      <translation>Chercher une ville…</translation>
    </message>
    <message>
      <source>Find a network…</source>
      <translation>Chercher un réseau…</translation>
    </message>
    <message>
      <source>Finds cities by name in the built-in gazetteer and lists what is in doubt.</source>
      <translation>Trouve les villes par leur nom dans le répertoire toponymique intégré et dresse la liste des cas douteux.</translation>
    </message>
    <message>
      <source>Finds communities over a range of resolutions, and those on which many runs agree.</source>
      <translation>Cherche les communautés sur une suite de résolutions, et celles sur lesquelles de nombreuses exécutions s’accordent.</translation>
    </message>
    <message>
      <source>Finds groups of cities more linked to each other than to the rest (Louvain).</source>
      <translation>Trouve des groupes de villes plus liées entre elles qu’au reste (Louvain).</translation>
    </message>
    <message>
      <source>Finds the shortest chains of cities and networks along which an idea may travel from one city to another, or to all.</source>
      <translation>Trouve les plus courtes chaînes de villes et de réseaux par lesquelles une idée peut aller d’une ville à une autre, ou à toutes.</translation>
    </message>
    <message>
      <source>Finer (resolution 1.5)</source>
      <translation>Plus fine (résolution 1,5)</translation>
    </message>
    <message>
      <source>First group</source>
      <translation>Premier groupe</translation>
    </message>
    <message>
      <source>First partition</source>
      <translation>Première partition</translation>
    </message>
    <message>
      <source>First resolution of the longest plateau</source>
      <translation>Première résolution du plus long plateau</translation>
    </message>
    <message>
      <source>First year</source>
      <translation>Première année</translation>
    </message>
    <message>
      <source>First-level division</source>
      <translation>Division de premier niveau</translation>
    </message>
    <message>
      <source>Fit</source>
      <translation>Ajustement</translation>
    </message>
    <message>
      <source>Fit of the language</source>
      <translation>Ajustement de la langue</translation>
    </message>
    <message>
      <source>Fit of the network</source>
      <translation>Ajustement du réseau</translation>
    </message>
    <message>
      <source>Fit: harmonic mean of the share of the community that has a trait and of the share of those with the trait that are in the community. An explanation holds if its share is 60 % or more and its p-value, against random groups of as many cities, at most 0.05/3; of several, the best fit is taken.</source>
      <translation>Ajustement : moyenne harmonique de la part de la communauté qui a un trait et de la part de celles qui l’ont qui sont dans la communauté. Une explication tient si sa part est d’au moins 60 % et si sa valeur p, face à des groupes au hasard d’autant de villes, est d’au plus 0,05/3 ; de plusieurs, la mieux ajustée est retenue.</translation>
    </message>
    <message>
      <source>Five communities are regional or national, two are linguistic.</source>
      <translation>Cinq communautés sont régionales ou nationales, deux sont linguistiques.</translation>
    </message>
    <message>
      <source>For each pair of other cities, the share of the shortest paths between them that pass through the city; summed.</source>
      <translation>Pour chaque paire d’autres villes, la part des plus courts chemins entre elles qui passent par la ville ; le tout additionné.</translation>
    </message>
    <message>
      <source>For the methods section of a paper</source>
      <translation>Pour la section de méthode d’un article</translation>
    </message>
    <message>
      <source>Forward</source>
      <translation>Suivante</translation>
    </message>
    <message>
      <source>Found here beside them: {names}.</source>
      <translation>Autres communautés trouvées ici : {names}.</translation>
    </message>
    <message>
      <source>Founded</source>
      <translation>Année de création</translation>
    </message>
    <message>
      <source>Four Latin American cities are among the first fifty.</source>
      <translation>Quatre villes latino-américaines figurent parmi les cinquante premières.</translation>
    </message>
    <message>
      <source>French-speaking</source>
      <translation>Francophones</translation>
    </message>
    <message>
      <source>From</source>
      <translation>De</translation>
    </message>
    <message>
      <source>From nodal cities to their networks, or between them.</source>
      <translation>Des villes nodales à leurs réseaux, ou bien entre réseaux ou entre villes nodales.</translation>
    </message>
    <message>
      <source>From one resolution to the next; at most 200 resolutions.</source>
      <translation>D’une résolution à la suivante ; 200 résolutions au plus.</translation>
    </message>
    <message>
      <source>From the city</source>
      <translation>De la ville</translation>
    </message>
    <message>
      <source>From {first} to {last} in steps of {step} there are {count} resolutions: choose from 1 to {most}.</source>
      <translation>De {first} à {last} par pas de {step}, il y a {count} résolutions : choisissez-en de 1 à {most}.</translation>
    </message>
    <message>
      <source>From {first} to {last}, the cities grow from {cities_first} to {cities_last}, the networks from {networks_first} to {networks_last}, the nodal cities from {nodal_first} to {nodal_last}.</source>
      <translation>De {first} à {last}, les villes passent de {cities_first} à {cities_last}, les réseaux de {networks_first} à {networks_last}, les villes nodales de {nodal_first} à {nodal_last}.</translation>
    </message>
    <message>
      <source>From {first} to {last}: {steps} steps, {chains} shortest chains. The most plausible, by the smallest networks: {told}.</source>
      <translation>De {first} à {last} : {steps} étapes, {chains} plus courtes chaînes. La plus plausible, par les plus petits réseaux : {told}.</translation>
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
      <source>Gephi,GEXF,GraphML,GML,Pajek,JSON,networkx,igraph,Cytoscape,network,graph,bipartite,export</source>
      <translation>Gephi,GEXF,GraphML,GML,Pajek,JSON,networkx,igraph,Cytoscape,réseau,graphe,biparti,exportation</translation>
    </message>
    <message>
      <source>Give the latitude in degrees from -90 to 90 and the longitude from -180 to 180, for example 48.85 and 2.35.</source>
      <translation>Donnez la latitude en degrés, de -90 à 90, et la longitude, de -180 à 180, par exemple 48,85 et 2,35.</translation>
    </message>
    <message>
      <source>Goes to the city above.</source>
      <translation>Va à la ville du dessus.</translation>
    </message>
    <message>
      <source>Goes to the city below.</source>
      <translation>Va à la ville du dessous.</translation>
    </message>
    <message>
      <source>Graph</source>
      <translation>Graphe</translation>
    </message>
    <message>
      <source>Graph file</source>
      <translation>Fichier du graphe</translation>
    </message>
    <message>
      <source>Greatest p-value</source>
      <translation>Valeur p maximale</translation>
    </message>
    <message>
      <source>Group field of the first</source>
      <translation>Champ du groupe de la première</translation>
    </message>
    <message>
      <source>Group field of the second</source>
      <translation>Champ du groupe de la seconde</translation>
    </message>
    <message>
      <source>Group of the city in the first partition.</source>
      <translation>Groupe de la ville dans la première partition.</translation>
    </message>
    <message>
      <source>Group of the city in the second partition.</source>
      <translation>Groupe de la ville dans la seconde partition.</translation>
    </message>
    <message>
      <source>Group of the second partition that stands for the city’s first group.</source>
      <translation>Groupe de la seconde partition qui répond au premier groupe de la ville.</translation>
    </message>
    <message>
      <source>Harmonic closeness: mean of 1/distance to the other cities, 0 for one out of reach; the distance is a number of links.</source>
      <translation>Proximité harmonique : moyenne de 1/distance aux autres villes, 0 pour une ville hors d’atteinte ; la distance est un nombre de liens.</translation>
    </message>
    <message>
      <source>Harmonic mean of the share of its cities and of that of all such cities it has.</source>
      <translation>Moyenne harmonique de la part de ses villes et de celle de toutes ces villes qui sont à elle.</translation>
    </message>
    <message>
      <source>Harmonic mean of the share of its cities and of that of the members it has.</source>
      <translation>Moyenne harmonique de la part de ses villes et de celle des membres qui sont à elle.</translation>
    </message>
    <message>
      <source>Help of Nodal Cities</source>
      <translation>Aide de Villes nodales</translation>
    </message>
    <message>
      <source>Help of the explorer</source>
      <translation>Aide de l’explorateur</translation>
    </message>
    <message>
      <source>Hidden keystone</source>
      <translation>Clé de voûte discrète</translation>
    </message>
    <message>
      <source>Hidden keystone, name in bold</source>
      <translation>Clé de voûte discrète, nom en gras</translation>
    </message>
    <message>
      <source>Hidden keystones: betweenness more than {sigmas} robust standard deviations above that expected of their number of networks (Theil–Sen line in logarithms, slope {slope}).</source>
      <translation>Clés de voûte discrètes : intermédiation supérieure de plus de {sigmas} écarts-types robustes à celle que laisse attendre leur nombre de réseaux (droite de Theil et Sen en logarithmes, pente {slope}).</translation>
    </message>
    <message>
      <source>Hidden keystones: {count}</source>
      <translation>Clés de voûte discrètes : {count}</translation>
    </message>
    <message>
      <source>Higher values give smaller communities.</source>
      <translation>Des valeurs plus hautes donnent des communautés plus petites.</translation>
    </message>
    <message>
      <source>Homonyms that could not be settled</source>
      <translation>Homonymes non départagés</translation>
    </message>
    <message>
      <source>How evenly its links go to all communities: 0 if all go to its own.</source>
      <translation>À quel point ses liens se répartissent entre les communautés : 0 si tous vont à la sienne.</translation>
    </message>
    <message>
      <source>How fine should they be?</source>
      <translation>Avec quelle finesse ?</translation>
    </message>
    <message>
      <source>How its memberships are known, by their column of that name; joined by ;</source>
      <translation>Comment ses adhésions sont connues, d’après leur colonne de ce nom ; séparé par ;</translation>
    </message>
    <message>
      <source>How many cities have 1, 2, 3… networks, and how many networks 1, 2, 3… cities.</source>
      <translation>Combien de villes ont 1, 2, 3… réseaux, et combien de réseaux ont 1, 2, 3… villes.</translation>
    </message>
    <message>
      <source>How many networks must two cities share?</source>
      <translation>Combien de réseaux deux villes doivent-elles partager ?</translation>
    </message>
    <message>
      <source>How many there are.</source>
      <translation>Combien il y en a.</translation>
    </message>
    <message>
      <source>How many times larger a larger city is</source>
      <translation>Rapport de population minimal</translation>
    </message>
    <message>
      <source>How much of a member the city is, as the table says.</source>
      <translation>À quel point la ville est membre, d’après la table.</translation>
    </message>
    <message>
      <source>How much of what the statement is about is in the data.</source>
      <translation>Part de ce dont parle le constat qui se trouve dans les données.</translation>
    </message>
    <message>
      <source>How the memberships are known (column {field}): {bases}.</source>
      <translation>Comment les adhésions sont connues (colonne {field}) : {bases}.</translation>
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
      <source>Id</source>
      <translation>Identifiant</translation>
    </message>
    <message>
      <source>Id, name, place and population of each candidate, as JSON for programs.</source>
      <translation>Identifiant, nom, lieu et population de chaque candidat, en JSON pour les programmes.</translation>
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
      <source>Import and locate</source>
      <translation>Importer et localiser</translation>
    </message>
    <message>
      <source>Import memberships</source>
      <translation>Importer les adhésions</translation>
    </message>
    <message>
      <source>In North America, few cities join the networks of both countries.</source>
      <translation>En Amérique du Nord, peu de villes relient les réseaux des deux pays.</translation>
    </message>
    <message>
      <source>In a graph of cities or of networks, two are linked that share at least so many. Left empty, the least number, from two, that leaves at most 1000 links.</source>
      <translation>Dans un graphe de villes ou de réseaux, deux d’entre eux sont liés s’ils en partagent au moins autant. Laissé vide : le plus petit nombre, à partir de deux, qui laisse au plus 1000 liens.</translation>
    </message>
    <message>
      <source>In a report: field of the input concerned. Of a network: specialised (in migration) or generalist.</source>
      <translation>Dans un rapport : champ concerné des données d’entrée. Pour un réseau : spécialisé (dans les migrations) ou généraliste.</translation>
    </message>
    <message>
      <source>In colour</source>
      <translation>En couleurs</translation>
    </message>
    <message>
      <source>In common</source>
      <translation>En commun</translation>
    </message>
    <message>
      <source>In greys, for black and white</source>
      <translation>En gris, pour l’impression en noir et blanc</translation>
    </message>
    <message>
      <source>In the chapter</source>
      <translation>Dans le chapitre</translation>
    </message>
    <message>
      <source>In these data</source>
      <translation>Dans ces données</translation>
    </message>
    <message>
      <source>Inhabitants according to GeoNames or the cities layer.</source>
      <translation>Nombre d’habitants selon GeoNames ou la couche des villes.</translation>
    </message>
    <message>
      <source>Inputs, outputs and what is assumed: the full help page</source>
      <translation>Entrées, sorties et hypothèses : la page d’aide complète</translation>
    </message>
    <message>
      <source>Install it with the QPIP plugin, or {where} with: {command} — then start QGIS again.</source>
      <translation>Installez-le avec l’extension QPIP, ou bien {where} avec la commande : {command} — puis relancez QGIS.</translation>
    </message>
    <message>
      <source>Instead of the built-in gazetteer</source>
      <translation>À la place du répertoire toponymique intégré</translation>
    </message>
    <message>
      <source>Interlocking network model: over its networks, its value times the sum of the values of the other cities there; where memberships have values.</source>
      <translation>Modèle des réseaux imbriqués (interlocking) : somme, sur ses réseaux, de sa valeur multipliée par le total des valeurs des autres villes ; là où les adhésions ont des valeurs.</translation>
    </message>
    <message>
      <source>Interlocking: product of the values</source>
      <translation>Interlocking : produit des valeurs</translation>
    </message>
    <message>
      <source>Invert</source>
      <translation>Inverser</translation>
    </message>
    <message>
      <source>Isolated</source>
      <translation>Isolé</translation>
    </message>
    <message>
      <source>It may also be: {names}</source>
      <translation>Ce peut aussi être : {names}</translation>
    </message>
    <message>
      <source>It takes at least two networks with known members.</source>
      <translation>Il faut au moins deux réseaux dont des membres sont connus.</translation>
    </message>
    <message>
      <source>It takes networks of the United States and of Canada with known members, and the field country in the table of networks.</source>
      <translation>Il faut des réseaux des États-Unis et du Canada aux membres connus, ainsi que le champ country dans la table des réseaux.</translation>
    </message>
    <message>
      <source>Its chain: cities, and the networks they meet in.</source>
      <translation>Sa chaîne : des villes, et les réseaux où elles se rencontrent.</translation>
    </message>
    <message>
      <source>Its chain’s part of the likelihood of all the shortest chains.</source>
      <translation>Part de sa chaîne dans la vraisemblance de toutes les plus courtes chaînes.</translation>
    </message>
    <message>
      <source>Its ending says the format: .gexf (Gephi), .graphml, .gml, .net (Pajek), .json (node-link), or .csv: two tables, links and nodes.</source>
      <translation>L’extension dit le format : .gexf (Gephi), .graphml, .gml, .net (Pajek), .json (nœuds et liens) ou .csv : deux tables, les liens et les nœuds.</translation>
    </message>
    <message>
      <source>Its networks with adopters other than itself, and how many.</source>
      <translation>Ses réseaux avec des adoptantes autres qu’elle, et combien.</translation>
    </message>
    <message>
      <source>Its standard error over the runs: more runs lower it.</source>
      <translation>Son erreur type sur les exécutions : plus d’exécutions l’abaissent.</translation>
    </message>
    <message>
      <source>Jaccard: shared among all networks of both</source>
      <translation>Jaccard : part partagée de tous les réseaux des deux</translation>
    </message>
    <message>
      <source>Keep</source>
      <translation>Conserver</translation>
    </message>
    <message>
      <source>Keep as a model</source>
      <translation>Conserver comme modèle</translation>
    </message>
    <message>
      <source>Keep as a table</source>
      <translation>Conserver comme table</translation>
    </message>
    <message>
      <source>Keep as an image</source>
      <translation>Conserver comme image</translation>
    </message>
    <message>
      <source>Keep in a GeoPackage</source>
      <translation>Conserver dans un GeoPackage</translation>
    </message>
    <message>
      <source>Keep in a GeoPackage…</source>
      <translation>Conserver dans un GeoPackage…</translation>
    </message>
    <message>
      <source>Kept as the group “{name}”, in temporary layers.</source>
      <translation>Conservé dans le groupe « {name} », en couches temporaires.</translation>
    </message>
    <message>
      <source>Kept in {path}.</source>
      <translation>Conservé dans {path}.</translation>
    </message>
    <message>
      <source>Key of the statement.</source>
      <translation>Clé du constat.</translation>
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
      <source>Kinless cities</source>
      <translation>Villes sans attache</translation>
    </message>
    <message>
      <source>Kinless hubs</source>
      <translation>Pivots sans attache</translation>
    </message>
    <message>
      <source>Known members: {names}.</source>
      <translation>Membres connus : {names}.</translation>
    </message>
    <message>
      <source>L&amp;ongitude:</source>
      <translation>L&amp;ongitude :</translation>
    </message>
    <message>
      <source>Label</source>
      <translation>Libellé</translation>
    </message>
    <message>
      <source>Language</source>
      <translation>Langue</translation>
    </message>
    <message>
      <source>Language: {share} % of its cities are {language}.</source>
      <translation>Langue : {share} % de ses villes sont parmi les {language}.</translation>
    </message>
    <message>
      <source>Languages</source>
      <translation>Langues</translation>
    </message>
    <message>
      <source>Largest community</source>
      <translation>Plus grande communauté</translation>
    </message>
    <message>
      <source>Largest component</source>
      <translation>Plus grande composante</translation>
    </message>
    <message>
      <source>Largest difference</source>
      <translation>Plus grande différence</translation>
    </message>
    <message>
      <source>Largest k such that it is in a part where each has k partners or more.</source>
      <translation>Plus grand k tel qu’elle soit dans une partie où chacune a au moins k partenaires.</translation>
    </message>
    <message>
      <source>Last resolution of the longest plateau</source>
      <translation>Dernière résolution du plus long plateau</translation>
    </message>
    <message>
      <source>Last year</source>
      <translation>Dernière année</translation>
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
      <source>Latitude and longitude ({fields}) were read the other way round: so {n} cities are where the gazetteer has their names, and {others} as the table has them. If it is wrong, exchange the names of the columns.</source>
      <translation>La latitude et la longitude ({fields}) ont été lues dans l’autre sens : ainsi {n} villes se trouvent là où le répertoire toponymique situe leur nom, et {others} telles que le tableau les donne. Si c’est une erreur, échangez les noms des colonnes.</translation>
    </message>
    <message>
      <source>Latitude and longitude of each candidate, in the same order.</source>
      <translation>Latitude et longitude de chaque candidat, dans le même ordre.</translation>
    </message>
    <message>
      <source>Latitude and longitude of the cities layer seem to be exchanged: the other way round {n} cities are where the gazetteer has their names, and {others} as they are drawn. Exchange its columns, or the coordinates of its points.</source>
      <translation>La latitude et la longitude de la couche des villes semblent interverties : dans l’autre sens, {n} villes sont là où le répertoire a leurs noms, contre {others} telles qu’elles sont dessinées. Intervertissez ses colonnes, ou les coordonnées de ses points.</translation>
    </message>
    <message>
      <source>Layer of places with their names, and country, state or province, population and id where it has them. Left empty, the built-in gazetteer alone is used.</source>
      <translation>Couche de lieux avec leurs noms et, s’ils y figurent, pays, État ou province, population et identifiant. Si vide, seul le répertoire toponymique intégré est utilisé.</translation>
    </message>
    <message>
      <source>Layer or table of the cities with their group, as “Communities of cities” writes it.</source>
      <translation>Couche ou table des villes avec leur groupe, comme la produit « Communautés de villes ».</translation>
    </message>
    <message>
      <source>Layer or table of the same cities; to compare two fields of one layer, choose it here too.</source>
      <translation>Couche ou table des mêmes villes ; pour comparer deux champs d’une couche, choisissez-la ici aussi.</translation>
    </message>
    <message>
      <source>Layer or table with source, target and shared, as “Links between cities” writes it.</source>
      <translation>Couche ou table avec source, target et shared, telle que la produit « Liens entre villes ».</translation>
    </message>
    <message>
      <source>Layers kept in {path}: {n}.</source>
      <translation>Couches conservées dans {path} : {n}.</translation>
    </message>
    <message>
      <source>Leading countries</source>
      <translation>Premiers pays</translation>
    </message>
    <message>
      <source>Leading languages</source>
      <translation>Premières langues</translation>
    </message>
    <message>
      <source>Leading networks</source>
      <translation>Premiers réseaux</translation>
    </message>
    <message>
      <source>Leading regions</source>
      <translation>Premières régions</translation>
    </message>
    <message>
      <source>Least value of a membership</source>
      <translation>Valeur minimale d’une adhésion</translation>
    </message>
    <message>
      <source>Leave out the cities in a single network before looking for communities.</source>
      <translation>Écarter les villes d’un seul réseau avant de chercher les communautés.</translation>
    </message>
    <message>
      <source>Leaves the city as it is and goes to the next one.</source>
      <translation>Laisse la ville telle quelle et passe à la suivante.</translation>
    </message>
    <message>
      <source>Left empty, city_id or else the first field is taken.</source>
      <translation>À défaut, city_id ou bien le premier champ est pris.</translation>
    </message>
    <message>
      <source>Left empty, it is recognised by its name, as are country and state.</source>
      <translation>Laissé vide, il est reconnu à son nom, comme le pays et l’État.</translation>
    </message>
    <message>
      <source>Left empty, the figure says what it shows.</source>
      <translation>Si vide, la figure dit ce qu’elle montre.</translation>
    </message>
    <message>
      <source>Left empty, the map says what it shows.</source>
      <translation>Si vide, la carte dit ce qu’elle montre.</translation>
    </message>
    <message>
      <source>Left out where scale, field or way of creation is unknown: {names}.</source>
      <translation>Réseaux laissés de côté (échelle, champ ou mode de création inconnu) : {names}.</translation>
    </message>
    <message>
      <source>Left out, above the names of the columns: “{text}”.</source>
      <translation>Laissé de côté, au-dessus des noms des colonnes : « {text} ».</translation>
    </message>
    <message>
      <source>Length of the geodesic on the WGS 84 ellipsoid.</source>
      <translation>Longueur de la géodésique sur l’ellipsoïde WGS 84.</translation>
    </message>
    <message>
      <source>Letters damaged by a wrong encoding</source>
      <translation>Lettres abîmées par un mauvais encodage</translation>
    </message>
    <message>
      <source>Letters damaged by a wrong encoding were put right in {n} cells: {examples}. Better set the encoding of the layer in its properties (Source), or save the table again as UTF-8.</source>
      <translation>Des lettres abîmées par un mauvais encodage ont été rétablies (cellules : {n}) : {examples}. Mieux vaut choisir l’encodage de la couche dans ses propriétés (Source), ou enregistrer de nouveau le tableau en UTF-8.</translation>
    </message>
    <message>
      <source>Letters were damaged by a wrong encoding in {n} cells, such as {examples}, and cannot be put right for certain: set the encoding of the layer in its properties (Source), or save the table again as UTF-8.</source>
      <translation>Un mauvais encodage a abîmé des lettres, sans qu’on puisse les rétablir à coup sûr (cellules : {n}), par exemple {examples} : choisissez l’encodage de la couche dans ses propriétés (Source), ou enregistrez de nouveau le tableau en UTF-8.</translation>
    </message>
    <message>
      <source>Lines</source>
      <translation>Traits</translation>
    </message>
    <message>
      <source>Linked since</source>
      <translation>Liées depuis</translation>
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
      <source>Links of the cities</source>
      <translation>Liens des villes</translation>
    </message>
    <message>
      <source>Links that weigh less are left out. Left empty, none is.</source>
      <translation>Les liens de poids inférieur sont laissés de côté. Laissé vide : aucun.</translation>
    </message>
    <message>
      <source>Links with an end that is not drawn, left out: {n}.</source>
      <translation>Liens dont une extrémité n’est pas dessinée, écartés : {n}.</translation>
    </message>
    <message>
      <source>List of the cities shown</source>
      <translation>Liste des villes affichées</translation>
    </message>
    <message>
      <source>Locate cities</source>
      <translation>Localiser les villes</translation>
    </message>
    <message>
      <source>Located</source>
      <translation>Localisées</translation>
    </message>
    <message>
      <source>Located cities</source>
      <translation>Villes localisées</translation>
    </message>
    <message>
      <source>Logarithm of betweenness over expected betweenness, in robust standard deviations.</source>
      <translation>Logarithme du rapport de l’intermédiation à l’intermédiation attendue, en écarts-types robustes.</translation>
    </message>
    <message>
      <source>Logarithmic axis</source>
      <translation>Axe logarithmique</translation>
    </message>
    <message>
      <source>Longest distance to a partner (km)</source>
      <translation>Distance maximale à une partenaire (km)</translation>
    </message>
    <message>
      <source>Longitude</source>
      <translation>Longitude</translation>
    </message>
    <message>
      <source>Look for communities among the nodal cities alone, as Figure 7 of the chapter does; otherwise among all cities, as Carte 1 does.</source>
      <translation>Cherche les communautés parmi les seules villes nodales, comme la figure 7 du chapitre ; sinon parmi toutes les villes, comme la Carte 1.</translation>
    </message>
    <message>
      <source>Looks the name up in the built-in gazetteer, in this country first.</source>
      <translation>Recherche le nom dans le répertoire toponymique intégré, d’abord dans ce pays.</translation>
    </message>
    <message>
      <source>Louvain by {package}</source>
      <translation>Louvain par {package}</translation>
    </message>
    <message>
      <source>Louvain community, 1 being the largest.</source>
      <translation>Communauté de Louvain, 1 étant la plus grande.</translation>
    </message>
    <message>
      <source>Louvain is run this many times; the best modularity wins, and the stability of each city is counted over the runs: 20 runs tell it to ± 0.11 at worst, 100 to ± 0.05 (a standard error).</source>
      <translation>Louvain est exécuté autant de fois ; la meilleure modularité l’emporte, et la stabilité de chaque ville est comptée sur les exécutions : 20 la donnent à ± 0,11 au pire, 100 à ± 0,05 (une erreur type).</translation>
    </message>
    <message>
      <source>Louvain of Nodal Cities</source>
      <translation>Louvain de Villes nodales</translation>
    </message>
    <message>
      <source>Lower end of the 95 % confidence interval of a betweenness that is estimated.</source>
      <translation>Borne inférieure de l’intervalle de confiance à 95 % d’une intermédiation estimée.</translation>
    </message>
    <message>
      <source>Made with Nodal Cities and QGIS.</source>
      <translation>Réalisé avec Villes nodales et QGIS.</translation>
    </message>
    <message>
      <source>Main language of the country</source>
      <translation>Langue principale du pays</translation>
    </message>
    <message>
      <source>Main languages of the countries with their number of cities.</source>
      <translation>Langues principales des pays, avec leur nombre de villes.</translation>
    </message>
    <message>
      <source>Make Carte 1 and explore it: cities and their partners, networks one by one, communities. The sample holds real networks of cities for migration.</source>
      <translation>Faites la Carte 1 et explorez-la : les villes et leurs partenaires, les réseaux un à un, les communautés. L’échantillon contient de vrais réseaux de villes sur les migrations.</translation>
    </message>
    <message>
      <source>Map</source>
      <translation>Carte</translation>
    </message>
    <message>
      <source>Map my table…</source>
      <translation>Cartographier ma table…</translation>
    </message>
    <message>
      <source>Map of the places it may be</source>
      <translation>Carte des lieux possibles</translation>
    </message>
    <message>
      <source>Map the sample…</source>
      <translation>Cartographier l’échantillon…</translation>
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
      <source>May be</source>
      <translation>Peut être</translation>
    </message>
    <message>
      <source>Mean adjusted Rand index between them.</source>
      <translation>Indice de Rand ajusté moyen entre elles.</translation>
    </message>
    <message>
      <source>Mean distance to partners (km)</source>
      <translation>Distance moyenne aux partenaires (km)</translation>
    </message>
    <message>
      <source>Mean over the cities that share a network, each counted once; right to a metre.</source>
      <translation>Moyenne sur les villes qui partagent un réseau avec elle, chacune comptée une fois ; à un mètre près.</translation>
    </message>
    <message>
      <source>Mean over the permutations.</source>
      <translation>Moyenne sur les permutations.</translation>
    </message>
    <message>
      <source>Measure</source>
      <translation>Mesurer</translation>
    </message>
    <message>
      <source>Measured</source>
      <translation>Grandeur mesurée</translation>
    </message>
    <message>
      <source>Measures beside those of packages</source>
      <translation>Mesures à côté de celles des paquets</translation>
    </message>
    <message>
      <source>Measures how alike two groupings of the same cities are, and finds those that moved.</source>
      <translation>Mesure à quel point deux regroupements des mêmes villes se ressemblent, et trouve celles qui ont changé.</translation>
    </message>
    <message>
      <source>Measures how far each city is from the sea, from other cities, from the nearest metropolis and from its partners.</source>
      <translation>Mesure la distance de chaque ville à la mer, aux autres villes, à la métropole la plus proche et à ses partenaires.</translation>
    </message>
    <message>
      <source>Measures the graph of memberships and finds isolated networks, and the cities and networks that hold it together.</source>
      <translation>Mesure le graphe des adhésions et trouve les réseaux isolés, ainsi que les villes et les réseaux qui en assurent la cohésion.</translation>
    </message>
    <message>
      <source>Measures your own data with those Python packages too, and sets their numbers beside the plugin’s.</source>
      <translation>Mesure aussi vos propres données avec ces paquets Python, et met leurs nombres à côté de ceux de l’extension.</translation>
    </message>
    <message>
      <source>Member since</source>
      <translation>Membre depuis</translation>
    </message>
    <message>
      <source>Members</source>
      <translation>Membres</translation>
    </message>
    <message>
      <source>Members and years: {dimensions}</source>
      <translation>Membres et années : {dimensions}</translation>
    </message>
    <message>
      <source>Members named on a public page</source>
      <translation>Membres nommés sur une page publique</translation>
    </message>
    <message>
      <source>Members of a network</source>
      <translation>Nombre de membres par réseau</translation>
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
      <source>Memberships (empty: the sample)</source>
      <translation>Adhésions (vide : l’échantillon)</translation>
    </message>
    <message>
      <source>Memberships of a lower value do not count. Left empty, every one above 0 does.</source>
      <translation>Les adhésions d’une valeur inférieure ne comptent pas. Laissé vide : toutes celles au-dessus de 0 comptent.</translation>
    </message>
    <message>
      <source>Memberships of the cities</source>
      <translation>Adhésions des villes</translation>
    </message>
    <message>
      <source>Memberships of the city.</source>
      <translation>Nombre d’adhésions de la ville.</translation>
    </message>
    <message>
      <source>Memberships of the first cities</source>
      <translation>Adhésions des premières villes</translation>
    </message>
    <message>
      <source>Memberships with a year of joining</source>
      <translation>Adhésions avec une année d’adhésion</translation>
    </message>
    <message>
      <source>Memberships without any year</source>
      <translation>Adhésions sans aucune année</translation>
    </message>
    <message>
      <source>Memberships: {name}</source>
      <translation>Adhésions : {name}</translation>
    </message>
    <message>
      <source>Memberships: {sample}, since no table was chosen.</source>
      <translation>Adhésions : {sample}, aucune table n’ayant été choisie.</translation>
    </message>
    <message>
      <source>Merged cells: in {n} rows without a value in the column {field}, that of the row above was taken, since none comes back further down.</source>
      <translation>Cellules fusionnées : dans {n} lignes sans valeur dans la colonne {field}, celle de la ligne au-dessus a été reprise, puisqu’aucune ne revient plus bas.</translation>
    </message>
    <message>
      <source>Merged with</source>
      <translation>Confondue avec</translation>
    </message>
    <message>
      <source>Message</source>
      <translation>Message</translation>
    </message>
    <message>
      <source>Method</source>
      <translation>Méthode</translation>
    </message>
    <message>
      <source>Method and assumptions</source>
      <translation>Méthode et hypothèses</translation>
    </message>
    <message>
      <source>Mexico City</source>
      <translation>Mexico</translation>
    </message>
    <message>
      <source>Mexico City, Belo Horizonte; through Barcelona or Cairo</source>
      <translation>Mexico, Belo Horizonte ; via Barcelone ou Le Caire</translation>
    </message>
    <message>
      <source>Middle East and North Africa</source>
      <translation>Moyen-Orient et Afrique du Nord</translation>
    </message>
    <message>
      <source>Millimetres from below.</source>
      <translation>Millimètres depuis le bas.</translation>
    </message>
    <message>
      <source>Millimetres from the left.</source>
      <translation>Millimètres depuis la gauche.</translation>
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
      <source>Mixed: neither proximity, nor a language, nor one network holds 60 % of it together beyond chance.</source>
      <translation>Mixte : ni la proximité, ni une langue, ni un seul réseau n’en tient 60 % ensemble au-delà du hasard.</translation>
    </message>
    <message>
      <source>Mode</source>
      <translation>Mode</translation>
    </message>
    <message>
      <source>Models</source>
      <translation>Modèles</translation>
    </message>
    <message>
      <source>Modularity</source>
      <translation>Modularité</translation>
    </message>
    <message>
      <source>Modularity {modularity}, in a single run.</source>
      <translation>Modularité {modularity}, en une seule exécution.</translation>
    </message>
    <message>
      <source>Modularity {modularity}; mean agreement between the runs {agreement}.</source>
      <translation>Modularité {modularity} ; concordance moyenne entre les exécutions {agreement}.</translation>
    </message>
    <message>
      <source>Montevideo</source>
      <translation>Montevideo</translation>
    </message>
    <message>
      <source>Montréal</source>
      <translation>Montréal</translation>
    </message>
    <message>
      <source>Montréal is the main link between Europe and North America.</source>
      <translation>Montréal est le principal lien entre l’Europe et l’Amérique du Nord.</translation>
    </message>
    <message>
      <source>Most involved nodal cities</source>
      <translation>Villes nodales les plus engagées</translation>
    </message>
    <message>
      <source>Most networks are specialised; most are spontaneous when national, sponsored when international.</source>
      <translation>La plupart des réseaux sont spécialisés ; la plupart des réseaux nationaux sont spontanés, la plupart des réseaux internationaux sont sponsorisés.</translation>
    </message>
    <message>
      <source>Moved</source>
      <translation>A changé</translation>
    </message>
    <message>
      <source>NETWORKS has no field {name} with years.</source>
      <translation>NETWORKS n’a pas de champ {name} avec des années.</translation>
    </message>
    <message>
      <source>NETWORK_FILTER cannot be read: {reason}. Write an expression such as "scale" &lt;&gt; 'global'.</source>
      <translation>NETWORK_FILTER ne peut pas être lu : {reason}. Écrivez une expression telle que "scale" &lt;&gt; 'global'.</translation>
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
      <source>Name field of the other gazetteer</source>
      <translation>Champ du nom dans l’autre répertoire</translation>
    </message>
    <message>
      <source>Name in the gazetteer</source>
      <translation>Nom dans le répertoire toponymique</translation>
    </message>
    <message>
      <source>Name of the only network</source>
      <translation>Nom du seul réseau</translation>
    </message>
    <message>
      <source>Name or id of the city where chains begin. Left empty: the one of most networks.</source>
      <translation>Nom ou identifiant de la ville où les chaînes commencent. Laissé vide : celle du plus grand nombre de réseaux.</translation>
    </message>
    <message>
      <source>Name or id of the city where chains end. Left empty: every city, by the most plausible chain to each.</source>
      <translation>Nom ou identifiant de la ville où les chaînes finissent. Laissé vide : toutes, par la chaîne la plus plausible vers chacune.</translation>
    </message>
    <message>
      <source>Names</source>
      <translation>Noms</translation>
    </message>
    <message>
      <source>Names of one place, counted as one city</source>
      <translation>Noms d’un même lieu, comptés comme une seule ville</translation>
    </message>
    <message>
      <source>Names of the communities</source>
      <translation>Noms des communautés</translation>
    </message>
    <message>
      <source>Names of the networks</source>
      <translation>Noms des réseaux</translation>
    </message>
    <message>
      <source>Names of the networks, then of the cities, separated by ;</source>
      <translation>Noms des réseaux, puis des villes, séparés par « ; »</translation>
    </message>
    <message>
      <source>Names that stand for several places of the gazetteer: {count}, for example {name}. They are homonyms.</source>
      <translation>Noms qui désignent plusieurs lieux du répertoire toponymique : {count}, par exemple {name}. Ce sont des homonymes.</translation>
    </message>
    <message>
      <source>Ne&amp;xt</source>
      <translation>Suiva&amp;nt</translation>
    </message>
    <message>
      <source>Near</source>
      <translation>Près de</translation>
    </message>
    <message>
      <source>Nearest city</source>
      <translation>Ville la plus proche</translation>
    </message>
    <message>
      <source>Nearest larger city</source>
      <translation>Ville plus grande la plus proche</translation>
    </message>
    <message>
      <source>Nearest nodal city</source>
      <translation>Ville nodale la plus proche</translation>
    </message>
    <message>
      <source>Network</source>
      <translation>Réseau</translation>
    </message>
    <message>
      <source>Network connectivity</source>
      <translation>Connectivité de réseau</translation>
    </message>
    <message>
      <source>Network connectivity as a share of that of the city that has most, 0 to 1; where memberships have values.</source>
      <translation>Connectivité de réseau rapportée à celle de la ville la plus connectée, de 0 à 1 ; là où les adhésions ont des valeurs.</translation>
    </message>
    <message>
      <source>Network field</source>
      <translation>Champ du réseau</translation>
    </message>
    <message>
      <source>Network field of the memberships</source>
      <translation>Champ du réseau dans les adhésions</translation>
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
      <source>Network that fits it best.</source>
      <translation>Réseau qui s’y ajuste le mieux.</translation>
    </message>
    <message>
      <source>Networks</source>
      <translation>Réseaux</translation>
    </message>
    <message>
      <source>Networks ({n})</source>
      <translation>Réseaux ({n})</translation>
    </message>
    <message>
      <source>Networks and betweenness</source>
      <translation>Réseaux et intermédiation</translation>
    </message>
    <message>
      <source>Networks and the cities they share</source>
      <translation>Réseaux et villes qu’ils partagent</translation>
    </message>
    <message>
      <source>Networks by number of members</source>
      <translation>Réseaux selon leur nombre de membres</translation>
    </message>
    <message>
      <source>Networks created up to</source>
      <translation>Réseaux créés jusqu’en</translation>
    </message>
    <message>
      <source>Networks cut off</source>
      <translation>Réseaux détachés</translation>
    </message>
    <message>
      <source>Networks in common</source>
      <translation>Réseaux en commun</translation>
    </message>
    <message>
      <source>Networks its removal separates from the largest part left.</source>
      <translation>Réseaux que son retrait sépare de la plus grande partie restante.</translation>
    </message>
    <message>
      <source>Networks missing from the networks table</source>
      <translation>Réseaux absents de la table des réseaux</translation>
    </message>
    <message>
      <source>Networks of the chapter without a known member here</source>
      <translation>Réseaux du chapitre sans membre connu ici</translation>
    </message>
    <message>
      <source>Networks of the chapter without a known member here: {names}.</source>
      <translation>Réseaux du chapitre sans membre connu ici : {names}.</translation>
    </message>
    <message>
      <source>Networks per city</source>
      <translation>Réseaux par ville</translation>
    </message>
    <message>
      <source>Networks shared per link</source>
      <translation>Réseaux partagés par lien</translation>
    </message>
    <message>
      <source>Networks table, row {row}, field {field}: “{before}” holds no year from {first} to {last}; left empty (rows: {n}). Write it with four digits.</source>
      <translation>Table des réseaux, ligne {row}, champ {field} : « {before} » ne contient aucune année de {first} à {last} ; laissé vide (nombre de lignes : {n}). Écrivez-la en quatre chiffres.</translation>
    </message>
    <message>
      <source>Networks table, row {row}, field {field}: “{before}” is no country known by its name or ISO code; kept as it is (rows: {n}).</source>
      <translation>Table des réseaux, ligne {row}, champ {field} : « {before} » n’est pas un pays connu par son nom ou son code ISO ; gardé tel quel (nombre de lignes : {n}).</translation>
    </message>
    <message>
      <source>Networks table, row {row}, field {field}: “{before}” is none of {words}; left empty (rows: {n}). Write one of these words.</source>
      <translation>Table des réseaux, ligne {row}, champ {field} : « {before} » n’est aucun de ces mots : {words} ; laissé vide (nombre de lignes : {n}). Écrivez l’un d’eux.</translation>
    </message>
    <message>
      <source>Networks table, row {row}, field {field}: “{before}” was read as “{after}” (rows: {n}).</source>
      <translation>Table des réseaux, ligne {row}, champ {field} : « {before} » a été lu comme « {after} » (nombre de lignes : {n}).</translation>
    </message>
    <message>
      <source>Networks table, row {row}: it has no id or name of a network and is left out.</source>
      <translation>Table des réseaux, ligne {row} : elle n’a ni identifiant ni nom de réseau ; elle est laissée de côté.</translation>
    </message>
    <message>
      <source>Networks table, row {row}: “{value}” was read as a heading; the networks below that do not say where they are take it.</source>
      <translation>Table des réseaux, ligne {row} : « {value} » a été lu comme un intertitre ; il vaut pour les réseaux du dessous qui ne disent pas où ils sont.</translation>
    </message>
    <message>
      <source>Networks table, row {row}: “{value}” was read as the network {network}, which differs by leading zeros, capitals, accents or punctuation alone.</source>
      <translation>Table des réseaux, ligne {row} : « {value} » a été lu comme le réseau {network}, qui n’en diffère que par des zéros initiaux, des majuscules, des accents ou de la ponctuation.</translation>
    </message>
    <message>
      <source>Networks table, rows {first} and {row} are both about {network}: the first one counts.</source>
      <translation>Table des réseaux : les lignes {first} et {row} portent toutes deux sur {network} ; seule la première compte.</translation>
    </message>
    <message>
      <source>Networks table: its row {row} was taken as the names of the columns; row 1 is the one below.</source>
      <translation>Table des réseaux : sa ligne {row} a été prise pour les noms des colonnes ; la ligne 1 est celle du dessous.</translation>
    </message>
    <message>
      <source>Networks table: the column {field} was read as {parameter}.</source>
      <translation>Table des réseaux : la colonne {field} a été lue comme {parameter}.</translation>
    </message>
    <message>
      <source>Networks that hold nearly every city</source>
      <translation>Réseaux qui réunissent presque toutes les villes</translation>
    </message>
    <message>
      <source>Networks that share no city with any other</source>
      <translation>Réseaux qui ne partagent aucune ville avec un autre</translation>
    </message>
    <message>
      <source>Networks that the chapter does not name: {names}.</source>
      <translation>Réseaux que le chapitre ne nomme pas : {names}.</translation>
    </message>
    <message>
      <source>Networks with a member.</source>
      <translation>Réseaux qui ont un membre.</translation>
    </message>
    <message>
      <source>Networks with a single city or none</source>
      <translation>Réseaux d’une seule ville ou sans ville</translation>
    </message>
    <message>
      <source>Networks, joined by their cities</source>
      <translation>Réseaux, joints par leurs villes</translation>
    </message>
    <message>
      <source>Networks: {names}</source>
      <translation>Réseaux : {names}</translation>
    </message>
    <message>
      <source>Networks: {region} ({count})</source>
      <translation>Réseaux : {region} ({count})</translation>
    </message>
    <message>
      <source>Newman: large networks weigh less</source>
      <translation>Newman : les grands réseaux pèsent moins</translation>
    </message>
    <message>
      <source>Next</source>
      <translation>Suivant</translation>
    </message>
    <message>
      <source>No answer yet.</source>
      <translation>Pas encore de réponse.</translation>
    </message>
    <message>
      <source>No chain joins them.</source>
      <translation>Aucune chaîne ne les relie.</translation>
    </message>
    <message>
      <source>No chain leads from {first} to {last}.</source>
      <translation>Aucune chaîne ne mène de {first} à {last}.</translation>
    </message>
    <message>
      <source>No city has such a name.</source>
      <translation>Aucune ville n’a ce nom.</translation>
    </message>
    <message>
      <source>No city is in two networks or more.</source>
      <translation>Aucune ville n’est dans deux réseaux ou plus.</translation>
    </message>
    <message>
      <source>No city is marked as a member of the network {network}; it is left out.</source>
      <translation>Aucune ville n’est marquée comme membre du réseau {network} ; il est laissé de côté.</translation>
    </message>
    <message>
      <source>No city lies on a shortest path between {one} and {other}.</source>
      <translation>Aucune ville n’est sur un plus court chemin entre {one} et {other}.</translation>
    </message>
    <message>
      <source>No city of this map is called like that.</source>
      <translation>Aucune ville de cette carte ne porte ce nom.</translation>
    </message>
    <message>
      <source>No city stands out: tick a network, or choose a city.</source>
      <translation>Aucune ville ne ressort : cochez un réseau, ou choisissez une ville.</translation>
    </message>
    <message>
      <source>No city to show.</source>
      <translation>Aucune ville à montrer.</translation>
    </message>
    <message>
      <source>No city: fill in the field {field}.</source>
      <translation>Pas de ville : remplissez le champ {field}.</translation>
    </message>
    <message>
      <source>No column holds marks of membership (1, x, yes, a year…): choose the columns of the networks as {network_fields} among {fields}.</source>
      <translation>Aucune colonne ne contient de marques d’adhésion (1, x, oui, une année…) : choisissez les colonnes des réseaux comme {network_fields} parmi {fields}.</translation>
    </message>
    <message>
      <source>No column is recognised as the city: call it city in the first row of the table, or choose it as {city_field} among {fields}.</source>
      <translation>Aucune colonne n’est reconnue comme la ville : appelez-la ville dans la première ligne de la table, ou choisissez-la comme {city_field} parmi {fields}.</translation>
    </message>
    <message>
      <source>No column is recognised as the names of the cities: choose it as {name_field}. The fields are {fields}.</source>
      <translation>Aucune colonne n’est reconnue comme celle des noms de villes : choisissez-la comme {name_field}. Les champs sont {fields}.</translation>
    </message>
    <message>
      <source>No column is recognised as the network: choose {network_field} (one network per row) or {network_fields} (one column per network) among {fields}. If every city is in the same network, write its name as {network_name}.</source>
      <translation>Aucune colonne n’est reconnue comme le réseau : choisissez {network_field} (un réseau par ligne) ou {network_fields} (une colonne par réseau) parmi {fields}. Si toutes les villes sont dans le même réseau, écrivez son nom dans {network_name}.</translation>
    </message>
    <message>
      <source>No column names networks: every row was taken as a member of one, called {network} after the table. Write its name as {network_name}, or choose the column of the networks as {network_field}.</source>
      <translation>Aucune colonne ne nomme de réseaux : chaque ligne a été prise pour un membre d’un seul réseau, appelé {network} comme la table. Écrivez son nom dans {network_name}, ou choisissez la colonne des réseaux dans {network_field}.</translation>
    </message>
    <message>
      <source>No font of this computer has all the letters of {count} names, so that the figure shows boxes for them: {names}. Install a font for their script, such as Noto Sans.</source>
      <translation>Aucune police de cet ordinateur n’a toutes les lettres de {count} noms, de sorte que la figure les remplace par des carrés : {names}. Installez une police de leur écriture, par exemple Noto Sans.</translation>
    </message>
    <message>
      <source>No map yet</source>
      <translation>Pas encore de carte</translation>
    </message>
    <message>
      <source>No membership has a year: give the table of memberships a column with the year of joining, or the table of networks one with the year of their creation.</source>
      <translation>Aucune adhésion n’a d’année : donnez à la table des adhésions une colonne avec l’année d’adhésion, ou à la table des réseaux une colonne avec l’année de leur création.</translation>
    </message>
    <message>
      <source>No membership is left: of {rows} rows, {cities} have no city (field {city}) and the others mark no network. Check {city_field} and {network_fields}.</source>
      <translation>Il ne reste aucune adhésion : sur {rows} lignes, {cities} n’ont pas de ville (champ {city}) et les autres ne marquent aucun réseau. Vérifiez {city_field} et {network_fields}.</translation>
    </message>
    <message>
      <source>No membership is left: of {rows} rows, {cities} have no city (field {city}) and {networks} no network (field {network}). Check {city_field} and {network_field}.</source>
      <translation>Il ne reste aucune adhésion : sur {rows} lignes, {cities} n’ont pas de ville (champ {city}) et {networks} pas de réseau (champ {network}). Vérifiez {city_field} et {network_field}.</translation>
    </message>
    <message>
      <source>No membership is left: the table needs at least one row with a city and a network.</source>
      <translation>Il ne reste aucune adhésion : la table doit avoir au moins une ligne avec une ville et un réseau.</translation>
    </message>
    <message>
      <source>No membership: its value is 0 or less, or below {value_threshold}.</source>
      <translation>Aucune adhésion : sa valeur est nulle ou négative, ou inférieure à {value_threshold}.</translation>
    </message>
    <message>
      <source>No network is known to be regional or national: the field scale is missing.</source>
      <translation>Aucun réseau n’est connu comme régional ou national : le champ scale manque.</translation>
    </message>
    <message>
      <source>No network is marked for this city.</source>
      <translation>Aucun réseau n’est marqué pour cette ville.</translation>
    </message>
    <message>
      <source>No network is ticked.</source>
      <translation>Aucun réseau n’est coché.</translation>
    </message>
    <message>
      <source>No network: fill in the field {field}.</source>
      <translation>Pas de réseau : remplissez le champ {field}.</translation>
    </message>
    <message>
      <source>No partner adopted it</source>
      <translation>Aucune partenaire ne l’a adoptée</translation>
    </message>
    <message>
      <source>No plateau: nowhere do the communities stay the same over three resolutions. Their number is a choice of resolution; tell which one you took.</source>
      <translation>Pas de plateau : nulle part les communautés ne restent les mêmes sur trois résolutions. Leur nombre est un choix de résolution ; dites laquelle vous avez prise.</translation>
    </message>
    <message>
      <source>No row of the cities layer has a position, neither a point nor fields lat and lon, so that nothing can be drawn. Leave the cities empty, and they are located by their names.</source>
      <translation>Aucune ligne de la couche des villes n’a de position, ni point ni champs lat et lon : rien ne peut être dessiné. Laissez les villes vides, et elles seront localisées par leurs noms.</translation>
    </message>
    <message>
      <source>No sheet of the workbook has a column recognised as the city ({sheets}): name that column in the first row of each sheet, or choose it as {city_field}.</source>
      <translation>Aucune feuille du classeur n’a de colonne reconnue comme celle des villes ({sheets}) : nommez cette colonne sur la première ligne de chaque feuille, ou choisissez-la comme {city_field}.</translation>
    </message>
    <message>
      <source>No two cities share a network.</source>
      <translation>Aucun réseau n’est partagé par deux villes.</translation>
    </message>
    <message>
      <source>No two cities share {shared} networks: lower {min_shared}.</source>
      <translation>Aucune paire de villes n’atteint ce nombre de réseaux partagés ({shared}) : diminuez {min_shared}.</translation>
    </message>
    <message>
      <source>No two of the cities linked have a place, so that there is no distance between them: give the cities as points, or choose the usual null model.</source>
      <translation>Il n’y a pas deux des villes liées dont le lieu soit connu, donc pas de distance entre elles : donnez les villes en points, ou choisissez le modèle nul usuel.</translation>
    </message>
    <message>
      <source>No.</source>
      <translation>N°</translation>
    </message>
    <message>
      <source>Nobody leaves: memberships and networks that ended before the table was made are not in it.</source>
      <translation>Personne ne part : les adhésions et les réseaux qui ont pris fin avant l’établissement de la table n’y sont pas.</translation>
    </message>
    <message>
      <source>Nodal Cities</source>
      <translation>Villes nodales</translation>
    </message>
    <message>
      <source>Nodal Cities sample with the national associations, compiled from public pages, not a census</source>
      <translation>échantillon de Villes nodales avec les associations nationales, compilé à partir de pages publiques, non exhaustif</translation>
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
      <source>Nodal cities and intermediation</source>
      <translation>Villes nodales et intermédiation</translation>
    </message>
    <message>
      <source>Nodal cities and intermediation (Figure 7)</source>
      <translation>Villes nodales et intermédiation (figure 7)</translation>
    </message>
    <message>
      <source>Nodal cities and the networks they share</source>
      <translation>Villes nodales et réseaux qu’elles partagent</translation>
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
      <source>Nodal cities form three communities.</source>
      <translation>Les villes nodales forment trois communautés.</translation>
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
      <source>Nodal since</source>
      <translation>Nodale depuis</translation>
    </message>
    <message>
      <source>Node id</source>
      <translation>Identifiant du nœud</translation>
    </message>
    <message>
      <source>None</source>
      <translation>Aucun</translation>
    </message>
    <message>
      <source>None.</source>
      <translation>Il n’y en a pas.</translation>
    </message>
    <message>
      <source>None: every network shares a city with another.</source>
      <translation>Aucun : chaque réseau partage une ville avec un autre.</translation>
    </message>
    <message>
      <source>Normalised mutual information</source>
      <translation>Information mutuelle normalisée</translation>
    </message>
    <message>
      <source>North America</source>
      <translation>Amérique du Nord</translation>
    </message>
    <message>
      <source>Nothing in your project changes but by these buttons. They keep what the map shows now, or what makes it:</source>
      <translation>Rien ne change dans votre projet, sinon par ces boutons. Ils conservent ce que la carte montre, ou ce qui le produit :</translation>
    </message>
    <message>
      <source>Null model</source>
      <translation>Modèle nul</translation>
    </message>
    <message>
      <source>Number of adopters among the cities</source>
      <translation>Nombre d’adoptantes parmi les villes</translation>
    </message>
    <message>
      <source>Number of cities</source>
      <translation>Nombre de villes</translation>
    </message>
    <message>
      <source>Number of cities drawn</source>
      <translation>Nombre de villes dessinées</translation>
    </message>
    <message>
      <source>Number of cities named</source>
      <translation>Nombre de villes nommées</translation>
    </message>
    <message>
      <source>Number of cities shown</source>
      <translation>Nombre de villes montrées</translation>
    </message>
    <message>
      <source>Number of cities that both measured.</source>
      <translation>Nombre de villes que les deux ont mesurées.</translation>
    </message>
    <message>
      <source>Number of cities that moved</source>
      <translation>Nombre de villes qui ont changé</translation>
    </message>
    <message>
      <source>Number of cities to check</source>
      <translation>Nombre de villes à vérifier</translation>
    </message>
    <message>
      <source>Number of cities with a partner that adopted</source>
      <translation>Nombre de villes dont une partenaire a adopté</translation>
    </message>
    <message>
      <source>Number of cities within reach</source>
      <translation>Nombre de villes atteintes</translation>
    </message>
    <message>
      <source>Number of cities without position</source>
      <translation>Nombre de villes sans position</translation>
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
      <source>Number of communities explained</source>
      <translation>Nombre de communautés expliquées</translation>
    </message>
    <message>
      <source>Number of components</source>
      <translation>Nombre de composantes</translation>
    </message>
    <message>
      <source>Number of connected parts</source>
      <translation>Nombre de parties connexes</translation>
    </message>
    <message>
      <source>Number of connecting cities</source>
      <translation>Nombre de villes connectrices</translation>
    </message>
    <message>
      <source>Number of connecting networks</source>
      <translation>Nombre de réseaux connecteurs</translation>
    </message>
    <message>
      <source>Number of connectors, hubs among them</source>
      <translation>Nombre de connecteurs, pivots compris</translation>
    </message>
    <message>
      <source>Number of hidden keystones</source>
      <translation>Nombre de clés de voûte discrètes</translation>
    </message>
    <message>
      <source>Number of hubs</source>
      <translation>Nombre de pivots</translation>
    </message>
    <message>
      <source>Number of isolated networks</source>
      <translation>Nombre de réseaux isolés</translation>
    </message>
    <message>
      <source>Number of its cities.</source>
      <translation>Nombre de ses villes.</translation>
    </message>
    <message>
      <source>Number of lines</source>
      <translation>Nombre de traits</translation>
    </message>
    <message>
      <source>Number of links</source>
      <translation>Nombre de liens</translation>
    </message>
    <message>
      <source>Number of measures</source>
      <translation>Nombre de mesures</translation>
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
      <source>Number of memberships.</source>
      <translation>Nombre d’adhésions.</translation>
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
      <source>Number of networks drawn</source>
      <translation>Nombre de réseaux dessinés</translation>
    </message>
    <message>
      <source>Number of networks, rows by columns.</source>
      <translation>Nombre de réseaux, selon les lignes et les colonnes.</translation>
    </message>
    <message>
      <source>Number of networks: {rows} × {columns}</source>
      <translation>Nombre de réseaux : {rows} × {columns}</translation>
    </message>
    <message>
      <source>Number of networks: {value}</source>
      <translation>Nombre de réseaux : {value}</translation>
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
      <source>Number of nodes</source>
      <translation>Nombre de nœuds</translation>
    </message>
    <message>
      <source>Number of plateaus</source>
      <translation>Nombre de plateaux</translation>
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
      <source>Number of shared networks</source>
      <translation>Nombre de réseaux partagés</translation>
    </message>
    <message>
      <source>Number of shortest chains</source>
      <translation>Nombre de plus courtes chaînes</translation>
    </message>
    <message>
      <source>Number of steps (the most, if to all)</source>
      <translation>Nombre d’étapes (le plus grand, si vers toutes)</translation>
    </message>
    <message>
      <source>Number of the chain, the most plausible first.</source>
      <translation>Numéro de la chaîne, la plus plausible d’abord.</translation>
    </message>
    <message>
      <source>Number of those of several cities.</source>
      <translation>Nombre de celles de plusieurs villes.</translation>
    </message>
    <message>
      <source>Oceania</source>
      <translation>Océanie</translation>
    </message>
    <message>
      <source>Of INPUT, FILE and FILES give one only, and leave the others empty.</source>
      <translation>De INPUT, FILE et FILES, n’en donnez qu’un, et laissez les autres vides.</translation>
    </message>
    <message>
      <source>Of a second table below the first, which has other columns: “{text}”. Give it as a file or sheet of its own.</source>
      <translation>D’une deuxième table sous la première, qui a d’autres colonnes : « {text} ». Donnez-la dans un fichier ou une feuille à part.</translation>
    </message>
    <message>
      <source>Of an adopter, to those that adopted in the years before it.</source>
      <translation>D’une adoptante, à celles qui ont adopté dans les années d’avant.</translation>
    </message>
    <message>
      <source>Of its cities, from 0 to 1.</source>
      <translation>De ses villes, de 0 à 1.</translation>
    </message>
    <message>
      <source>Of python_louvain and networkx: the pass whose groups are kept; the first has the smallest groups. Left empty, the last.</source>
      <translation>Pour python_louvain et networkx : la passe dont les groupes sont gardés ; la première a les plus petits groupes. Laissé vide : la dernière.</translation>
    </message>
    <message>
      <source>Of the cities nearest to its centre, as many as it has, its own.</source>
      <translation>Des villes les plus proches de son centre, prises en même nombre que les siennes, celles qui sont à elle.</translation>
    </message>
    <message>
      <source>Of the communities found.</source>
      <translation>Des communautés trouvées.</translation>
    </message>
    <message>
      <source>Of the first ten nodal cities only Montréal is not European.</source>
      <translation>Parmi les dix premières villes nodales, seule Montréal n’est pas européenne.</translation>
    </message>
    <message>
      <source>Of the links that are kept: 0.05 keeps one chance link in twenty.</source>
      <translation>Celle des liens gardés : 0,05 garde un lien de hasard sur vingt.</translation>
    </message>
    <message>
      <source>Of the null model distance: cities are compared with those about as far apart.</source>
      <translation>Pour le modèle nul distance : deux villes sont comparées à celles qui sont à peu près aussi éloignées.</translation>
    </message>
    <message>
      <source>Of the row; of an adopter, that of adoption if known.</source>
      <translation>De la ligne ; d’une adoptante, celle de l’adoption si elle est connue.</translation>
    </message>
    <message>
      <source>Of these cities, {located} are located, by their names in GeoNames (CC BY 4.0) unless their table has coordinates.</source>
      <translation>Parmi ces villes, {located} sont localisées, par leur nom dans GeoNames (CC BY 4.0) sauf si leur table a des coordonnées.</translation>
    </message>
    <message>
      <source>Of these cities, {located} are located, by their names in GeoNames (CC BY 4.0) unless their table has coordinates; the places of {doubtful} are to be checked.</source>
      <translation>Parmi ces villes, {located} sont localisées, par leur nom dans GeoNames (CC BY 4.0) sauf si leur table a des coordonnées ; l’emplacement de {doubtful} est à vérifier.</translation>
    </message>
    <message>
      <source>Of {all} statements, {yes} come out as in the chapter, {partly} partly, {no} otherwise; {not_computed} cannot be computed.</source>
      <translation>Sur {all} constats, concordants : {yes} ; concordants en partie : {partly} ; discordants : {no} ; impossibles à calculer : {not_computed}.</translation>
    </message>
    <message>
      <source>Of {memberships} memberships, {joined} have a year of joining ({source}), {founded} count from the year their network was founded, and {undated} have no year and are left out.</source>
      <translation>Sur {memberships} adhésions, {joined} ont une année d’adhésion ({source}), {founded} comptent depuis l’année où leur réseau a été créé, et {undated}, sans année, sont écartées.</translation>
    </message>
    <message>
      <source>Of {tested} pairs of cities, {kept} are linked with a p-value of at most {threshold}.</source>
      <translation>Sur {tested} paires de villes, {kept} sont liées avec une valeur p d’au plus {threshold}.</translation>
    </message>
    <message>
      <source>One file for the layers, their styles stored in it.</source>
      <translation>Un seul fichier pour les couches, avec leurs styles.</translation>
    </message>
    <message>
      <source>One file that a browser opens, or that you put on a site or send.</source>
      <translation>Un seul fichier, qu’un navigateur ouvre, à mettre en ligne ou à envoyer.</translation>
    </message>
    <message>
      <source>One line per pair of cities.</source>
      <translation>Une ligne par paire de villes.</translation>
    </message>
    <message>
      <source>One line per step of each chain, from city to city by a network.</source>
      <translation>Une ligne par étape de chaque chaîne, de ville en ville par un réseau.</translation>
    </message>
    <message>
      <source>One network</source>
      <translation>Un seul réseau</translation>
    </message>
    <message>
      <source>One network: {share} % of its cities are in {network}.</source>
      <translation>Un seul réseau : {share} % de ses villes sont dans {network}.</translation>
    </message>
    <message>
      <source>One point per row of the table; no geometry where the place is not known.</source>
      <translation>Un point par ligne de la table ; pas de géométrie quand le lieu est inconnu.</translation>
    </message>
    <message>
      <source>One row per city and network</source>
      <translation>Une ligne par ville et par réseau</translation>
    </message>
    <message>
      <source>One row per city and network, with the other columns of the table.</source>
      <translation>Une ligne par ville et par réseau, avec les autres colonnes de la table.</translation>
    </message>
    <message>
      <source>One row per city, its networks in one cell</source>
      <translation>Une ligne par ville, ses réseaux dans une cellule</translation>
    </message>
    <message>
      <source>One row per city, one column per network</source>
      <translation>Une ligne par ville, une colonne par réseau</translation>
    </message>
    <message>
      <source>One row per city, with its number of networks.</source>
      <translation>Une ligne par ville, avec son nombre de réseaux.</translation>
    </message>
    <message>
      <source>One row per combination of region, field, way of creation and type, and of the rows and columns chosen.</source>
      <translation>Une ligne par combinaison de région, champ, mode de création et type, et des lignes et colonnes choisies.</translation>
    </message>
    <message>
      <source>One row per community: its verdict, and the numbers it rests on.</source>
      <translation>Une ligne par communauté : son verdict, et les nombres sur lesquels il repose.</translation>
    </message>
    <message>
      <source>One row per community: size, countries, label.</source>
      <translation>Une ligne par communauté : taille, pays, libellé.</translation>
    </message>
    <message>
      <source>One row per measure and package: ours, theirs, the largest difference, seconds.</source>
      <translation>Une ligne par mesure et par paquet : la nôtre, la leur, la plus grande différence, les secondes.</translation>
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
      <source>One row per network: members, component, whether it is isolated or connecting, what its removal cuts off.</source>
      <translation>Une ligne par réseau : membres, composante, s’il est isolé ou connecteur, ce que son retrait détache.</translation>
    </message>
    <message>
      <source>One row per resolution: communities, modularity, agreement, plateau.</source>
      <translation>Une ligne par résolution : communautés, modularité, accord, plateau.</translation>
    </message>
    <message>
      <source>One row per statement: its value in the chapter and here, whether they agree, names, coverage.</source>
      <translation>Une ligne par constat : sa valeur dans le chapitre et ici, leur concordance, les noms, la couverture.</translation>
    </message>
    <message>
      <source>One row per year, from the first to the last that is known.</source>
      <translation>Une ligne par année, de la première à la dernière connue.</translation>
    </message>
    <message>
      <source>One sheet per network</source>
      <translation>Une feuille par réseau</translation>
    </message>
    <message>
      <source>Only a part of the workbook {path} can be read: it is damaged, or has rows far below the others. Open it in a spreadsheet program, remove these, and save it again.</source>
      <translation>Seule une partie du classeur {path} peut être lue : il est endommagé, ou a des lignes loin au-dessous des autres. Ouvrez-le dans un tableur, supprimez ces lignes et enregistrez-le de nouveau.</translation>
    </message>
    <message>
      <source>Only links between nodal cities; their weights are those of the whole table.</source>
      <translation>Uniquement les liens entre villes nodales ; leurs poids sont ceux de la table entière.</translation>
    </message>
    <message>
      <source>Only links that are more than chance</source>
      <translation>Seulement les liens que le hasard n’explique pas</translation>
    </message>
    <message>
      <source>Only one network shares no city with any other.</source>
      <translation>Un seul réseau ne partage aucune ville avec un autre.</translation>
    </message>
    <message>
      <source>Only the cities of</source>
      <translation>Seulement les villes de</translation>
    </message>
    <message>
      <source>Only the column {fields} holds marks and was taken as a network. If the networks are elsewhere, choose them as {network_fields}.</source>
      <translation>Seule la colonne {fields} contient des marques et a été prise pour un réseau. Si les réseaux sont ailleurs, choisissez-les dans {network_fields}.</translation>
    </message>
    <message>
      <source>Only the networks where</source>
      <translation>Seulement les réseaux où</translation>
    </message>
    <message>
      <source>Only {city}</source>
      <translation>Seulement {city}</translation>
    </message>
    <message>
      <source>Open the sheet</source>
      <translation>Ouvrir la feuille</translation>
    </message>
    <message>
      <source>Open the table of the places to check: why is each of them in doubt?</source>
      <translation>Ouvrez la table des lieux à vérifier : pourquoi chacun est-il douteux ?</translation>
    </message>
    <message>
      <source>Or a file: workbook or text</source>
      <translation>Ou un fichier : classeur ou texte</translation>
    </message>
    <message>
      <source>Or several files</source>
      <translation>Ou plusieurs fichiers</translation>
    </message>
    <message>
      <source>Organisation or state that had the network created.</source>
      <translation>Organisation ou État qui a fait créer le réseau.</translation>
    </message>
    <message>
      <source>Other Latin American cities are relays to North America.</source>
      <translation>D’autres villes latino-américaines sont des relais vers l’Amérique du Nord.</translation>
    </message>
    <message>
      <source>Other cities of the table that one of the candidates is, separated by ;</source>
      <translation>Autres villes de la table qui sont l’un des candidats, séparées par ;</translation>
    </message>
    <message>
      <source>Other gazetteer</source>
      <translation>Autre répertoire toponymique</translation>
    </message>
    <message>
      <source>Other names of the table that were taken for the same city, with ; between.</source>
      <translation>Autres noms de la table tenus pour la même ville, séparés par ;</translation>
    </message>
    <message>
      <source>Ours</source>
      <translation>La nôtre</translation>
    </message>
    <message>
      <source>Package</source>
      <translation>Paquet</translation>
    </message>
    <message>
      <source>Pairs of cities joined through the first cities</source>
      <translation>Paires de villes reliées par l’intermédiaire des premières villes</translation>
    </message>
    <message>
      <source>Part of its strength that goes to partners that adopted, 0 to 1.</source>
      <translation>Part de sa force qui va à des partenaires qui ont adopté, de 0 à 1.</translation>
    </message>
    <message>
      <source>Part of the modularity</source>
      <translation>Part de la modularité</translation>
    </message>
    <message>
      <source>Participation</source>
      <translation>Participation</translation>
    </message>
    <message>
      <source>Partner</source>
      <translation>Partenaire</translation>
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
      <source>Partners ({n})</source>
      <translation>Partenaires ({n})</translation>
    </message>
    <message>
      <source>Partners in common: {n}</source>
      <translation>Partenaires en commun : {n}</translation>
    </message>
    <message>
      <source>Partners that adopted.</source>
      <translation>Partenaires qui ont adopté.</translation>
    </message>
    <message>
      <source>Partners: cities sharing at least one network.</source>
      <translation>Partenaires : villes qui partagent au moins un réseau avec elle.</translation>
    </message>
    <message>
      <source>Parts of the graph of cities and networks without a path between them.</source>
      <translation>Parties du graphe des villes et des réseaux sans chemin entre elles.</translation>
    </message>
    <message>
      <source>Pass of a package</source>
      <translation>Passe d’un paquet</translation>
    </message>
    <message>
      <source>Paths</source>
      <translation>Chemins</translation>
    </message>
    <message>
      <source>Paths of circulation</source>
      <translation>Chemins de circulation</translation>
    </message>
    <message>
      <source>Pause</source>
      <translation>Pause</translation>
    </message>
    <message>
      <source>Peripheral cities</source>
      <translation>Villes périphériques</translation>
    </message>
    <message>
      <source>Permutations</source>
      <translation>Permutations</translation>
    </message>
    <message>
      <source>Pick a city on the map</source>
      <translation>Choisir une ville sur la carte</translation>
    </message>
    <message>
      <source>Pick on the &amp;map</source>
      <translation>Pointer sur la &amp;carte</translation>
    </message>
    <message>
      <source>Place in its chain, from 1.</source>
      <translation>Place dans sa chaîne, à partir de 1.</translation>
    </message>
    <message>
      <source>Places</source>
      <translation>Lieux</translation>
    </message>
    <message>
      <source>Places in doubt: {n}. The table “To check” has their candidates; filled in and given back as corrections, it draws them where they are.</source>
      <translation>Lieux douteux : {n}. La table « À vérifier » en donne les candidats ; remplie et rendue comme corrections, elle les place où ils sont.</translation>
    </message>
    <message>
      <source>Places it may &amp;be:</source>
      <translation>Lieux possi&amp;bles :</translation>
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
      <source>Plateau</source>
      <translation>Plateau</translation>
    </message>
    <message>
      <source>Plateaus, the longest first: {plateaus}.</source>
      <translation>Plateaux, le plus long d’abord : {plateaus}.</translation>
    </message>
    <message>
      <source>Plausibility</source>
      <translation>Plausibilité</translation>
    </message>
    <message>
      <source>Play</source>
      <translation>Lire</translation>
    </message>
    <message>
      <source>Plots memberships against betweenness and marks the hidden keystones.</source>
      <translation>Place les villes nodales selon leurs adhésions et leur intermédiation, et marque les clés de voûte discrètes.</translation>
    </message>
    <message>
      <source>Point layer or table of the cities; fields name, country, admin1, region and population are used where present.</source>
      <translation>Couche de points ou table des villes ; les champs name, country, admin1, region et population sont utilisés s’ils existent.</translation>
    </message>
    <message>
      <source>Points in a plane that is not on Earth.</source>
      <translation>Points d’un plan qui n’est pas terrestre.</translation>
    </message>
    <message>
      <source>Points of the candidates</source>
      <translation>Points des candidats</translation>
    </message>
    <message>
      <source>Points with community and n_networks, as “Communities of cities” or Carte 1 writes them, edited as you like.</source>
      <translation>Points avec community et n_networks, tels que les produit « Communautés de villes » ou Carte 1, retouchés à votre gré.</translation>
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
      <source>Population (logarithm)</source>
      <translation>Population (logarithme)</translation>
    </message>
    <message>
      <source>Population of that city over that of this one.</source>
      <translation>Population de la ville plus grande, rapportée à celle de la ville.</translation>
    </message>
    <message>
      <source>Portuguese-speaking</source>
      <translation>Lusophones</translation>
    </message>
    <message>
      <source>Positions that the tables give</source>
      <translation>Positions données par les tables</translation>
    </message>
    <message>
      <source>Prepare</source>
      <translation>Préparer</translation>
    </message>
    <message>
      <source>Print</source>
      <translation>Impression</translation>
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
      <source>Probability that chance alone gives a link as strong, or stronger.</source>
      <translation>Probabilité que le seul hasard donne un lien aussi fort, ou plus fort.</translation>
    </message>
    <message>
      <source>Progress</source>
      <translation>Progression</translation>
    </message>
    <message>
      <source>Projection: Equal Earth.</source>
      <translation>Projection : Equal Earth.</translation>
    </message>
    <message>
      <source>Projection: Lambert azimuthal equal-area.</source>
      <translation>Projection : Lambert azimutale équivalente.</translation>
    </message>
    <message>
      <source>Provincial hubs</source>
      <translation>Pivots provinciaux</translation>
    </message>
    <message>
      <source>Proximity</source>
      <translation>Proximité</translation>
    </message>
    <message>
      <source>Proximity: of the cities nearest to its centre, as many as it has, {share} % are its own.</source>
      <translation>Proximité : des villes les plus proches de son centre, prises en même nombre que les siennes, {share} % sont à elle.</translation>
    </message>
    <message>
      <source>QGIS project</source>
      <translation>Projet QGIS</translation>
    </message>
    <message>
      <source>QGIS reads no layers from a path with “|”</source>
      <translation>QGIS ne lit aucune couche depuis un chemin avec « | »</translation>
    </message>
    <message>
      <source>QGIS’s own world map is missing: choose a layer as COAST.</source>
      <translation>La carte du monde fournie avec QGIS est introuvable : choisissez une couche comme COAST.</translation>
    </message>
    <message>
      <source>REGION: no city of the data is located in {region}. There are cities in: {regions}.</source>
      <translation>REGION : aucune ville des données n’est localisée dans la région {region}. Il y a des villes dans : {regions}.</translation>
    </message>
    <message>
      <source>Random groups that each community is compared with; more give finer p-values.</source>
      <translation>Groupes au hasard auxquels chaque communauté est comparée ; plus il y en a, plus les valeurs p sont fines.</translation>
    </message>
    <message>
      <source>Rank</source>
      <translation>Rang</translation>
    </message>
    <message>
      <source>Rank by number of networks; equal cities share the best rank.</source>
      <translation>Rang selon le nombre de réseaux ; les villes à égalité partagent le meilleur rang.</translation>
    </message>
    <message>
      <source>Rank {rank} is shared by {tied} cities in {networks} networks each: all of them are shown, {shown} cities in all.</source>
      <translation>Le rang {rank} est partagé par {tied} villes, de {networks} réseaux chacune : toutes sont montrées, soit {shown} villes en tout.</translation>
    </message>
    <message>
      <source>Rank {rank} is shared by {tied} cities in {networks} networks each: none of them is shown, and the ranking stops at {shown} cities.</source>
      <translation>Le rang {rank} est partagé par {tied} villes, de {networks} réseaux chacune : aucune d’elles n’est montrée, et le classement s’arrête à {shown} villes.</translation>
    </message>
    <message>
      <source>Rank {rank} · networks: {networks} · partners: {partners}</source>
      <translation>Rang {rank} · réseaux : {networks} · partenaires : {partners}</translation>
    </message>
    <message>
      <source>Rank: {value}</source>
      <translation>Rang : {value}</translation>
    </message>
    <message>
      <source>Ranked by number of networks; cities of one rank stand in order of betweenness, then of name. Betweenness: shortest paths between two other cities, of all cities, that pass through the city.</source>
      <translation>Villes classées selon le nombre de réseaux ; celles de même rang se suivent selon l’intermédiation, puis le nom. Intermédiation : plus courts chemins entre deux autres villes, parmi toutes les villes, qui passent par la ville.</translation>
    </message>
    <message>
      <source>Ranked by number of networks; every betweenness is 0, so that cities of one rank stand in order of name.</source>
      <translation>Classement par nombre de réseaux ; chaque intermédiation est 0, si bien que les villes de même rang se suivent par ordre alphabétique.</translation>
    </message>
    <message>
      <source>Ranked cities</source>
      <translation>Villes classées</translation>
    </message>
    <message>
      <source>Ranking of nodal cities (Figure 6)</source>
      <translation>Classement des villes nodales (figure 6)</translation>
    </message>
    <message>
      <source>Ranks the nodal cities in most networks in a figure, by region or community.</source>
      <translation>Classe dans une figure les villes nodales aux réseaux les plus nombreux, par région ou par communauté.</translation>
    </message>
    <message>
      <source>Read as UTF-8, columns separated by “{separator}”; but some letters are not, and show as “�”. Correct them in the file.</source>
      <translation>Fichier lu en UTF-8, colonnes séparées par « {separator} » ; mais certaines lettres n’en sont pas, et s’affichent « � ». Corrigez-les dans le fichier.</translation>
    </message>
    <message>
      <source>Read as links between cities, those in {city} and those in {field}. Each link became a network of two.</source>
      <translation>Lue comme des liens entre villes, celles de {city} et celles de {field}. Chaque lien est devenu un réseau de deux villes.</translation>
    </message>
    <message>
      <source>Read as links between cities: the columns are called as the rows ({n}). Each link became a network of two.</source>
      <translation>Lue comme des liens entre villes : les colonnes portent les noms des lignes ({n}). Chaque lien est devenu un réseau de deux villes.</translation>
    </message>
    <message>
      <source>Read as lists, as asked: the networks in the column {field} are separated by “{separators}”.</source>
      <translation>Lue comme table de listes, comme demandé : les réseaux de la colonne {field} sont séparés par « {separators} ».</translation>
    </message>
    <message>
      <source>Read as lists: several columns name the networks of a city ({fields}).</source>
      <translation>Lue comme table de listes : plusieurs colonnes nomment les réseaux d’une ville ({fields}).</translation>
    </message>
    <message>
      <source>Read as lists: the cells of the column {field} hold several networks, separated by “{separators}”, that come back in other cells.</source>
      <translation>Lue comme table de listes : les cellules de la colonne {field} contiennent plusieurs réseaux, séparés par « {separators} », qui reviennent dans d’autres cellules.</translation>
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
      <source>Read as one sheet per network ({n}): {sheets}.</source>
      <translation>Classeur lu à raison d’une feuille par réseau ({n}) : {sheets}.</translation>
    </message>
    <message>
      <source>Read as the members of one network, {network}.</source>
      <translation>Lue comme les membres d’un seul réseau, {network}.</translation>
    </message>
    <message>
      <source>Read as the sheets of one workbook: a list of cities is a network each, called after its file.</source>
      <translation>Lus comme les feuilles d’un seul classeur : chaque liste de villes est un réseau, nommé d’après son fichier.</translation>
    </message>
    <message>
      <source>Read as wide: columns that hold marks of membership ({n}): {fields}.</source>
      <translation>Lue comme table large, d’après les colonnes qui contiennent des marques d’adhésion ({n}) : {fields}.</translation>
    </message>
    <message>
      <source>Read as wide: columns that hold the values of memberships ({n}): {fields}.</source>
      <translation>Lue comme large : colonnes contenant les valeurs des adhésions ({n}) : {fields}.</translation>
    </message>
    <message>
      <source>Read as wide: the network fields were given.</source>
      <translation>Lue comme table large : les champs des réseaux ont été indiqués.</translation>
    </message>
    <message>
      <source>Read as {encoding}, columns separated by “{separator}”.</source>
      <translation>Fichier lu en {encoding}, colonnes séparées par « {separator} ».</translation>
    </message>
    <message>
      <source>Read as {encoding}, which is a guess, since the file does not say; columns separated by “{separator}”. If letters are wrong, save it as UTF-8.</source>
      <translation>Fichier lu en {encoding}, ce qui est une supposition, puisque le fichier ne le dit pas ; colonnes séparées par « {separator} ». Si des lettres sont fausses, enregistrez-le en UTF-8.</translation>
    </message>
    <message>
      <source>Read from the sheets that name cities and networks ({k} of {n}): {sheets}.</source>
      <translation>Classeur lu d’après les feuilles qui nomment villes et réseaux ({k} sur {n}) : {sheets}.</translation>
    </message>
    <message>
      <source>Read in doubt ({n}): check what follows before you go on. Cities: {city}. Networks: {networks}.</source>
      <translation>Lecture douteuse ({n}) : vérifiez ce qui suit avant de continuer. Villes : {city}. Réseaux : {networks}.</translation>
    </message>
    <message>
      <source>Read in doubt ({n}): check what follows before you go on. Links between cities: {city} to {networks}.</source>
      <translation>Lecture douteuse ({n}) : vérifiez ce qui suit avant de continuer. Liens entre villes : de {city} à {networks}.</translation>
    </message>
    <message>
      <source>Read without doubt. Cities: {city}. Networks: {networks}.</source>
      <translation>Lue sans aucun doute. Villes : {city}. Réseaux : {networks}.</translation>
    </message>
    <message>
      <source>Read without doubt. Links between cities: {city} to {networks}.</source>
      <translation>Lue sans aucun doute. Liens entre villes : de {city} à {networks}.</translation>
    </message>
    <message>
      <source>Reading {run}</source>
      <translation>Lecture de {run}</translation>
    </message>
    <message>
      <source>Readings in doubt</source>
      <translation>Lectures douteuses</translation>
    </message>
    <message>
      <source>Reason</source>
      <translation>Motif</translation>
    </message>
    <message>
      <source>Recognised</source>
      <translation>Reconnue</translation>
    </message>
    <message>
      <source>Recompute</source>
      <translation>Recalculer</translation>
    </message>
    <message>
      <source>Region of the map</source>
      <translation>Région de la carte</translation>
    </message>
    <message>
      <source>Region unknown</source>
      <translation>Région inconnue</translation>
    </message>
    <message>
      <source>Rejected rows</source>
      <translation>Lignes refusées</translation>
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
      <source>Report of the import</source>
      <translation>Rapport de l’importation</translation>
    </message>
    <message>
      <source>Report on Carte 1</source>
      <translation>Rapport sur la Carte 1</translation>
    </message>
    <message>
      <source>Report on the chapter</source>
      <translation>Rapport sur le chapitre</translation>
    </message>
    <message>
      <source>Report on the networks</source>
      <translation>Rapport sur les réseaux</translation>
    </message>
    <message>
      <source>Resolution</source>
      <translation>Résolution</translation>
    </message>
    <message>
      <source>Resolutions</source>
      <translation>Résolutions</translation>
    </message>
    <message>
      <source>Resolutions from</source>
      <translation>Résolutions de</translation>
    </message>
    <message>
      <source>Resolutions over which communities stay the same, 1 the longest; 0 for none.</source>
      <translation>Résolutions sur lesquelles les communautés restent les mêmes, 1 pour le plus long ; 0 pour aucun.</translation>
    </message>
    <message>
      <source>Resolutions to</source>
      <translation>Résolutions à</translation>
    </message>
    <message>
      <source>Robust communities</source>
      <translation>Communautés robustes</translation>
    </message>
    <message>
      <source>Robust communities: report</source>
      <translation>Communautés robustes : rapport</translation>
    </message>
    <message>
      <source>Role</source>
      <translation>Rôle</translation>
    </message>
    <message>
      <source>Roles of cities</source>
      <translation>Rôles des villes</translation>
    </message>
    <message>
      <source>Root mean square of the distances between its cities, through the Earth.</source>
      <translation>Moyenne quadratique des distances entre ses villes, à travers la Terre.</translation>
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
      <source>Rows</source>
      <translation>Lignes</translation>
    </message>
    <message>
      <source>Rows that could not be used, as they were, and why.</source>
      <translation>Lignes inutilisables, telles quelles, avec le motif.</translation>
    </message>
    <message>
      <source>Rows that hold but a country or a part of the world were taken as headings of the rows below ({n}): {headings}. If these are cities, write their country beside them.</source>
      <translation>Les lignes qui ne contiennent qu’un pays ou une partie du monde ont été prises pour des intitulés des lignes qui suivent ({n}) : {headings}. Si ce sont des villes, écrivez leur pays à côté.</translation>
    </message>
    <message>
      <source>Run that is explored</source>
      <translation>Carte explorée</translation>
    </message>
    <message>
      <source>Run {name} again</source>
      <translation>Relancer {name}</translation>
    </message>
    <message>
      <source>Runs</source>
      <translation>Exécutions</translation>
    </message>
    <message>
      <source>Russian-speaking</source>
      <translation>Russophones</translation>
    </message>
    <message>
      <source>S&amp;kip</source>
      <translation>Pa&amp;sser</translation>
    </message>
    <message>
      <source>SAMPLE is not used, since a table of memberships is chosen.</source>
      <translation>SAMPLE ne sert pas, une table d’adhésions étant choisie.</translation>
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
      <source>Sample, where no table is chosen</source>
      <translation>Échantillon, si aucune table n’est choisie</translation>
    </message>
    <message>
      <source>Sampled</source>
      <translation>Par échantillon</translation>
    </message>
    <message>
      <source>Save corrections</source>
      <translation>Enregistrer les corrections</translation>
    </message>
    <message>
      <source>Save corrections &amp;as…</source>
      <translation>Enre&amp;gistrer les corrections sous…</translation>
    </message>
    <message>
      <source>Saved to {path}; what you answer from here on goes there. Give it as Corrections of places in the next run of Locate cities or Carte 1.</source>
      <translation>Enregistré dans {path} ; vos prochaines réponses y seront écrites. Donnez ce fichier comme « Corrections de lieux » à la prochaine exécution de « Localiser les villes » ou de « Carte 1 ».</translation>
    </message>
    <message>
      <source>Says what holds each community together: proximity, a language, one network; and whether linked cities are alike.</source>
      <translation>Dit ce qui tient chaque communauté ensemble, la proximité, une langue ou un seul réseau, et si les villes liées se ressemblent.</translation>
    </message>
    <message>
      <source>Says what part each city plays: hub or not, within its community or between communities, in the core, in a structural hole.</source>
      <translation>Dit quel rôle chaque ville joue, pivot ou non, dans sa communauté ou entre communautés, dans le cœur ou dans un trou structural.</translation>
    </message>
    <message>
      <source>Scale</source>
      <translation>Échelle</translation>
    </message>
    <message>
      <source>Score</source>
      <translation>Score</translation>
    </message>
    <message>
      <source>Search a city</source>
      <translation>Chercher une ville</translation>
    </message>
    <message>
      <source>Second group</source>
      <translation>Second groupe</translation>
    </message>
    <message>
      <source>Second partition</source>
      <translation>Seconde partition</translation>
    </message>
    <message>
      <source>Seconds</source>
      <translation>Secondes</translation>
    </message>
    <message>
      <source>Seconds for the exact betweenness</source>
      <translation>Secondes pour l’intermédiation exacte</translation>
    </message>
    <message>
      <source>Seconds of the package</source>
      <translation>Secondes du paquet</translation>
    </message>
    <message>
      <source>Seed</source>
      <translation>Graine</translation>
    </message>
    <message>
      <source>Separated by ; – those of a type by year of founding.</source>
      <translation>Séparés par ; – ceux d’un type par année de fondation.</translation>
    </message>
    <message>
      <source>Settle the places in doubt, or leave them? “Check places…” shows their candidates. A wrong place moves a circle on the map; it does not change a number of networks.</source>
      <translation>Régler les lieux douteux, ou les laisser ? « Vérifier les lieux… » montre leurs candidats. Un lieu faux déplace un cercle sur la carte ; il ne change pas un nombre de réseaux.</translation>
    </message>
    <message>
      <source>Shape of the table</source>
      <translation>Forme de la table</translation>
    </message>
    <message>
      <source>Share</source>
      <translation>Part</translation>
    </message>
    <message>
      <source>Share at least</source>
      <translation>Au moins en commun</translation>
    </message>
    <message>
      <source>Share in %, among the networks of which it is known</source>
      <translation>Part (en %) parmi les réseaux pour lesquels l’information est connue</translation>
    </message>
    <message>
      <source>Share of its companions the city keeps in the other runs, on average.</source>
      <translation>Part de ses compagnes que la ville garde, en moyenne, dans les autres exécutions.</translation>
    </message>
    <message>
      <source>Share of partner countries</source>
      <translation>Part des pays partenaires</translation>
    </message>
    <message>
      <source>Share of the countries of the table, its own left out, in which it has a partner, 0 to 1; empty where there is no other country.</source>
      <translation>Part des pays du tableau, le sien excepté, où elle a un partenaire, de 0 à 1 ; vide s’il n’y a pas d’autre pays.</translation>
    </message>
    <message>
      <source>Share of the highest connectivity</source>
      <translation>Part de la connectivité la plus forte</translation>
    </message>
    <message>
      <source>Share of the language</source>
      <translation>Part de la langue</translation>
    </message>
    <message>
      <source>Share of the nearest</source>
      <translation>Part des plus proches</translation>
    </message>
    <message>
      <source>Share of the network</source>
      <translation>Part du réseau</translation>
    </message>
    <message>
      <source>Share of the permutations that give as much or more.</source>
      <translation>Part des permutations qui en donnent autant ou plus.</translation>
    </message>
    <message>
      <source>Share of the strength that goes to other world regions, 0 to 1; empty where its region is unknown or it has no partner of known region.</source>
      <translation>Part de la force qui va vers d’autres régions du monde, de 0 à 1 ; vide si sa région est inconnue ou si elle n’a aucun partenaire de région connue.</translation>
    </message>
    <message>
      <source>Share outside the region</source>
      <translation>Part hors de la région</translation>
    </message>
    <message>
      <source>Shared</source>
      <translation>Partagés</translation>
    </message>
    <message>
      <source>Shared networks</source>
      <translation>Réseaux partagés</translation>
    </message>
    <message>
      <source>Sheet</source>
      <translation>Feuille</translation>
    </message>
    <message>
      <source>Sheet: “{name}”.</source>
      <translation>Feuille : « {name} ».</translation>
    </message>
    <message>
      <source>Sheets that were left out</source>
      <translation>Feuilles laissées de côté</translation>
    </message>
    <message>
      <source>Shortest chains: {n}, networks on the way: {steps}; the likeliest</source>
      <translation>Chaînes les plus courtes : {n}, réseaux en chemin : {steps} ; les plus plausibles</translation>
    </message>
    <message>
      <source>Show all</source>
      <translation>Tout afficher</translation>
    </message>
    <message>
      <source>Show none</source>
      <translation>Tout masquer</translation>
    </message>
    <message>
      <source>Size (mm)</source>
      <translation>Taille (mm)</translation>
    </message>
    <message>
      <source>Skipped: it stays as it is.</source>
      <translation>Passée : elle reste telle quelle.</translation>
    </message>
    <message>
      <source>Slide</source>
      <translation>Diapositive</translation>
    </message>
    <message>
      <source>Slope of the expected betweenness</source>
      <translation>Pente de l’intermédiation attendue</translation>
    </message>
    <message>
      <source>Smaller communities</source>
      <translation>Communautés plus petites</translation>
    </message>
    <message>
      <source>So many nodal cities, those in most networks, have their name written. The more names, the smaller everything is.</source>
      <translation>Autant de villes nodales, celles aux réseaux les plus nombreux, ont leur nom écrit. Plus il y a de noms, plus tout est petit.</translation>
    </message>
    <message>
      <source>Sociogram of cities and networks (Figures 1-5)</source>
      <translation>Sociogramme des villes et des réseaux (figures 1 à 5)</translation>
    </message>
    <message>
      <source>Some Latin American cities are relays to Europe and Africa.</source>
      <translation>Certaines villes latino-américaines sont des relais vers l’Europe et l’Afrique.</translation>
    </message>
    <message>
      <source>Sort the cities by betweenness, then by number of networks: which one is high in the first list and low in the second?</source>
      <translation>Triez les villes par intermédiation, puis par nombre de réseaux : laquelle est haut dans la première liste et bas dans la seconde ?</translation>
    </message>
    <message>
      <source>Sort the table by city: which cities come back most often?</source>
      <translation>Triez la table par ville : lesquelles reviennent le plus souvent ?</translation>
    </message>
    <message>
      <source>Source of the data</source>
      <translation>Source des données</translation>
    </message>
    <message>
      <source>Spanish-speaking</source>
      <translation>Hispanophones</translation>
    </message>
    <message>
      <source>Spatial indicators</source>
      <translation>Indicateurs spatiaux</translation>
    </message>
    <message>
      <source>Sponsor</source>
      <translation>Parrain</translation>
    </message>
    <message>
      <source>Spread (km)</source>
      <translation>Dispersion (km)</translation>
    </message>
    <message>
      <source>Spread by chance (km)</source>
      <translation>Dispersion par hasard (km)</translation>
    </message>
    <message>
      <source>Square</source>
      <translation>Carré</translation>
    </message>
    <message>
      <source>Stability</source>
      <translation>Stabilité</translation>
    </message>
    <message>
      <source>Start</source>
      <translation>Départ</translation>
    </message>
    <message>
      <source>Start again</source>
      <translation>Recommencer</translation>
    </message>
    <message>
      <source>Start of the random orders; the same seed gives the same communities for ever.</source>
      <translation>Départ des ordres aléatoires ; la même graine donne toujours les mêmes communautés.</translation>
    </message>
    <message>
      <source>State</source>
      <translation>État</translation>
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
      <source>Statement</source>
      <translation>Constat</translation>
    </message>
    <message>
      <source>Statement by statement</source>
      <translation>Constat par constat</translation>
    </message>
    <message>
      <source>Statements of the chapter</source>
      <translation>Constats du chapitre</translation>
    </message>
    <message>
      <source>Statements that agree</source>
      <translation>Constats concordants</translation>
    </message>
    <message>
      <source>Statements that agree partly</source>
      <translation>Constats concordants en partie</translation>
    </message>
    <message>
      <source>Statements that cannot be computed</source>
      <translation>Constats impossibles à calculer</translation>
    </message>
    <message>
      <source>Statements that do not agree</source>
      <translation>Constats discordants</translation>
    </message>
    <message>
      <source>Step</source>
      <translation>Étape</translation>
    </message>
    <message>
      <source>Step of the resolutions</source>
      <translation>Pas des résolutions</translation>
    </message>
    <message>
      <source>Step {n}</source>
      <translation>Étape {n}</translation>
    </message>
    <message>
      <source>Step {n} and later</source>
      <translation>Étape {n} et suivantes</translation>
    </message>
    <message>
      <source>Steps</source>
      <translation>Étapes</translation>
    </message>
    <message>
      <source>Steps away</source>
      <translation>Étapes</translation>
    </message>
    <message>
      <source>Steps of its chain: networks on the way.</source>
      <translation>Étapes de sa chaîne : les réseaux en chemin.</translation>
    </message>
    <message>
      <source>Stochastic degree sequence model</source>
      <translation>Modèle stochastique des suites de degrés</translation>
    </message>
    <message>
      <source>Strength</source>
      <translation>Force</translation>
    </message>
    <message>
      <source>Style as Carte 1</source>
      <translation>Styler comme Carte 1</translation>
    </message>
    <message>
      <source>Sum of the weights of the links.</source>
      <translation>Somme des poids des liens.</translation>
    </message>
    <message>
      <source>Summary of the networks</source>
      <translation>Résumé des réseaux</translation>
    </message>
    <message>
      <source>São Paulo</source>
      <translation>São Paulo</translation>
    </message>
    <message>
      <source>São Paulo, Montevideo, Buenos Aires, Belo Horizonte</source>
      <translation>São Paulo, Montevideo, Buenos Aires et Belo Horizonte</translation>
    </message>
    <message>
      <source>T: national and local networks count as national, regional and global ones as international; “most” is more than half of those for which it is known.</source>
      <translation>T : les réseaux nationaux et locaux comptent comme nationaux, les réseaux régionaux et mondiaux comme internationaux ; « la plupart » veut dire plus de la moitié de ceux pour lesquels l’information est connue.</translation>
    </message>
    <message>
      <source>Table for spreadsheets</source>
      <translation>Tableau pour tableur</translation>
    </message>
    <message>
      <source>Table of cities and networks</source>
      <translation>Table de villes et de réseaux</translation>
    </message>
    <message>
      <source>Table of the cities that adopted the policy, one row each. Left empty: the municipal cards in force of the sample.</source>
      <translation>Table des villes qui ont adopté la politique, une ligne chacune. Laissée vide : les cartes municipales en vigueur de l’échantillon.</translation>
    </message>
    <message>
      <source>Table of the networks</source>
      <translation>Table des réseaux</translation>
    </message>
    <message>
      <source>Table of the networks with their attributes; headings and words may be in English or French, as in Tables 1-5 of the chapter.</source>
      <translation>Table des réseaux avec leurs attributs ; les en-têtes et les mots peuvent être en français ou en anglais, comme dans les tableaux 1 à 5 du chapitre.</translation>
    </message>
    <message>
      <source>Table that says which city is in which network: a CSV, a spreadsheet, a layer… Left empty, the bundled sample is used.</source>
      <translation>Table qui dit quelle ville est dans quel réseau : un CSV, un tableur, une couche… Si vide, l’échantillon fourni est utilisé.</translation>
    </message>
    <message>
      <source>Table that says which city is in which network: candidates in the country and near the other members come first. It settles nothing. Left empty, it is not used.</source>
      <translation>Table qui dit quelle ville est dans quel réseau : les candidats situés dans le pays des autres membres ou près d’eux viennent en premier. Elle ne tranche rien. Si vide, elle n’est pas utilisée.</translation>
    </message>
    <message>
      <source>Table with a city on each row. Left empty, the cities of the sample are located.</source>
      <translation>Table avec une ville par ligne. Si vide, les villes de l’échantillon sont localisées.</translation>
    </message>
    <message>
      <source>Table with community and label, as “Communities of cities” writes it; labels that you edit are those of the legend. Left empty, communities are named by what their cities have in common.</source>
      <translation>Table avec community et label, telle que la produit « Communautés de villes » ; les noms que vous y modifiez sont ceux de la légende. Si vide, les communautés sont nommées d’après ce que leurs villes ont en commun.</translation>
    </message>
    <message>
      <source>Table with name, country, admin1, then same_as, near, or lat and lon, as “Locate cities” makes it. The sample has its own.</source>
      <translation>Table avec name, country, admin1, puis same_as, near, ou lat et lon, telle que « Localiser les villes » la produit. L’échantillon a la sienne.</translation>
    </message>
    <message>
      <source>Tables</source>
      <translation>Tables</translation>
    </message>
    <message>
      <source>Tables 1-5</source>
      <translation>Tableaux 1 à 5</translation>
    </message>
    <message>
      <source>Tables 1-5 to print</source>
      <translation>Tableaux 1 à 5 à imprimer</translation>
    </message>
    <message>
      <source>Tables for LaTeX</source>
      <translation>Tableaux pour LaTeX</translation>
    </message>
    <message>
      <source>Taken for the same city: {names}</source>
      <translation>Tenus pour la même ville : {names}</translation>
    </message>
    <message>
      <source>Takes back the answer about this city.</source>
      <translation>Retire la réponse donnée pour cette ville.</translation>
    </message>
    <message>
      <source>Teaching sheet</source>
      <translation>Fiche de cours</translation>
    </message>
    <message>
      <source>Temporary layers, gone when QGIS is closed: {n}.</source>
      <translation>Couches temporaires, perdues à la fermeture de QGIS : {n}.</translation>
    </message>
    <message>
      <source>Temporary – keep…</source>
      <translation>Temporaire – conserver…</translation>
    </message>
    <message>
      <source>That of random groups.</source>
      <translation>Celle de groupes au hasard.</translation>
    </message>
    <message>
      <source>That random groups of as many cities have as much.</source>
      <translation>Que des groupes au hasard d’autant de villes en aient autant.</translation>
    </message>
    <message>
      <source>The JSON holds no table: it needs a list of records, each with a city and a network.</source>
      <translation>Le JSON ne contient pas de table : il faut une liste d’enregistrements, chacun avec une ville et un réseau.</translation>
    </message>
    <message>
      <source>The JSON is damaged in line {line}: save it again, or as CSV.</source>
      <translation>Le JSON est abîmé à la ligne {line} : enregistrez-le de nouveau, ou en CSV.</translation>
    </message>
    <message>
      <source>The Python package matplotlib is installed but does not load ({reason}). {way}</source>
      <translation>Le paquet Python matplotlib est installé, mais ne se charge pas ({reason}). {way}</translation>
    </message>
    <message>
      <source>The Python package {package} is missing or does not load ({reason}).</source>
      <translation>Le paquet Python {package} manque ou ne se charge pas ({reason}).</translation>
    </message>
    <message>
      <source>The Python package “community” that is installed is another one than {package}, which is imported by the same name.</source>
      <translation>Le paquet Python « community » installé n’est pas {package}, qui s’importe sous le même nom.</translation>
    </message>
    <message>
      <source>The adopters have {value} as a year: write a number of four digits, or nothing.</source>
      <translation>Les adoptantes ont {value} comme année : écrivez un nombre de quatre chiffres, ou rien.</translation>
    </message>
    <message>
      <source>The best of {runs} runs from seed {seed} has {communities} communities and a modularity of {modularity}.</source>
      <translation>La meilleure de {runs} exécutions à partir de la graine {seed} a {communities} communautés et une modularité de {modularity}.</translation>
    </message>
    <message>
      <source>The chapter, checked against the data</source>
      <translation>Le chapitre confronté aux données</translation>
    </message>
    <message>
      <source>The chapter, checked against these data</source>
      <translation>Le chapitre confronté à ces données</translation>
    </message>
    <message>
      <source>The chapter’s data are not public; a difference may come from the data as well as from the method. No number was fitted to it.</source>
      <translation>Les données du chapitre ne sont pas publiques : une différence peut venir des données autant que de la méthode. Aucun nombre n’est ajusté à ceux du chapitre.</translation>
    </message>
    <message>
      <source>The cities as points, the most exposed that adopted nothing first.</source>
      <translation>Les villes en points, les plus exposées qui n’ont rien adopté d’abord.</translation>
    </message>
    <message>
      <source>The cities as points, with the community on which the runs at the resolution chosen agree.</source>
      <translation>Les villes en points, avec la communauté sur laquelle les exécutions à la résolution choisie s’accordent.</translation>
    </message>
    <message>
      <source>The cities as points, with the years since which they are members and nodal, which the temporal controller plays.</source>
      <translation>Les villes en points, avec les années depuis lesquelles elles sont membres et nodales, que le contrôleur temporel anime.</translation>
    </message>
    <message>
      <source>The cities as points, with their community.</source>
      <translation>Les villes sous forme de points, avec leur communauté.</translation>
    </message>
    <message>
      <source>The cities as points, with their distances.</source>
      <translation>Les villes sous forme de points, avec leurs distances.</translation>
    </message>
    <message>
      <source>The cities as points, with their indicators.</source>
      <translation>Les villes sous forme de points, avec leurs indicateurs.</translation>
    </message>
    <message>
      <source>The cities as points, with their role and the measures it rests on.</source>
      <translation>Les villes en points, avec leur rôle et les mesures sur lesquelles il repose.</translation>
    </message>
    <message>
      <source>The cities of both, with their groups and whether they moved.</source>
      <translation>Les villes communes aux deux, avec leurs groupes, et si elles ont changé.</translation>
    </message>
    <message>
      <source>The cities of the table</source>
      <translation>Les villes de la table</translation>
    </message>
    <message>
      <source>The cities shown, as points, in their order.</source>
      <translation>Les villes montrées, sous forme de points, dans leur ordre.</translation>
    </message>
    <message>
      <source>The cities that stand out, one a row</source>
      <translation>Les villes qui ressortent, une par ligne</translation>
    </message>
    <message>
      <source>The cities whose removal cuts off others, as points.</source>
      <translation>Les villes dont le retrait en détache d’autres, sous forme de points.</translation>
    </message>
    <message>
      <source>The city is the highlighted place (Enter).</source>
      <translation>La ville est le lieu en surbrillance (Entrée).</translation>
    </message>
    <message>
      <source>The city stays one of its own, drawn at the highlighted place.</source>
      <translation>La ville reste une ville distincte, dessinée à l’emplacement du lieu en surbrillance.</translation>
    </message>
    <message>
      <source>The city stays one of its own, drawn at these coordinates.</source>
      <translation>La ville reste une ville distincte, dessinée à ces coordonnées.</translation>
    </message>
    <message>
      <source>The column {field} holds latitudes or longitudes, and no column the other angle: it is not used, and cities are located by their names. Call the two latitude and longitude.</source>
      <translation>La colonne {field} contient des latitudes ou des longitudes, et aucune colonne l’autre angle : elle n’est pas utilisée, et les villes sont localisées par leur nom. Appelez les deux colonnes latitude et longitude.</translation>
    </message>
    <message>
      <source>The column {field} holds networks of the column {network} too, and was not read. If it names networks, call the two Network 1 and Network 2.</source>
      <translation>La colonne {field} contient aussi des réseaux de la colonne {network}, et n’a pas été lue. Si elle nomme des réseaux, appelez les deux Réseau 1 et Réseau 2.</translation>
    </message>
    <message>
      <source>The column {field} holds numbers, and each was taken as the name of a network. If they count networks, choose {network_field}.</source>
      <translation>La colonne {field} contient des nombres, et chacun a été pris pour le nom d’un réseau. S’ils comptent des réseaux, choisissez {network_field}.</translation>
    </message>
    <message>
      <source>The column {field} says “{values}” (rows: {n}), which was counted as membership all the same: leave these rows out if they are none.</source>
      <translation>La colonne {field} dit « {values} » (lignes : {n}), ce qui a tout de même été compté comme adhésion : supprimez ces lignes si ce n’en est pas une.</translation>
    </message>
    <message>
      <source>The column {field} was not read as a network; if it is one, choose it in {network_fields} with the others.</source>
      <translation>La colonne {field} n’a pas été lue comme un réseau ; si c’en est un, choisissez-la dans {network_fields} avec les autres.</translation>
    </message>
    <message>
      <source>The column {field} was taken as cities that those in {city} are linked to. If it names networks, choose it as {network_field} and long as {shape}.</source>
      <translation>La colonne {field} a été prise pour des villes auxquelles celles de {city} sont liées. Si elle nomme des réseaux, choisissez-la dans {network_field}, et long dans {shape}.</translation>
    </message>
    <message>
      <source>The column {field} was taken as the cities because of what it holds. If it says something else, choose {city_field}.</source>
      <translation>La colonne {field} a été prise pour les villes à cause de son contenu. Si elle dit autre chose, choisissez {city_field}.</translation>
    </message>
    <message>
      <source>The column {field} was taken as the networks because no other can be. If it says something else of the cities, choose {network_field}.</source>
      <translation>La colonne {field} a été prise pour les réseaux, faute d’autre colonne possible. Si elle dit autre chose des villes, choisissez {network_field}.</translation>
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
      <source>The columns {fields} all hold cities, which come back from one to another. If each lists the members of a network, write them below each other in two columns, city and network.</source>
      <translation>Les colonnes {fields} contiennent toutes des villes, qui reviennent de l’une à l’autre. Si chacune énumère les membres d’un réseau, écrivez-les les uns sous les autres dans deux colonnes, ville et réseau.</translation>
    </message>
    <message>
      <source>The columns {fields} are called as cities, and the rows are not: turn the table round in a spreadsheet (paste special, transpose), so that each row is a city.</source>
      <translation>Les colonnes {fields} portent des noms de villes, et non les lignes : transposez la table dans un tableur (collage spécial, transposer), pour que chaque ligne soit une ville.</translation>
    </message>
    <message>
      <source>The columns {fields} come back, as where tables stand side by side. Put these below each other in the same columns, with a column of networks if their titles are the networks. If a row holds the two ends of a link, call its cities City 1 and City 2.</source>
      <translation>Les colonnes {fields} reviennent, comme là où des tables sont côte à côte. Mettez celles-ci l’une sous l’autre dans les mêmes colonnes, avec une colonne des réseaux si leurs titres sont les réseaux. Si une ligne contient les deux bouts d’un lien, appelez ses villes City 1 et City 2.</translation>
    </message>
    <message>
      <source>The columns {fields} hold no degrees of latitude and longitude (EPSG:4326), and are not used: cities are located by their names.</source>
      <translation>Les colonnes {fields} ne contiennent pas de degrés de latitude et de longitude (EPSG:4326) et ne servent pas : les villes sont localisées par leur nom.</translation>
    </message>
    <message>
      <source>The command is copied.</source>
      <translation>La commande est copiée.</translation>
    </message>
    <message>
      <source>The comparison with python-louvain</source>
      <translation>La comparaison avec python-louvain</translation>
    </message>
    <message>
      <source>The corrections have no field name: they need name, country, admin1 and one of same_as, near, or lat and lon.</source>
      <translation>Les corrections n’ont pas de champ name : il leur faut name, country, admin1 et, au choix, same_as, near, ou lat et lon.</translation>
    </message>
    <message>
      <source>The countries of the cities are not known.</source>
      <translation>Les pays des villes ne sont pas connus.</translation>
    </message>
    <message>
      <source>The cross-tabulation with its totals.</source>
      <translation>Le tableau croisé avec ses totaux.</translation>
    </message>
    <message>
      <source>The data ({source}) are {memberships} memberships of {cities} cities in {networks} city networks; {nodal} of the cities are nodal, that is, in at least two networks.</source>
      <translation>Les données ({source}) sont {memberships} adhésions de {cities} villes à {networks} réseaux de villes ; {nodal} de ces villes sont nodales, c’est-à-dire membres d’au moins deux réseaux.</translation>
    </message>
    <message>
      <source>The distance matrix (MATRIX) is empty: it has the pairs of nodal cities, and fewer than two cities with a position are in several networks.</source>
      <translation>La matrice de distances (MATRIX) est vide : elle contient les paires de villes nodales, et moins de deux villes ayant une position sont dans plusieurs réseaux.</translation>
    </message>
    <message>
      <source>The drawing lies in a plane of its own: in a project with a map its layers arrive unticked, and the layout that comes with them shows them.</source>
      <translation>Le dessin se trouve dans un plan à lui : dans un projet avec une carte, ses couches arrivent décochées, et la mise en page qui vient avec elles les montre.</translation>
    </message>
    <message>
      <source>The field {field} is given twice, as {first} and as {second}: choose another field for one of them.</source>
      <translation>Le champ {field} est donné deux fois, comme {first} et comme {second} : choisissez un autre champ pour l’un des deux.</translation>
    </message>
    <message>
      <source>The field {field} of the cities layer was taken as their ids, since it has the cities of most memberships; choose another one as “City id field” (CITY_ID_FIELD) if it is wrong.</source>
      <translation>Le champ {field} de la couche des villes a été pris comme leurs identifiants, car il a les villes du plus grand nombre d’adhésions ; choisissez-en un autre comme « Champ d’identifiant de la ville » (CITY_ID_FIELD) si c’est faux.</translation>
    </message>
    <message>
      <source>The figure as SVG, PNG or PDF, by its extension; several paths are separated by ;</source>
      <translation>La figure en SVG, PNG ou PDF, selon l’extension du fichier ; séparez plusieurs chemins par « ; »</translation>
    </message>
    <message>
      <source>The file cannot be read as a table: a cell near line {line} has no end. Check the quotation marks there.</source>
      <translation>Le fichier ne peut pas être lu comme une table : une cellule, vers la ligne {line}, n’a pas de fin. Vérifiez-y les guillemets.</translation>
    </message>
    <message>
      <source>The file {path} cannot be read ({reason}): choose another one, or close the programs that use it.</source>
      <translation>Impossible de lire le fichier {path} ({reason}) : choisissez-en un autre, ou fermez les programmes qui l’utilisent.</translation>
    </message>
    <message>
      <source>The file {path} is a web page or XML, whatever its name: open it in a spreadsheet, and save it as a workbook or CSV.</source>
      <translation>Le fichier {path} est une page web ou du XML, quel que soit son nom : ouvrez-le dans un tableur et enregistrez-le comme classeur ou CSV.</translation>
    </message>
    <message>
      <source>The file {path} is empty.</source>
      <translation>Le fichier {path} est vide.</translation>
    </message>
    <message>
      <source>The file {path} is neither a workbook nor a text file: save the table as XLSX, ODS or CSV, or choose it as a layer in INPUT.</source>
      <translation>Le fichier {path} n’est ni un classeur ni un fichier texte : enregistrez la table en XLSX, ODS ou CSV, ou choisissez-la comme couche dans INPUT.</translation>
    </message>
    <message>
      <source>The file {path} is no whole graph in GraphML or GEXF: export it again.</source>
      <translation>Le fichier {path} n’est pas un graphe entier en GraphML ou GEXF : exportez-le de nouveau.</translation>
    </message>
    <message>
      <source>The file {path} is no workbook that can be opened: it may be empty, damaged or have a password. Save it again as XLSX or ODS.</source>
      <translation>Le fichier {path} n’est pas un classeur qui puisse être ouvert : il est peut-être vide, endommagé ou protégé par un mot de passe. Enregistrez-le de nouveau en XLSX ou ODS.</translation>
    </message>
    <message>
      <source>The first five, with members and over-representation.</source>
      <translation>Les cinq premiers, avec leurs membres et leur surreprésentation.</translation>
    </message>
    <message>
      <source>The first in betweenness, the hidden keystones and the first in memberships, in turn; a name that finds no free place is left out.</source>
      <translation>Les premières par l’intermédiation, les clés de voûte discrètes et les premières par les adhésions, à tour de rôle ; un nom qui ne trouve pas de place libre est omis.</translation>
    </message>
    <message>
      <source>The first row was taken as the names of the columns, which had none of their own; row 1 is the one below.</source>
      <translation>La première ligne a été prise pour les noms des colonnes, qui n’en avaient pas ; la ligne 1 est celle du dessous.</translation>
    </message>
    <message>
      <source>The first {n} are {count} cities, those equal to the last included.</source>
      <translation>Villes parmi les {n} premières, ex æquo compris : {count}.</translation>
    </message>
    <message>
      <source>The gazetteer {path} cannot be read ({reason}): install the plugin again.</source>
      <translation>Le répertoire toponymique {path} ne peut pas être lu ({reason}) : réinstallez l’extension.</translation>
    </message>
    <message>
      <source>The graph would have {n} links, and {most} is the most that is exported: raise the minimum number of shared networks, or choose the graph of cities and networks.</source>
      <translation>Le graphe aurait {n} liens, et l’on en exporte au plus {most} : relevez le nombre minimal de réseaux partagés, ou choisissez le graphe des villes et des réseaux.</translation>
    </message>
    <message>
      <source>The greatest p-value is then the expected share of chance links among those that are kept (Benjamini and Hochberg), which is much stricter.</source>
      <translation>La valeur p maximale est alors la part attendue de liens dus au hasard parmi ceux qui sont gardés (Benjamini et Hochberg), ce qui est bien plus strict.</translation>
    </message>
    <message>
      <source>The highest resolution: higher values give smaller communities.</source>
      <translation>La résolution la plus haute : des valeurs plus hautes donnent des communautés plus petites.</translation>
    </message>
    <message>
      <source>The interval is in the fields betweenness_low and betweenness_high. The exact betweenness is forecast to take about {time}: a TIME_LIMIT of {seconds} computes it.</source>
      <translation>L’intervalle est dans les champs betweenness_low et betweenness_high. L’intermédiation exacte demanderait environ {time} : TIME_LIMIT = {seconds} la calcule.</translation>
    </message>
    <message>
      <source>The layer of the networks of this run is not in the project any more: run Carte 1 again.</source>
      <translation>La couche des réseaux de cette exécution n’est plus dans le projet : relancez Carte 1.</translation>
    </message>
    <message>
      <source>The layer {name} is being edited: save its edits, and try again.</source>
      <translation>La couche {name} est en cours d’édition : enregistrez ses modifications, puis recommencez.</translation>
    </message>
    <message>
      <source>The layout “{name}” is in the project already and stays: the new one is “{free}”.</source>
      <translation>La mise en page « {name} » est déjà dans le projet et y reste : la nouvelle est « {free} ».</translation>
    </message>
    <message>
      <source>The least that leaves a map readable</source>
      <translation>Le moins qui laisse la carte lisible</translation>
    </message>
    <message>
      <source>The lowest resolution: lower values give larger communities.</source>
      <translation>La résolution la plus basse : des valeurs plus basses donnent des communautés plus grandes.</translation>
    </message>
    <message>
      <source>The map as it is on the screen</source>
      <translation>La carte telle qu’elle est à l’écran</translation>
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
      <source>The map needs JavaScript, which is switched off.</source>
      <translation>La carte a besoin de JavaScript, qui est désactivé.</translation>
    </message>
    <message>
      <source>The map {path} must end in .pdf, .png or .svg.</source>
      <translation>La carte {path} doit se terminer par .pdf, .png ou .svg.</translation>
    </message>
    <message>
      <source>The metropolis of a city is the nearest one at least this many times as populous. With 5, that of Tiznit is Agadir and that of Taza is Fès.</source>
      <translation>La métropole d’une ville est la plus proche de celles qui sont au moins ce nombre de fois plus peuplées. Avec 5, celle de Tiznit est Agadir et celle de Taza est Fès.</translation>
    </message>
    <message>
      <source>The name in lines, as the drawing has room for it.</source>
      <translation>Le nom, réparti en lignes selon la place qu’offre le dessin.</translation>
    </message>
    <message>
      <source>The names of the columns are those of row {row}.</source>
      <translation>Les noms des colonnes sont ceux de la ligne {row}.</translation>
    </message>
    <message>
      <source>The names of the columns once more, not a city.</source>
      <translation>Les noms des colonnes une fois de plus, et non une ville.</translation>
    </message>
    <message>
      <source>The names of the columns were found below the first row; row 1 is the one below them.</source>
      <translation>Les noms des colonnes ont été trouvés sous la première ligne ; la ligne 1 est celle qui les suit.</translation>
    </message>
    <message>
      <source>The nearest one that is larger by the factor chosen.</source>
      <translation>La plus proche de celles qui sont plus grandes, du facteur choisi au moins.</translation>
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
      <source>The network {network} holds all {cities} cities: every two of them are adjacent, so that every betweenness is 0. To compare cities by the other networks, remove its memberships, or leave it out of a measure by its {network_filter}.</source>
      <translation>Le réseau {network} réunit les {cities} villes : elles sont toutes adjacentes deux à deux, si bien que chaque intermédiation est 0. Pour comparer les villes d’après les autres réseaux, retirez ses adhésions, ou écartez-le d’une mesure par son {network_filter}.</translation>
    </message>
    <message>
      <source>The network {network} holds {members} of {cities} cities: these are all adjacent, so that betweenness only counts shortest paths to the few others. To compare cities by the other networks, remove its memberships, or leave it out of a measure by its {network_filter}.</source>
      <translation>Le réseau {network} réunit {members} villes sur {cities} : elles sont toutes adjacentes deux à deux, si bien que l’intermédiation ne compte que les plus courts chemins vers les quelques autres. Pour comparer les villes d’après les autres réseaux, retirez ses adhésions, ou écartez-le d’une mesure par son {network_filter}.</translation>
    </message>
    <message>
      <source>The network {network} of the networks table has no member here.</source>
      <translation>Le réseau {network} de la table des réseaux n’a aucun membre ici.</translation>
    </message>
    <message>
      <source>The networks {networks} differ only in case, accents or punctuation, and were kept apart: if they are one, write its name in one way.</source>
      <translation>Les réseaux {networks} ne diffèrent que par la casse, les accents ou la ponctuation, et sont restés distincts : s’il s’agit d’un seul, écrivez son nom d’une seule façon.</translation>
    </message>
    <message>
      <source>The next click on the map gives latitude and longitude.</source>
      <translation>Le prochain clic sur la carte donne la latitude et la longitude.</translation>
    </message>
    <message>
      <source>The nodal cities as points, with what the figure shows.</source>
      <translation>Les villes nodales sous forme de points, avec ce que montre la figure.</translation>
    </message>
    <message>
      <source>The nodes have no place on a sheet: {reason}</source>
      <translation>Les nœuds n’ont pas de place sur une feuille : {reason}</translation>
    </message>
    <message>
      <source>The number of runs is {runs}: it must lie between 1 and {highest}.</source>
      <translation>Le nombre d’exécutions est {runs} : il doit être compris entre 1 et {highest}.</translation>
    </message>
    <message>
      <source>The numbers in {fields} were taken as values of memberships, 0 or nothing as none. If they count something else, choose the networks as {network_fields}.</source>
      <translation>Les nombres de {fields} ont été pris pour des valeurs d’adhésions, 0 ou une cellule vide pour une absence d’adhésion. S’ils comptent autre chose, choisissez les réseaux dans {network_fields}.</translation>
    </message>
    <message>
      <source>The other package, and its version.</source>
      <translation>L’autre paquet, et sa version.</translation>
    </message>
    <message>
      <source>The output could not be written: this kind of file cannot hold {n} columns. Write a CSV file, or leave columns out of the table.</source>
      <translation>Impossible d’écrire la sortie : ce type de fichier ne peut pas contenir {n} colonnes. Écrivez un fichier CSV, ou retirez des colonnes de la table.</translation>
    </message>
    <message>
      <source>The page takes {size} MB.</source>
      <translation>La page pèse {size} Mo.</translation>
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
      <source>The resolution is {resolution}: it must be a number above 0 (1 is usual).</source>
      <translation>La résolution est {resolution} : elle doit être un nombre supérieur à 0 (1 est la valeur usuelle).</translation>
    </message>
    <message>
      <source>The resolutions, their plateaus and the consensus.</source>
      <translation>Les résolutions, leurs plateaux et le consensus.</translation>
    </message>
    <message>
      <source>The row has more cells than there are columns ({text}): put quotation marks around cells that hold the separator.</source>
      <translation>La ligne a plus de cellules qu’il n’y a de colonnes ({text}) : mettez entre guillemets droits les cellules qui contiennent le séparateur.</translation>
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
      <source>The rows and columns of the matrix were taken as cities, though few are towns of the gazetteer. If they are networks, give the table of their members instead.</source>
      <translation>Les lignes et les colonnes de la matrice ont été prises pour des villes, alors que peu d’entre elles sont des villes du répertoire. Si ce sont des réseaux, donnez plutôt la table de leurs membres.</translation>
    </message>
    <message>
      <source>The runs at resolution {resolution} agree on {communities} communities, with a modularity of {modularity}; a city keeps {stability} of its companions in a run, on average.</source>
      <translation>Les exécutions à la résolution {resolution} s’accordent sur {communities} communautés, avec une modularité de {modularity} ; une ville garde en moyenne {stability} de ses compagnes dans une exécution.</translation>
    </message>
    <message>
      <source>The same as a model, to be run again in batch</source>
      <translation>La même chose comme modèle, à relancer par lot</translation>
    </message>
    <message>
      <source>The same as a page to read and print.</source>
      <translation>La même chose, sous forme de page à lire et à imprimer.</translation>
    </message>
    <message>
      <source>The same of its second network.</source>
      <translation>La même, de son deuxième réseau.</translation>
    </message>
    <message>
      <source>The sample</source>
      <translation>L’échantillon</translation>
    </message>
    <message>
      <source>The seed is {seed}: it must lie between 0 and {highest}.</source>
      <translation>La graine est {seed} : elle doit être comprise entre 0 et {highest}.</translation>
    </message>
    <message>
      <source>The shape links needs the cities at both ends: choose {city_field}, and the other city as {network_field}.</source>
      <translation>La forme links demande les villes des deux extrémités : choisissez {city_field}, et l’autre ville dans {network_field}.</translation>
    </message>
    <message>
      <source>The shape sheets is for a workbook with a sheet for each network: give the workbook as {file}, or choose another shape.</source>
      <translation>La forme sheets vaut pour un classeur avec une feuille par réseau : donnez le classeur comme {file}, ou choisissez une autre forme.</translation>
    </message>
    <message>
      <source>The sheet {sheet} has no row below its header.</source>
      <translation>La feuille {sheet} n’a aucune ligne sous son en-tête.</translation>
    </message>
    <message>
      <source>The sheet {sheet} is empty.</source>
      <translation>La feuille {sheet} est vide.</translation>
    </message>
    <message>
      <source>The sheet {sheet} is left out: no column is recognised as the city. If it lists cities, name their column in its first row.</source>
      <translation>La feuille {sheet} est laissée de côté : aucune colonne n’y est reconnue comme celle des villes. Si elle énumère des villes, nommez leur colonne sur sa première ligne.</translation>
    </message>
    <message>
      <source>The sheet {sheet} is left out: others have a column of networks, and it has none. Choose the shape sheets if each sheet is a network.</source>
      <translation>La feuille {sheet} est laissée de côté : d’autres ont une colonne de réseaux, et elle n’en a pas. Choisissez la forme sheets si chaque feuille est un réseau.</translation>
    </message>
    <message>
      <source>The sheet {sheet} is left out: others have columns of marks for the networks, and it has none. Choose the shape sheets if each sheet is a network.</source>
      <translation>La feuille {sheet} est laissée de côté : d’autres ont des colonnes de marques pour les réseaux, et elle n’en a pas. Choisissez la forme sheets si chaque feuille est un réseau.</translation>
    </message>
    <message>
      <source>The sheets are called as years ({sheets}) and were read as one table: who is a member in one of them counts as a member. To read one year, give its sheet alone.</source>
      <translation>Les feuilles portent des années ({sheets}) et ont été lues comme une seule table : qui est membre dans l’une d’elles compte comme membre. Pour lire une seule année, donnez sa feuille seule.</translation>
    </message>
    <message>
      <source>The style of {path} cannot be stored: {reason}.</source>
      <translation>Impossible d’enregistrer le style dans {path} : {reason}.</translation>
    </message>
    <message>
      <source>The style {path} was there already, and Nodal Cities did not write it for {name} or it was changed since: it stays, and the layer opens with it.</source>
      <translation>Le style {path} existait déjà, et Nodal Cities ne l’a pas écrit pour {name} ou il a été modifié depuis : il est gardé, et la couche s’ouvre avec lui.</translation>
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
      <source>The table of cities gives the positions of {located} cities.</source>
      <translation>La table des villes donne la position de {located} villes.</translation>
    </message>
    <message>
      <source>The table of memberships has no field {name} with years. It has: {fields}.</source>
      <translation>La table des adhésions n’a pas de champ {name} avec des années. Elle a : {fields}.</translation>
    </message>
    <message>
      <source>The table of networks does not say scale, field and way of creation.</source>
      <translation>La table des réseaux ne dit pas à la fois l’échelle, le champ et le mode de création.</translation>
    </message>
    <message>
      <source>The table of networks has no column: it needs one with their ids or names.</source>
      <translation>La table des réseaux n’a aucune colonne : il en faut une avec leurs identifiants ou leurs noms.</translation>
    </message>
    <message>
      <source>The table {name} cannot be written. Answers not in it: {count}. Save them to a file?</source>
      <translation>Impossible d’écrire dans la table {name}. Réponses qui n’y sont pas : {count}. Les enregistrer dans un fichier ?</translation>
    </message>
    <message>
      <source>The table {name} could not be written: {reason}. Save the corrections to a file.</source>
      <translation>Impossible d’écrire dans la table {name} : {reason}. Enregistrez les corrections dans un fichier.</translation>
    </message>
    <message>
      <source>The table {name} has left the project; save your corrections to a file to keep them.</source>
      <translation>La table {name} n’est plus dans le projet ; enregistrez vos corrections dans un fichier pour les garder.</translation>
    </message>
    <message>
      <source>The table {table} cannot be replaced ({reason}): choose another name.</source>
      <translation>La table {table} ne peut pas être remplacée ({reason}) : choisissez un autre nom.</translation>
    </message>
    <message>
      <source>The tables of the report, to be put into a document.</source>
      <translation>Les tableaux du rapport, à insérer dans un document.</translation>
    </message>
    <message>
      <source>The tables, and the networks of each region by name.</source>
      <translation>Les tableaux, et la liste des réseaux de chaque région.</translation>
    </message>
    <message>
      <source>The two partitions have no city in common: check the fields of ids.</source>
      <translation>Les deux partitions n’ont aucune ville en commun : vérifiez les champs d’identifiant.</translation>
    </message>
    <message>
      <source>The value the chapter gives.</source>
      <translation>La valeur que donne le chapitre.</translation>
    </message>
    <message>
      <source>The workbook is empty: it needs a row for each membership or city.</source>
      <translation>Le classeur est vide : il lui faut une ligne par adhésion ou par ville.</translation>
    </message>
    <message>
      <source>The years as curves and as a table, and where they come from.</source>
      <translation>Les années en courbes et en table, et d’où elles viennent.</translation>
    </message>
    <message>
      <source>The {count} nodal cities in most networks</source>
      <translation>Les {count} villes nodales aux réseaux les plus nombreux</translation>
    </message>
    <message>
      <source>Theirs</source>
      <translation>La leur</translation>
    </message>
    <message>
      <source>There are {found} links, more than the {most} that can be drawn: raise {min_shared} or choose nodal cities only.</source>
      <translation>Il y a {found} liens, plus que les {most} qui peuvent être dessinés : augmentez {min_shared} ou ne gardez que les villes nodales.</translation>
    </message>
    <message>
      <source>There are {n} links between cities, and {most} is the most that a package is given: choose the native method.</source>
      <translation>Il y a {n} liens entre villes, et {most} est le plus qui soit donné à un paquet : choisissez la méthode native.</translation>
    </message>
    <message>
      <source>There is no figure of the kind {kind}: choose a file in .svg, .png or .pdf.</source>
      <translation>Il n’y a pas de figure de type {kind} : choisissez un fichier en .svg, .png ou .pdf.</translation>
    </message>
    <message>
      <source>There is no table to check: run Locate cities, and load its table To check.</source>
      <translation>Il n’y a pas de table à vérifier : lancez « Localiser les villes », puis chargez sa table « À vérifier ».</translation>
    </message>
    <message>
      <source>These data hold {cities} cities ({located} located) in {networks} networks, with {memberships} memberships. The chapter had some 4000 cities in 64 networks; it names {concerned} of them, and {known} of these have known members here.</source>
      <translation>Ces données contiennent {cities} villes (dont {located} localisées) dans {networks} réseaux, avec {memberships} adhésions. Le chapitre portait sur quelque 4 000 villes et 64 réseaux ; il nomme {concerned} de ces réseaux, dont {known} ont ici des membres connus.</translation>
    </message>
    <message>
      <source>Thi&amp;s is the place</source>
      <translation>C’est ce l&amp;ieu</translation>
    </message>
    <message>
      <source>This figure</source>
      <translation>Cette figure</translation>
    </message>
    <message>
      <source>This is {sample}: its own corrections are used beside those given, and its own table of the networks where none is given.</source>
      <translation>C’est {sample} : ses propres corrections servent à côté de celles qui sont données, et sa propre table des réseaux là où aucune n’est donnée.</translation>
    </message>
    <message>
      <source>This table cannot be edited: save the corrections to a file.</source>
      <translation>Cette table n’est pas modifiable : enregistrez les corrections dans un fichier.</translation>
    </message>
    <message>
      <source>Those of cities that a public page names</source>
      <translation>Celles qu’une page publique nomme</translation>
    </message>
    <message>
      <source>Thresholds</source>
      <translation>Seuils</translation>
    </message>
    <message>
      <source>Time the package took.</source>
      <translation>Temps que le paquet a mis.</translation>
    </message>
    <message>
      <source>Time the plugin took.</source>
      <translation>Temps que l’extension a mis.</translation>
    </message>
    <message>
      <source>Time: {laps}</source>
      <translation>Durées : {laps}</translation>
    </message>
    <message>
      <source>Times larger</source>
      <translation>Rapport de population</translation>
    </message>
    <message>
      <source>Title of the figure</source>
      <translation>Titre de la figure</translation>
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
      <source>To be cited: {author}, Nodal Cities {version}, a plugin for QGIS, {repository}; for the approach, T. Lacroix &amp; G. Le Campion (2025), “Réseaux de villes et migrations : une cartographie analytique”, hal-05357848.</source>
      <translation>À citer : {author}, Nodal Cities (Villes nodales) {version}, extension de QGIS, {repository} ; pour la démarche, T. Lacroix et G. Le Campion (2025), « Réseaux de villes et migrations : une cartographie analytique », hal-05357848.</translation>
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
      <source>To fill in: the place it is, by name or GeoNames id.</source>
      <translation>À remplir : le lieu dont il s’agit, par son nom ou son identifiant GeoNames.</translation>
    </message>
    <message>
      <source>To take distance off, each city is compared with every other: {cities} cities would take some {memory} GB of memory and {minutes} minutes for 20 runs, and {most} cities are the most. Keep the nodal cities only, or fewer networks.</source>
      <translation>Pour ôter la distance, chaque ville est comparée à toutes les autres : {cities} villes prendraient quelque {memory} Go de mémoire et {minutes} minutes pour 20 exécutions, et {most} villes sont le maximum. Ne gardez que les villes nodales, ou moins de réseaux.</translation>
    </message>
    <message>
      <source>To the city</source>
      <translation>À la ville</translation>
    </message>
    <message>
      <source>To the nearest city (km)</source>
      <translation>Distance à la ville la plus proche (km)</translation>
    </message>
    <message>
      <source>To the nearest larger city (km)</source>
      <translation>Distance à la ville plus grande la plus proche (km)</translation>
    </message>
    <message>
      <source>To the nearest nodal city (km)</source>
      <translation>Distance à la ville nodale la plus proche (km)</translation>
    </message>
    <message>
      <source>To the nearest point of the coast, as the crow flies.</source>
      <translation>Jusqu’au point le plus proche de la côte, à vol d’oiseau.</translation>
    </message>
    <message>
      <source>Too few nodal cities differ in betweenness to tell what their number of networks predicts.</source>
      <translation>Trop peu de villes nodales diffèrent par l’intermédiation pour dire ce que leur nombre de réseaux laisse attendre.</translation>
    </message>
    <message>
      <source>Too many cities share {shared} networks to be drawn one by one: raise {min_shared}.</source>
      <translation>Trop de villes atteignent ce nombre de réseaux partagés ({shared}) pour être dessinées une à une : augmentez {min_shared}.</translation>
    </message>
    <message>
      <source>Total</source>
      <translation>Total</translation>
    </message>
    <message>
      <source>Turns a table or workbook of cities and networks, of any shape, into clean memberships.</source>
      <translation>Transforme une table ou un classeur de villes et de réseaux, de forme quelconque, en adhésions nettoyées.</translation>
    </message>
    <message>
      <source>Two cities are joined by more shortest paths than can be counted (1e308): choose fewer networks, for instance those of one region.</source>
      <translation>Deux villes sont reliées par plus de plus courts chemins qu’on ne peut en compter (1e308) : choisissez moins de réseaux, par exemple ceux d’une seule région.</translation>
    </message>
    <message>
      <source>Two cities are linked when they share a network, and the more they share the stronger is the link. A network of 140 cities makes 9,730 links by itself, so that a map shows the strongest only.</source>
      <translation>Deux villes sont liées dès qu’elles partagent un réseau, et le lien est d’autant plus fort qu’elles en partagent plus. Un réseau de 140 villes fait à lui seul 9 730 liens : une carte ne montre donc que les plus forts.</translation>
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
      <source>Type</source>
      <translation>Type</translation>
    </message>
    <message>
      <source>Type the name of a city in any spelling, or pick one on the map: its networks, its partners and its place among the others are told here.</source>
      <translation>Tapez le nom d’une ville dans n’importe quelle graphie, ou choisissez-en une sur la carte : ses réseaux, ses partenaires et sa place parmi les autres s’affichent ici.</translation>
    </message>
    <message>
      <source>Typology of the networks</source>
      <translation>Typologie des réseaux</translation>
    </message>
    <message>
      <source>Ultra-peripheral cities</source>
      <translation>Villes ultrapériphériques</translation>
    </message>
    <message>
      <source>Unknown</source>
      <translation>Inconnue</translation>
    </message>
    <message>
      <source>Upper end of the 95 % confidence interval of a betweenness that is estimated.</source>
      <translation>Borne supérieure de l’intervalle de confiance à 95 % d’une intermédiation estimée.</translation>
    </message>
    <message>
      <source>Use my table…</source>
      <translation>Utiliser ma table…</translation>
    </message>
    <message>
      <source>Use of the other gazetteer</source>
      <translation>Usage de l’autre répertoire</translation>
    </message>
    <message>
      <source>Usual: by the links of each city</source>
      <translation>Usuel : selon les liens de chaque ville</translation>
    </message>
    <message>
      <source>VNG, LGA and ULGA count every municipality of their country as a member. Three such networks change every community and every bridge: look at the sample of the listed memberships too (SAMPLE: listed).</source>
      <translation>VNG, LGA et ULGA comptent pour membre toute municipalité de leur pays. Trois réseaux de cette sorte changent toutes les communautés et tous les ponts : regardez aussi l’échantillon des adhésions nommées (SAMPLE : listed).</translation>
    </message>
    <message>
      <source>Value</source>
      <translation>Valeur</translation>
    </message>
    <message>
      <source>Value by the package, of that city.</source>
      <translation>Valeur de cette ville, par le paquet.</translation>
    </message>
    <message>
      <source>Value by the plugin, of that city.</source>
      <translation>Valeur de cette ville, par l’extension.</translation>
    </message>
    <message>
      <source>Value field</source>
      <translation>Champ de la valeur</translation>
    </message>
    <message>
      <source>Value found there.</source>
      <translation>Valeur qui s’y trouve.</translation>
    </message>
    <message>
      <source>Value of the membership</source>
      <translation>Valeur de l’adhésion</translation>
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
      <source>Vancouver</source>
      <translation>Vancouver</translation>
    </message>
    <message>
      <source>Variation of information (nats)</source>
      <translation>Variation de l’information (nats)</translation>
    </message>
    <message>
      <source>Verdict</source>
      <translation>Verdict</translation>
    </message>
    <message>
      <source>Vertices that are counted: city or network.</source>
      <translation>Sommets comptés : city (villes) ou network (réseaux).</translation>
    </message>
    <message>
      <source>WEIGHT: interlocking needs the values of the memberships, and the table has none. Choose {value_field}, or another weight.</source>
      <translation>WEIGHT : interlocking demande les valeurs des adhésions, et la table n’en a pas. Choisissez {value_field}, ou un autre poids.</translation>
    </message>
    <message>
      <source>Way of creation</source>
      <translation>Mode de création</translation>
    </message>
    <message>
      <source>Web page</source>
      <translation>Page web</translation>
    </message>
    <message>
      <source>Weight</source>
      <translation>Poids</translation>
    </message>
    <message>
      <source>Weight of its links within its community, in standard deviations from the mean there.</source>
      <translation>Poids de ses liens dans sa communauté, en écarts types à la moyenne de celle-ci.</translation>
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
      <source>What chance gives allows for distance (Expert, Evans, Blondel &amp; Lambiotte 2011, doi:10.1073/pnas.1018962108): two cities are expected to be linked by the product of their strengths, times how much cities as far apart are linked, in classes of {step} km; pairs with a city without a place are one class.</source>
      <translation>Ce que donne le hasard tient compte de la distance (Expert, Evans, Blondel &amp; Lambiotte 2011, doi:10.1073/pnas.1018962108) : le lien attendu entre deux villes est le produit de leurs forces, multiplié par l’intensité des liens entre villes aussi éloignées, par classes de {step} km ; les paires dont une ville n’est pas localisée forment une classe à part.</translation>
    </message>
    <message>
      <source>What chance gives. configuration: links by the strengths of both cities, as usual. distance: also by how far apart they are, so that what proximity explains is taken off; each city is then compared with every other, and 5 000 cities are the most.</source>
      <translation>Ce que donne le hasard. configuration : des liens selon les forces des deux villes, comme d’usage. distance : selon leur éloignement aussi, ce qui ôte ce que la proximité explique ; chaque ville est alors comparée à toutes les autres, jusqu’à 5 000 villes.</translation>
    </message>
    <message>
      <source>What does the map show that the tables did not, and what does it hide?</source>
      <translation>Que montre la carte que les tables ne montraient pas, et que cache-t-elle ?</translation>
    </message>
    <message>
      <source>What explains a difference, or is worth knowing.</source>
      <translation>Ce qui explique une différence, ou mérite d’être su.</translation>
    </message>
    <message>
      <source>What explains each community, in sentences.</source>
      <translation>Ce qui explique chaque communauté, en phrases.</translation>
    </message>
    <message>
      <source>What found the communities, with version, seed and pass.</source>
      <translation>Ce qui a trouvé les communautés, avec la version, la graine et la passe.</translation>
    </message>
    <message>
      <source>What is drawn</source>
      <translation>Ce qui est dessiné</translation>
    </message>
    <message>
      <source>What is known of the networks, a row each: name, date of creation, scale, region, country, field, way of creation with its sponsor, type; headings and words in English or French, as in Tables 1-5 of the chapter.</source>
      <translation>Ce que l’on sait des réseaux, à raison d’une ligne chacun : nom, date de création, échelle, région, pays, champ, mode de création avec son parrain, type ; en-têtes et mots en français ou en anglais, comme dans les tableaux 1 à 5 du chapitre.</translation>
    </message>
    <message>
      <source>What its cities have in common.</source>
      <translation>Ce que ses villes ont en commun.</translation>
    </message>
    <message>
      <source>What the chapter says.</source>
      <translation>Ce que dit le chapitre.</translation>
    </message>
    <message>
      <source>What the columns of the cross-tabulation stand for.</source>
      <translation>Ce que représentent les colonnes du tableau croisé.</translation>
    </message>
    <message>
      <source>What the community adds to the modularity.</source>
      <translation>Ce que la communauté apporte à la modularité.</translation>
    </message>
    <message>
      <source>What the rows of the cross-tabulation stand for.</source>
      <translation>Ce que représentent les lignes du tableau croisé.</translation>
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
      <source>Where a forecast, the same on every machine, says that the exact betweenness takes longer, it is estimated from cities drawn at random, and betweenness_low and betweenness_high are its 95 % confidence interval; the log says what limit makes it exact.</source>
      <translation>Si une prévision, la même sur toutes les machines, dit que l’intermédiation exacte demande davantage, elle est estimée à partir de villes tirées au hasard, et betweenness_low et betweenness_high sont son intervalle de confiance à 95 % ; le journal dit quelle limite la rend exacte.</translation>
    </message>
    <message>
      <source>Where larger cities are sought</source>
      <translation>Où chercher les villes plus grandes</translation>
    </message>
    <message>
      <source>Where the table lists the members of one network: what it is called. Left empty, a table that names none is taken for one, called after the table.</source>
      <translation>Quand la table énumère les membres d’un seul réseau : le nom de celui-ci. Laissé vide, une table qui n’en nomme aucun passe pour un seul réseau, du nom de la table.</translation>
    </message>
    <message>
      <source>Whether both ends are in one community.</source>
      <translation>Vrai si les deux extrémités sont dans la même communauté.</translation>
    </message>
    <message>
      <source>Whether its removal takes its component apart.</source>
      <translation>Vrai si son retrait coupe sa composante en plusieurs parties.</translation>
    </message>
    <message>
      <source>Whether linked cities are alike in country, region, language, population.</source>
      <translation>Si les villes liées se ressemblent par le pays, la région, la langue, la population.</translation>
    </message>
    <message>
      <source>Whether the city adopted the policy.</source>
      <translation>Si la ville a adopté la politique.</translation>
    </message>
    <message>
      <source>Whether the city is in at least two networks.</source>
      <translation>Vrai si la ville est dans au moins deux réseaux.</translation>
    </message>
    <message>
      <source>Whether the excess of betweenness is above 2.</source>
      <translation>Vrai si l’excédent d’intermédiation est supérieur à 2.</translation>
    </message>
    <message>
      <source>Whether the network shares no city with any other.</source>
      <translation>Vrai si le réseau ne partage aucune ville avec un autre.</translation>
    </message>
    <message>
      <source>Whether the second group is another than the expected one.</source>
      <translation>Si le second groupe est un autre que le groupe attendu.</translation>
    </message>
    <message>
      <source>Whether these are some of the cities, in a table of them alone.</source>
      <translation>Si ce n’est qu’une partie des villes, dans une table d’elles seules.</translation>
    </message>
    <message>
      <source>Which communities are a continent, a language, a country, and which are none of these?</source>
      <translation>Quelles communautés sont un continent, une langue, un pays, et lesquelles ne sont rien de cela ?</translation>
    </message>
    <message>
      <source>Which links stay when the threshold rises, and which cities lose all of theirs?</source>
      <translation>Quels liens restent quand le seuil monte, et quelles villes perdent tous les leurs ?</translation>
    </message>
    <message>
      <source>Which memberships count?</source>
      <translation>Quelles adhésions comptent ?</translation>
    </message>
    <message>
      <source>Which networks count?</source>
      <translation>Quels réseaux comptent ?</translation>
    </message>
    <message>
      <source>Which part of the world should it show?</source>
      <translation>Quelle partie du monde doit-elle montrer ?</translation>
    </message>
    <message>
      <source>Whole map</source>
      <translation>Carte entière</translation>
    </message>
    <message>
      <source>Whose Louvain</source>
      <translation>Louvain de qui</translation>
    </message>
    <message>
      <source>Why the row was not used.</source>
      <translation>Pourquoi la ligne n’a pas été utilisée.</translation>
    </message>
    <message>
      <source>Width of the classes of distances, km</source>
      <translation>Largeur des classes de distance, km</translation>
    </message>
    <message>
      <source>Within a community</source>
      <translation>Dans une communauté</translation>
    </message>
    <message>
      <source>Within a community, in colour</source>
      <translation>Dans une communauté, en couleur</translation>
    </message>
    <message>
      <source>Within-community degree</source>
      <translation>Degré dans la communauté</translation>
    </message>
    <message>
      <source>Without a position, hence not drawn: {nodal}.</source>
      <translation>Sans position, donc non dessinées : {nodal}.</translation>
    </message>
    <message>
      <source>Without the global networks, three networks are isolated.</source>
      <translation>Sans les réseaux mondiaux, trois réseaux sont isolés.</translation>
    </message>
    <message>
      <source>Workbooks and text</source>
      <translation>Classeurs et fichiers texte</translation>
    </message>
    <message>
      <source>World</source>
      <translation>Monde</translation>
    </message>
    <message>
      <source>World language that fits it best.</source>
      <translation>Langue mondiale qui s’y ajuste le mieux.</translation>
    </message>
    <message>
      <source>World region</source>
      <translation>Région du monde</translation>
    </message>
    <message>
      <source>World region of the cities that are kept; of the networks, what these cities join. all: every city.</source>
      <translation>Région du monde des villes gardées, avec les seuls réseaux auxquels elles adhèrent. all : toutes les villes.</translation>
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
      <source>Writes Carte 1 as one page for any browser: zoom, search a city, filter communities and networks, without QGIS or a connection.</source>
      <translation>Écrit la Carte 1 en une page pour tout navigateur : changer d’échelle, chercher une ville, filtrer communautés et réseaux, sans QGIS ni connexion.</translation>
    </message>
    <message>
      <source>Writes the graph for Gephi, Cytoscape, Pajek, R or networkx, with all indicators, the communities, and the places and colours of the sociogram.</source>
      <translation>Écrit le graphe pour Gephi, Cytoscape, Pajek, R ou networkx, avec tous les indicateurs, les communautés, et les places et couleurs du sociogramme.</translation>
    </message>
    <message>
      <source>Writes the table with your answers to a file and goes on there.</source>
      <translation>Écrit la table avec vos réponses dans un fichier, puis continue dans celui-ci.</translation>
    </message>
    <message>
      <source>Written</source>
      <translation>Nom écrit</translation>
    </message>
    <message>
      <source>Year</source>
      <translation>Année</translation>
    </message>
    <message>
      <source>Year field of the adopters</source>
      <translation>Champ de l’année des adoptantes</translation>
    </message>
    <message>
      <source>Year field of the memberships</source>
      <translation>Champ de l’année des adhésions</translation>
    </message>
    <message>
      <source>Year field of the networks</source>
      <translation>Champ de l’année des réseaux</translation>
    </message>
    <message>
      <source>Year of adoption, where it is known. Left empty, it is recognised by its name.</source>
      <translation>Année d’adoption, là où elle est connue. Laissé vide, il est reconnu à son nom.</translation>
    </message>
    <message>
      <source>Year of its first membership: of joining, or else its network’s founding.</source>
      <translation>Année de sa première adhésion : celle où elle a adhéré ou, à défaut, celle où son réseau a été créé.</translation>
    </message>
    <message>
      <source>Year since which both cities share as many networks as a line needs.</source>
      <translation>Année depuis laquelle les deux villes partagent autant de réseaux qu’il en faut pour une ligne.</translation>
    </message>
    <message>
      <source>Year the earliest of these networks was founded.</source>
      <translation>Année de création du plus ancien de ces réseaux.</translation>
    </message>
    <message>
      <source>Year the latest of these networks was founded.</source>
      <translation>Année de création du plus récent de ces réseaux.</translation>
    </message>
    <message>
      <source>Year the network began.</source>
      <translation>Année où le réseau a vu le jour.</translation>
    </message>
    <message>
      <source>Years</source>
      <translation>Années</translation>
    </message>
    <message>
      <source>Years in which something began</source>
      <translation>Années où quelque chose a commencé</translation>
    </message>
    <message>
      <source>Zoom in</source>
      <translation>Zoom avant</translation>
    </message>
    <message>
      <source>Zoom out</source>
      <translation>Zoom arrière</translation>
    </message>
    <message>
      <source>a4, a3: paper. slide: 16:9. square: for a post or a page. Letters and circles keep their size; more names find room on a larger sheet.</source>
      <translation>a4, a3 : papier. slide : diapositive 16:9. square : carré, pour une page ou un réseau social. Lettres et cercles gardent leur taille ; sur une feuille plus grande, plus de noms trouvent place.</translation>
    </message>
    <message>
      <source>all: specialised</source>
      <translation>tous : spécialisés</translation>
    </message>
    <message>
      <source>and {count} more.</source>
      <translation>et {count} de plus.</translation>
    </message>
    <message>
      <source>and {n} smaller one</source>
      <translation>et {n} plus petite</translation>
    </message>
    <message>
      <source>and {n} smaller ones</source>
      <translation>et {n} plus petites</translation>
    </message>
    <message>
      <source>and {n} without a nodal city</source>
      <translation>et {n} sans ville nodale</translation>
    </message>
    <message>
      <source>another program is writing to it</source>
      <translation>un autre programme y écrit</translation>
    </message>
    <message>
      <source>association</source>
      <translation>association</translation>
    </message>
    <message>
      <source>at least {value} in common</source>
      <translation>au moins {value} en commun</translation>
    </message>
    <message>
      <source>atlas</source>
      <translation>atlas</translation>
    </message>
    <message>
      <source>campaign</source>
      <translation>campagne</translation>
    </message>
    <message>
      <source>cannot be computed</source>
      <translation>impossible à calculer</translation>
    </message>
    <message>
      <source>chapter,report,replication,findings,nodal cities,communities,city networks,migration</source>
      <translation>chapitre,rapport,réplication,constats,villes nodales,communautés,réseaux de villes,migrations</translation>
    </message>
    <message>
      <source>chart,figure,ranking,hub,nodal cities,memberships,city networks</source>
      <translation>graphique,figure,classement,palmarès,hub,villes nodales,adhésions,réseaux de villes</translation>
    </message>
    <message>
      <source>chart,figure,scatter plot,betweenness,centrality,intermediation,hub,keystones,nodal cities,communities</source>
      <translation>graphique,figure,nuage de points,intermédiation,betweenness,centralité,hub,clés de voûte,villes nodales,communautés</translation>
    </message>
    <message>
      <source>chosen</source>
      <translation>réglée</translation>
    </message>
    <message>
      <source>cities</source>
      <translation>villes</translation>
    </message>
    <message>
      <source>colour: each community has its colour. grey: circles have its number, on greys, for black and white.</source>
      <translation>colour : chaque communauté a sa couleur. grey : ses cercles portent son numéro, sur des gris, pour le noir et blanc.</translation>
    </message>
    <message>
      <source>communities,community detection,Louvain,modularity,clusters,groups,partition,city networks,twin towns</source>
      <translation>communautés,détection de communautés,Louvain,modularité,groupes,partition,clusters,réseaux de villes,jumelages</translation>
    </message>
    <message>
      <source>communities,explanation,language,proximity,homophily,assortativity,permutation test</source>
      <translation>communautés,explication,langue,proximité,homophilie,assortativité,test de permutation</translation>
    </message>
    <message>
      <source>communities,partitions,Louvain,clusters,adjusted Rand,mutual information,variation of information</source>
      <translation>communautés,partitions,Louvain,clusters,Rand ajusté,information mutuelle,variation de l’information</translation>
    </message>
    <message>
      <source>communities,resolution,sweep,plateau,consensus,robustness,stability,Louvain</source>
      <translation>communautés,résolution,balayage,plateau,consensus,robustesse,stabilité,Louvain</translation>
    </message>
    <message>
      <source>community: Louvain. region: world region of the country.</source>
      <translation>community : communauté de Louvain. region : région du monde du pays.</translation>
    </message>
    <message>
      <source>count: shared networks. binary: 1. newman: sum over shared networks of 1/(members − 1), so that large networks weigh less. jaccard and cosine: shared networks relative to the networks of both cities. interlocking: sum over shared networks of the product of both values, where memberships have values.</source>
      <translation>count : réseaux partagés. binary : 1. newman : somme, sur les réseaux partagés, de 1/(membres − 1), pour que les grands réseaux pèsent moins. jaccard et cosine : réseaux partagés, rapportés aux réseaux des deux villes. interlocking : somme, sur les réseaux partagés, du produit des deux valeurs, là où les adhésions en ont.</translation>
    </message>
    <message>
      <source>country, region, language or population.</source>
      <translation>country (pays), region (région), language (langue) ou population.</translation>
    </message>
    <message>
      <source>density,components,isolated networks,articulation points,cut vertices,bipartite,graph,degree distribution,city networks</source>
      <translation>densité,composantes,réseaux isolés,points d’articulation,sommets d’articulation,biparti,graphe,distribution des degrés,réseaux de villes</translation>
    </message>
    <message>
      <source>diffusion,adoption,policy mobility,municipal card,exposure,peer effects</source>
      <translation>diffusion,adoption,mobilité des politiques,carte municipale,exposition,effets de pairs</translation>
    </message>
    <message>
      <source>diffusion,policy mobility,circulation,shortest path,chain,municipal card</source>
      <translation>diffusion,mobilité des politiques,circulation,plus court chemin,chaîne,carte municipale</translation>
    </message>
    <message>
      <source>distance,sea,coast,nearest,hub,metropolis,periphery,partners,distance matrix,ellipsoid</source>
      <translation>distance,mer,côte,plus proche,hub,métropole,périphérie,partenaires,matrice des distances,ellipsoïde</translation>
    </message>
    <message>
      <source>firmly</source>
      <translation>solidement</translation>
    </message>
    <message>
      <source>first: asked before the built-in gazetteer. only: asked instead of it.</source>
      <translation>first : consulté avant le répertoire toponymique intégré. only : consulté à la place de celui-ci.</translation>
    </message>
    <message>
      <source>forum</source>
      <translation>forum</translation>
    </message>
    <message>
      <source>forum, association, project or campaign.</source>
      <translation>forum, association, project (projet) ou campaign (campagne).</translation>
    </message>
    <message>
      <source>generalist</source>
      <translation>généraliste</translation>
    </message>
    <message>
      <source>global</source>
      <translation>mondial</translation>
    </message>
    <message>
      <source>global, regional, national or local.</source>
      <translation>global (mondial), regional (régional), national ou local.</translation>
    </message>
    <message>
      <source>html,web map,page,browser,share,interactive,zoom,search,communities,nodal cities</source>
      <translation>html,carte web,page,navigateur,partager,interactif,zoom,chercher,communautés,villes nodales</translation>
    </message>
    <message>
      <source>import,clean,table,spreadsheet,workbook,sheets,Excel,CSV,list,long,wide,encoding,memberships,affiliations,bipartite,city networks,twin towns</source>
      <translation>importer,nettoyer,table,tableur,classeur,feuilles,Excel,CSV,liste,long,large,codage,encodage,adhésions,affiliations,biparti,réseaux de villes,jumelages</translation>
    </message>
    <message>
      <source>in Terminal</source>
      <translation>dans Terminal</translation>
    </message>
    <message>
      <source>in a terminal</source>
      <translation>dans un terminal</translation>
    </message>
    <message>
      <source>in colour</source>
      <translation>en couleurs</translation>
    </message>
    <message>
      <source>in grey</source>
      <translation>en gris</translation>
    </message>
    <message>
      <source>in none of the ticked networks</source>
      <translation>dans aucun des réseaux cochés</translation>
    </message>
    <message>
      <source>in the OSGeo4W Shell of the Start menu</source>
      <translation>dans OSGeo4W Shell (menu Démarrer)</translation>
    </message>
    <message>
      <source>international: sponsored</source>
      <translation>internationaux : sponsorisés</translation>
    </message>
    <message>
      <source>it is not whole</source>
      <translation>il n’est pas entier</translation>
    </message>
    <message>
      <source>it is there already, and no GeoPackage</source>
      <translation>il existe déjà et n’est pas un GeoPackage</translation>
    </message>
    <message>
      <source>km</source>
      <translation>km</translation>
    </message>
    <message>
      <source>layers and report</source>
      <translation>couches et rapport</translation>
    </message>
    <message>
      <source>links</source>
      <translation>liens</translation>
    </message>
    <message>
      <source>links,edges,co-membership,projection,flows,lines,geodesic,backbone,city networks,twin towns</source>
      <translation>liens,arêtes,co-adhésion,projection,flux,lignes,géodésique,ossature,réseaux de villes,jumelages</translation>
    </message>
    <message>
      <source>listed: memberships of which a public page names the city. full: with the national associations (VNG, LGA, ULGA) too, in which every municipality of the Netherlands, of England and Wales, of Uganda is a member.</source>
      <translation>listed : les adhésions dont une page publique nomme la ville. full : avec aussi les associations nationales (VNG, LGA, ULGA), dont toutes les municipalités des Pays-Bas, d’Angleterre et du pays de Galles, d’Ouganda sont membres.</translation>
    </message>
    <message>
      <source>local</source>
      <translation>local</translation>
    </message>
    <message>
      <source>locate,geocode,geocoding,gazetteer,geonames,coordinates,place names,homonyms,exonyms,cities,offline</source>
      <translation>localiser,géocoder,géocodage,répertoire toponymique,gazetteer,geonames,coordonnées,toponymes,homonymes,exonymes,villes,hors ligne</translation>
    </message>
    <message>
      <source>long: one row per city and network. wide: one row per city, one column per network. list: one row per city, its networks in one cell. sheets: a workbook with one sheet per network. links: each row, or each cell of a square matrix, links two cities. auto: recognised, and said in the report.</source>
      <translation>long : une ligne par ville et par réseau. wide (large) : une ligne par ville, une colonne par réseau. list (liste) : une ligne par ville, ses réseaux dans une cellule. sheets (feuilles) : un classeur avec une feuille par réseau. links (liens) : chaque ligne, ou chaque cellule d’une matrice carrée, relie deux villes. auto : la forme est reconnue, et indiquée dans le rapport.</translation>
    </message>
    <message>
      <source>loosely</source>
      <translation>faiblement</translation>
    </message>
    <message>
      <source>map,atlas,nodal cities,hub,communities,Louvain,betweenness,centrality,city networks,twin towns,layout,migration</source>
      <translation>carte,atlas,villes nodales,hub,communautés,Louvain,intermédiation,betweenness,centralité,réseaux de villes,jumelages,mise en page,migrations</translation>
    </message>
    <message>
      <source>map,style,symbology,legend,layout,communities,edit,nodal cities,hub,city networks</source>
      <translation>carte,style,symbologie,légende,mise en page,communautés,retouche,villes nodales,hub,réseaux de villes</translation>
    </message>
    <message>
      <source>measures and communities</source>
      <translation>mesures et communautés</translation>
    </message>
    <message>
      <source>mostly</source>
      <translation>en général</translation>
    </message>
    <message>
      <source>national</source>
      <translation>national</translation>
    </message>
    <message>
      <source>national: spontaneous</source>
      <translation>nationaux : spontanés</translation>
    </message>
    <message>
      <source>native: of this plugin, the best of several runs, the same for ever. python_louvain and networkx: one run of that Python package with the seed, on the same weights, to repeat a study made with it.</source>
      <translation>native : de cette extension, la meilleure de plusieurs exécutions, toujours la même. python_louvain et networkx : une exécution de ce paquet Python avec la graine, sur les mêmes poids, pour refaire une étude faite avec lui.</translation>
    </message>
    <message>
      <source>networks</source>
      <translation>réseaux</translation>
    </message>
    <message>
      <source>no</source>
      <translation>non</translation>
    </message>
    <message>
      <source>no city</source>
      <translation>aucune ville</translation>
    </message>
    <message>
      <source>no network</source>
      <translation>aucun réseau</translation>
    </message>
    <message>
      <source>nodal cities,hub,betweenness,centrality,degree,closeness,eigenvector,bipartite,two-mode,city networks,twin towns</source>
      <translation>villes nodales,hub,carrefour,intermédiation,betweenness,centralité,degré,proximité,vecteur propre,biparti,bimodal,réseaux de villes,jumelages</translation>
    </message>
    <message>
      <source>none: every link. sdsm: cities that share more networks than their numbers of networks and the sizes of the networks explain. disparity: links that are a large part of the strength of one of their ends.</source>
      <translation>none : tous les liens. sdsm : les villes qui partagent plus de réseaux que ne l’expliquent leurs nombres de réseaux et la taille des réseaux. disparity : les liens qui font une grande part de la force d’une de leurs extrémités.</translation>
    </message>
    <message>
      <source>of all cities</source>
      <translation>parmi toutes les villes</translation>
    </message>
    <message>
      <source>of the Latin American cities</source>
      <translation>parmi les villes latino-américaines</translation>
    </message>
    <message>
      <source>of the others</source>
      <translation>parmi les autres villes</translation>
    </message>
    <message>
      <source>p-value</source>
      <translation>Valeur p</translation>
    </message>
    <message>
      <source>p-value of proximity</source>
      <translation>Valeur p de la proximité</translation>
    </message>
    <message>
      <source>p-value of the language</source>
      <translation>Valeur p de la langue</translation>
    </message>
    <message>
      <source>p-value of the network</source>
      <translation>Valeur p du réseau</translation>
    </message>
    <message>
      <source>p-value of the permutations</source>
      <translation>Valeur p des permutations</translation>
    </message>
    <message>
      <source>partly</source>
      <translation>en partie</translation>
    </message>
    <message>
      <source>places: every place of the built-in gazetteer, whether in a network or not. cities: only the cities of the table.</source>
      <translation>places : tous les lieux du répertoire toponymique intégré, qu’ils soient ou non dans un réseau. cities : seulement les villes de la table.</translation>
    </message>
    <message>
      <source>project</source>
      <translation>projet</translation>
    </message>
    <message>
      <source>proximity, language, one network, or mixed.</source>
      <translation>proximity (proximité), language (langue), one network (un seul réseau) ou mixed (mixte).</translation>
    </message>
    <message>
      <source>reading and locating</source>
      <translation>lecture et localisation</translation>
    </message>
    <message>
      <source>region: world region of the country. community: Louvain.</source>
      <translation>region : région du monde du pays. community : communauté de Louvain.</translation>
    </message>
    <message>
      <source>regional</source>
      <translation>régional</translation>
    </message>
    <message>
      <source>resolution {value}</source>
      <translation>résolution {value}</translation>
    </message>
    <message>
      <source>roles,hub,connector,participation,broker,structural holes,constraint,k-core,Burt</source>
      <translation>rôles,pivot,hub,connecteur,participation,courtier,trous structuraux,contrainte,k-cœur,Burt</translation>
    </message>
    <message>
      <source>runs: {value}</source>
      <translation>exécutions : {value}</translation>
    </message>
    <message>
      <source>sample</source>
      <translation>échantillon</translation>
    </message>
    <message>
      <source>seed {value}</source>
      <translation>graine {value}</translation>
    </message>
    <message>
      <source>sheet</source>
      <translation>mise en page</translation>
    </message>
    <message>
      <source>skipped</source>
      <translation>passée</translation>
    </message>
    <message>
      <source>slide</source>
      <translation>diapositive</translation>
    </message>
    <message>
      <source>sociogram,network,graph,bipartite,two-mode,layout,figure,nodal cities,city networks</source>
      <translation>sociogramme,réseau,graphe,biparti,bimodal,disposition,figure,villes nodales,réseaux de villes</translation>
    </message>
    <message>
      <source>specialised</source>
      <translation>spécialisé</translation>
    </message>
    <message>
      <source>specialised; national: spontaneous; international: sponsored</source>
      <translation>spécialisés ; nationaux : spontanés ; internationaux : sponsorisés</translation>
    </message>
    <message>
      <source>sponsored</source>
      <translation>sponsorisé</translation>
    </message>
    <message>
      <source>spontaneous</source>
      <translation>spontané</translation>
    </message>
    <message>
      <source>spontaneous: by cities themselves; sponsored: by another body.</source>
      <translation>spontaneous (spontané) : par les villes elles-mêmes ; sponsored (sponsorisé) : par un autre organisme.</translation>
    </message>
    <message>
      <source>square</source>
      <translation>carré</translation>
    </message>
    <message>
      <source>styles</source>
      <translation>styles</translation>
    </message>
    <message>
      <source>the bundled sample</source>
      <translation>l’échantillon fourni</translation>
    </message>
    <message>
      <source>the bundled sample with the national associations</source>
      <translation>l’échantillon fourni avec les associations nationales</translation>
    </message>
    <message>
      <source>the sample</source>
      <translation>l’échantillon</translation>
    </message>
    <message>
      <source>time,years,history,growth,evolution,temporal,modularity,animation</source>
      <translation>temps,années,histoire,croissance,évolution,temporel,modularité,animation</translation>
    </message>
    <message>
      <source>to confirm</source>
      <translation>à confirmer</translation>
    </message>
    <message>
      <source>to do</source>
      <translation>à faire</translation>
    </message>
    <message>
      <source>two_mode: cities and networks. networks: networks alone, joined by the cities they share. cities: nodal cities alone, joined by the networks they share.</source>
      <translation>two_mode : villes et réseaux. networks : réseaux seuls, reliés par les villes qu’ils partagent. cities : villes nodales seules, reliées par les réseaux qu’elles partagent.</translation>
    </message>
    <message>
      <source>two_mode: cities and the networks they belong to. cities: cities, linked by the networks they share. networks: networks, linked by the cities they share.</source>
      <translation>two_mode : les villes et les réseaux auxquels elles adhèrent. cities : les villes, liées par les réseaux qu’elles partagent. networks : les réseaux, liés par les villes qu’ils partagent.</translation>
    </message>
    <message>
      <source>typology,cross-tabulation,pivot table,contingency table,region,field,sponsored,spontaneous,LaTeX,city networks</source>
      <translation>typologie,tableau croisé,tableau de contingence,région,champ,sponsorisé,spontané,LaTeX,réseaux de villes</translation>
    </message>
    <message>
      <source>ultra-peripheral, peripheral, connector, kinless; provincial, connector or kinless hub.</source>
      <translation>ultra-peripheral (ultrapériphérique), peripheral (périphérique), connector (connecteur), kinless (sans attache) ; provincial, connector ou kinless hub (pivot).</translation>
    </message>
    <message>
      <source>unknown</source>
      <translation>inconnu</translation>
    </message>
    <message>
      <source>verification,reproducibility,trust,networkx,python-louvain,compare,accuracy,speed</source>
      <translation>vérification,reproductibilité,confiance,networkx,python-louvain,comparaison,exactitude,vitesse</translation>
    </message>
    <message>
      <source>world: all cities. A world region: the map shows its cities in a projection of their own; measures and communities stay those of all the data.</source>
      <translation>world : toutes les villes. Une région du monde : la carte montre ses villes dans une projection qui leur est propre ; les mesures et les communautés restent celles de toutes les données.</translation>
    </message>
    <message>
      <source>x</source>
      <translation>x</translation>
    </message>
    <message>
      <source>y</source>
      <translation>y</translation>
    </message>
    <message>
      <source>yes</source>
      <translation>oui</translation>
    </message>
    <message>
      <source>yes, partly, no, or cannot be computed.</source>
      <translation>yes (oui), partly (en partie), no (non) ou cannot be computed (impossible à calculer).</translation>
    </message>
    <message>
      <source>{algorithm}: {output}</source>
      <translation>{algorithm} : {output}</translation>
    </message>
    <message>
      <source>{both} cities are compared; {first} of the first partition and {second} of the second are not in the other, and are left out.</source>
      <translation>{both} villes sont comparées ; {first} de la première partition et {second} de la seconde ne sont pas dans l’autre, et sont écartées.</translation>
    </message>
    <message>
      <source>{chosen} of {all} chosen</source>
      <translation>{chosen} sur {all} choisis</translation>
    </message>
    <message>
      <source>{chosen} of {all} chosen; {to_do} to do, {to_confirm} to confirm, {skipped} skipped.</source>
      <translation>Villes réglées : {chosen} sur {all} ; à faire : {to_do}, à confirmer : {to_confirm}, passées : {skipped}.</translation>
    </message>
    <message>
      <source>{chosen} of {all} cities are settled in {name}. Give this table as Corrections of places in the next run of Locate cities or Carte 1.</source>
      <translation>Villes réglées dans {name} : {chosen} sur {all}. Donnez cette table comme « Corrections de lieux » à la prochaine exécution de « Localiser les villes » ou de « Carte 1 ».</translation>
    </message>
    <message>
      <source>{cities} cities from {rows} rows, {n} to check.</source>
      <translation>{cities} villes pour {rows} lignes, {n} à vérifier.</translation>
    </message>
    <message>
      <source>{cities} cities in {networks} networks, {memberships} memberships, connected parts: {parts} · between the networks {nodal} nodal cities, around each its other members</source>
      <translation>{cities} villes de {networks} réseaux, {memberships} adhésions, parties connexes : {parts} · entre les réseaux, leurs villes nodales ({nodal}) ; autour de chacun, ses autres membres</translation>
    </message>
    <message>
      <source>{cities} cities in {networks} networks, {memberships} memberships; {components} components, of which the largest has {largest} cities; {isolated} networks share no city with any other.</source>
      <translation>{cities} villes dans {networks} réseaux, {memberships} adhésions ; nombre de composantes : {components}, villes de la plus grande : {largest} ; réseaux qui ne partagent aucune ville avec un autre : {isolated}.</translation>
    </message>
    <message>
      <source>{city} and its partners</source>
      <translation>{city} et ses partenaires</translation>
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
      <source>{city} has no row in the cities layer; that of {other} was taken, which differs by leading zeros, capitals, accents or punctuation alone. If they are two cities, add a row of its own to that layer.</source>
      <translation>{city} n’a pas de ligne dans la couche des villes ; celle de {other} a été prise, qui n’en diffère que par des zéros initiaux, des majuscules, des accents ou de la ponctuation. Si ce sont deux villes, ajoutez-lui sa propre ligne dans cette couche.</translation>
    </message>
    <message>
      <source>{city} has {count} networks, and {found} are named: the layer of cities was changed, or a network has “;” in its id. Run Carte 1 again.</source>
      <translation>{city} a {count} réseaux, et {found} sont nommés : la couche des villes a été modifiée, ou un réseau a un « ; » dans son identifiant. Relancez Carte 1.</translation>
    </message>
    <message>
      <source>{city} is at {n} places; the most usual one was taken. If these are several cities, give each an id of its own.</source>
      <translation>{city} est à {n} endroits ; le plus fréquent a été retenu. S’il s’agit de plusieurs villes, donnez à chacune son identifiant.</translation>
    </message>
    <message>
      <source>{city} is in {network} already in row {row} with another value; counted once, with the highest.</source>
      <translation>{city} est déjà dans {network} à la ligne {row} avec une autre valeur ; comptée une fois, avec la plus forte.</translation>
    </message>
    <message>
      <source>{city} is in {network} already in row {row}; counted once.</source>
      <translation>{city} : adhésion à {network} déjà lue à la ligne {row} ; comptée une seule fois.</translation>
    </message>
    <message>
      <source>{city} is in: {names}.</source>
      <translation>{city} appartient à : {names}.</translation>
    </message>
    <message>
      <source>{city} is not in the data.</source>
      <translation>{city} n’est pas dans les données.</translation>
    </message>
    <message>
      <source>{city} is number {rank} {among} on these paths.</source>
      <translation>Sur ces chemins, {city} occupe le rang {rank} {among}.</translation>
    </message>
    <message>
      <source>{city} is number {rank}, with {count} networks.</source>
      <translation>{city} occupe le rang {rank} (nombre de réseaux : {count}).</translation>
    </message>
    <message>
      <source>{city} is {km} km off any land of the world map, on an island that it lacks or at a wrong place: its distance to the sea is left empty. Choose a finer {coast}.</source>
      <translation>{city} est à {km} km de toute terre de la carte du monde, sur une île qui manque à celle-ci ou à un mauvais emplacement : sa distance à la mer est laissée vide. Choisissez une couche plus fine comme {coast}.</translation>
    </message>
    <message>
      <source>{city} lies on none of these paths.</source>
      <translation>{city} n’est sur aucun de ces chemins.</translation>
    </message>
    <message>
      <source>{city} stands for {n} cities, which their coordinates tell apart: each has its own in its id.</source>
      <translation>{city} désigne {n} villes, que leurs coordonnées distinguent : chacune a les siennes dans son identifiant.</translation>
    </message>
    <message>
      <source>{city}: {networks} networks, betweenness {betweenness}, {expected} expected</source>
      <translation>{city} : {networks} réseaux, intermédiation {betweenness} (attendue : {expected})</translation>
    </message>
    <message>
      <source>{coast} has no line: choose a layer of coastlines or of land polygons.</source>
      <translation>{coast} n’a aucune ligne : choisissez une couche de traits de côte ou de polygones de terre.</translation>
    </message>
    <message>
      <source>{communities} communities from resolution {first} to {last}</source>
      <translation>{communities} communautés de la résolution {first} à {last}</translation>
    </message>
    <message>
      <source>{community}: {regions}.</source>
      <translation>{community} : {regions}.</translation>
    </message>
    <message>
      <source>{count}</source>
      <translation>{count}</translation>
    </message>
    <message>
      <source>{count} of 7: {names}</source>
      <translation>{count} sur 7 : {names}</translation>
    </message>
    <message>
      <source>{count} of them have at least 1 % of the cities.</source>
      <translation>Communautés qui réunissent au moins 1 % des villes : {count}.</translation>
    </message>
    <message>
      <source>{count}: {names}</source>
      <translation>{count} : {names}</translation>
    </message>
    <message>
      <source>{dimension} is both in {rows} and in {columns}: choose it for one of them.</source>
      <translation>{dimension} est à la fois dans {rows} et dans {columns} : choisissez-la pour l’un des deux.</translation>
    </message>
    <message>
      <source>{drawn} of {nodal} nodal cities: those that share {shared} networks or more with another · {lines} lines</source>
      <translation>{drawn} villes nodales sur {nodal} : celles qui partagent {shared} réseaux ou plus avec une autre · {lines} traits</translation>
    </message>
    <message>
      <source>{feature} needs the Python package {package}, which is missing. {way}</source>
      <translation>{feature} demande le paquet Python {package}, qui manque. {way}</translation>
    </message>
    <message>
      <source>{field}: {values}</source>
      <translation>{field} : {values}</translation>
    </message>
    <message>
      <source>{file} cannot be read: save it again, or as CSV. pandas says: “{reason}”</source>
      <translation>{file} ne peut pas être lu : enregistrez-le à nouveau, ou en CSV. pandas dit, en anglais : « {reason} »</translation>
    </message>
    <message>
      <source>{file} cannot be read: {reason}</source>
      <translation>{file} ne peut pas être lu : {reason}</translation>
    </message>
    <message>
      <source>{file}: this kind of file is not read. Known are {known}; read others with pandas, and give the data frame.</source>
      <translation>{file} : ce genre de fichier n’est pas lu. Sont connus {known} ; lisez les autres avec pandas, et donnez le tableau de données.</translation>
    </message>
    <message>
      <source>{first} and {second}</source>
      <translation>{first} et {second}</translation>
    </message>
    <message>
      <source>{first} and {second} would be written to one place, {path}, and one of them lost: choose a file for each.{hint}</source>
      <translation>{first} et {second} seraient écrits au même endroit, {path}, et l’un des deux serait perdu : choisissez un fichier pour chacun.{hint}</translation>
    </message>
    <message>
      <source>{first} and {second} would share one style, {path}: give the files names that differ in more than their ending, or choose GeoPackages (.gpkg).</source>
      <translation>{first} et {second} partageraient un même style, {path} : donnez aux fichiers des noms qui diffèrent par plus que leur extension, ou choisissez des GeoPackages (.gpkg).</translation>
    </message>
    <message>
      <source>{gazetteer} has no place with a name and a position: choose a layer with a field of names.</source>
      <translation>{gazetteer} n’a aucun lieu qui ait un nom et une position : choisissez une couche qui a un champ de noms.</translation>
    </message>
    <message>
      <source>{gazetteer}: no field is recognised as the names of the places: choose it as {gazetteer_name}. The fields are {fields}.</source>
      <translation>{gazetteer} : aucun champ n’est reconnu comme celui des noms de lieux ; choisissez-le comme {gazetteer_name}. Les champs sont {fields}.</translation>
    </message>
    <message>
      <source>{heading}: {count}</source>
      <translation>{heading} : {count}</translation>
    </message>
    <message>
      <source>{heading}: {values}</source>
      <translation>{heading} : {values}</translation>
    </message>
    <message>
      <source>{known} of {concerned} networks of the chapter; {located} of {cities} cities located</source>
      <translation>réseaux du chapitre : {known} sur {concerned} ; villes localisées : {located} sur {cities}</translation>
    </message>
    <message>
      <source>{label}; {count})</source>
      <translation>{label} ; {count})</translation>
    </message>
    <message>
      <source>{low} km from the sea or more</source>
      <translation>{low} km de la mer ou plus</translation>
    </message>
    <message>
      <source>{low} to {high} km</source>
      <translation>{low} à {high} km</translation>
    </message>
    <message>
      <source>{matrix}: of {found} nodal cities it would have too many rows; it is made for {most} at most. Leave it out, or keep fewer networks with {network_filter}.</source>
      <translation>{matrix} : pour {found} villes nodales, la matrice aurait trop de lignes ; elle est faite pour {most} villes au plus. Ne la demandez pas, ou gardez moins de réseaux avec {network_filter}.</translation>
    </message>
    <message>
      <source>{measure}, before the filter</source>
      <translation>{measure}, avant le filtre</translation>
    </message>
    <message>
      <source>{names}</source>
      <translation>{names}</translation>
    </message>
    <message>
      <source>{names}, {count} networks</source>
      <translation>{names}, {count} réseaux</translation>
    </message>
    <message>
      <source>{names}: names of one place, counted as one city, {city}.</source>
      <translation>{names} : noms d’un même lieu, comptés comme une seule ville, {city}.</translation>
    </message>
    <message>
      <source>{names}; through {through}</source>
      <translation>{names} ; via {through}</translation>
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
      <source>{name} is drawn where the table has it, {km} km from the nearest place of that name, {place}: check its coordinates if it is that place.</source>
      <translation>{name} est dessinée là où la table la place, à {km} km du lieu de ce nom le plus proche, {place} : vérifiez ses coordonnées s’il s’agit de ce lieu.</translation>
    </message>
    <message>
      <source>{name} is not in the gazetteer: try another spelling, add its division or country (Paris, FR), or give coordinates.</source>
      <translation>{name} n’est pas dans le répertoire toponymique : essayez une autre graphie, ajoutez sa division ou son pays (Paris, FR), ou donnez des coordonnées.</translation>
    </message>
    <message>
      <source>{name} is not in the gazetteer; {place}, spelt much alike, was taken. If it is another place, say so in the corrections.</source>
      <translation>{name} n’est pas dans le répertoire toponymique ; {place}, de graphie voisine, a été retenu. S’il s’agit d’un autre lieu, dites-le dans les corrections.</translation>
    </message>
    <message>
      <source>{name} of “{algorithm}”</source>
      <translation>{name} de « {algorithm} »</translation>
    </message>
    <message>
      <source>{name} {count}</source>
      <translation>{name} ({count})</translation>
    </message>
    <message>
      <source>{name}: it may be {others}. Say which one in the corrections (same_as), or give its country and division.</source>
      <translation>{name} : il peut s’agir de l’un de ces lieux : {others}. Dites lequel dans les corrections (same_as), ou donnez le pays et la division.</translation>
    </message>
    <message>
      <source>{name}: no city.</source>
      <translation>{name} : aucune ville.</translation>
    </message>
    <message>
      <source>{name}: no community of its own; {count} of {total} cities are in: {community}.</source>
      <translation>{name} : pas de communauté propre ; {count} villes sur {total} sont dans : {community}.</translation>
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
      <source>{network_fields} is for wide tables, with one column per network: leave it empty, or choose the shape wide and leave {network_field} empty.</source>
      <translation>{network_fields} vaut pour les tables larges, à raison d’une colonne par réseau : laissez-le vide, ou choisissez la forme wide et laissez {network_field} vide.</translation>
    </message>
    <message>
      <source>{network_field} is for long tables and lists, where a column names the networks: leave it empty, or choose the shape long or list.</source>
      <translation>{network_field} vaut pour les tables longues et les listes, où une colonne nomme les réseaux : laissez-le vide, ou choisissez la forme long ou list.</translation>
    </message>
    <message>
      <source>{network_filter} leaves no membership: none of the networks it keeps has a city here.</source>
      <translation>{network_filter} ne laisse aucune adhésion : aucun des réseaux qu’il garde n’a de ville ici.</translation>
    </message>
    <message>
      <source>{network_name} is for a table that lists the members of one network: leave it empty, or leave {network_field} and {network_fields} empty.</source>
      <translation>{network_name} sert pour une table qui énumère les membres d’un seul réseau : laissez-le vide, ou laissez vides {network_field} et {network_fields}.</translation>
    </message>
    <message>
      <source>{networks} networks and {cities} cities do not fit on one sheet: keep some of the networks with {network_filter}.</source>
      <translation>{networks} réseaux et {cities} villes ne tiennent pas sur une seule feuille : gardez une partie des réseaux avec {network_filter}.</translation>
    </message>
    <message>
      <source>{networks} networks joined by {nodal} nodal cities, connected parts: {parts} · lines: {lines} pairs of networks with cities in common</source>
      <translation>{networks} réseaux reliés par {nodal} villes nodales, parties connexes : {parts} · {lines} traits : paires de réseaux qui ont des villes en commun</translation>
    </message>
    <message>
      <source>{networks} networks, {known} of them with known members: {memberships} memberships.</source>
      <translation>{networks} réseaux, dont {known} aux membres connus : {memberships} adhésions.</translation>
    </message>
    <message>
      <source>{networks} of {all_networks} networks · {cities} of {all_cities} cities · {share} % of memberships</source>
      <translation>{networks} réseaux sur {all_networks} · {cities} villes sur {all_cities} · {share} % des adhésions</translation>
    </message>
    <message>
      <source>{network} stands twice in this cell; counted once.</source>
      <translation>{network} figure plus d’une fois dans cette cellule ; compté une seule fois.</translation>
    </message>
    <message>
      <source>{nodal} among {cities} in {networks}, {memberships}</source>
      <translation>{nodal} sur {cities} de {networks}, {memberships}</translation>
    </message>
    <message>
      <source>{nodal} among {cities} · {communities} · lines: {shared}</source>
      <translation>{nodal} sur {cities} · {communities} · lignes : {shared}</translation>
    </message>
    <message>
      <source>{n} adopters are not among the cities, and are left out: {names}.</source>
      <translation>{n} adoptantes ne sont pas parmi les villes, et sont écartées : {names}.</translation>
    </message>
    <message>
      <source>{n} cities</source>
      <translation>{n} villes</translation>
    </message>
    <message>
      <source>{n} city</source>
      <translation>{n} ville</translation>
    </message>
    <message>
      <source>{n} city network</source>
      <translation>{n} réseau</translation>
    </message>
    <message>
      <source>{n} city networks</source>
      <translation>{n} réseaux</translation>
    </message>
    <message>
      <source>{n} communities</source>
      <translation>{n} communautés</translation>
    </message>
    <message>
      <source>{n} community</source>
      <translation>{n} communauté</translation>
    </message>
    <message>
      <source>{n} membership</source>
      <translation>{n} adhésion</translation>
    </message>
    <message>
      <source>{n} memberships</source>
      <translation>{n} adhésions</translation>
    </message>
    <message>
      <source>{n} more: zoom in</source>
      <translation>{n} de plus : zoomez</translation>
    </message>
    <message>
      <source>{n} network in common or more</source>
      <translation>{n} réseau en commun ou plus</translation>
    </message>
    <message>
      <source>{n} networks in common or more</source>
      <translation>{n} réseaux en commun ou plus</translation>
    </message>
    <message>
      <source>{n} nodal cities</source>
      <translation>{n} villes nodales</translation>
    </message>
    <message>
      <source>{n} nodal city</source>
      <translation>{n} ville nodale</translation>
    </message>
    <message>
      <source>{n} or more</source>
      <translation>{n} ou plus</translation>
    </message>
    <message>
      <source>{n} places to check</source>
      <translation>{n} lieux à vérifier</translation>
    </message>
    <message>
      <source>{n} places to settle.</source>
      <translation>{n} lieux à trancher.</translation>
    </message>
    <message>
      <source>{n} points:</source>
      <translation>{n} points :</translation>
    </message>
    <message>
      <source>{n} smaller communities</source>
      <translation>{n} communautés plus petites</translation>
    </message>
    <message>
      <source>{n} smaller community</source>
      <translation>{n} communauté plus petite</translation>
    </message>
    <message>
      <source>{output} (the file that goes with it)</source>
      <translation>{output} (le fichier qui l’accompagne)</translation>
    </message>
    <message>
      <source>{output} names {path} twice: name each file once.</source>
      <translation>{output} nomme deux fois {path} : nommez chaque fichier une seule fois.</translation>
    </message>
    <message>
      <source>{output}: Nodal Cities did not write the table {table} of {path}, and it would be lost: choose another name.</source>
      <translation>{output} : Nodal Cities n’a pas écrit la table {table} de {path}, qui serait perdue ; choisissez un autre nom.</translation>
    </message>
    <message>
      <source>{output}: QGIS cannot rename tables of this database, so that a run that fails leaves a part of {table} there.</source>
      <translation>{output} : QGIS ne peut pas renommer les tables de cette base de données ; une exécution qui échoue y laisse donc une partie de {table}.</translation>
    </message>
    <message>
      <source>{output}: QGIS cannot rename the tables of {name}, so that a run that fails would leave a part of one there: add the table to a GeoPackage (.gpkg).</source>
      <translation>{output} : QGIS ne sait pas renommer les tables de {name}, et un traitement qui échoue y laisserait une table incomplète : ajoutez la table à un GeoPackage (.gpkg).</translation>
    </message>
    <message>
      <source>{output}: QGIS does not find a table without points or lines in an SQLite file such as {name}: choose a GeoPackage (.gpkg).</source>
      <translation>{output} : QGIS ne trouve pas une table sans points ni lignes dans un fichier SQLite comme {name} : choisissez un GeoPackage (.gpkg).</translation>
    </message>
    <message>
      <source>{output}: QGIS does not read layers from {path}, because of “{mark}”: choose a file and a folder without it.</source>
      <translation>{output} : QGIS ne lit pas de couches depuis {path}, à cause de « {mark} » ; choisissez un fichier et un dossier sans ce signe.</translation>
    </message>
    <message>
      <source>{output}: a file such as {name} cannot hold the points and lines that {picture} shows: choose a GeoPackage (.gpkg).</source>
      <translation>{output} : un fichier comme {name} ne peut pas contenir les points et les lignes que montre {picture} ; choisissez un GeoPackage (.gpkg).</translation>
    </message>
    <message>
      <source>{output}: the layer {name} of {path} is being edited, and its edits would be lost: save them or stop editing, or choose another file.</source>
      <translation>{output} : la couche {name} de {path} est en cours d’édition, et ses modifications seraient perdues : enregistrez-les ou quittez l’édition, ou choisissez un autre fichier.</translation>
    </message>
    <message>
      <source>{output}: {name} would be a shapefile, which cuts the names of fields at 10 letters and texts at 254: choose a GeoPackage (.gpkg). QGIS exports its layers as shapefiles.</source>
      <translation>{output} : {name} serait un shapefile, qui coupe les noms de champs à 10 lettres et les textes à 254 ; choisissez un GeoPackage (.gpkg). QGIS en exporte les couches en shapefiles.</translation>
    </message>
    <message>
      <source>{output}: {path} holds tables that Nodal Cities did not write ({tables}), and they would be lost: choose another file.{hint}</source>
      <translation>{output} : {path} contient des tables que Nodal Cities n’a pas écrites ({tables}) et qui seraient perdues ; choisissez un autre fichier.{hint}</translation>
    </message>
    <message>
      <source>{output}: {path} is the file that {input} is read from, and would be lost: choose another file.{hint}</source>
      <translation>{output} : {path} est le fichier où {input} est lu, et il serait perdu ; choisissez un autre fichier.{hint}</translation>
    </message>
    <message>
      <source>{output}: {path} is the project that is open: choose another file.</source>
      <translation>{output} : {path} est le projet ouvert ; choisissez un autre fichier.</translation>
    </message>
    <message>
      <source>{output}: {path} is there already, and Nodal Cities did not write it or it was changed since: choose another file.</source>
      <translation>{output} : {path} existe déjà, et Nodal Cities ne l’a pas écrit ou il a été modifié depuis ; choisissez un autre fichier.</translation>
    </message>
    <message>
      <source>{output}: {path} must end in {endings}.</source>
      <translation>{output} : {path} doit se terminer par {endings}.</translation>
    </message>
    <message>
      <source>{package} knows the usual null model only: with NULL_MODEL distance, METHOD is native.</source>
      <translation>{package} ne connaît que le modèle nul usuel : avec NULL_MODEL distance, METHOD est native.</translation>
    </message>
    <message>
      <source>{parameter} has no field: choose a table with an id.</source>
      <translation>{parameter} n’a aucun champ : choisissez une table avec un identifiant.</translation>
    </message>
    <message>
      <source>{parameter}, row {row}: “{value}” is no number of networks.</source>
      <translation>{parameter}, ligne {row} : « {value} » n’est pas un nombre de réseaux.</translation>
    </message>
    <message>
      <source>{parameter}: no city is called {city}. There are: {ids}.</source>
      <translation>{parameter} : aucune ville ne s’appelle {city}. Il y a : {ids}.</translation>
    </message>
    <message>
      <source>{parameter}: no city is called {city}. Write its name or id as the table has it.</source>
      <translation>{parameter} : aucune ville ne s’appelle {city}. Écrivez son nom ou son identifiant comme dans la table.</translation>
    </message>
    <message>
      <source>{parameter}: only the first sheet of the workbook, {sheet}, is read, and not {others}. Open the workbook in QGIS and choose another one, or put them together in one sheet.</source>
      <translation>{parameter} : seule la première feuille du classeur, {sheet}, est lue, et non {others}. Ouvrez le classeur dans QGIS et choisissez-en une autre, ou réunissez-les en une seule feuille.</translation>
    </message>
    <message>
      <source>{parameter}: several cities are called {city}: write one of {ids}.</source>
      <translation>{parameter} : plusieurs villes s’appellent {city} : écrivez l’un de {ids}.</translation>
    </message>
    <message>
      <source>{parameter}: the city {city} is in two groups, {one} and {other}: a partition has each city once.</source>
      <translation>{parameter} : la ville {city} est dans deux groupes, {one} et {other} : une partition contient chaque ville une seule fois.</translation>
    </message>
    <message>
      <source>{parameter}: the layer {layer} is temporary, and no other program sees it. Keep it in a file first.</source>
      <translation>{parameter} : la couche {layer} est temporaire, et aucun autre programme ne la voit. Conservez-la d’abord dans un fichier.</translation>
    </message>
    <message>
      <source>{parameter}: there is no field {field}; the fields are {fields}.</source>
      <translation>{parameter} : il n’y a pas de champ {field} ; les champs sont {fields}.</translation>
    </message>
    <message>
      <source>{parameter}: {file} cannot be opened as a table. Check that it is there, whole and not empty, and that it is what its name says: a spreadsheet, a GeoPackage, a CSV file…</source>
      <translation>{parameter} : impossible d’ouvrir {file} comme une table. Vérifiez que le fichier existe, qu’il est entier et non vide, et qu’il est bien ce que dit son nom : un classeur, un GeoPackage, un fichier CSV…</translation>
    </message>
    <message>
      <source>{parameter}: {value} is no country that is known; write its ISO code or its name, for example BE or Belgium.</source>
      <translation>{parameter} : {value} n’est pas un pays connu ; écrivez son code ISO ou son nom, par exemple BE ou Belgique.</translation>
    </message>
    <message>
      <source>{parameter}: “{value}” is no number in its range.</source>
      <translation>{parameter} : « {value} » n’est pas un nombre compris dans ses limites.</translation>
    </message>
    <message>
      <source>{path} cannot be written ({reason}).</source>
      <translation>Impossible d’écrire {path} ({reason}).</translation>
    </message>
    <message>
      <source>{path} cannot be written ({reason}). Choose another file, or close the programs that use this one.</source>
      <translation>{path} ne peut pas être écrit ({reason}). Choisissez un autre fichier, ou fermez les programmes qui utilisent celui-ci.</translation>
    </message>
    <message>
      <source>{path} cannot be written ({reason}). Choose another file.</source>
      <translation>Impossible d’écrire {path} ({reason}). Choisissez un autre fichier.</translation>
    </message>
    <message>
      <source>{path} cannot be written: choose a folder that exists and that you may write to, and close the programs that use the file.</source>
      <translation>Impossible d’écrire {path} : choisissez un dossier qui existe et où vous avez le droit d’écrire, et fermez les programmes qui utilisent le fichier.</translation>
    </message>
    <message>
      <source>{path} could not be written: {reason}. Choose another file.</source>
      <translation>Impossible d’écrire {path} : {reason}. Choisissez un autre fichier.</translation>
    </message>
    <message>
      <source>{range}: {kept} of {all} ({share} %)</source>
      <translation>{range} : {kept} sur {all} ({share} %)</translation>
    </message>
    <message>
      <source>{region_parameter} leaves no city: the country of none of them is in {region}. Choose another region, or give the countries of the cities.</source>
      <translation>{region_parameter} ne laisse aucune ville : aucune n’a son pays dans la région {region}. Choisissez une autre région, ou donnez les pays des villes.</translation>
    </message>
    <message>
      <source>{region}: {here} nodal cities. Measured on all the data:</source>
      <translation>Villes nodales de la région {region} : {here}. Mesures sur toutes les données :</translation>
    </message>
    <message>
      <source>{run}, explored</source>
      <translation>{run}, exploration</translation>
    </message>
    <message>
      <source>{spread} km from each other; random groups {expected} km</source>
      <translation>{spread} km les unes des autres ; groupes au hasard {expected} km</translation>
    </message>
    <message>
      <source>{study} (located: {located}); {communities}, modularity {modularity} (seed {seed}, {runs} runs, mean agreement {agreement}).</source>
      <translation>{study} (localisées : {located}) ; {communities}, modularité {modularity} (graine {seed}, exécutions : {runs}, concordance moyenne {agreement}).</translation>
    </message>
    <message>
      <source>{study} · {communities} · lines: {shared}</source>
      <translation>{study} · {communities} · traits : {shared}</translation>
    </message>
    <message>
      <source>{table} cannot be opened. If it is a view or query, QGIS needs a key column with another value in each row: choose it when adding the layer. Otherwise check the connection.</source>
      <translation>{table} : impossible de l’ouvrir. Si c’est une vue ou une requête, QGIS a besoin d’une colonne clé dont la valeur diffère à chaque ligne : choisissez-la en ajoutant la couche. Sinon, vérifiez la connexion.</translation>
    </message>
    <message>
      <source>{table} cannot be opened: repair its data source, or add the layer again.</source>
      <translation>{table} : impossible de l’ouvrir. Réparez la source de données, ou ajoutez la couche de nouveau.</translation>
    </message>
    <message>
      <source>{table} ended early, after {count} rows: the connection was lost, or the file is damaged or was changed while it was read. Run it again; if it ends early again, export the layer to a new file and check what is in it.</source>
      <translation>{table} s’est interrompu avant la fin, après {count} lignes : la connexion a été perdue, ou le fichier est endommagé ou a été modifié pendant la lecture. Relancez ; si cela se reproduit, exportez la couche vers un nouveau fichier et vérifiez son contenu.</translation>
    </message>
    <message>
      <source>{title}: done</source>
      <translation>{title} : fait</translation>
    </message>
    <message>
      <source>{title}: {region}</source>
      <translation>{title} : {region}</translation>
    </message>
    <message>
      <source>{value_field} is for long tables, with a row for each city and network: leave it empty. The numbers in the columns of a wide table are read without it.</source>
      <translation>{value_field} est pour les tables longues, à une ligne par ville et par réseau : laissez-le vide. Les nombres des colonnes d’une table large sont lus sans lui.</translation>
    </message>
    <message>
      <source>{value_threshold} leaves no membership: the highest value is {highest}.</source>
      <translation>{value_threshold} ne laisse aucune adhésion : la valeur la plus forte est {highest}.</translation>
    </message>
    <message>
      <source>{value_threshold} needs the values of the memberships, and the table has none: choose {value_field}, or set it to 0.</source>
      <translation>{value_threshold} demande les valeurs des adhésions, et la table n’en a pas : choisissez {value_field}, ou mettez 0.</translation>
    </message>
    <message>
      <source>{what} {count} of {known}</source>
      <translation>{what}, {count} sur {known}</translation>
    </message>
    <message>
      <source>×: how many times more frequent in the community than among all the cities.</source>
      <translation>× : combien de fois plus fréquent dans la communauté que parmi toutes les villes.</translation>
    </message>
    <message>
      <source>–</source>
      <translation>–</translation>
    </message>
    <message>
      <source>“Partly” means that some of what the chapter says holds, or that it holds with another number.</source>
      <translation>« En partie » veut dire qu’une part de ce que dit le chapitre se vérifie, ou que cela se vérifie avec un autre nombre.</translation>
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
      <source>“{before}” is no number: counted as a membership of the value 1 (rows: {n}). Write 0 where the city is no member.</source>
      <translation>« {before} » n’est pas un nombre : compté comme une adhésion de valeur 1 (lignes : {n}). Écrivez 0 là où la ville n’est pas membre.</translation>
    </message>
    <message>
      <source>“{before}” is no place on Earth in degrees: the city is located by its name (rows: {n}).</source>
      <translation>« {before} » n’est aucun lieu sur Terre en degrés : la ville est localisée par son nom (lignes : {n}).</translation>
    </message>
    <message>
      <source>“{before}” was read as “{after}” (rows: {n}).</source>
      <translation>« {before} » a été lu comme « {after} » (nombre de lignes : {n}).</translation>
    </message>
    <message>
      <source>“{city}” is at 0°, 0° in the cities layer, where programs put what has no position, and was taken as without one. Give it its coordinates.</source>
      <translation>« {city} » est à 0°, 0° dans la couche des villes, là où les logiciels placent ce qui n’a pas de position, et a été considérée comme sans position. Donnez-lui ses coordonnées.</translation>
    </message>
    <message>
      <source>“{city}” is in the cities layer twice, at two places; that of row {first} was taken. If they are two cities, give each an id of its own.</source>
      <translation>« {city} » figure deux fois dans la couche des villes, à deux endroits ; celui de la ligne {first} a été retenu. S’il s’agit de deux villes, donnez à chacune son identifiant.</translation>
    </message>
    <message>
      <source>“{label}” ({name})</source>
      <translation>« {label} » ({name})</translation>
    </message>
  </context>
</TS>
