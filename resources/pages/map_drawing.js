"use strict";
const data = JSON.parse(document.getElementById("data").textContent);
const element = id => document.getElementById(id);
const canvas = element("map"), card = element("card"), pen = canvas.getContext("2d");
const LAND = "#e9e8e3", BORDER = "#ffffff", BETWEEN = "#8c8c8c", OTHER = "#c9c9c6", INK = "#222222";
const COLON = document.documentElement.lang === "fr" ? "\u00a0: " : ": ";
const LARGEST = 17, NAMES = 90, LISTED = 12, ROWS = 1000, UNCROWDED = 500;

// Equal Earth (Šavrič, Patterson and Jenny 2018, doi:10.1080/13658816.2018.1504949).
function project(longitude, latitude) {
  const t = Math.asin(Math.sqrt(3) / 2 * Math.sin(latitude * Math.PI / 180)), s = t * t, u = s * s * s;
  const across = 1.340264 - 0.243318 * s + u * (0.006251 + 0.034164 * s);
  return [longitude * Math.PI / 180 * Math.cos(t) * 2 / (Math.sqrt(3) * across),
    -t * (1.340264 - 0.081106 * s + u * (0.000893 + 0.003796 * s))];
}

// The shortest line between two cities, cut where it leaves the map.
function geodesic(path, from, to) {
  const vector = ({at: [lon, lat]}) => {
    const [a, b] = [lon * Math.PI / 180, lat * Math.PI / 180];
    return [Math.cos(b) * Math.cos(a), Math.cos(b) * Math.sin(a), Math.sin(b)];
  };
  const p = vector(from), q = vector(to);
  const angle = Math.acos(Math.max(-1, Math.min(1, p[0] * q[0] + p[1] * q[1] + p[2] * q[2])));
  const steps = Math.max(1, Math.ceil(angle / 0.06));
  let before = null;
  for (let i = 0; i <= steps; i++) {
    const a = angle ? Math.sin((1 - i / steps) * angle) : 1, b = angle ? Math.sin(i / steps * angle) : 0;
    const [x, y, z] = [0, 1, 2].map(k => a * p[k] + b * q[k]);
    const longitude = Math.atan2(y, x) * 180 / Math.PI;
    const point = project(longitude, Math.atan2(z, Math.hypot(x, y)) * 180 / Math.PI);
    if (before === null || Math.abs(longitude - before) > 180) path.moveTo(...point);
    else path.lineTo(...point);
    before = longitude;
  }
}

const land = new Path2D();
for (const ring of data.land) {
  let x = 0, y = 0;
  for (let i = 0; i < ring.length; i += 2) {
    x += ring[i]; y += ring[i + 1];
    const point = project(x / 100, y / 100);
    if (i) land.lineTo(...point); else land.moveTo(...point);
  }
  land.closePath();
}

