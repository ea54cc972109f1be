// The view, the card, the search and the legend; map_drawing.js draws what they choose.

function fit(points) {
  const xs = points.map(p => p[0]), ys = points.map(p => p[1]);
  const low = [Math.min(...xs), Math.min(...ys)], high = [Math.max(...xs), Math.max(...ys)];
  view.scale = 0.92 * Math.min(view.width / Math.max(0.05, high[0] - low[0]), view.height / Math.max(0.05, high[1] - low[1]));
  [view.x, view.y] = [(low[0] + high[0]) / 2, (low[1] + high[1]) / 2];
}

function showAll() {
  const world = [project(-170, 0), project(180, 0), project(0, 78), project(0, -56)];
  const points = cities.map(city => city.point);
  const spread = points.length ? Math.max(...points.map(p => p[0])) - Math.min(...points.map(p => p[0])) : 9;
  fit(spread > 2 ? world : points);
  refresh();
}

function zoom(factor, x = view.width / 2, y = view.height / 2) {
  const scale = Math.min(60000, Math.max(40, view.scale * factor));
  const change = 1 / view.scale - 1 / scale;
  view.x += (x - view.width / 2) * change; view.y += (y - view.height / 2) * change;
  view.scale = scale;
  refresh();
}

function nearest(x, y) {
  let best = null, least = 6;
  for (const city of cities) {
    if (!isShown(city)) continue;
    const [a, b] = onScreen(city.point);
    const distance = Math.hypot(a - x, b - y) - radius(city);
    if (distance < least || (best && distance <= 0 && city.count < best.count && least <= 0)) { best = city; least = distance; }
  }
  return best;
}

function add(parent, kind, text, properties = {}) {
  const made = Object.assign(document.createElement(kind), properties);
  if (text) made.textContent = text;
  parent.append(made);
  return made;
}

function tell(city) {
  card.hidden = !city;
  if (!city) return;
  card.replaceChildren();
  add(card, "b", city.name);
  if (city.country) add(card, "span", ` · ${city.country}`);
  add(card, "div", data.groups[city.group].label);
  add(card, "div", `${data.words.networks}${COLON}${city.count.toLocaleString(document.documentElement.lang)}`);
  const list = add(card, "ul");
  for (const network of city.networks.slice(0, LISTED)) add(list, "li", data.networks[network]);
  if (city.count > LISTED) add(list, "li", `+ ${city.count - LISTED}`);
  placeCard(city);
}

function placeCard(city) {
  const [x, y] = onScreen(city.point), r = radius(city) + 8;
  const left = x + r + card.offsetWidth < view.width ? x + r : Math.max(4, x - r - card.offsetWidth);
  card.style.left = `${left}px`;
  card.style.top = `${Math.max(4, Math.min(y - 20, view.height - card.offsetHeight - 4))}px`;
}

function choose(city, far) {
  state.city = city;
  if (city && far) {
    if (!isShown(city)) { state.shown.add(city.group); state.network = -1; state.single ||= !isNodal(city); showChoices(); }
    [view.x, view.y] = city.point;
    view.scale = Math.max(view.scale, 1600);
  }
  tell(city);
  update();
}

function update() {
  const shown = cities.filter(isShown);
  if (state.city && !isShown(state.city)) tell(state.city = null);
  element("count").textContent = `${data.words.shown}${COLON}${shown.length.toLocaleString(document.documentElement.lang)}`;
  if (element("list").open) listCities(shown);
  refresh();
}

function listCities(shown) {
  const body = element("list").querySelector("tbody");
  body.replaceChildren();
  for (const city of [...shown].sort((a, b) => b.count - a.count || a.name.localeCompare(b.name)).slice(0, ROWS)) {
    const row = add(body, "tr"), cell = add(row, "td");
    add(cell, "button", city.name, {onclick: () => choose(city, true)});
    add(row, "td", city.country); add(row, "td", String(city.count));
  }
}

function search() {
  const wanted = plain(element("search").value), found = element("found");
  found.replaceChildren();
  if (!wanted) return;
  const ranks = cities.map(city => [Math.min(...city.keys.map(key => key === wanted ? 0 : key.startsWith(wanted) ? 1
    : key.includes(` ${wanted}`) ? 2 : key.includes(wanted) ? 3 : 9)), city]).filter(([rank]) => rank < 9)
    .sort(([a, one], [b, other]) => a - b || other.count - one.count || one.index - other.index);
  if (!ranks.length) add(found, "li", data.words.none);
  for (const [, city] of ranks.slice(0, LISTED))
    add(add(found, "li"), "button", city.country ? `${city.name} (${city.country})` : city.name, {onclick: () => choose(city, true)});
}

