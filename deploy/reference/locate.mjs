// Gives each commune a point: that of the GeoNames place bearing its name in its department,
// or else the mean of the points known in its EPCI. The rules are explained in README.md.

// GeoNames gives these overseas departments and collectivities a country code of their own.
const DEPARTMENT_BY_COUNTRY = {
  GP: '971', MQ: '972', GF: '973', RE: '974', PM: '975', YT: '976', BL: '977', MF: '978', WF: '986', PF: '987', NC: '988',
};

// Seats and foreign spellings that no rule can guess.
const PLACE_BY_COMMUNE = {
  59183: 'Dunkirk', 97501: 'Miquelon', 97701: 'Gustavia', 97801: 'Marigot', 98613: 'Mata-Utu',
};

// GeoNames lists places above 1 000 inhabitants: below that, a place whose name is only
// the beginning of the commune's is another place.
const LISTED_POPULATION = 1000;

const ISOLATED_KM = 20;
const ISOLATED_BEHIND = 15;
const ISOLATED_WITNESSES = 2;

function normalised(name) {
  return name
    ?.normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('œ', 'oe')
    .replaceAll('æ', 'ae')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
    .replace(/\bst\b/g, 'saint')
    .replace(/\bste\b/g, 'sainte');
}

const withoutArticle = (name) => normalised(name)?.replace(/^(le|la|les|l) /, '');

/** "Paris 15 Vaugirard", "Lyon 03" and "Marseille 16e Arrondissement" are known by city and number. */
function arrondissement(name) {
  const [, city, number] = /^(Paris|Lyon|Marseille) 0?(\d{1,2})(?!\d)/.exec(name) ?? [];
  return city && `${city} ${number}`;
}

function grouped(items, keyOf) {
  const groups = new Map();
  for (const item of items) {
    const key = keyOf(item);
    if (key === undefined) continue;
    if (!groups.has(key)) groups.set(key, []);
    groups.get(key).push(item);
  }
  return groups;
}

function kilometres(a, b) {
  const rad = Math.PI / 180;
  const east = (a.lon - b.lon) * rad * Math.cos(((a.lat + b.lat) / 2) * rad);
  return 6371 * Math.hypot(east, (a.lat - b.lat) * rad);
}

function readPlaces(cities) {
  return cities
    .map((city) => ({
      name: city.name,
      department: city.country === 'FR' ? city.admin2 : DEPARTMENT_BY_COUNTRY[city.country],
      lon: Number(city.lng),
      lat: Number(city.lat),
    }))
    .filter((place) => place.department)
    .sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : a.lon - b.lon || a.lat - b.lat));
}

/** Finds, rule after rule, the places that may stand for a commune; a place serves one commune only. */
class Matching {
  candidates = new Map();
  rules = {};
  taken = new Set();

  constructor(communes, places) {
    this.communes = communes;
    this.places = places;
  }

  by(rule, placeKey, communeKey) {
    const free = grouped(this.places.filter((p) => !this.taken.has(p)), (p) => keyIn(p.department, placeKey(p.name)));
    const waiting = this.communes.filter((commune) => !this.candidates.has(commune.code));
    for (const [key, homonyms] of grouped(waiting, (c) => keyIn(c.departement, communeKey(c)))) {
      if (homonyms.length === 1 && free.has(key)) this.#give(rule, homonyms[0], free.get(key));
    }
  }

  byBeginning(rule) {
    const free = grouped(this.places.filter((place) => !this.taken.has(place)), (place) => place.department);
    const waiting = this.communes.filter((c) => !this.candidates.has(c.code) && c.population >= LISTED_POPULATION);
    const pairs = waiting.flatMap((commune) =>
      (free.get(commune.departement) ?? [])
        .filter((place) => normalised(commune.nom).startsWith(normalised(place.name) + ' '))
        .map((place) => ({ commune, place })));
    const communesOf = grouped(pairs, (pair) => pair.place);
    for (const [commune, found] of grouped(pairs, (pair) => pair.commune)) {
      if (found.length === 1 && communesOf.get(found[0].place).length === 1) {
        this.#give(rule, commune, [found[0].place]);
      }
    }
  }

