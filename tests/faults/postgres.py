"""A PostgreSQL with PostGIS of our own: in a temporary folder, on a socket in it, no port."""

from __future__ import annotations

import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from . import cases, tables, whole
from .children import Job, Outcome, aside
from .plugin import Listening, algorithms, fault_of_sentence, run

ROWS = 10_000
CITIES = 60  # in the order of the rows: a part of these misses some
KILLS = 2
PLACED = "placed.csv"  # the rows of the table with points, these in columns
SETUP = """
CREATE EXTENSION postgis;
CREATE TABLE members (id serial PRIMARY KEY, city text, country text, network text, joined integer);
COPY members (city, country, network, joined) FROM '{table}' CSV HEADER;
CREATE VIEW members_view AS SELECT * FROM members;
CREATE VIEW members_keyless AS SELECT city, country, network, joined FROM members;
CREATE TABLE points AS SELECT *,
  ST_SetSRID(ST_MakePoint(hashtext(city) % 90, hashtext(country || city) % 45), 4326) AS geom
  FROM members;
ALTER TABLE points ADD PRIMARY KEY (id);
COPY (
  SELECT city, country, network, joined, ST_Y(geom) AS latitude, ST_X(geom) AS longitude
  FROM points ORDER BY id
) TO '{placed}' CSV HEADER;
CREATE TABLE many (
  id serial PRIMARY KEY, city text, country text, network text, joined integer
);
INSERT INTO many (city, country, network, joined)
  SELECT 'c' || i * {cities} / {rows}, 'FR', 'n' || i * {cities} / {rows} / 6 + i % 3, 2001
  FROM generate_series(0, {rows} - 1) AS i;
CREATE TABLE many_points AS SELECT *,
  ST_SetSRID(ST_MakePoint(hashtext(city) % 90, hashtext(country || city) % 45), 4326) AS geom
  FROM many;
ALTER TABLE many_points ADD PRIMARY KEY (id);
ANALYZE;
"""
# Table, its key as a layer names it, its geometry.
RELATIONS = {
    "table": ("members", "id", ""),
    "table with points": ("points", "id", "geom"),
    "view": ("members_view", "id", ""),
    "view, no key named": ("members_view", "", ""),
    "view without key": ("members_keyless", "", ""),
}


def missing() -> str:
    """Return what is missing for a server of our own; empty if nothing is."""
    if os.geteuid() or not _programs():
        return "postgres needs root, and the Debian packages postgresql and postgis."
    if not list(Path("/usr/share/postgresql").glob("*/extension/postgis.control")):
        return "postgres needs the Debian package of PostGIS for this PostgreSQL."
    return ""


def _programs() -> Path | None:
    found = sorted(Path("/usr/lib/postgresql").glob("*/bin"))
    return found[-1] if found else None