function showChoices() {
  element("single").checked = state.single;
  element("links").checked = state.links;
  element("network").value = String(state.network);
  element("classes").querySelectorAll("input").forEach((box, i) => { box.checked = state.shown.has(i); });
}

data.groups.forEach((group, i) => {
  const label = add(element("classes"), "label", "", {className: "key"});
  add(label, "input", "", {type: "checkbox", checked: true, onchange: event => {
    if (event.target.checked) state.shown.add(i); else state.shown.delete(i);
    update();
  }});
  add(label, "span", "", {className: "swatch"}).style.background = group.colour;
  add(label, "span", group.label);
});
[...data.networks.keys()].sort((a, b) => data.networks[a].localeCompare(data.networks[b]))
  .forEach(i => add(element("network"), "option", data.networks[i], {value: String(i)}));
element("search").oninput = search;
element("search").onkeydown = event => { if (event.key === "Enter") element("found").querySelector("button")?.click(); };
element("network").onchange = event => { state.network = Number(event.target.value); state.single = state.network >= 0 || !cities.some(isNodal); showChoices(); update(); };
element("single").onchange = event => { state.single = event.target.checked; update(); };
element("links").onchange = event => { state.links = event.target.checked; update(); };
element("check").onclick = () => { data.groups.forEach((_, i) => state.shown.add(i)); showChoices(); update(); };
element("uncheck").onclick = () => { state.shown.clear(); showChoices(); update(); };
element("in").onclick = () => zoom(1.6);
element("out").onclick = () => zoom(1 / 1.6);
element("all").onclick = () => { choose(null); showAll(); };
element("list").ontoggle = update;

const pointers = new Map();
let moved = 0;
canvas.onpointerdown = event => { canvas.setPointerCapture(event.pointerId); pointers.set(event.pointerId, event); moved = 0; };
canvas.onpointermove = event => {
  const before = pointers.get(event.pointerId);
  if (!before) {
    const city = nearest(event.offsetX, event.offsetY);
    if (city !== state.hover) { state.hover = city; tell(city || state.city); refresh(); }
    canvas.style.cursor = city ? "pointer" : "grab";
    return;
  }
  moved += Math.hypot(event.offsetX - before.offsetX, event.offsetY - before.offsetY);
  const other = [...pointers.values()].find(one => one.pointerId !== event.pointerId);
  if (other) {
    const apart = one => Math.hypot(one.offsetX - other.offsetX, one.offsetY - other.offsetY);
    zoom(apart(event) / Math.max(1, apart(before)), other.offsetX, other.offsetY);
  } else {
    view.x -= (event.offsetX - before.offsetX) / view.scale;
    view.y -= (event.offsetY - before.offsetY) / view.scale;
    refresh();
  }
  pointers.set(event.pointerId, event);
};
canvas.onpointerup = event => {
  pointers.delete(event.pointerId);
  if (moved < 5) choose(nearest(event.offsetX, event.offsetY));
};
canvas.onpointercancel = event => pointers.delete(event.pointerId);
canvas.onpointerleave = () => { state.hover = null; tell(state.city); refresh(); };
canvas.addEventListener("wheel", event => { event.preventDefault(); zoom(Math.exp(-event.deltaY / 400), event.offsetX, event.offsetY); }, {passive: false});
canvas.onkeydown = event => {
  const step = 60 / view.scale;
  const moves = {ArrowLeft: [-step, 0], ArrowRight: [step, 0], ArrowUp: [0, -step], ArrowDown: [0, step]};
  if (moves[event.key]) { view.x += moves[event.key][0]; view.y += moves[event.key][1]; }
  else if (event.key === "+" || event.key === "=") zoom(1.4);
  else if (event.key === "-") zoom(1 / 1.4);
  else if (event.key === "Escape") choose(null);
  else return;
  event.preventDefault();
  refresh();
};

let begun = false;
new ResizeObserver(() => {
  const ratio = window.devicePixelRatio || 1;
  [view.width, view.height] = [canvas.clientWidth, canvas.clientHeight];
  [canvas.width, canvas.height] = [view.width * ratio, view.height * ratio];
  if (begun) return refresh();
  begun = true;
  showAll();
}).observe(canvas);
showChoices();
update();