const plain = text => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase()
  .replace(/[ßøæœłđðþı]/g, c => ({"ß": "ss", "ø": "o", "æ": "ae", "œ": "oe", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ı": "i"})[c])
  .replace(/[^\p{L}\p{N}]+/gu, " ").trim();
const cities = data.cities.map(([names, longitude, latitude, country, group, networks], index) => ({
  index, name: names[0], keys: names.map(plain), at: [longitude, latitude],
  point: project(longitude, latitude), country: data.countries[country], group, networks,
  count: networks.length}));
const most = Math.max(2, ...cities.map(city => city.count));
const drawn = [...cities].sort((a, b) => b.count - a.count || a.index - b.index);
const links = data.links.map(([from, to, shared]) => {
  const path = new Path2D();
  geodesic(path, cities[from], cities[to]);
  return {from: cities[from], to: cities[to], shared, path};
});

const state = {shown: new Set(data.groups.keys()), single: !cities.some(c => c.count > 1), network: -1, links: true, city: null, hover: null};
const view = {scale: 1, x: 0, y: 0, width: 1, height: 1};
const isNodal = city => city.count > 1;
const isShown = city => state.shown.has(city.group) && (isNodal(city) || state.single)
  && (state.network < 0 || city.networks.includes(state.network));
// The more circles there are, the smaller they are.
const crowding = Math.min(1, Math.sqrt(UNCROWDED / Math.max(1, cities.filter(isNodal).length)));
const radius = city => crowding * Math.sqrt(city.count / most) * LARGEST * Math.min(1.6, Math.max(0.45, Math.sqrt(view.scale / 260)));
const onScreen = ([x, y]) => [view.width / 2 + (x - view.x) * view.scale, view.height / 2 + (y - view.y) * view.scale];
const colour = city => isNodal(city) ? data.groups[city.group].colour : OTHER;

function draw() {
  const ratio = window.devicePixelRatio || 1;
  pen.setTransform(1, 0, 0, 1, 0, 0);
  pen.clearRect(0, 0, canvas.width, canvas.height);
  pen.setTransform(view.scale * ratio, 0, 0, view.scale * ratio,
    (view.width / 2 - view.x * view.scale) * ratio, (view.height / 2 - view.y * view.scale) * ratio);
  pen.lineJoin = "round";
  pen.fillStyle = LAND; pen.fill(land, "evenodd");
  pen.strokeStyle = BORDER; pen.lineWidth = 0.7 / view.scale; pen.stroke(land);
  if (state.links) drawLinks();
  pen.setTransform(ratio, 0, 0, ratio, 0, 0);
  drawCities();
  const told = state.hover || state.city;
  if (told && !card.hidden) placeCard(told);
}

function drawLinks() {
  const chosen = state.city || state.hover;
  const crowded = Math.min(1, 350 / Math.max(1, links.length));
  for (const {from, to, shared, path} of links) {
    if (!isShown(from) || !isShown(to)) continue;
    const inside = from.group === to.group, picked = chosen === from || chosen === to;
    pen.strokeStyle = inside ? data.groups[from.group].colour : BETWEEN;
    pen.globalAlpha = picked ? 0.95 : (chosen ? 0.12 : 0.2 + 0.35 * crowded);
    pen.lineWidth = (0.3 + 0.18 * Math.min(shared, 8)) * (picked ? 1.6 : 1) / view.scale;
    pen.stroke(path);
  }
  pen.globalAlpha = 1;
}

function drawCities() {
  const boxes = [], named = [];
  for (const city of drawn) {
    if (!isShown(city)) continue;
    const [x, y] = onScreen(city.point), r = radius(city);
    if (x < -r || y < -r || x > view.width + r || y > view.height + r) continue;
    pen.beginPath(); pen.arc(x, y, r, 0, 2 * Math.PI);
    pen.fillStyle = colour(city); pen.fill();
    pen.lineWidth = 0.8; pen.strokeStyle = "#ffffff"; pen.stroke();
    if (named.length < 4 * NAMES) named.push([city, x, y, r]);
  }
  const first = [state.city, state.hover].filter((city, i, all) => city && all.indexOf(city) === i);
  for (const city of first) {
    const [x, y] = onScreen(city.point);
    pen.beginPath(); pen.arc(x, y, radius(city) + 3, 0, 2 * Math.PI);
    pen.lineWidth = 2; pen.strokeStyle = INK; pen.stroke();
    named.unshift([city, x, y, radius(city)]);
  }
  pen.lineJoin = "round"; pen.textBaseline = "middle";
  let written = 0;
  const taken = new Set();
  for (const [city, x, y, r] of named) {
    if (written >= NAMES || taken.has(city)) continue;
    taken.add(city);
    const size = 10.5 + 3.5 * Math.sqrt(city.count / most);
    pen.font = `${size}px "Open Sans","Segoe UI",Helvetica,Arial,sans-serif`;
    const width = pen.measureText(city.name).width;
    const places = [[x + r + 3, y], [x - r - 3 - width, y], [x - width / 2, y - r - size * 0.7], [x - width / 2, y + r + size * 0.7]];
    const free = places.map(([left, middle]) => [left, middle - size * 0.6, left + width, middle + size * 0.6])
      .find(box => !boxes.some(b => box[0] < b[2] && b[0] < box[2] && box[1] < b[3] && b[1] < box[3])
        && !named.some(([other, a, b, s]) => other !== city && covers(box, a, b, s)));
    if (!free) continue;
    boxes.push(free);
    written++;
    pen.lineWidth = 3; pen.strokeStyle = "#ffffffd9"; pen.strokeText(city.name, free[0], (free[1] + free[3]) / 2);
    pen.fillStyle = INK; pen.fillText(city.name, free[0], (free[1] + free[3]) / 2);
  }
}

function covers(box, x, y, r) {
  const across = Math.max(box[0] - x, x - box[2], 0), up = Math.max(box[1] - y, y - box[3], 0);
  return across * across + up * up < r * r;
}

let waiting = false;
function refresh() {
  if (waiting) return;
  waiting = true;
  requestAnimationFrame(() => { waiting = false; draw(); });
}