  #give(rule, commune, places) {
    this.candidates.set(commune.code, places);
    places.forEach((place) => this.taken.add(place));
    this.rules[rule] = (this.rules[rule] ?? 0) + 1;
  }
}

const keyIn = (department, name) => (name === undefined ? undefined : `${department} ${name}`);

function matched(communes, seatNames, places) {
  const matching = new Matching(communes, places);
  matching.by('name', normalised, (c) => normalised(c.nom));
  matching.by('arrondissement', arrondissement, (c) => arrondissement(c.nom));
  matching.by('name without article', withoutArticle, (c) => withoutArticle(c.nom));
  matching.by('seat of a merged commune', normalised, (c) => normalised(seatNames.get(c.code)));
  matching.by('listed by hand', normalised, (c) => normalised(PLACE_BY_COMMUNE[c.code]));
  matching.byBeginning('beginning of the name');
  return matching;
}

/** Keeps one place per commune: among homonyms, the one nearest to the rest of the EPCI. */
function chosen(communes, candidates) {
  const sure = communes
    .filter((commune) => candidates.get(commune.code)?.length === 1)
    .map((commune) => ({ commune, ...candidates.get(commune.code)[0] }));
  const sureByEpci = grouped(sure, (point) => point.commune.epci);
  const points = [...sure];
  for (const commune of communes) {
    const homonyms = candidates.get(commune.code) ?? [];
    const others = sureByEpci.get(commune.epci);
    if (homonyms.length < 2 || !others) continue;
    const distance = (place) => Math.min(...others.map((other) => kilometres(place, other)));
    points.push({ commune, ...homonyms.reduce((best, place) => (distance(place) < distance(best) ? place : best)) });
  }
  return points;
}

/**
 * A point far from its EPCI and surrounded by other ones is a homonymous hamlet or a typing error of the source.
 * It takes two other points of the EPCI to say so.
 */
function isIsolated(point, points, pointsByEpci) {
  const own = (pointsByEpci.get(point.commune.epci) ?? []).filter((other) => other !== point);
  if (own.length < ISOLATED_WITNESSES) return false;
  const nearest = Math.min(...own.map((other) => kilometres(point, other)));
  if (nearest <= ISOLATED_KM) return false;
  const nearer = points.filter((other) => other !== point && kilometres(point, other) < nearest);
  return nearer.length >= ISOLATED_BEHIND;
}

const mean = (points, key) => points.reduce((sum, point) => sum + point[key], 0) / points.length;

export function locate(communes, seatNames, cities) {
  const { candidates, rules } = matched(communes, seatNames, readPlaces(cities));
  const found = chosen(communes, candidates);
  const ofCommunes = found.filter((point) => !point.commune.commune);
  const foundByEpci = grouped(ofCommunes, (point) => point.commune.epci);
  const rejected = new Set(ofCommunes.filter((point) => isIsolated(point, ofCommunes, foundByEpci)));
  const kept = found.filter((point) => !rejected.has(point)).sort((a, b) => (a.commune.code < b.commune.code ? -1 : 1));

  const points = new Map(kept.map((p) => [p.commune.code, { lon: p.lon, lat: p.lat, precision: 'COMMUNE' }]));
  const keptByEpci = grouped(kept, (point) => point.commune.epci);
  for (const commune of communes) {
    const known = keptByEpci.get(commune.epci);
    if (points.has(commune.code) || !known) continue;
    points.set(commune.code, { lon: mean(known, 'lon'), lat: mean(known, 'lat'), precision: 'EPCI' });
  }
  return { points, rejected: [...rejected].map((point) => point.commune), rules };
}
