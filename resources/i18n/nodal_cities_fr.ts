<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
  <context>
    <name>NodalCities</name>
    <message>
      <source />
      <translation type="unfinished" />
    </message>
    <message>
      <source>1 is the usual modularity; higher values give smaller communities.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A line is drawn between two cities that share at least this many networks.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A membership absent from the table is unknown, not refused.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A network of one city links it to no other.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A project that opens styled elsewhere. Its layers go to a GeoPackage of the same name beside it, unless another is given.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Agreement between runs (adjusted Rand)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Any table or layer: CSV, spreadsheet, GeoPackage, database… Left empty, the bundled sample is used.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Between communities</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Betweenness</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Betweenness divided by the number of pairs of other cities.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Betweenness is exact, unweighted, over unordered pairs of cities (Freeman 1977, doi:10.2307/3033543; Brandes 2001, doi:10.1080/0022250X.2001.9990249).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Betweenness, normalised</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>CITIES, row {row}: the point ({x}, {y}) is no place on Earth; check its coordinates and the coordinate system of the layer.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Carte 1</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Carte 1: report</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Certainty of the match, 0 to 1.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Cities</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Cities (points)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Cities by community</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Cities found by a close spelling</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Cities in one network only</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Cities missing from the cities layer</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Cities not found in the gazetteer</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Cities with the highest betweenness</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>City</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>City field</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>City id</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>City id field</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>City id of one end.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>City id of the other end.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>City networks of a nodal city</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Closeness</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Column {number} has no name: name it in the first row of the table.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Communities</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Communities (number of cities)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Communities maximise modularity at resolution {resolution:g} by the Louvain method (Blondel et al. 2008, doi:10.1088/1742-5468/2008/10/P10008).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Communities of cities</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Community</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Computes memberships, exact betweenness and other centralities of each city.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Corrections of places</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Countries</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Countries of its partners, its own left out.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Countries with their number of cities.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Country</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Country field</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Degree</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Distance (km)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Draw</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Draws a geodesic line between cities that share networks.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Eigenvector centrality</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Everything that was changed, refused or doubtful.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Expression on the networks; the others are left out. For example "scale" &lt;&gt; 'global' keeps the regional and national networks.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Field</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Field of the cities with the same values as the city field. Left empty, city_id or else the first field is taken.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Field of the input concerned.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Field of the networks with the same values as the network field. Left empty, network_id or else the first field is taken.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Field with the country, as a code or a name. Left empty, it is recognised by its name. Without countries many homonyms cannot be located.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Field with the name or ISO code of the country; keeps cities of one name apart. Left empty, it is recognised by its name.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Field with the name or id of the city. Left empty, it is recognised by its name.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Field with the name or id of the network. Left empty, it is recognised by its name.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Field with the state, province or region within the country. Left empty, it is recognised by its name.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Field with the state, province or region, for homonyms.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Finds groups of cities more linked to each other than to the rest (Louvain).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>First official languages with their number of cities.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>First-level division</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>From</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>GEOPACKAGE: {path} must end in .gpkg.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>GeoNames id</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>GeoPackage</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Geodesic lines between nodal cities.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Homonyms that could not be settled</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>How often, over the runs, the city stays with its community.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>How the name was found in the gazetteer.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>ISO 3166-1 alpha-2 code.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Identifier in GeoNames.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Identifier of the city.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Identifier of the network.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Ids of the networks, separated by ;</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Import memberships</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>In the largest component; its maximum is 1.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Inhabitants according to GeoNames or the cities layer.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Inside a community</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Kind</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Kind of event, for filtering.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Label</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Languages</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Leave out the cities in a single network before looking for communities.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Left empty, the map says what it shows.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Length of the geodesic on the WGS 84 ellipsoid.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Links</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Links between cities</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Links that weigh less are left out.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Louvain community, 1 being the largest.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Louvain is run this many times; the best modularity wins, and the stability of each city is counted over the runs.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>MAP: {path} must end in .pdf, .png or .svg.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Map</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Maps nodal cities by community and number of networks, from a membership table.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Mark</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Match</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Mean of 1/distance to the other cities (harmonic closeness).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Measure</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Members</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Members that belong to another network too.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Memberships</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Memberships of the city.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Message</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Method and assumptions</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Minimum number of shared networks</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Minimum weight</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Modularity</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Most involved nodal cities</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>NETWORK_FIELD is for long tables, with one network per row: leave it empty, or choose the shape long.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>NETWORK_FIELDS is for wide tables, with one column per network: leave it empty, or choose the shape wide and leave NETWORK_FIELD empty.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>NETWORK_FILTER cannot be read: {reason}. Write an expression such as "scale" &lt;&gt; 'global'.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>NETWORK_FILTER leaves no membership: none of the networks it keeps has a city here.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>NETWORK_FILTER needs the table of the networks: choose it as NETWORKS.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Name</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Name as given.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Names of one place, counted as one city</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Network field</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Network field (long table)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Network fields (wide table)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Network fields of a wide table</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Network id</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Network id field</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Networks</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Networks in common</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Networks missing from the networks table</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No city is marked as a member of this network; it is left out.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No city: fill in the field {field}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No column holds marks of membership (1, x, yes, a year…): choose the columns of the networks as NETWORK_FIELDS among {fields}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No column is recognised as the city: choose it as CITY_FIELD among {fields}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No column is recognised as the network: choose NETWORK_FIELD (one network per row) or NETWORK_FIELDS (one column per network) among {fields}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No membership is left: of {rows} rows, {cities} have no city (field {city}) and the others mark no network. Check CITY_FIELD and NETWORK_FIELDS.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No membership is left: of {rows} rows, {cities} have no city (field {city}) and {networks} no network (field {network}). Check CITY_FIELD and NETWORK_FIELD.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No membership is left: the table needs at least one row with a city and a network.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No network is marked for this city.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No network: fill in the field {field}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Nodal Cities</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Nodal cities</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Nodal cities and their indicators</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Nodal cities only</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Nodal city</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Nodal members</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Not read as a network; if it is one, choose it in NETWORK_FIELDS with the others.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Number of cities</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Number of cities.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Number of communities</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Number of links</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Number of member cities.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Number of memberships</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Number of networks</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Number of networks both cities belong to.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Number of nodal cities</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Number of nodal cities.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Number of rejected rows</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>One field per network. Left empty, the columns that hold marks are taken.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>One file for the four layers, their styles stored in it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>One line per pair of cities.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>One row per city and network, with the other columns of the table.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>One row per city, with its number of networks.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>One row per community: size, countries, label.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>One row per network, with its number of members.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>One row per network: members and attributes.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Only links between nodal cities; their weights are those of the whole table.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Only the networks where</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>PROJECT: {path} must end in .qgz.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Part of the modularity</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Partner countries</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Partners</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Partners: cities sharing at least one network.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Places: GeoNames (CC BY 4.0). Base map: Natural Earth.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Point layer or table of the cities; fields name, country, admin1, region and population are used where present.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Points with indicators and community.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Population</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Prepare</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>QGIS project</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Rank</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Rank by number of networks; equal cities share a rank.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Read as long: the column {field} is the only one left that can name networks.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Read as long: the column {field} names the network of each row.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Read as wide: the network fields were given.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Read as wide: {n} columns hold marks of membership: {fields}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Reason</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Rejected rows</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Report</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Resolution</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Row</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Row of the input, from 1.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Row {row}: {message}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Rows that could not be used, as they were, and why.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Runs</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>SHAPE is {shape}: it must be auto, long or wide.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Same community</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Score</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Seed</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Shape</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Shape of the table</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Share of the strength that goes to other world regions.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Share outside the region</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Shared networks</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Shortest paths between other cities that pass through the city.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Smaller communities</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Stability</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Start of the random orders; the same seed gives the same communities for ever.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>State or province field</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>State, province or region code.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Strength</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Sum of the weights of the links.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Table of memberships</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Table of the networks with their attributes.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Table with name, country, admin1, then same_as, near, or lat and lon, as “Locate cities” makes it. The sample has its own.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Table with one row per city and network. Left empty, the bundled sample is used.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Taken as {parameter} because nothing was chosen; choose another field if it is wrong.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The cities as points, with their community.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The cities as points, with their indicators.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The columns that are networks. Left empty: recognised.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The field {field} is given twice, as {first} and as {second}: choose another field for one of them.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The layer {uri} cannot be opened.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The map cannot be written to {path}: choose a folder you may write to, and close the file if it is open elsewhere.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The map links nodal cities that share at least {shared} networks ({links} links).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The map {path} must end in .pdf, .png or .svg.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The network {network} has members and no row in the networks table: it is counted, without attributes. Add it to that table.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The output could not be written: {reason}. Choose another file, or close the programs that use this one.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The printed map as PDF, PNG or SVG; several paths are separated by ;</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The project {path} cannot be written: {reason}. Choose another file.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The report {path} cannot be written: {reason}. Choose another file.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The row is empty.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The table has no column: choose a table with a city and a network.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The table has no row: it needs a row for each membership or city.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Title of the map</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>To</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Turns a table of cities and networks, long or wide, into clean memberships.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Two cities are joined by more shortest paths than can be counted (1e308): betweenness needs fewer networks, for instance those of one region.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Two cities are linked when they share a network; links weigh: {weight}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Two columns are called {field}: rename one of them.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Value</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Value found there.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Weight</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Weight of the link.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Weight of the links</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What its cities have in common.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What the community adds to the modularity.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What the wide table held: 1, x, a year of joining…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What was done, and why.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What was found, what was changed in the data, and how.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Whether both ends are in one community.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Whether the city is in at least two networks.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Why the row was not used.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>World region</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>World region of the country.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>World regions</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>World regions with their number of cities.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>and {count} more.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>communities,Louvain,modularity,clusters,partition,city networks</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>count: shared networks. binary: 1. newman: sum over shared networks of 1/(members − 1), so that large networks weigh less. jaccard and cosine: shared networks relative to the networks of both cities.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>import,clean,table,spreadsheet,long,wide,memberships,city networks</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>links,co-membership,projection,flows,lines,geodesic,city networks</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>long: each row says that one city is in one network. wide: each row is a city, each network a column of marks. auto: the table itself decides, and the report says why.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>long: one row per city and network. wide: one row per city, one column per network. auto: recognised, and said in the report.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>map,nodal cities,communities,betweenness,city networks,layout,migration</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>nodal cities,betweenness,centrality,degree,closeness,eigenvector,city networks</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{cities} cities ({located} located) in {networks} networks, {memberships} memberships; {nodal} nodal cities; {communities} communities, modularity {modularity:.3f} (seed {seed}, {runs} runs, mean agreement {agreement:.2f}).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{city} has another name, country or division in row {row}: make them agree.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{city} has memberships but no row in the cities layer: it is counted and not drawn. Add it to that layer.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{city} is in {network} already in row {row}; counted once.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{names}: names of one place, counted as one city, {city}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{parameter} has no field: choose a table with an id.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{parameter}: there is no field {field}; the fields are {fields}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{path} cannot be replaced ({reason}): close the project or program that uses it, or choose another file.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{path} cannot be written: choose a folder that exists and that you may write to, and close the programs that use the file.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{before}” does not say whether the city is a member; counted as no ({n} rows). Write 1, x, yes or a year for a member, 0, no or nothing for another city.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{before}” is no country known by its name or ISO code; kept as it is ({n} rows).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{before}” was read as “{after}” ({n} rows).</source>
      <translation type="unfinished" />
    </message>
  </context>
</TS>