class Server:
    """A server with the tables above, from ``start`` to ``stop``."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.data = folder / "data"

    def start(self, table: Path) -> None:
        """Make a cluster and start it; whoever reads ``folder`` may be superuser there."""
        self.folder.mkdir()
        shutil.copyfile(table, self.folder / "members.csv")
        shutil.chown(self.folder, "postgres", "postgres")
        for parent in [self.folder, *self.folder.parents][:2]:
            parent.chmod(0o755)
        self._as_postgres("initdb", "-A", "trust", "-N", "-E", "UTF8", "-D", str(self.data))
        options = f"-c listen_addresses= -c fsync=off -k {self.folder}"
        log = str(self.folder / "log")
        self._as_postgres("pg_ctl", "-w", "-D", str(self.data), "-o", options, "-l", log, "start")
        try:
            members = self.folder / "members.csv"
            placed = self.folder / PLACED
            self.sql(SETUP.format(table=members, placed=placed, rows=ROWS, cities=CITIES))
        except BaseException:
            self.stop()
            raise

    def stop(self) -> None:
        """Stop it at once; its folder goes with the others."""
        self._as_postgres("pg_ctl", "-D", str(self.data), "-m", "immediate", "stop")

    def sql(self, text: str) -> str:
        """Run SQL, and return what it gives."""
        where = ["-h", str(self.folder), "-U", "postgres", "-d", "postgres"]
        done = subprocess.run(
            ["psql", "-qAtX", "-v", "ON_ERROR_STOP=1", *where], input=text, text=True,
            capture_output=True, check=False,
        )  # fmt: skip
        if done.returncode:
            raise RuntimeError(done.stderr[:300])
        return done.stdout

    @property
    def address(self) -> str:
        """Return the connection as a layer names it."""
        return f"dbname='postgres' host={self.folder} port=5432 user='postgres' sslmode=disable"

    def tables(self, schema: str) -> set[str]:
        """Return the names of the tables in a schema."""
        return {*self.sql(f"SELECT tablename FROM pg_tables WHERE schemaname = '{schema}'").split()}

    def layer(self, relation: str, key: str, geometry: str, schema: str = "public") -> Any:
        """Return a layer as QGIS makes one of a table."""
        from qgis.core import QgsDataSourceUri, QgsVectorLayer

        uri = QgsDataSourceUri()
        uri.setConnection(str(self.folder), "5432", "postgres", "postgres", "")
        uri.setDataSource(schema, relation, geometry or None, "", key)
        return QgsVectorLayer(uri.uri(False), relation, "postgres")

    def _as_postgres(self, program: str, *arguments: str) -> None:
        path = _programs() / program
        command = ["runuser", "-u", "postgres", "--", str(path), *arguments]
        nowhere = subprocess.DEVNULL
        subprocess.run(command, check=True, stdin=nowhere, stdout=nowhere, stderr=nowhere)


def sources(name: str) -> list[str]:
    """Return the inputs of an algorithm that the memberships can be given as."""
    taken = {definition.name() for definition in algorithms()[name].parameterDefinitions()}
    return [parameter for parameter in ("MEMBERSHIPS", "INPUT") if parameter in taken][-1:]


def relations(job: Job, name: str, server: Server, made: Path) -> Iterator[Outcome]:
    """Yield whether each kind of relation gives what the same rows in a CSV give."""
    for parameter in sources(name):
        counted = None
        for label, relation in {"": None, **RELATIONS}.items():
            inputs = {**cases.inputs(name, made), parameter: str(made / "memberships.csv")}
            layer = server.layer(*relation) if relation else None
            inputs |= {parameter: layer} if relation else {}
            found = _counts(name, inputs)
            if relation is None:
                counted = found
                continue
            expected = counted
            if relation[2] and found != counted:  # points say where the cities are
                placed = str(server.folder / PLACED)
                expected = _counts(name, {**inputs, parameter: placed})
            seen = "" if found == expected else _says(found, expected)
            if not layer.isValid() and isinstance(found, str):  # the sentence says what it needs
                seen = "" if "key column" in found else f"no word of a key: {found[:120]!r}"
            yield Outcome(job.algorithm, job.fault, f"{parameter} {label}", not seen, seen)


def killed(job: Job, name: str, server: Server, made: Path) -> Iterator[Outcome]:
    """Yield whether a connection that ends while rows are read is a refusal."""
    for parameter in sources(name):
        inputs = {**cases.inputs(name, made), **_places(name, server)}
        for relation in (("many", "id", ""), ("many_points", "id", "geom")):
            counted = _counts(name, {**inputs, parameter: server.layer(*relation)})
            for number in range(1, KILLS + 1):
                layer = server.layer(*relation)
                killer = aside(lambda number=number: _kill(server, 0.005 * number))
                found = _counts(name, {**inputs, parameter: layer})
                os.waitpid(killer, 0)
                seen = _smaller(found, counted)
                label = f"{parameter} {relation[0]} killed"
                yield Outcome(job.algorithm, job.fault, label, not seen, seen)


def written(job: Job, name: str, server: Server, made: Path) -> Iterator[Outcome]:
    """Yield whether a table is replaced as a whole, or stays where a run does not end."""
    from qgis.core import QgsProcessing, QgsProject

    outputs = [one for one, kinds in cases.outputs(name).items() if kinds == cases.SINKS]
    if not outputs:
        return
    schema, table = f"of_{name}", "result"  # drafts of other jobs are in other schemas
    server.sql(f"CREATE SCHEMA {schema}")
    of_output = algorithms()[name].parameterDefinition(outputs[0])
    is_table = of_output.dataType() == QgsProcessing.SourceType.TypeVector
    uri = f'{server.address} table="{schema}"."{table}"'
    place = {outputs[0]: f"postgres://{uri if is_table else f'{uri} (geom)'}"}
    parameters = {**cases.inputs(name, made), **place}
    counted = ""
    for label in ("written", "written over itself", "cancelled", "edited", "read by a view"):
        before = server.tables(schema)
        if label == "edited":
            layer = server.layer(table, "", "" if is_table else "geom", schema)
            QgsProject.instance().addMapLayer(layer)
            layer.startEditing()
        if label == "read by a view":
            server.sql(f"CREATE VIEW {schema}.watching AS SELECT * FROM {schema}.{table}")
        done = run(name, parameters, CancelsAtOnce() if label == "cancelled" else None)
        refused = label in ("edited", "read by a view")
        seen = fault_of_sentence(done.sentence) if refused else done.sentence
        QgsProject.instance().clear()
        after = server.tables(schema)
        count = f"SELECT count(*) FROM {schema}.{table}"
        rows = server.sql(count) if table in after else "no"
        counted = counted or rows
        if after - {table} != before - {table}:
            seen = f"left: {', '.join(sorted(after - before))}"
        elif rows != counted or rows == "no":
            seen = f"{rows} rows instead of {counted}: {seen}"
        yield Outcome(job.algorithm, job.fault, f"{outputs[0]} {label}", not seen, seen)


class CancelsAtOnce(Listening):
    """Cancels a run at its first sentence."""

    def pushInfo(self, info: str) -> None:
        self.cancel()


def _places(name: str, server: Server) -> dict[str, str]:
    """Return the cities of ``many``, so that no gazetteer takes its time."""
    taken = {definition.name() for definition in algorithms()[name].parameterDefinitions()}
    return {"CITIES": str(server.folder / "cities.csv")} if "CITIES" in taken else {}


def write_places(server: Server) -> None:
    """Write the cities that ``many`` names."""
    rows = [(f"c{i}", f"c{i}", "FR", i % 90, i % 45) for i in range(CITIES)]
    header = ("city_id", "name", "country", "lon", "lat")
    tables.write(server.folder / "cities.csv", [header, *rows])


def _kill(server: Server, after: float) -> bool:
    """End the connections that have begun to read, some seconds after they have."""
    reading = "pid <> pg_backend_pid() AND query LIKE 'FETCH%'"
    server.sql(
        "DO $$ BEGIN FOR i IN 1..5000 LOOP PERFORM pg_stat_clear_snapshot();"
        f" IF EXISTS (SELECT 1 FROM pg_stat_activity WHERE {reading}) THEN"
        f" PERFORM pg_sleep({after}); PERFORM pg_stat_clear_snapshot();"
        f" PERFORM pg_terminate_backend(pid) FROM pg_stat_activity WHERE {reading};"
        " RETURN; END IF; PERFORM pg_sleep(0.001); END LOOP; END $$"
    )
    return True


def _counts(name: str, parameters: dict[str, Any]) -> Any:
    """Return the rows of every layer of a run, or the sentence it ended with."""
    with tempfile.TemporaryDirectory() as folder:
        place = {
            key: path
            for key, path in cases.all_outputs(name, Path(folder)).items()
            if path.endswith(".gpkg")
        }
        done = run(name, {**parameters, **place})
        if not done.ok:
            return done.sentence or "?"
        return {key: whole.facts(Path(path)) for key, path in place.items() if Path(path).exists()}


def _says(found: Any, counted: Any) -> str:
    if isinstance(found, str):
        return f"refused: {found[:150]}"
    differs = {
        key: (n, counted.get(key))
        for key, n in found.items()
        if n != counted.get(key) and key != "REPORT"  # it tells of points
    }
    return f"another result: {differs}"[:200] if differs else ""


def _smaller(found: Any, counted: Any) -> str:
    if isinstance(found, str):
        return fault_of_sentence(found)
    if isinstance(counted, str):
        return f"fails without a fault: {counted[:100]}"
    return "" if found == counted else f"success on a part of the rows: {found}"[:200]
